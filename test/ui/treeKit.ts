import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator } from "playwright-core";
import { patiently, Workbench } from "./workbench.ts";

/** The tree of a workspace with the given files, the first of them open. */
export class TreeBench {
  readonly workbench: Workbench;
  readonly tree: Locator;
  readonly #texts: Readonly<Record<string, string>>;

  private constructor(workbench: Workbench, texts: Readonly<Record<string, string>>) {
    this.workbench = workbench;
    this.tree = workbench.tree("Skills by Level");
    this.#texts = texts;
  }

  static async open(
    texts: Readonly<Record<string, string>>,
    settings: Readonly<Record<string, unknown>> = {},
  ): Promise<TreeBench> {
    const folder = mkdtempSync(join(tmpdir(), "slick-tree-"));
    for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text);
    const [file] = Object.keys(texts);
    const workbench = await Workbench.open(folder, file!, undefined, { settings });
    rmSync(folder, { recursive: true });
    const bench = new TreeBench(workbench, texts);
    await workbench.editor(file!).waitFor();
    await workbench.showView("Slick Requirements");
    for (const name of Object.keys(texts))
      if (name.endsWith(".requirements.md")) await bench.row(name).waitFor();
    // The extension has time for a gesture once the first check is done.
    const checked = workbench.page.locator(".statusbar-item.right", { hasText: /\d+ problems?/ });
    if (file!.endsWith(".requirements.md")) await checked.waitFor();
    return bench;
  }

  close(): Promise<void> {
    return this.workbench.close();
  }

  /** Brings the documents and the workbench back to how they were at the start, however a test ended; rows stay unfolded. */
  async reset(): Promise<void> {
    const { page } = this.workbench;
    // What is open above the workbench goes first: a menu, a list, a box for a name.
    for (let times = 0; times < 2; times++) await page.keyboard.press("Escape");
    if (await page.locator(".notifications-center.visible").isVisible())
      await this.workbench.run("Notifications: Clear All Notifications");
    const dirty = page.locator(".tab.dirty").first();
    while ((await dirty.count()) > 0) {
      const name = (await dirty.getAttribute("data-resource-name"))!;
      await dirty.click();
      await this.workbench.run("File: Revert File");
      await page.locator(`.tab.dirty[data-resource-name="${name}"]`).waitFor({ state: "detached" });
    }
    for (const [name, text] of Object.entries(this.#texts)) {
      if (this.text(name) !== text) writeFileSync(join(this.workbench.workspace, name), text);
    }
    const [file] = Object.keys(this.#texts);
    await this.workbench.openFile(file!);
    const lines = this.#texts[file!]!.split("\n").filter((line) => line.trim() !== "");
    for (const line of lines) {
      const words = line.trim().split(/ {2,}/)[0]!;
      await this.workbench.editor(file!).locator(".view-line", { hasText: words }).first().waitFor();
    }
  }

  /** The row whose name begins with the text; the first of several. */
  row(name: string, nth = 0): Locator {
    return this.tree
      .locator(".monaco-list-row")
      .filter({ hasText: new RegExp(`^\\s*${escaped(name)}`) })
      .nth(nth);
  }

  /** Unfolds a row by its sign, and waits for the first row below: until that is there other rows still move. */
  async unfold(name: string, child: string, nth = 0): Promise<void> {
    const row = this.row(name, nth);
    // A click is lost when the row is drawn again under it.
    await patiently(async (ms) => {
      if ((await row.getAttribute("aria-expanded")) === "false")
        await row.locator(".monaco-tl-twistie").click({ timeout: ms });
      await this.row(child).waitFor({ timeout: ms });
    });
  }

  /**
   * Orders something until a document has changed: while rows are drawn again VS Code does not know what they stand for, and
   * what is ordered is lost or refused.
   */
  async change(order: (ms: number) => Promise<void>): Promise<void> {
    const { page } = this.workbench;
    const dirty = page.locator(".tab.dirty").first();
    const told = page.locator("#status\\.notifications .codicon-bell-dot");
    await patiently(async (ms) => {
      if (await dirty.isVisible()) return;
      await order(ms);
      await dirty.or(told).first().waitFor({ timeout: 60_000 });
      if (await dirty.isVisible()) return;
      await this.workbench.run("Notifications: Clear All Notifications");
      throw new Error("The order was refused.");
    });
  }

  /** What a file holds on disk. */
  text(name: string): string {
    return readFileSync(join(this.workbench.workspace, name), "utf8");
  }

  /** Waits until the document in a tab has changes, saves all, and compares what is on disk. */
  async becomes(expected: Readonly<Record<string, string>>): Promise<void> {
    const { page } = this.workbench;
    for (const [name, text] of Object.entries(expected))
      if (this.text(name) !== text) await page.locator(".tab.dirty", { hasText: name }).waitFor();
    await this.workbench.run("File: Save All Files");
    await page.locator(".tab.dirty").first().waitFor({ state: "detached" });
    for (const [name, text] of Object.entries(expected)) assert.equal(this.text(name), text);
  }

  /** Undoes the last step in the editor in front; of a step in several files, in all of them. */
  async undo(): Promise<void> {
    const { workbench } = this;
    await workbench.focusEditor();
    await workbench.page.keyboard.press("Control+Z");
    const dialog = workbench.page.locator(".monaco-dialog-box");
    const dirty = workbench.page.locator(".tab.dirty").first();
    await dialog.or(dirty).first().waitFor();
    if (await dialog.isVisible()) await dialog.getByRole("button", { name: /^Undo in \d+ Files$/ }).click();
  }

  /** All files as they were at the start. */
  untouched(): Promise<void> {
    return this.becomes(this.#texts);
  }
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}
