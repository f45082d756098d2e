import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator } from "playwright-core";
import { Workbench } from "./workbench.ts";

const file = "findings.requirements.md";
const lines = [
  "## Basic Understanding",
  "",
  "### Caching",
  "** Ticket Shop **",
  "- Moved the environement of the seat map to another region.",
  "- Used Github for the releases.",
  "- Cut the costs  of the environement by half, quambrels aside.",
  "",
  "### Queues",
  "",
];
const text = lines.join("\n");
const grammarFile = "grammar.requirements.md";
/** Bullets, each with the words that are wrong, what is said of them, and what they are changed to. */
const grammar = [
  ["Made the seat map faster then before.", "then", 'Did you mean "than" instead of "then"?', "than"],
  ["Kept the cache and it's keys in memory.", "it's", 'Did you mean "its" instead of "it\'s"?', "its"],
  ["Listed the options that was open.", "was", '"was" does not go with "options". Write "were".', "were"],
] as const;

// What a person sees at a problem and does about it, by pointer and keys.

describe("a problem in the workbench", () => {
  let folder: string;
  let workbench: Workbench;
  let editor: Locator;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "slick-findings-"));
    writeFileSync(join(folder, file), text);
    const bullets = grammar.map(([bullet]) => `- ${bullet}\n`);
    writeFileSync(
      join(folder, grammarFile),
      `${lines.slice(0, 3).join("\n")}\n**Ticket Shop**\n${bullets.join("")}`,
    );
    workbench = await Workbench.open(folder, file);
    editor = workbench.editor(file);
    await editor.waitFor();
    await editor.locator(".squiggly-warning").first().waitFor();
    await spelled();
  });
  after(async () => {
    await workbench?.close();
    rmSync(folder, { recursive: true });
  });
  afterEach(async () => {
    await press("Escape");
    await press("Escape");
    if ((await workbench.page.locator(".tab.dirty").count()) > 0) await workbench.run("File: Revert File");
    await workbench.page.locator(".tab.active:not(.dirty)").first().waitFor();
    await spelled();
  });

  const press = (key: string) => workbench.page.keyboard.press(key);
  const menu = () => workbench.page.locator(".action-widget .monaco-list-row.action");

  /** Waits until the misspelled words are marked: the dictionaries load after the structure. */
  async function spelled(): Promise<void> {
    await workbench.marks(editor, "environement", 2);
  }

  const place = (word: string, line = lines.findIndex((one) => one.includes(word))) =>
    [line + 1, lines[line]!.indexOf(word) + 3] as const;

  it("has a menu: corrections, all of them, dictionaries, silence, the rule", async () => {
    await workbench.goTo(...place("environement"));
    await workbench.quickFix("Show Rule");
    const entries = await menu().allTextContents();
    assert.match(entries[0]!, /Change to "environment"/);
    const shown = entries.map((entry) => entry.trim());
    const order = [
      "Change to",
      "Change All 2",
      "to Dictionary",
      "to User Dictionary",
      "in This Document",
      "Ignore Here",
      "Turn Off This Rule",
      "Show Rule",
      "Fix All Typos...",
    ];
    const places = order.map((title) => shown.findIndex((entry) => entry.includes(title)));
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a - b),
      shown.join("\n"),
    );
    assert.ok(!places.includes(-1), shown.join("\n"));
    // What else is near, such as the plural, is far less likely.
    assert.equal(shown.filter((entry) => entry.startsWith("Change to")).length, 1, shown.join("\n"));
    assert.ok(!shown.some((entry) => entry.includes("malformed-project")));
    await workbench.inEveryLook("quick-fix-menu", () => workbench.quickFix("Show Rule"));
  });

  it("is changed everywhere at once, in one undo step", async () => {
    await workbench.goTo(...place("environement"));
    await (await workbench.quickFix("Change All 2")).click();
    await editor.locator(".view-line", { hasText: "the environment by half" }).waitFor();
    await editor.locator(".view-line", { hasText: "the environment of the seat" }).waitFor();
    await workbench.focusEditor();
    await press("Control+Z");
    await editor.locator(".view-line", { hasText: "the environement by half" }).waitFor();
    await editor.locator(".view-line", { hasText: "the environement of the seat" }).waitFor();
  });

  it("has a hover whose links correct the word and add it", async () => {
    await workbench.goTo(1, 1);
    const show = () => workbench.hoverWord(editor, "environement", "Add to Dictionary");
    const hover = await show();
    assert.doesNotMatch((await hover.textContent()) ?? "", /Markdown does not show/);
    await workbench.inEveryLook("hover", show);
    await hover.getByText("environment", { exact: true }).click();
    await editor.locator(".view-line", { hasText: "the environment of the seat" }).waitFor();
  });

  it("has a hover whose link adds the word, and undoing that leaves no slick.json", async () => {
    const configuration = join(workbench.workspace, "slick.json");
    await workbench.goTo(1, 1);
    const hover = await workbench.hoverWord(editor, "environement", "Add to Dictionary");
    await hover.getByText("Add to Dictionary", { exact: true }).click();
    await workbench.marks(editor, "environement", 0);
    assert.deepEqual(JSON.parse(readFileSync(configuration, "utf8")), { words: ["environement"] });
    await workbench.notified('Added "environement" to slick.json.');
    await workbench.notification('Added "environement"').getByRole("button", { name: "Undo" }).click();
    await spelled();
    assert.equal(existsSync(configuration), false);
  });

  it("is walked by F8 from the top to the bottom", async () => {
    await workbench.goTo(1, 1);
    const visited: number[] = [];
    for (let step = 0; step < 5; step++) {
      await workbench.focusEditor();
      const before = await workbench.cursor.textContent();
      await press("F8");
      await workbench.page.locator(".zone-widget .descriptioncontainer, .marker-widget").first().waitFor();
      // The widget is there before the status bar says where the cursor is.
      await workbench.cursor.filter({ hasNotText: new RegExp(`^${before}$`) }).waitFor();
      visited.push(await workbench.line());
    }
    await press("Escape");
    assert.deepEqual(
      visited,
      visited.toSorted((a, b) => a - b),
    );
    assert.equal(visited[0], 4);
  });

  it("of the skill that the cursor is in is gone to by a chord, forwards and back", async () => {
    const go = async (key: string, line: number) => {
      await press("Control+K");
      await press(key);
      await workbench.cursor.filter({ hasText: new RegExp(`^Ln ${line}, `) }).waitFor();
    };
    await workbench.goTo(3, 1);
    await go("Period", 4);
    await go("Period", 5);
    await go("Comma", 4);
  });

  it("is not said of the word while it is typed", async () => {
    await workbench.goTo(6, lines[5]!.length + 1);
    await workbench.page.keyboard.type(" Moved the environement to porduction");
    await editor.locator(".view-line", { hasText: "porduction" }).waitFor();
    // What is said of the word before says that these letters are answered.
    await workbench.marks(editor, "environement", 3);
    assert.equal(await workbench.marked(editor, "porduction"), 0);
    await workbench.page.keyboard.type(" ");
    await workbench.marks(editor, "porduction", 1);
  });

  it("is fixed with all others of its kind after a look, each ticked", async () => {
    await workbench.marks(editor, "quambrels", 1);
    await workbench.run("Fix All Typos...");
    const panel = workbench.page.locator(".bulk-edit-panel");
    const rows = panel.locator(".monaco-list-row");
    // The file, and each correction of a misspelled word below it; nothing for the word that nobody knows.
    await rows.nth(2).waitFor();
    assert.equal(await rows.count(), 3, (await rows.allInnerTexts()).join("\n"));
    assert.equal(await rows.filter({ hasText: "environment" }).count(), 2);
    const boxes = panel.locator(".edit-checkbox");
    await boxes.nth(2).waitFor();
    assert.equal(await boxes.and(panel.locator("[aria-checked=true]")).count(), await boxes.count());
    await workbench.screenshot("fix-all-typos");
    await boxes.nth(2).click();
    await boxes.nth(2).and(panel.locator("[aria-checked=false]")).waitFor();
    await workbench.page.getByRole("button", { name: "Apply" }).click();
    await editor.locator(".view-line", { hasText: "the environment of the seat" }).waitFor();
    // What was unticked stays, and so does the word that nobody knows.
    await editor.locator(".view-line", { hasText: "the environement by half, quambrels aside" }).waitFor();
  });

  it("that is safe is fixed with all such, and it says how many are left", async () => {
    await workbench.run("Fix All Safe Problems");
    await workbench.notified("Fixed 2 problems.");
    const said = await workbench.notification("Fixed 2 problems.").textContent();
    // The list of problems is without hints, and so without the word that nobody knows.
    assert.match(said ?? "", /Fixed 2 problems\. 4 are left\./);
    await editor.locator(".view-line", { hasText: "**Ticket Shop**" }).waitFor();
  });

  it("has a rule that is turned off in the settings, and its page, rendered", async () => {
    await workbench.goTo(6, 4);
    await (await workbench.quickFix("Show Rule (weak-opener)")).click();
    await workbench.page.locator(".tab", { hasText: "weak-opener.md" }).waitFor();
    await workbench.page
      .frameLocator("iframe.webview")
      .frameLocator("iframe#active-frame")
      .getByRole("heading", { name: "How to fix it" })
      .waitFor();
    await workbench.screenshot("rule-page");
    await workbench.page.keyboard.press("Control+W");
    await workbench.goTo(6, 4);
    await (await workbench.quickFix("Turn Off This Rule (weak-opener)")).click();
    await workbench.notified("Turned off the rule");
    const settings = () => readFileSync(join(workbench.workspace, ".vscode", "settings.json"), "utf8");
    assert.match(settings(), /"weak-opener": "off"/);
  });

  it("has a rule that is turned off in slick.json where there is one", async () => {
    const configuration = join(workbench.workspace, "slick.json");
    writeFileSync(configuration, '{ "hints": true, "rules": { "term": "error" } }\n');
    try {
      // What is seen of it says that it is read.
      await editor.locator(".squiggly-error").first().waitFor();
      await workbench.goTo(...place("Github"));
      await (await workbench.quickFix("Turn Off This Rule (term)")).click();
      await workbench.notified('Turned off the rule "term" in slick.json.');
      assert.deepEqual(JSON.parse(readFileSync(configuration, "utf8")), {
        hints: true,
        rules: { term: "off" },
      });
      await workbench.marks(editor, "Github", 0);
    } finally {
      rmSync(configuration);
    }
  });

  it("of grammar is said in a line, at the word, in its menu and in the list of problems", async () => {
    const { page } = workbench;
    await workbench.openFile(grammarFile);
    const own = workbench.editor(grammarFile);
    for (const [index, [bullet, word, message, right]] of grammar.entries()) {
      await workbench.marks(own, word, 1);
      await workbench.goTo(5 + index, 3 + bullet.indexOf(word) + 1);
      const hover = await workbench.hoverWord(own, word, message);
      assert.match((await hover.textContent()) ?? "", /reported/);
      await workbench.screenshot(`grammar-hover-${word.replace("'", "")}`);
      await workbench.quickFix("Show Rule");
      const entries = (await menu().allTextContents()).map((entry) => entry.trim());
      assert.equal(entries[0], `Change to "${right}"`, entries.join("\n"));
      await workbench.screenshot(`grammar-menu-${word.replace("'", "")}`);
      await press("Escape");
    }
    await workbench.run("Problems: Focus on Problems View");
    const rows = page.locator(".markers-panel .monaco-list-row");
    for (const [, , message] of grammar) await rows.filter({ hasText: message }).first().waitFor();
    await workbench.screenshot("grammar-problems");
    await workbench.atWidth(400, async () => {
      await rows.first().waitFor();
      await workbench.screenshot("grammar-problems-narrow");
      await workbench.run("View: Hide Panel");
      await workbench.hoverWord(own, "was", grammar[2][2]);
      await workbench.screenshot("grammar-hover-narrow");
      await workbench.goTo(5, 3 + grammar[0][0].indexOf("then") + 1);
      await workbench.quickFix("Show Rule");
      await workbench.screenshot("grammar-menu-narrow");
      await press("Escape");
    });
    await workbench.openFile(file);
  });

  it("that is a lost bullet is made one by a quick fix", async () => {
    await workbench.goTo(7, lines[6]!.length + 1);
    await workbench.page.keyboard.press("Enter");
    await workbench.page.keyboard.press("Escape");
    await workbench.page.keyboard.press("Home");
    await workbench.page.keyboard.press("Shift+End");
    await workbench.page.keyboard.type("• Cached the seats.");
    await editor.locator(".view-line", { hasText: "• Cached the seats." }).waitFor();
    await workbench.goTo(8, 1);
    await (await workbench.quickFix("Start the Line with")).click();
    await editor.locator(".view-line", { hasText: "- Cached the seats." }).waitFor();
  });
});
