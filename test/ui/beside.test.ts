import assert from "node:assert/strict";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { Locator } from "playwright-core";
import { buildMarkdownTools } from "./markdownTools/build.ts";
import { patiently, until, Workbench } from "./workbench.ts";

// A document that stays Markdown, beside the built-in Markdown features and markdownlint.

const house = `# Grace

## Basic Understanding

### Caching
**Shop**
- Cached the pages of the environement, which took 30% off the load.
- Timed them.

** Mail **
- Cached the mails.

## Strong Understanding

### Testing
**Shop**
- Wrote the tests.
  - For the cart.
`;

/** Levels that are everyday words: a log of hikes has them as well. */
const everyday = `# Notes

## Beginner

### Knots
**Spring tour** (2023)
- Tied the boat to the peir.

## Advanced

### Sailing
**Autumn tour** (2024)
- Sailed round the island.
`;

const foreign = "# Read me\n## Beginner\n\n### Install\n\nRun  teh setup.\n\n## Advanced\n\n- Tune it.\n";

describe("beside other Markdown tools", () => {
  let folder: string;
  let tools: string;
  let workbench: Workbench;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "slick-beside-"));
    tools = await buildMarkdownTools(mkdtempSync(join(tmpdir(), "slick-tools-")));
    writeFileSync(join(folder, "first.md"), house);
    writeFileSync(join(folder, "second.md"), house);
    writeFileSync(join(folder, "tours.md"), everyday);
    writeFileSync(join(folder, "README.md"), foreign);
    // The default, whatever other suites have.
    const settings = { "slickRequirements.detect": "ask", "editor.showFoldingControls": "always" };
    workbench = await Workbench.open(folder, "README.md", undefined, { installed: [tools], settings });
    await workbench.editor("README.md").waitFor();
  });
  after(async () => {
    await workbench?.close();
    for (const path of [folder, tools]) rmSync(path, { recursive: true });
  });

  const status = (text: string | RegExp) =>
    workbench.page.locator(".statusbar-item.right", { hasText: text });
  const problems = () => workbench.page.locator(".markers-panel .monaco-list-row");
  const note = (name: string) => workbench.notification(`Is ${name} a requirements document?`);
  const tree = () => workbench.tree("Skills by Level");

  /** The languages status, which shows what extensions say of the document in front. */
  async function languageStatus(): Promise<Locator> {
    const hover = workbench.page.locator(".hover-language-status");
    await patiently(async (ms) => {
      await workbench.pointAway();
      await workbench.page.locator("#status\\.languageStatus").hover({ timeout: ms });
      await hover.first().waitFor({ timeout: ms });
    });
    return hover;
  }

  /** Chooses an entry of the list of languages. */
  async function pick(entry: string): Promise<void> {
    const rows = workbench.page.locator(".quick-input-list .monaco-list-row");
    await rows.filter({ has: workbench.page.getByText(entry, { exact: true }) }).click();
    await workbench.page.locator(".quick-input-widget").waitFor({ state: "hidden" });
  }

  async function showProblems(): Promise<void> {
    await patiently(async (ms) => {
      await workbench.run("View: Focus Problems");
      await workbench.page.locator(".markers-panel").waitFor({ timeout: ms });
    });
  }

  it("says nothing about Markdown that is not ours", async () => {
    await workbench.language.filter({ hasText: "Markdown" }).waitFor();
    await showProblems();
    // The neighbour has spoken, so ours would have.
    await problems().filter({ hasText: "MD022" }).first().waitFor();
    await workbench.screenshot("beside-foreign");
    assert.equal(await problems().filter({ hasText: "slick" }).count(), 0);
    await status(/skill/).waitFor({ state: "detached" });
  });

  it("asks once, and checks the document as Markdown meanwhile, beside markdownlint", async () => {
    await workbench.openFile("first.md");
    await workbench.notified("Is first.md a requirements document?");
    await workbench.screenshot("beside-note");
    for (const name of ["Use the Requirements Language", "Stay Markdown", "No"])
      await note("first.md").getByRole("button", { name, exact: true }).waitFor();
    await workbench.run("Notifications: Hide Notifications");
    await workbench.language.filter({ hasText: "Markdown" }).waitFor();
    const editor = workbench.editor("first.md");
    await workbench.marks(editor, "environement", 1);
    await showProblems();
    await problems().filter({ hasText: "environement" }).first().waitFor();
    await problems().filter({ hasText: "MD022" }).first().waitFor();
    await status(/2 skills, \d+ problems?/).waitFor();
    await workbench.screenshot("beside-both");
  });

  it("has one Outline, that of Markdown, and the tree down to the bullet", async () => {
    await workbench.openFile("first.md");
    const rows = await workbench.outline();
    const headings = ["Grace", "Basic Understanding", "Caching", "Strong Understanding", "Testing"];
    let names: readonly string[] = [];
    await until(
      async () => {
        const shown = await rows.locator(".label-name").allTextContents();
        names = shown.map((name) => name.replace(/^#+ /, ""));
        return isDeepStrictEqual(names, headings);
      },
      () => `${headings} in the Outline, which shows ${names}`,
    );
    await workbench.screenshot("beside-outline");
    await workbench.showView("Slick Requirements");
    await workbench.row(tree(), "Caching").waitFor();
  });

  it("folds what Markdown folds, and projects", async () => {
    await workbench.openFile("first.md");
    const editor = workbench.editor("first.md");
    await editor.locator(".view-line").first().click();
    // 5 headings, 3 projects and an item with a nested one; each line has one sign.
    await patiently(async () => {
      const count = await editor.locator(".codicon-folding-expanded").count();
      if (count !== 9) throw new Error(`${count} signs`);
    });
    await workbench.screenshot("beside-folds");
  });

  it("opens the built-in preview", async () => {
    await workbench.run("Markdown: Open Preview to the Side");
    const preview = workbench.page.frameLocator("iframe.webview.ready").frameLocator("#active-frame");
    await preview.locator("h3", { hasText: "Caching" }).waitFor();
    await workbench.screenshot("beside-preview");
    await workbench.run("View: Close Other Editors in Group");
    await workbench.run("View: Close All Editors");
  });

  it("fixes what it found by Ctrl+., and leaves the keys of another extension to it", async () => {
    await workbench.openFile("first.md");
    const editor = workbench.editor("first.md");
    await workbench.goTo(7, 30);
    await (await workbench.quickFix('Change to "environment"')).click();
    await editor.locator(".view-line", { hasText: "environment," }).waitFor();
    await workbench.goTo(8, 13);
    await workbench.page.keyboard.press("Tab");
    await editor.locator(".view-line", { hasText: "[tab of another extension]" }).waitFor();
    await workbench.page.keyboard.press("Control+b");
    await editor.locator(".view-line", { hasText: "[bold of another extension]" }).waitFor();
    await workbench.goTo(7, 65);
    await workbench.page.keyboard.press("End");
    // Nobody else has this key, so ours goes on with the list.
    await workbench.page.keyboard.press("Enter");
    await workbench.cursor.filter({ hasText: "Ln 8, Col 3" }).waitFor();
    await workbench.page.keyboard.type("Warmed it.");
    await editor.locator(".view-line").getByText("- Warmed it.", { exact: true }).waitFor();
    await workbench.run("File: Revert File");
    await workbench.page.locator(".tab.active:not(.dirty)", { hasText: "first.md" }).waitFor();
  });

  it("offers the configuration of markdownlint for the layout, and does not write it", async () => {
    await workbench.goTo(5, 5);
    await (await workbench.quickFix("Show the markdownlint Configuration")).click();
    const file = workbench.editor(".markdownlint.json");
    await file.locator(".view-line", { hasText: "MD032" }).waitFor();
    await workbench.screenshot("beside-markdownlint");
    const path = join(workbench.workspace, ".markdownlint.json");
    assert.equal(existsSync(path), false);
    await workbench.page.keyboard.press("Control+S");
    await workbench.page.locator(".tab:not(.dirty)", { hasText: ".markdownlint.json" }).waitFor();
    await workbench.run("View: Close All Editors");
    await workbench.openFile("second.md");
    await showProblems();
    await problems().filter({ hasText: "environement" }).waitFor();
    await workbench.screenshot("beside-quiet-layout");
    assert.equal(
      await problems()
        .filter({ hasText: /MD0(?:22|32|36)/ })
        .count(),
      0,
    );
    rmSync(path);
  });

  it("checks nothing of everyday words until its author said so", async () => {
    await workbench.openFile("tours.md");
    await workbench.language.filter({ hasText: "Markdown" }).waitFor();
    const said = await languageStatus();
    await said.filter({ hasText: "Requirements document?" }).first().waitFor();
    await workbench.screenshot("beside-waiting");
    await showProblems();
    assert.equal(await problems().filter({ hasText: "peir" }).count(), 0);
  });

  it("remembers the answer to the note: all stay Markdown", async () => {
    await workbench.run("Notifications: Show Notifications");
    await note("first.md").first().getByRole("button", { name: "Stay Markdown" }).click();
    await note("first.md").first().waitFor({ state: "detached" });
    assert.equal(await note("first.md").count(), 0);
    // It holds for the document that waited as well.
    await workbench.openFile("tours.md");
    await workbench.marks(workbench.editor("tours.md"), "peir", 1);
    await workbench.language.filter({ hasText: "Markdown" }).waitFor();
  });

  it("switches one file by the language status", async () => {
    await workbench.openFile("second.md");
    const said = await languageStatus();
    await said.filter({ hasText: "Language: Markdown" }).first().waitFor();
    await workbench.screenshot("beside-status");
    await said.getByRole("button", { name: "Change..." }).first().click();
    await workbench.screenshot("beside-choices");
    await pick("Requirements Language");
    await workbench.language.filter({ hasText: "Slick Requirements" }).waitFor();
    const rows = await workbench.outline();
    await rows.filter({ hasText: "Basic Understanding" }).waitFor();
    await workbench.screenshot("beside-language");
    await workbench.openFile("first.md");
    await workbench.language.filter({ hasText: "Markdown" }).waitFor();
  });

  it("switches all by the tree", async () => {
    await workbench.showView("Slick Requirements");
    await workbench.row(tree(), "first.md").waitFor();
    await workbench.page.locator(".pane-header", { hasText: "Skills by Level" }).hover();
    const more = workbench.page
      .locator(".pane-header", { hasText: "Skills by Level" })
      .locator(".action-label[aria-label^='More Actions'], .action-label[aria-label^='Views and More']");
    await patiently(async (ms) => {
      await more.first().click({ timeout: ms });
      await workbench.menuEntry("Choose Language...").click({ timeout: ms });
    });
    await pick("Always Requirements Language");
    await workbench.language.filter({ hasText: "Slick Requirements" }).waitFor();
    await workbench.openFile("tours.md");
    await workbench.language.filter({ hasText: "Slick Requirements" }).waitFor();
    await workbench.screenshot("beside-always");
  });
});
