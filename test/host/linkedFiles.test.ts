import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { LinkedFiles } from "../../src/host/linkedFiles.ts";
import { diskLookup } from "../../src/node/files/diskLookup.ts";

describe("what links lead to on a disk", () => {
  let root: string;
  beforeEach(() => {
    root = realpathSync(mkdtempSync(join(tmpdir(), "slick-links-")));
    mkdirSync(join(root, ".git"));
    mkdirSync(join(root, "docs/img"), { recursive: true });
    writeFileSync(join(root, "README.md"), "# Hello\n\n## Results\n");
    writeFileSync(join(root, "docs/page.md"), "# Page\n");
    writeFileSync(join(root, "docs/code.ts"), "");
  });
  afterEach(() => rmSync(root, { recursive: true }));
  const lookUp = (path: string, files = new LinkedFiles(diskLookup)) =>
    files.hostFor(join(root, "docs/skills.md"), []).lookUp(path);

  it("tells files, folders, headings and what is missing", () => {
    assert.deepEqual(lookUp("code.ts"), { kind: "file" });
    assert.deepEqual(lookUp("img"), { kind: "folder" });
    assert.deepEqual(lookUp("img/"), { kind: "folder" });
    assert.deepEqual(lookUp("../README.md"), { kind: "markdown", anchors: ["hello", "results"] });
    assert.deepEqual(lookUp("/README.md"), lookUp("../README.md"));
    assert.deepEqual(lookUp("gone.md"), { kind: "missing" });
    assert.deepEqual(lookUp("/docs/gone.md"), { kind: "missing" });
    assert.deepEqual(
      lookUp("Code.ts").kind === "file" ? { kind: "missing", near: "code.ts" } : lookUp("Code.ts"),
      {
        kind: "missing",
        near: "code.ts",
      },
    );
  });

  it("does not look outside of the repository, nor for pages that a site makes", () => {
    assert.deepEqual(lookUp("../../outside.md"), { kind: "unknown" });
    assert.deepEqual(lookUp("page"), { kind: "unknown" });
    assert.deepEqual(lookUp("page.html"), { kind: "unknown" });
    assert.deepEqual(lookUp("x".repeat(5000)), { kind: "unknown" });
  });

  it("takes the workspace folder for the root as well", () => {
    const files = new LinkedFiles(diskLookup);
    const host = files.hostFor(join(root, "docs/skills.md"), [join(root, "docs")]);
    assert.deepEqual(host.lookUp("/code.ts"), { kind: "file" });
    assert.deepEqual(host.lookUp("/README.md").kind, "markdown");
  });

  it("looks once, until it is told to forget", () => {
    const files = new LinkedFiles(diskLookup);
    assert.equal(lookUp("gone.md", files).kind, "missing");
    writeFileSync(join(root, "docs/gone.md"), "# Back\n");
    assert.equal(lookUp("gone.md", files).kind, "missing");
    assert.equal(files.hasAsked(join(root, "docs/gone.md")), true);
    assert.equal(files.hasAsked(join(root, "docs")), true);
    assert.equal(files.hasAsked(join(root, "other.md")), false);
    files.forget();
    assert.deepEqual(lookUp("gone.md", files), { kind: "markdown", anchors: ["back"] });
  });
});
