import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const root = join(import.meta.dirname, "..", "..");

describe("npm start", () => {
  const start = (...parameters: readonly string[]) =>
    spawnSync(process.execPath, [join(root, "scripts/start.ts"), ...parameters], {
      cwd: root,
      encoding: "utf8",
    });

  it("opens the sample in a VS Code that answers", () => {
    const { status, stdout, stderr } = start("--check");
    assert.equal(status, 0, stderr);
    assert.match(stdout, /VS Code answers with 200/);
  });

  it("says in one line that a file is not there", () => {
    const { status, stderr } = start("missing.md");
    assert.equal(status, 1);
    assert.equal(stderr, "missing.md: no such file\n");
  });
});
