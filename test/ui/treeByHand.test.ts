import assert from "node:assert/strict";
import type { Locator } from "playwright-core";
import { TreeBench } from "./treeKit.ts";
import { patiently, stepMs, until } from "./workbench.ts";

const [mine, theirs, locked] = ["mine.requirements.md", "theirs.requirements.md", "locked.requirements.md"];
const queues = "### Message Queues\n**Ticket Shop**\n- Moved the mails to a queue.\n";
const caching =
  "### Caching\n**Ticket Shop**\n- Cached the seat map.\n- Timed the seat map.\n- Dropped the old cache.\n";
const delivery = "### Continuous Delivery\n**Library Portal**\n- Released every day.\n";
const searching = "### Searching\n**Book Finder**\n- Found the books.\n";
const text = `## Basic Understanding\n\n${caching}\n${queues}\n## Strong Understanding\n\n${delivery}`;
const other = `## Basic Understanding\n\n${searching}`;
const kept = "## Expert Understanding\n\n### Welding\n**Steel Gate**\n- Welded  the gate.\n";

describe("the tree by hand", () => {
  let bench: TreeBench;
  before(async () => {
    bench = await TreeBench.open(
      { [mine]: text, [theirs]: other, [locked]: kept },
      { "files.readonlyInclude": { [`**/${locked}`]: true } },
    );
    await bench.row("Continuous Delivery").waitFor();
    await bench.workbench.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  });
  afterEach(() => bench?.reset());
  after(() => bench?.close());

  describe("with clicks and keys", () => {
    const press = (key: string) => bench.workbench.page.keyboard.press(key);
    const clipboard = () => bench.workbench.page.evaluate<string>("navigator.clipboard.readText()");
    const focused = (name: string) => bench.tree.locator(".monaco-list-row.focused", { hasText: name });
    const cursorAt = (line: number) =>
      bench.workbench.cursor.filter({ hasText: new RegExp(`^Ln ${line}, `) }).waitFor();
    const editor = (): Locator => bench.workbench.page.locator(".editor-instance .monaco-editor.focused");
    const hasKeys = (place: string) =>
      bench.workbench.page.waitForFunction(`!!document.activeElement?.closest(${JSON.stringify(place)})`);

    /** Reads the clipboard until it holds what is expected. */
    async function copies(expected: string): Promise<void> {
      let held = "";
      const holds = async () => {
        held = await clipboard();
        return held === expected;
      };
      await until(holds, () => `"${expected}" in the clipboard, which holds "${held}"`, stepMs);
    }
    /** Puts the focus on a row as a person without a mouse does; the row that is selected stays another one. */
    async function walkTo(name: string): Promise<void> {
      await bench.workbench.run("Slick Requirements: Focus on Skills by Level View");
      await hasKeys(".monaco-list");
      await press("Home");
      for (let steps = 0; steps < 10 && (await focused(name).count()) === 0; steps++)
        await press("ArrowDown");
      await focused(name).waitFor();
    }

    /** Walks to a row and presses a key that changes the document. */
    const order = (name: string, key: string) =>
      bench.change(async () => {
        await walkTo(name);
        await press(key);
      });

    it("shows the place at a click and keeps the keys; a double click and Enter go there", async () => {
      await bench.row("Message Queues").click();
      await cursorAt(9);
      await hasKeys(".monaco-list");
      await press("ArrowDown");
      await focused("Strong Understanding").waitFor();
      await press("Enter");
      await cursorAt(13);
      await editor().waitFor();
      await bench.row("Continuous Delivery").dblclick();
      await cursorAt(15);
      await editor().waitFor();
      await hasKeys(".monaco-editor");
    });

    it("moves the row with the focus up and down by its keys, each with one undo", async () => {
      await bench.row("Continuous Delivery").click();
      await order("Message Queues", "Alt+ArrowUp");
      const moved = text.replace(`${caching}\n${queues}`, `${queues}\n${caching}`);
      await cursorAt(3);
      await bench.becomes({ [mine]: moved });
      await order("Message Queues", "Alt+ArrowDown");
      await cursorAt(9);
      await bench.becomes({ [mine]: text });
      await bench.undo();
      await bench.becomes({ [mine]: moved });
      await bench.undo();
      await bench.untouched();
    });

    it("moves the row with the focus to another level by its keys, with one undo", async () => {
      await bench.row("Continuous Delivery").click();
      const levels = bench.workbench.page.locator(".quick-input-list .monaco-list-row");
      await bench.change(async (ms) => {
        await walkTo("Message Queues");
        await press("Control+K");
        await press("Shift+M");
        await levels.filter({ hasText: "Strong Understanding" }).click({ timeout: ms });
      });
      await bench.becomes({
        [mine]: text.replace(`${queues}\n`, "").replace(delivery, `${delivery}\n${queues}`),
      });
      await bench.undo();
      await bench.untouched();
    });

    it("renames the row with the focus by its key, with one undo", async () => {
      await bench.row("Continuous Delivery").click();
      const name = bench.workbench.page.locator(".monaco-editor.rename-box input");
      await bench.change(async (ms) => {
        await walkTo("Caching");
        await press("F2");
        await name.fill("Read Caches", { timeout: ms });
        await name.press("Enter");
      });
      await bench.becomes({ [mine]: text.replace("### Caching", "### Read Caches") });
      await bench.undo();
      await bench.untouched();
    });

    it("deletes the row with the focus by its key, with one undo", async () => {
      await bench.row("Continuous Delivery").click();
      await order("Message Queues", "Delete");
      await bench.becomes({ [mine]: text.replace(`${queues}\n`, "") });
      await bench.undo();
      await bench.untouched();
    });

    it("copies the name of the row with the focus by its key, and of several what they hold", async () => {
      await bench.row("Continuous Delivery").click();
      await patiently(async () => {
        await walkTo("Caching");
        await press("Control+C");
        await copies("Caching");
      });
      await patiently(async (ms) => {
        await bench.row("Caching").click({ timeout: ms });
        await press("Shift+ArrowDown");
        await bench.tree.locator(".selected", { hasText: "Message Queues" }).waitFor({ timeout: ms });
        await press("Control+C");
        await copies(`${caching}\n${queues}`);
      });
    });

    it("moves the cursor of the editor that the author is in, if two show the document", async () => {
      await bench.workbench.run("View: Split Editor Right");
      await bench.workbench.page.locator(".editor-group-container").nth(1).waitFor();
      await bench.row("Message Queues").click();
      await cursorAt(9);
      await bench.row("Caching").click();
      await cursorAt(3);
      await bench.workbench.run("View: Join All Editor Groups");
    });

    it("says that a document is read-only, and leaves it as it is", async () => {
      await bench.unfold(locked, "Expert Understanding");
      await bench.unfold("Expert Understanding", "Welding");
      await patiently(async (ms) => {
        await bench.row("Welding").click({ timeout: ms });
        await cursorAt(3);
        await press("Delete");
        await bench.workbench.notified("is read-only");
      });
      const shown = bench.workbench.editor(locked).locator(".view-line", { hasText: "Welding" });
      assert.equal(await shown.count(), 1);
      await bench.untouched();
    });

    it("leaves the keys to its search", async () => {
      await walkTo("Message Queues");
      await press("Control+Alt+F");
      const search = bench.workbench.page.locator(".monaco-tree-type-filter-input input");
      await search.fill("Queues");
      await focused("Message Queues").waitFor();
      await search.press("Alt+ArrowUp");
      await search.press("Control+A");
      await search.press("Control+C");
      await copies("Queues");
      assert.equal(await bench.workbench.page.locator(".tab.dirty").count(), 0);
    });
  });

  describe("with drags", () => {
    const drag = (from: string, to: string, nth = 0) =>
      bench.change(() => bench.workbench.drag(bench.row(from), bench.row(to, nth)));

    it("moves a skill to the level it is dropped on, as one undo step", async () => {
      await drag("Message Queues", "Strong Understanding");
      await bench.tree.locator(".monaco-list-row.selected", { hasText: "Message Queues" }).waitFor();
      await bench.becomes({
        [mine]: `## Basic Understanding\n\n${caching}\n## Strong Understanding\n\n${delivery}\n${queues}`,
      });
      await bench.undo();
      await bench.untouched();
    });

    it("moves several bullets that are selected to a project", async () => {
      await bench.unfold("Caching", "Ticket Shop");
      await bench.unfold("Ticket Shop", "Cached the seat map.");
      await bench.unfold("Continuous Delivery", "Library Portal");
      await bench.row("Cached the seat map.").click();
      await bench.row("Dropped the old cache.").click({ modifiers: ["Control"] });
      await drag("Cached the seat map.", "Library Portal");
      await bench.becomes({
        [mine]: text
          .replace("- Cached the seat map.\n", "")
          .replace("- Dropped the old cache.\n", "")
          .replace(
            "- Released every day.\n",
            "- Released every day.\n- Cached the seat map.\n- Dropped the old cache.\n",
          ),
      });
      await bench.undo();
      await bench.untouched();
    });

    it("moves a project into a skill of a document that is not open, with one undo for both", async () => {
      await bench.unfold("Continuous Delivery", "Library Portal");
      await bench.unfold(theirs, "Searching");
      await drag("Library Portal", "Searching");
      await bench.becomes({
        [mine]: text.replace("**Library Portal**\n- Released every day.\n", ""),
        [theirs]: `${other}\n**Library Portal**\n- Released every day.\n`,
      });
      await bench.undo();
      await bench.untouched();
    });

    it("moves several skills to a level of a document that is not open, with one undo for both", async () => {
      await bench.unfold(theirs, "Searching");
      await bench.row("Caching").click();
      await bench.row("Message Queues").click({ modifiers: ["Control"] });
      await drag("Message Queues", "Basic Understanding", 1);
      await bench.becomes({
        [mine]: `## Basic Understanding\n\n## Strong Understanding\n\n${delivery}`,
        [theirs]: `${other}\n${caching}\n${queues}`,
      });
      await bench.undo();
      await bench.untouched();
    });

    it("says why a drop makes no sense, and changes nothing", async () => {
      await bench.unfold("Continuous Delivery", "Library Portal");
      await bench.workbench.drag(bench.row("Library Portal"), bench.row("Basic Understanding"));
      await bench.workbench.notified("a project on a skill");
      await bench.untouched();
    });
  });
});
