import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator } from "playwright-core";
import { patiently, Workbench } from "./workbench.ts";

const root = join(import.meta.dirname, "..", "..");
const sample = "sample.requirements.md";
/** A text in the picture of each step. */
const drawnIn: Readonly<Record<string, string>> = {
  "Open a document": "evidence",
  "Fix what is wrong": "staging",
  "See it as a tree": "3 bullets",
  Compare: "1 more project",
  "Add your": "slick.json",
};

// The first minutes of a person who installed the extension, by pointer and keys.

describe("the first contact", () => {
  let folder: string;
  let workbench: Workbench;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "slick-first-"));
    writeFileSync(join(folder, "README.md"), "# Nothing of ours\n");
    workbench = await Workbench.open(folder, "README.md");
    await workbench.editor("README.md").waitFor();
  });
  after(async () => {
    await workbench?.close();
    rmSync(folder, { recursive: true });
  });

  const step = (title: string) => workbench.page.locator(".getting-started-step", { hasText: title });
  const isDone = (title: string) =>
    step(title).locator(".codicon-getting-started-step-checked").waitFor({ state: "attached" });
  const entry = (text: string | RegExp) => workbench.page.locator(".statusbar-item.right", { hasText: text });
  const squiggles = (editor: Locator) =>
    editor.locator("[class*=squiggly-warning], [class*=squiggly-info], [class*=squiggly-error]");

  /** The page of the picture beside the steps. */
  const page = () => workbench.page.frameLocator("iframe.webview.ready").frameLocator("#active-frame");
  const openWalkthrough = () =>
    patiently(async (ms) => {
      await workbench.run("Welcome: Open Walkthrough...");
      const input = workbench.page.locator(".quick-input-widget input");
      await input.fill("Get Started with Slick", { timeout: ms });
      const row = workbench.page.locator(".quick-input-list .monaco-list-row.focused");
      await row.filter({ hasText: "Slick Requirements" }).waitFor({ timeout: ms });
      // By key: a tooltip may lie over the row.
      await input.press("Enter", { timeout: ms });
      await step("Open a document").waitFor({ timeout: ms });
    });

  describe("with the walkthrough", () => {
    it("opens it from the palette, with its picture", async () => {
      await openWalkthrough();
      await page().locator("svg").filter({ hasText: drawnIn["Open a document"]! }).waitFor();
    });

    it("opens the sample beside it: a copy, outside the extension", async () => {
      const { page } = workbench;
      await page.getByRole("button", { name: "Open Sample Document" }).click();
      await workbench.editor(sample).waitFor();
      await isDone("Open a document");
      const uri = await workbench.editor(sample).getAttribute("data-uri");
      assert.ok(!uri!.includes(root), uri!);
      await step("Fix what is wrong").waitFor();
    });

    it("says in the status bar how the document stands, without a colour", async () => {
      const shown = entry(/6 skills, \d+ problems, 2\/4 targets$/);
      await shown.waitFor();
      assert.match(
        (await shown.locator("a").getAttribute("aria-label")) ?? "",
        /^6 skills, \d+ problems, 2 of 4 targets met\. Show Coverage/,
      );
      assert.doesNotMatch(
        (await shown.getAttribute("class")) ?? "",
        /warning-kind|error-kind|has-background/,
      );
      await workbench.inEveryLook("status", async () => {
        await workbench.pointAway();
        await shown.hover();
        await workbench.page.locator(".monaco-hover:not(.hidden)", { hasText: "Show Coverage" }).waitFor();
      });
    });

    it("knows that a problem was fixed, whichever way", async () => {
      const text = readFileSync(join(root, "samples", sample), "utf8").split("\n");
      const line = text.findIndex((one) => one.includes("environement"));
      await workbench.page.locator(`.tab[data-resource-name="${sample}"]`).click();
      await goTo(line + 1, text[line]!.indexOf("environement") + 3);
      await (await workbench.quickFix('"environment"')).click();
      await isDone("Fix what is wrong");
    });

    it("shows the tree", async () => {
      await step("See it as a tree").click();
      await workbench.page.getByRole("button", { name: "Show the Tree" }).click();
      await workbench.row(workbench.tree("Skills by Level"), "Continuous Delivery").waitFor();
      await isDone("See it as a tree");
    });

    it("opens the coverage by a click on the status bar", async () => {
      await entry("6 skills").click();
      await workbench.page.locator(".tab", { hasText: "Coverage: " }).waitFor();
      // Over the walkthrough, since the document has the other place.
      await workbench.page.locator(".tab", { hasText: "Welcome" }).click();
      await isDone("Compare with targets");
    });

    it("knows that a word was added", async () => {
      const text = readFileSync(join(root, "samples", sample), "utf8").split("\n");
      const line = text.findIndex((one) => one.includes("seperately"));
      await workbench.page.locator(`.tab[data-resource-name="${sample}"]`).click();
      await goTo(line + 1, text[line]!.indexOf("seperately") + 3);
      await workbench.run("Slick Requirements: Add Word to Workspace Dictionary");
      await isDone("Add your own words");
      await workbench.page.keyboard.press("Control+S");
      await workbench.page.locator(`.tab[data-resource-name="${sample}"]:not(.dirty)`).waitFor();
    });

    it("leaves nothing of the sample in the tree once its editor is closed", async () => {
      const row = workbench.row(workbench.tree("Skills by Level"), sample);
      // A click on a row has the extension open the document, which VS Code then keeps for minutes.
      await row.click();
      await workbench.run("View: Close All Editors");
      await row.waitFor({ state: "detached" });
      await workbench.page
        .locator(".welcome-view-content", { hasText: "New Requirements Document" })
        .waitFor();
    });

    /** Puts the cursor at a place of the sample, in whatever group it is. */
    async function goTo(line: number, column: number): Promise<void> {
      const { page } = workbench;
      await patiently(async (ms) => {
        await workbench.run("Go to Line/Column...");
        const input = page.locator(".quick-input-widget input");
        await input.fill(`:${line}:${column}`, { timeout: ms });
        await input.press("Enter", { timeout: ms });
        const place = workbench.cursor.filter({ hasText: `Ln ${line}, Col ${column}` });
        await place.waitFor({ timeout: ms });
      });
      await page.locator(".quick-input-widget").waitFor({ state: "hidden" });
    }
  });

  describe("with documents of their own", () => {
    it("says in the tree that there are none, and how to begin", async () => {
      await workbench.run("View: Close All Editors");
      await workbench.openFile("README.md");
      await workbench.page
        .locator(".welcome-view-content", { hasText: "The active file is plain Markdown" })
        .getByRole("button", { name: "New Requirements Document" })
        .waitFor();
      await workbench.screenshot("treeWelcome");
    });

    it("makes a new document that begins with no finding and has a name to be saved under", async () => {
      await workbench.page.getByRole("button", { name: "New Requirements Document" }).click();
      await workbench.row(workbench.tree("Skills by Level"), "Basic Understanding").waitFor();
      const name = "skills.requirements.md";
      const editor = workbench.editor(name);
      await editor.locator(".view-line", { hasText: "First skill" }).waitFor();
      await entry("2 skills, 0 problems").waitFor();
      assert.equal(await squiggles(editor).count(), 0);
      await workbench.inEveryLook("new-document", () => entry("2 skills, 0 problems").waitFor());
      await workbench.page.keyboard.type("Data Engineer");
      await workbench.page.keyboard.press("Control+S");
      await workbench.page.locator(".tab:not(.dirty)", { hasText: name }).waitFor();
      assert.ok(existsSync(join(workbench.workspace, name)));
      assert.match(readFileSync(join(workbench.workspace, name), "utf8"), /^# Data Engineer\n/);
    });

    it("hides the entry and the commands where a document is not ours", async () => {
      await workbench.openFile("README.md");
      await workbench.language.filter({ hasText: "Markdown" }).waitFor();
      await entry("skills").waitFor({ state: "detached" });
      await workbench.page.keyboard.press("F1");
      const input = workbench.page.locator(".quick-input-widget input");
      await input.fill(">Slick Requirements: ");
      const rows = workbench.page.locator(".quick-input-list .monaco-list-row", {
        hasText: "Slick Requirements: ",
      });
      await rows.first().waitFor();
      const titles = (await rows.locator(".label-name").allTextContents()).map((title) =>
        title.replace("Slick Requirements: ", ""),
      );
      assert.ok(titles.includes("Open Sample Document") && titles.includes("Treat as Requirements Document"));
      for (const title of [
        "Show Coverage",
        "Set Targets...",
        "Export...",
        "Toggle Bold",
        "Restart Language Server",
      ])
        assert.ok(!titles.includes(title), title);
      await workbench.page.keyboard.press("Escape");
    });
  });

  describe("in every theme", () => {
    before(openWalkthrough);

    for (const [theme, kind] of [
      ["Default Light Modern", "vscode-light"],
      ["Default Dark Modern", "vscode-dark"],
      ["Default High Contrast", "vscode-high-contrast"],
      ["Default High Contrast Light", "vscode-high-contrast-light"],
    ] as const) {
      it(`has pictures that can be read in ${theme}`, async () => {
        mkdirSync(join(workbench.workspace, ".vscode"), { recursive: true });
        writeFileSync(
          join(workbench.workspace, ".vscode", "settings.json"),
          JSON.stringify({ "workbench.colorTheme": theme }),
        );
        for (const [title, text] of Object.entries(drawnIn)) {
          await step(title).click();
          await page()
            .locator(`body[data-vscode-theme-kind="${kind}"] svg`)
            .filter({ hasText: text })
            .waitFor();
          await workbench.screenshot(`walkthrough-${kind}-${title.split(" ")[0]!.toLowerCase()}`);
        }
      });
    }

    it("can be read in a narrow window and at 200 % zoom, step by step", async () => {
      const look = async (name: string) => {
        for (const title of Object.keys(drawnIn)) {
          await step(title).click();
          await step(title).getByRole("button").first().scrollIntoViewIfNeeded();
          await workbench.screenshot(`walkthrough-${name}-${title.split(" ")[0]!.toLowerCase()}`);
        }
      };
      await workbench.atWidth(350, () => look("narrow"));
      await workbench.atDoubleSize(() => look("zoomed"));
    });

    it("can be worked with at 200 % zoom", async () => {
      await workbench.atDoubleSize(async () => {
        await openWalkthrough();
        await step("Open a document").click();
        const open = workbench.page.getByRole("button", { name: "Open Sample Document" });
        await open.scrollIntoViewIfNeeded();
        await workbench.screenshot("walkthrough-zoomed");
        await open.click();
        await workbench.editor(sample).waitFor();
      });
    });
  });
});
