import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { CheckedDocument } from "../../src/core/checking/checkedDocument.ts";
import { projectsOf } from "../../src/core/document/requirementsDocument.ts";
import { defaultConfiguration } from "../../src/core/settings/configuration.ts";
import { levelNamesOf } from "../../src/core/settings/layoutOptions.ts";
import { markExport } from "../../src/core/workspace/exportMark.ts";
import type { WorkspaceDocument } from "../../src/core/workspace/workspaceDocument.ts";
import { ConfigurationStore } from "../../src/host/configurationStore.ts";
import { type IndexProgress, type WorkspaceFiles, WorkspaceIndex } from "../../src/host/workspaceIndex.ts";
import { diskFiles } from "../../src/node/diskFiles.ts";
import { diskLookup } from "../../src/node/files/diskLookup.ts";

/** A requirements document with projects. */
function ours(...projects: readonly string[]): string {
  const lines = projects.map((name) => `**${name}**\n- Ran it.\n`).join("\n");
  return `# Mine\n\n## Basic Understanding\n\n### Caching\n${lines}\n## Strong Understanding\n`;
}

describe("the workspace index", () => {
  let folder: string;
  let index: WorkspaceIndex;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "slick-index-"));
    const store = new ConfigurationStore(diskLookup);
    index = new WorkspaceIndex({
      configurationFor: (path) => store.configurationFor(path, undefined).configuration,
      files: diskFiles,
      uriOf: (path) => pathToFileURL(path).href,
      onError: (error) => assert.fail(String(error)),
    });
  });
  afterEach(() => {
    index.dispose();
    rmSync(folder, { recursive: true });
  });

  function write(path: string, text: string): string {
    const full = join(folder, path);
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, text);
    return full;
  }

  /** Paths of the documents known, and the projects in each. */
  async function known(): Promise<Record<string, readonly string[]>> {
    await index.settled();
    const entries = [...index.documents()].map(({ uri, model }): [string, string[]] => [
      relative(folder, fileURLToPath(uri)).replaceAll("\\", "/"),
      projectsOf(model).map(({ name }) => name),
    ]);
    return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  const opened = (path: string, text: string): WorkspaceDocument & { checked: CheckedDocument } => {
    const checked = new CheckedDocument(text, defaultConfiguration);
    return {
      uri: pathToFileURL(path).href,
      checked,
      levelNames: levelNamesOf(defaultConfiguration),
      get model() {
        return checked.model;
      },
      source: (span) => checked.source(span),
    };
  };

  it("waits for no pipe, not even one in the place of a .gitignore", async function () {
    if (process.platform === "win32") this.skip();
    write("mine.requirements.md", ours("Shop"));
    for (const name of [".gitignore", "pipe.requirements.md"])
      assert.equal(spawnSync("mkfifo", [join(folder, name)]).status, 0);
    index.setRoots([{ path: folder }]);
    assert.deepEqual(await known(), { "mine.requirements.md": ["Shop"] });
  });

  it("finds documents of several roots by name and by recognition", async () => {
    write("one/a.requirements.md", "nothing yet\n");
    write("one/deep/er/b.slick.md", ours("Shop"));
    write("one/c.md", ours("Search"));
    write(
      "one/long.md",
      `${ours("Ledger").replace("### Caching", `${"A word about it. ".repeat(500)}\n\n### Caching`)}`,
    );
    write("one/README.md", "# Read me\n\n## Basic Understanding\n\nThis is none.\n");
    write("one/c.txt", ours("Text"));
    write("two/d.markdown", ours("Mail"));
    write("three/e.md", ours("Elsewhere"));
    index.setRoots([{ path: join(folder, "one") }, { path: join(folder, "two") }]);
    assert.deepEqual(await known(), {
      "one/a.requirements.md": [],
      "one/c.md": ["Search"],
      "one/deep/er/b.slick.md": ["Shop"],
      "one/long.md": ["Ledger"],
      "two/d.markdown": ["Mail"],
    });
    const [first] = [...index.documents()].filter(({ uri }) => uri.endsWith("c.md"));
    const [project] = projectsOf(first!.model);
    assert.equal(first!.source(project!.lineSpan), "**Search**");
    index.setRoots([{ path: join(folder, "two") }]);
    assert.deepEqual(Object.keys(await known()), ["two/d.markdown"]);
  });

  it("takes no export for a document of the workspace, unless its name says that it is one", async () => {
    write("mine.md", ours("Shop"));
    write("export.md", markExport(ours("Shop"), "\n"));
    write("kept.requirements.md", markExport(ours("Shop"), "\n"));
    index.setRoots([{ path: folder }]);
    assert.deepEqual(Object.keys(await known()).sort(), ["kept.requirements.md", "mine.md"]);
  });

  it("passes over what .gitignore, files.exclude and habit ignore", async () => {
    for (const path of [
      "a.md",
      "drafts/b.md",
      "drafts/keep.md",
      "sub/c.old.md",
      "sub/made/d.md",
      "sub/tmp/e.md",
      "tmp/f.md",
      "node_modules/x/g.md",
      ".git/h.md",
      "private/i.md",
      "private/deep/j.md",
    ])
      write(path, ours("Shop"));
    write(".gitignore", "# ours\n*.old.md\n/tmp/\ndrafts/*\n!drafts/keep.md\n");
    write("sub/.gitignore", "made/\n");
    index.setRoots([{ path: folder, excludes: ["**/private"] }]);
    assert.deepEqual(Object.keys(await known()), ["a.md", "drafts/keep.md", "sub/tmp/e.md"]);
    index.filesChanged([{ path: write("tmp/k.md", ours("Shop")), isDeleted: false }]);
    index.filesChanged([{ path: write("private/l.md", ours("Shop")), isDeleted: false }]);
    index.filesChanged([{ path: write("node_modules/m.md", ours("Shop")), isDeleted: false }]);
    index.filesChanged([{ path: write("n.md", ours("Shop")), isDeleted: false }]);
    assert.deepEqual(Object.keys(await known()), ["a.md", "drafts/keep.md", "n.md", "sub/tmp/e.md"]);
    index.filesChanged([{ path: write(".gitignore", "drafts/\n"), isDeleted: false }]);
    assert.deepEqual(Object.keys(await known()), [
      "a.md",
      "n.md",
      "sub/c.old.md",
      "sub/tmp/e.md",
      "tmp/f.md",
      "tmp/k.md",
    ]);
  });

  it("follows files that change, stop being ours, and go away", async () => {
    const path = write("sub/a.md", ours("Shop"));
    index.setRoots([{ path: folder }]);
    let changes = 0;
    const stop = index.onChange(() => changes++);
    assert.deepEqual(await known(), { "sub/a.md": ["Shop"] });
    assert.equal(changes, 1);
    write("sub/a.md", ours("Search"));
    index.filesChanged([{ path, isDeleted: false }]);
    assert.deepEqual(await known(), { "sub/a.md": ["Search"] });
    write("sub/a.md", "# Nothing\n");
    index.filesChanged([{ path, isDeleted: false }]);
    assert.deepEqual(await known(), {});
    write("sub/a.md", ours("Search"));
    index.filesChanged([{ path, isDeleted: false }]);
    assert.deepEqual(await known(), { "sub/a.md": ["Search"] });
    rmSync(join(folder, "sub"), { recursive: true });
    index.filesChanged([{ path: join(folder, "sub"), isDeleted: true }]);
    assert.deepEqual(await known(), {});
    assert.equal(changes, 5);
    stop();
  });

  it("takes an open document as it is in the editor, and the file again when it is closed", async () => {
    const path = write("a.md", ours("Shop"));
    const other = write("b.md", ours("Search", "Mail"));
    index.setRoots([{ path: folder }]);
    await index.settled();
    const uses = (of: string) => index.otherProjects(of).uses.map(({ name, uses }) => `${name} ${uses}`);
    assert.deepEqual(uses(other), ["Shop 1"]);
    const before = index.otherProjects(other);
    const document = opened(path, ours("Shop", "Ledger"));
    index.setOpen(path, document);
    assert.equal(index.touch(path), true);
    assert.deepEqual(uses(other), ["Shop 1", "Ledger 1"]);
    assert.deepEqual(uses(path), ["Search 1", "Mail 1"]);
    document.checked.replace(ours("Shop", "Ledger", "Ledger"));
    assert.equal(index.touch(path), true);
    assert.deepEqual(uses(other), ["Shop 1", "Ledger 2"]);
    document.checked.replace(`${document.checked.text}\nMore.\n`);
    assert.equal(index.touch(path), false);
    assert.equal(index.otherProjects(other), index.otherProjects(other));
    assert.deepEqual((await known())["a.md"], ["Shop", "Ledger", "Ledger"]);
    index.setOpen(path, undefined);
    assert.deepEqual((await known())["a.md"], ["Shop"]);
    assert.deepEqual(index.otherProjects(other).uses, before.uses);
  });

  it("reads again where the levels are configured anew", async () => {
    write("a.md", "## Beginner\n\n### Caching\n**Shop**\n- Ran it.\n\n## Master\n");
    index.setRoots([{ path: folder }]);
    assert.deepEqual(await known(), {});
    write("slick.json", '{ "levels": ["Beginner", "Master"] }');
    index.configurationChanged();
    assert.deepEqual(await known(), { "a.md": ["Shop"] });
  });

  it("reads each file once, whatever it holds, and says how far it is", async () => {
    const long = "Some words of a page that is about something else.\n".repeat(400);
    for (let number = 0; number < 300; number++)
      write(`pages/${number % 10}/${number}.md`, number % 2 ? long : "# Short\n");
    write("pages/0/mine.md", ours("Shop"));
    // Levels may be after a long introduction.
    write("pages/1/late.md", `${long}\n${ours("Late")}`);
    const reads: string[] = [];
    const files: WorkspaceFiles = {
      paths: diskFiles.paths,
      readFolder: async (path) =>
        readdirSync(path, { withFileTypes: true }).map((entry) => ({
          name: entry.name,
          isFolder: entry.isDirectory(),
          isFile: entry.isFile(),
        })),
      readFile: async (path) => {
        if (path.endsWith(".md")) reads.push(path);
        return readFileSync(path);
      },
    };
    index = new WorkspaceIndex({ configurationFor: () => defaultConfiguration, files, uriOf: String });
    const progress: IndexProgress[] = [];
    index.onProgress((one) => progress.push(one));
    index.setRoots([{ path: folder }]);
    await index.settled();
    assert.equal([...index.documents()].length, 2);
    assert.equal(new Set(reads).size, 302);
    assert.equal(reads.length, 302);
    assert.deepEqual(progress.at(-1), { files: 302, documents: 2, isDone: true });
    assert.equal(progress.length, 303);
  });

  it("stops where other roots come meanwhile", async () => {
    for (let number = 0; number < 50; number++) write(`one/${number}.md`, ours("Shop"));
    write("two/a.md", ours("Mail"));
    index.setRoots([{ path: join(folder, "one") }]);
    index.setRoots([{ path: join(folder, "two") }]);
    assert.deepEqual(await known(), { "two/a.md": ["Mail"] });
  });
});
