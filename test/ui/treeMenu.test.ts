import assert from "node:assert/strict";
import type { Locator } from "playwright-core";
import { type TreeGroupingId, treeGroupings } from "../../src/core/features/tree/treeGroupings.ts";
import { TreeBench } from "./treeKit.ts";
import { patiently, until } from "./workbench.ts";

const file = "menu.requirements.md";
const caching = "### Caching\n**Ticket Shop**\n- Cached the seat map.\n- Timed  the  seat map.\n";
const queues = "### Message Queues\n** Ticket Shop **\n- Moved  the mails.\n";
const text = `# Menu  \n\n## Basic Understanding\n\n${caching}\n${queues}\n---\n\n## Strong Understanding\n\n### Delivery\n**Library Portal**\n- Released every day.\n`;

const longName = "portfolio.requirements.md";
const skill = "Incident Response and Problem Management in Production";
const long = `## Expert Understanding\n\n### ${skill}\n**Book Finder of the Northern Region**\n- Timed  the search.\n\n### Profiling\n**Book Finder**\n- Profiled the search.\n- Moved the environement.\n`;

describe("the rows of the tree", () => {
  let bench: TreeBench;
  before(async () => {
    bench = await TreeBench.open({ [file]: text, [longName]: long });
    await bench.row("Delivery").waitFor();
  });
  afterEach(() => bench?.reset());
  after(() => bench?.close());

  describe("have menus that", () => {
    const choose = (row: string, entry: string) =>
      bench.change(() => bench.workbench.chooseInMenu(bench.row(row), entry));
    const added = (words: string) =>
      bench.workbench.editor(file).locator(".view-line", { hasText: words }).first().waitFor();

    it("add a skill to a level, ready to be written, and undo gives the bytes back", async () => {
      await choose("Basic Understanding", "Add Skill Here");
      await added("What was done");
      await bench.workbench.page.keyboard.press("Escape");
      await bench.becomes({
        [file]: text.replace(queues, `${queues}\n### Skill\n**Ticket Shop**\n- What was done\n`),
      });
      await bench.undo();
      await bench.untouched();
    });

    it("add a project to a skill, and undo gives the bytes back", async () => {
      await choose("Delivery", "Add Project Here");
      await added("What was done");
      await bench.workbench.page.keyboard.press("Escape");
      await bench.becomes({ [file]: `${text}\n**Ticket Shop**\n- What was done\n` });
      await bench.undo();
      await bench.untouched();
    });

    it("add a bullet to a project by the button in its row", async () => {
      await bench.unfold("Caching", "Ticket Shop");
      await bench.change(async (ms) => {
        await bench.row("Ticket Shop").hover({ timeout: ms });
        const button = bench.row("Ticket Shop").locator(".action-label[aria-label^='Add Bullet Here']");
        await button.click({ timeout: ms });
      });
      await added("What was done");
      await bench.workbench.page.keyboard.type("Warmed it.");
      await bench.becomes({ [file]: text.replace(caching, `${caching}- Warmed it.\n`) });
    });

    it("delete a skill, and undo gives the bytes back", async () => {
      await choose("Message Queues", "Delete");
      await bench.becomes({ [file]: text.replace(`${queues}\n`, "") });
      await bench.undo();
      await bench.untouched();
    });

    it("fix what is safe to fix in a row, and nothing elsewhere", async () => {
      await bench.row("Message Queues").locator(".codicon-warning").waitFor();
      await choose("Message Queues", "Fix Problems Here");
      await bench.becomes({
        [file]: text.replace(queues, "### Message Queues\n**Ticket Shop**\n- Moved the mails.\n"),
      });
      await bench.undo();
      await bench.untouched();
    });

    it("are beside a tooltip that lists what is wrong in a row", async () => {
      const { workbench } = bench;
      const row = bench.row("Message Queues");
      await row.locator(".codicon-warning").waitFor();
      const tooltip = workbench.page.locator(".monaco-hover:not(.hidden)", { hasText: "Message Queues" });
      const show = () =>
        patiently(async (ms) => {
          await workbench.pointAway();
          await row.locator(".label-name").hover({ timeout: ms });
          await tooltip.first().waitFor({ timeout: ms });
        });
      await show();
      assert.match((await tooltip.first().innerText()) ?? "", /1 warning[\s\S]*Write \*\*Ticket Shop\*\*/);
      await workbench.inEveryLook("tree-tooltip", show);
      await workbench.inEveryLook("tree-menu", () =>
        patiently(async (ms) => {
          await workbench.page.keyboard.press("Escape");
          await workbench.pointAway();
          await row.click({ button: "right", timeout: ms });
          await workbench.menuEntry("Add Project Here").waitFor({ timeout: ms });
        }),
      );
      await workbench.page.keyboard.press("Escape");
    });

    it("tick the grouping and the filter that hold", async () => {
      const { workbench } = bench;
      const titles = workbench.page.locator(".pane-header", { hasText: "Skills by" });
      /** The entries of a menu; a redrawn title closes a menu, which is then opened again. */
      const menu = async (button: string) => {
        let entries: string[] = [];
        await patiently(async (ms) => {
          await workbench.page.keyboard.press("Escape");
          await workbench.menu.waitFor({ state: "hidden", timeout: ms });
          await titles.locator("h3").hover({ timeout: ms });
          await titles.locator(`.action-label[aria-label='${button}']`).click({ timeout: ms });
          await workbench.menu.getByRole("menuitem").first().waitFor({ timeout: ms });
          entries = await workbench.menu.getByRole("menuitem").allInnerTexts();
          if (entries.length === 0) throw new Error("The menu has closed.");
        });
        return entries.map((entry) => entry.trim());
      };
      /** Chooses an entry until the workbench shows what it does: a click is lost with the menu. */
      const pick = (
        button: string,
        entry: string,
        shown: Locator,
        state: "attached" | "detached" = "attached",
      ) =>
        patiently(async (ms) => {
          if ((await shown.count()) > 0 === (state === "attached")) return;
          await menu(button);
          await workbench.menuEntry(entry).click({ timeout: ms });
          await shown.waitFor({ state, timeout: ms });
        });
      const groupings = (ticked: TreeGroupingId) =>
        treeGroupings.map(({ id, command }) => `${id === ticked ? "✓ " : ""}${command.title}`);
      assert.deepEqual(await menu("Group Tree by"), groupings("level"));
      await workbench.screenshot("treeTicks");
      await pick("Group Tree by", "Group by Project", workbench.tree("Skills by Project"));
      assert.deepEqual(await menu("Group Tree by"), groupings("project"));
      await pick("Group Tree by", "Group by Level", workbench.tree("Skills by Level"));
      await bench.row("Delivery").waitFor();
      await pick("Filter Tree", "Show Only Items with Problems", bench.row("Delivery"), "detached");
      assert.ok((await menu("Filter Tree")).includes("✓ Show Only Items with Problems"));
      await pick("Filter Tree", "✓ Show Only Items with Problems", bench.row("Delivery"));
    });
  });

  describe("in a side bar of 300 pixels", () => {
    before(async () => {
      await bench.unfold(longName, skill);
      await bench.workbench.widenSideBar(300);
    });

    /** Waits until the count of a row has room: behind its name, or as a badge at its end, which VS Code draws later than the row. */
    const hasCount = (row: Locator, when: string) =>
      until(
        () => showsCount(row),
        () => `count in sight: ${when}`,
      );
    const showsCount = (row: Locator) =>
      row.locator(".monaco-icon-label").evaluate((one) => {
        const label = one.querySelector(".monaco-icon-label-container")!;
        // VS Code uses rows again: an empty description may be left of another one.
        if (one.querySelector(".label-description")?.textContent)
          return label.scrollWidth <= label.clientWidth;
        const { content, width } = getComputedStyle(one, "::after");
        const end = label.getBoundingClientRect().right + Number.parseFloat(width);
        return /^"\d+"$/.test(content) && end <= one.getBoundingClientRect().right + 1;
      });

    it("shows the count of a row, whether it is selected, under the pointer or neither", async () => {
      const { workbench } = bench;
      await bench.unfold("Profiling", "Book Finder");
      for (const name of [longName, "Expert Understanding", "Profiling", skill]) {
        const row = bench.row(name);
        await workbench.pointAway();
        await hasCount(row, `${name}: neither`);
        await row.click();
        await row.and(workbench.page.locator(".selected")).waitFor();
        await hasCount(row, `${name}: under the pointer`);
        await workbench.pointAway();
        await hasCount(row, `${name}: selected`);
      }
      assert.match((await bench.row(skill).getAttribute("aria-label")) ?? "", /, 1 bullet,/);
      await workbench.inEveryLook("tree-selected", () => bench.row("Profiling").click());
    });

    it("has a tooltip that is as wide as its text needs", async () => {
      const { workbench } = bench;
      const row = bench.row(skill);
      const tooltip = workbench.page.locator(".monaco-hover:not(.hidden)", { hasText: skill });
      const show = () =>
        patiently(async (ms) => {
          await workbench.pointAway();
          // At the start of the name: to get to its middle would scroll it.
          await row.hover({ position: { x: 70, y: 8 }, timeout: ms });
          await tooltip.first().waitFor({ timeout: ms });
        });
      await show();
      assert.equal(await tooltip.first().evaluate((one) => one.scrollWidth > one.clientWidth + 1), false);
      await workbench.inEveryLook("tree-tooltip-long", show);
    });
  });
});
