import { TreeBench } from "./treeKit.ts";

const behind = "behind.requirements.md";
const rows = "rows.requirements.md";
const skills =
  "# Grace\n\n## Caching (Basic)\n**Ticket Shop**\n- Cached the seat map.\n\n## Rust (Expert)\n**Book Finder**\n- Replaced the parser.\n";
const table =
  "# Grace\n\n| Skill | Level | Project | Evidence | Years |\n|---|---|---|---|---|\n| Caching | Basic | Ticket Shop | Cached the seat map. | 3 |\n| Rust | Expert | Book Finder | Replaced the parser. | |\n";
const headings =
  "# Grace\n\n## Basic\n\n### Caching\n**Ticket Shop**\n- Cached the seat map.\n\n## Expert\n\n### Rust\n**Book Finder**\n- Replaced the parser.\n\n## Notes\n\n- Caching – Ticket Shop – Years: 3\n";

describe("other layouts in the workbench", () => {
  let bench: TreeBench;
  before(async () => {
    bench = await TreeBench.open({ [behind]: skills, [rows]: table });
  });
  after(() => bench?.close());

  it("a skill that says its level says the one that it is moved to", async () => {
    const { workbench } = bench;
    await bench.row("Caching").waitFor();
    await workbench.goTo(3, 4);
    await workbench.run("Slick Requirements: Move to...");
    const choice = workbench.page.locator(".quick-input-list .monaco-list-row").filter({ hasText: "Expert" });
    await choice.waitFor();
    await workbench.screenshot("layouts-choice");
    await choice.click();
    await bench.becomes({ [behind]: skills.replace("(Basic)", "(Expert)") });
    await workbench.screenshot("layouts-moved");
    await bench.undo();
    await bench.untouched();
  });

  it("a table is written as headings, and back", async () => {
    const { workbench } = bench;
    await workbench.openFile(rows);
    await workbench.editor(rows).waitFor();
    await workbench.screenshot("layouts-table");
    await workbench.offers("Slick Requirements: Convert Table to Headings");
    await workbench.run("Slick Requirements: Convert Table to Headings");
    await bench.becomes({ [rows]: headings });
    await workbench.screenshot("layouts-headings");
    await workbench.offers("Slick Requirements: Convert to Table");
    await workbench.run("Slick Requirements: Convert to Table");
    await bench.becomes({
      [rows]:
        "# Grace\n\n| Skill | Level | Project | Evidence |\n| --- | --- | --- | --- |\n| Caching | Basic | Ticket Shop | Cached the seat map. |\n| Rust | Expert | Book Finder | Replaced the parser. |\n\n## Notes\n\n- Caching – Ticket Shop – Years: 3\n",
    });
    await workbench.screenshot("layouts-back");
  });
});
