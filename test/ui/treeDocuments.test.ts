import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { TreeBench } from "./treeKit.ts";
import { patiently, stepMs } from "./workbench.ts";

const [mine, theirs, notes] = ["mine.requirements.md", "theirs.requirements.md", "notes.md"];
const document = (skill: string) => `## Basic Understanding\n\n### ${skill}\n**Ticket Shop**\n- Did it.\n`;

describe("the documents in the tree", () => {
  let bench: TreeBench;
  afterEach(() => bench?.close());

  it("have one root each, open or not, and are read when they are unfolded", async () => {
    bench = await TreeBench.open({ [mine]: document("Caching"), [theirs]: document("Searching") });
    await bench.row("Caching").waitFor();
    await bench.row(`${mine}1 skill`).waitFor();
    await bench.row(`${theirs}1 skill`).waitFor();
    await bench.unfold(theirs, "Searching");
    await bench.row(`${theirs}1 skill`).waitFor();
    await bench.workbench.screenshot("treeDocuments");
    await bench.row("Searching").click();
    await bench.workbench.editor(theirs).waitFor();
    await bench.workbench.cursor.filter({ hasText: "Ln 3," }).waitFor();
  });

  it("come and go with the files of the workspace, and follow what is written to them", async () => {
    bench = await TreeBench.open({ [mine]: document("Caching") });
    await bench.row("Caching").waitFor();
    const path = join(bench.workbench.workspace, theirs);
    // The workbench starts to watch files some time after it opened, and says nowhere when.
    await patiently(async () => {
      writeFileSync(path, document("Searching"));
      await bench.row(theirs).waitFor({ timeout: stepMs });
    });
    await bench.unfold(theirs, "Searching");
    writeFileSync(path, document("Finding"));
    await bench.row("Finding").waitFor();
    rmSync(path);
    await bench.row(theirs).waitFor({ state: "detached" });
  });

  it("are told apart from the plain Markdown in front, which the view speaks of", async () => {
    bench = await TreeBench.open({ [mine]: document("Caching"), [notes]: "# Notes\n\nNothing of ours.\n" });
    await bench.row("Caching").waitFor();
    const message = bench.workbench.page.locator(".tree-explorer-viewlet-tree-view .message");
    await bench.workbench.openFile(notes);
    await message.filter({ hasText: "notes.md is plain Markdown, so it is not listed here." }).waitFor();
    await bench.workbench.screenshot("treeMarkdown");
    await bench.workbench.openFile(mine);
    await message.filter({ hasText: "plain Markdown" }).waitFor({ state: "hidden" });
  });
});

describe("the tree with plain Markdown in front", () => {
  let bench: TreeBench;
  afterEach(() => bench?.close());

  it("lists the documents of the workspace, of which none was opened", async () => {
    bench = await TreeBench.open({ [notes]: "# Notes\n\nNothing of ours.\n", [mine]: document("Caching") });
    await bench.row(`${mine}1 skill`).waitFor();
    await bench.unfold(mine, "Basic Understanding");
    await bench.workbench.page
      .locator(".tree-explorer-viewlet-tree-view .message")
      .filter({ hasText: "notes.md is plain Markdown, so it is not listed here." })
      .waitFor();
  });
});

describe("the tree of a workspace without documents", () => {
  let bench: TreeBench;
  afterEach(() => bench?.close());

  it("says so, and how to begin", async () => {
    bench = await TreeBench.open({ [notes]: "# Notes\n\nNothing of ours.\n" });
    const welcome = bench.workbench.page.locator(".welcome-view-content", { hasText: "plain Markdown" });
    await welcome.waitFor();
    await bench.workbench.screenshot("treeWelcome");
    await welcome.getByRole("button", { name: "New Requirements Document" }).click();
    await bench.row("Basic Understanding").waitFor();
  });
});
