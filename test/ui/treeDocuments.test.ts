import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { TreeBench } from "./treeKit.ts";
import { patiently } from "./workbench.ts";

const [mine, theirs, added] = ["mine.requirements.md", "theirs.requirements.md", "added.requirements.md"];
const notes = "notes.md";
const document = (skill: string) => `## Basic Understanding\n\n### ${skill}\n**Ticket Shop**\n- Did it.\n`;

describe("the documents in the tree", () => {
  let bench: TreeBench;
  before(async () => {
    // Plain Markdown is in front, and no requirements document was opened so far.
    bench = await TreeBench.open({
      [notes]: "# Notes\n\nNothing of ours.\n",
      [mine]: document("Caching"),
      [theirs]: document("Searching"),
    });
  });
  after(() => bench?.close());

  const message = () => bench.workbench.page.locator(".tree-explorer-viewlet-tree-view .message");

  it("are listed beside plain Markdown in front, which the view speaks of", async () => {
    await bench.row(`${mine}1 skill`).waitFor();
    await bench.unfold(mine, "Basic Understanding");
    await message().filter({ hasText: "notes.md is plain Markdown, so it is not listed here." }).waitFor();
    await bench.workbench.screenshot("treeMarkdown");
    await bench.workbench.openFile(mine);
    await message().filter({ hasText: "plain Markdown" }).waitFor({ state: "hidden" });
    await bench.workbench.openFile(notes);
    await message().filter({ hasText: "notes.md is plain Markdown" }).waitFor();
  });

  it("have one root each, open or not, and are read when they are unfolded", async () => {
    await bench.workbench.openFile(mine);
    await bench.row("Caching").waitFor();
    await bench.row(`${mine}1 skill`).waitFor();
    await bench.row(`${theirs}1 skill`).waitFor();
    await bench.unfold(theirs, "Searching");
    await bench.workbench.screenshot("treeDocuments");
    await bench.row("Searching").click();
    await bench.workbench.editor(theirs).waitFor();
    await bench.workbench.cursor.filter({ hasText: "Ln 3," }).waitFor();
  });

  it("come and go with the files of the workspace, and follow what is written to them", async () => {
    const path = join(bench.workbench.workspace, added);
    // The workbench starts to watch files some time after it opened, and says nowhere when.
    await patiently(async (ms) => {
      writeFileSync(path, document("Sorting"));
      await bench.row(added).waitFor({ timeout: ms });
    });
    await bench.unfold(added, "Sorting");
    writeFileSync(path, document("Finding"));
    await bench.row("Finding").waitFor();
    rmSync(path);
    await bench.row(added).waitFor({ state: "detached" });
  });
});
