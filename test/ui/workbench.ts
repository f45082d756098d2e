/// <reference lib="dom" />
import { AssertionError } from "node:assert/strict";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { type OpenWorkbench, openWorkbench } from "../kit/host/openWorkbench.ts";

/** The VS Code workbench as a person uses it. */
export class Workbench {
  readonly page: Page;
  readonly workspace: string;
  readonly #open: OpenWorkbench;

  constructor(open: OpenWorkbench) {
    this.#open = open;
    this.page = open.page;
    this.workspace = open.workspace;
  }

  static async open(...parameters: Parameters<typeof openWorkbench>): Promise<Workbench> {
    const workbench = new Workbench(await openWorkbench(...parameters));
    openOnes.add(workbench);
    return workbench;
  }

  close(): Promise<void> {
    openOnes.delete(this);
    return this.#open.close();
  }

  editor(file: string): Locator {
    return this.page.locator(`.editor-instance .monaco-editor[data-uri$="/${file}"]`);
  }

  /** The status bar's place of the cursor: `Ln 3, Col 1`. */
  get cursor(): Locator {
    return this.page.locator("#status\\.editor\\.selection");
  }

  get language(): Locator {
    return this.page.locator("#status\\.editor\\.mode");
  }

  tree(name: string): Locator {
    return this.page.getByRole("tree", { name });
  }

  row(tree: Locator, text: string): Locator {
    return tree.locator(".monaco-list-row", { hasText: text }).first();
  }

  async showView(name: string): Promise<void> {
    await this.page.locator(`.activitybar .action-item a[aria-label^="${name}"]`).click();
  }

  /** Drags by the pointer as a hand does: over the threshold first, then to the middle of the target, wherever that is by then. */
  async drag(from: Locator, to: Locator): Promise<void> {
    const { mouse } = this.page;
    // A row that is drawn again between the press and the move is not dragged, and nothing is dropped then.
    await patiently(async (ms) => {
      const started = this.page.evaluate(`new Promise((done) =>
        document.addEventListener("dragstart", () => done(true), { capture: true, once: true }))`);
      const start = await middleOf(from);
      await mouse.move(start.x, start.y);
      await mouse.down();
      await mouse.move(start.x + 3, start.y + 4);
      const late = new Promise((done) => setTimeout(done, ms, false));
      if (await Promise.race([started, late])) return;
      await mouse.up();
      throw new Error("no drag began");
    });
    // What the pointer rests on unfolds, and moves the rows below; a drop before the row is the target would be lost.
    let at = { x: 0, y: 0 };
    await until(
      async () => {
        const end = await middleOf(to);
        const isTarget = /\bdrop-target\b/.test((await to.getAttribute("class")) ?? "");
        if (isTarget && end.x === at.x && end.y === at.y) return true;
        await mouse.move(end.x, end.y - 2);
        await mouse.move(end.x, end.y);
        at = end;
        return false;
      },
      () => "row to drop on",
    );
    await mouse.up();
  }

  /** Opens the context menu of a row and chooses an entry. */
  async chooseInMenu(row: Locator, entry: string): Promise<void> {
    let isClicked = false;
    await patiently(async (ms) => {
      if (!(await this.menu.isVisible())) {
        if (isClicked) return;
        await row.click({ button: "right", timeout: ms });
      }
      await this.menuEntry(entry).click({ timeout: ms });
      isClicked = true;
      // A click is lost while the menu is still being shown; then it stays.
      await this.menu.waitFor({ state: "hidden", timeout: ms });
    });
  }

  /** The menu that is open. */
  get menu(): Locator {
    return this.page.locator(".monaco-menu").first();
  }

  menuEntry(entry: string): Locator {
    // Its accessible name would have its keys as well.
    const label = this.page.locator(".action-label").getByText(entry, { exact: true });
    return this.page.locator(".monaco-menu").getByRole("menuitem").filter({ has: label });
  }

  /** A notification, in the list of them: the workbench under test shows none by themselves. */
  notification(text: string): Locator {
    return this.page.locator(".notifications-center .notification-list-item", { hasText: text });
  }

  /** Waits for a notification in the list. */
  async notified(text: string): Promise<void> {
    await patiently(async (ms) => {
      if (!(await this.page.locator(".notifications-center.visible").isVisible()))
        await this.page.locator("#status\\.notifications a").click();
      // Its tooltip would lie over the buttons of the list.
      await this.pointAway();
      await this.notification(text).waitFor({ timeout: ms });
    });
  }

  /** Moves the pointer to the empty part of the title bar, and waits until none is shown. */
  async pointAway(): Promise<void> {
    const hidden =
      "![...document.querySelectorAll('.workbench-hover-container')].some((one) => one.checkVisibility())";
    // Where the pointer rests something else may show a tooltip: then another place is taken.
    let attempt = 0;
    await patiently(async (ms) => {
      await this.page.mouse.move(...restingPlaces[attempt++ % restingPlaces.length]!);
      await this.page.waitForFunction(hidden, undefined, { timeout: ms });
    });
  }

  /** The rows of the Outline, which is opened first. */
  async outline(): Promise<Locator> {
    const pane = this.page.locator(".pane", {
      has: this.page.locator(".pane-header", { hasText: "Outline" }),
    });
    const rows = pane.locator(".monaco-list-row");
    await patiently(async (ms) => {
      await this.run("Explorer: Focus on Outline View");
      // The first order may open the side bar alone; the rows of an Outline that is shown are there at once.
      await rows.first().waitFor({ timeout: ms });
    });
    return rows;
  }

  /** Puts the cursor at a line and column by the editor's own command. */
  async goTo(line: number, column: number): Promise<void> {
    await patiently(async (ms) => {
      await this.focusEditor();
      await this.#ask("Control+G", `:${line}:${column}`, ms);
      await this.page.locator(".quick-input-widget input").press("Enter", { timeout: ms });
      const place = new RegExp(`Ln ${line}, Col ${column}(?!\\d)`);
      await this.cursor.filter({ hasText: place }).waitFor({ timeout: ms });
    });
    // Keys go to the input until it is gone.
    await this.page.locator(".quick-input-widget").waitFor({ state: "hidden" });
  }

  /** Runs a command by its name in the palette. */
  async run(command: string): Promise<void> {
    await this.#runFrom(async () => {}, command);
  }

  /** Runs a command of the document in the first editor group, wherever the focus is. */
  async runInEditor(command: string): Promise<void> {
    // With each attempt: a web page that had the focus may tell so late, and its group is the active one again then.
    await this.#runFrom(() => this.focusEditor(), command);
  }

  async #runFrom(start: () => Promise<void>, command: string): Promise<void> {
    let attempt = 0;
    await patiently(async (ms) => {
      await start();
      // A tooltip of what the pointer rests on would lie over the list.
      await this.page.mouse.move(...restingPlaces[attempt++ % restingPlaces.length]!);
      await this.#ask("F1", `>${command}`, ms);
      const rows = this.page.locator(".quick-input-list .monaco-list-row");
      const row = rows.filter({ hasText: command }).first();
      try {
        await row.click({ timeout: ms });
      } catch (error) {
        const listed = (await rows.allTextContents()).join(", ");
        throw new Error(`"${command}" was not clicked in the palette, which lists ${listed}`, {
          cause: error,
        });
      }
    });
    // Keys go to the palette until it is gone, or another list has taken its place.
    await this.page
      .locator(".quick-input-widget input")
      .and(this.page.locator("[aria-label*='name of a command']"))
      .waitFor({ state: "hidden" });
  }

  /** Waits until the palette offers a command, and closes it again. */
  async offers(command: string): Promise<void> {
    const rows = this.page.locator(".quick-input-list .monaco-list-row");
    await patiently(async (ms) => {
      await this.#ask("F1", `>${command}`, ms);
      await rows
        .filter({ hasText: /No matching|similar/ })
        .or(rows.filter({ hasText: command }))
        .first()
        .waitFor();
      const isThere = await rows.filter({ hasText: command }).first().isVisible();
      await this.page.keyboard.press("Escape");
      await this.page.locator(".quick-input-widget").waitFor({ state: "hidden" });
      if (!isThere) throw new Error(`the palette does not offer "${command}"`);
    });
  }

  /** Opens a file by its name. */
  async openFile(name: string): Promise<void> {
    await patiently(async (ms) => {
      await this.#ask("Control+P", name, ms);
      const row = this.page.locator(".quick-input-list .monaco-list-row", { hasText: name }).first();
      await row.click({ timeout: ms });
      await this.page.locator(".tab.active", { hasText: name }).waitFor({ timeout: ms });
    });
  }

  /** Puts the focus into the editor: what a click elsewhere started may still move it. */
  async focusEditor(): Promise<void> {
    await patiently(async (ms) => {
      await this.page.keyboard.press("Control+1");
      // An editor can have the cursor while the group of a web page is the active one, whose commands the palette offers.
      await this.page
        .locator(".editor-group-container.active .editor-instance .monaco-editor.focused")
        .waitFor({ timeout: ms });
    });
  }

  async #ask(key: string, text: string, ms: number): Promise<void> {
    await this.page.keyboard.press(key);
    // What a command did a moment ago may move the focus, which closes the input again.
    await this.page.locator(".quick-input-widget input").fill(text, { timeout: ms });
  }

  /** Opens the quick fix menu at the cursor and waits for an entry. */
  async quickFix(entry: string): Promise<Locator> {
    const menu = this.page.locator(".action-widget");
    const wanted = menu.locator(".monaco-list-row", { hasText: entry }).first();
    await patiently(async (ms) => {
      await this.page.keyboard.press("Escape");
      await this.page.keyboard.press("Control+Period");
      await wanted.waitFor({ timeout: ms });
    });
    return wanted;
  }

  /** Moves the pointer over a word of the text and waits for a hover that says something. */
  async hoverWord(editor: Locator, word: string, said: string): Promise<Locator> {
    const hover = this.page.locator(".monaco-hover:not(.hidden)", { hasText: said }).first();
    await patiently(async (ms) => {
      const [box] = await this.#boxes(editor, word);
      if (!box) throw new Error(`"${word}" is not shown`);
      await this.page.mouse.move(box.x + box.width / 2, box.y + 3 * box.height, { steps: 3 });
      await this.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 5 });
      await hover.waitFor({ timeout: ms });
    });
    return hover;
  }

  /** Waits until so many places of a word that is shown are marked. */
  async marks(editor: Locator, word: string, count: number): Promise<void> {
    await until(
      async () => (await this.marked(editor, word)) === count,
      () => `${count} marked "${word}"`,
    );
  }

  /** How many of the shown places of a word have a squiggle. */
  async marked(editor: Locator, word: string): Promise<number> {
    const boxes = await this.#boxes(editor, word);
    const squiggles = await editor
      .locator("[class*=squiggly-]")
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON() as Box));
    const meets = (a: Box, b: Box) =>
      a.x < b.x + b.width - 1 && b.x < a.x + a.width - 1 && a.y < b.y + b.height && b.y < a.y + a.height;
    return boxes.filter((box) => squiggles.some((squiggle) => meets(box, squiggle))).length;
  }

  #boxes(editor: Locator, word: string): Promise<readonly Box[]> {
    return editor.locator(".view-line").evaluateAll((all, wanted) => {
      const boxes: Box[] = [];
      for (const line of all) {
        // A word may be in several nodes: those of what colours it.
        const letters: { node: Node; at: number }[] = [];
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode())
          for (let at = 0; at < (node.textContent ?? "").length; at++) letters.push({ node, at });
        const start = (line.textContent ?? "").indexOf(wanted);
        const [first, last] = [letters[start], letters[start + wanted.length - 1]];
        if (!first || !last) continue;
        const range = document.createRange();
        range.setStart(first.node, first.at);
        range.setEnd(last.node, last.at + 1);
        boxes.push(range.getBoundingClientRect().toJSON() as Box);
      }
      return boxes;
    }, word);
  }

  /** The line of the cursor. */
  async line(): Promise<number> {
    return Number(/Ln (\d+)/.exec((await this.cursor.textContent()) ?? "")?.[1]);
  }

  /** Takes a picture in each theme and at 200 % zoom, where pictures are taken; `show` brings up what is in it. */
  async inEveryLook(name: string, show: () => Promise<unknown>): Promise<void> {
    if (!process.env.SLICK_SCREENSHOTS) return;
    const usual = await this.page.locator(".monaco-workbench").first().getAttribute("class");
    const settings = join(this.workspace, ".vscode", "settings.json");
    mkdirSync(dirname(settings), { recursive: true });
    for (const [suffix, [theme, mark]] of Object.entries(themes)) {
      writeFileSync(settings, JSON.stringify({ "workbench.colorTheme": theme }));
      await this.page.locator(`.monaco-workbench.${mark}`).waitFor();
      await show();
      await this.screenshot(`${name}-${suffix}`);
    }
    rmSync(settings);
    const mark = Object.values(themes).find(([, one]) => usual?.split(" ").includes(one))?.[1];
    await this.page.locator(`.monaco-workbench.${mark ?? "vs"}`).waitFor();
    await this.atDoubleSize(async () => {
      await show();
      await this.screenshot(`${name}-zoomed`);
    });
    await show();
  }

  /** Does something while the browser shows the page at a zoom of 200 %. */
  async atDoubleSize(act: () => Promise<unknown>): Promise<void> {
    const size = this.page.viewportSize()!;
    await this.#zoom({ width: size.width / 2, height: size.height / 2 }, 2);
    try {
      await act();
    } finally {
      await this.#zoom(size, 1);
    }
  }

  /** Does something in a window so many pixels wide, without the side bar. */
  async atWidth(width: number, act: () => Promise<unknown>): Promise<void> {
    const size = this.page.viewportSize()!;
    const bar = this.page.locator(".part.sidebar");
    const isOpen = await bar.isVisible();
    if (isOpen) await this.run("View: Toggle Primary Side Bar Visibility");
    await bar.waitFor({ state: "hidden" });
    await this.#zoom({ width, height: size.height }, 1);
    try {
      await act();
    } finally {
      await this.#zoom(size, 1);
      if (isOpen) await this.run("View: Toggle Primary Side Bar Visibility");
    }
  }

  /** Shows the page as the browser does at a zoom: fewer pixels of the page, each of more of the screen. */
  async #zoom(size: { readonly width: number; readonly height: number }, factor: number): Promise<void> {
    await this.page.setViewportSize(size);
    const session = await this.page.context().newCDPSession(this.page);
    const metrics = { ...size, deviceScaleFactor: factor, mobile: false };
    await session.send("Emulation.setDeviceMetricsOverride", metrics);
    await session.detach();
    await this.page.waitForFunction(`innerWidth === ${size.width}`);
  }

  /** Makes the side bar as wide as that, in pixels, by its edge. */
  async widenSideBar(width: number): Promise<void> {
    const bar = this.page.locator(".part.sidebar");
    await patiently(async () => {
      const box = (await bar.boundingBox())!;
      const [edge, y] = [box.x + box.width, box.y + box.height / 2];
      if (Math.round(box.width) === width) return;
      const { mouse } = this.page;
      await mouse.move(edge, y);
      await mouse.down();
      await mouse.move(box.x + width, y, { steps: 5 });
      await mouse.up();
      await this.pointAway();
      throw new Error("the side bar has another width");
    });
  }

  /** Opens the rename box at the cursor, types the name, and asks for the preview. */
  async previewRename(name: string): Promise<Locator> {
    const box = this.page.locator(".monaco-editor.rename-box");
    const preview = this.page.locator(".bulk-edit-panel");
    await patiently(async (ms) => {
      await this.focusEditor();
      await this.page.keyboard.press("F2");
      // Into the box itself: what is typed before it has the focus would go into the document.
      await box.locator("input").fill(name, { timeout: ms });
      await box.locator("input").press("Control+Enter");
      await preview.locator(".monaco-list-row").first().waitFor({ timeout: ms });
    });
    return preview;
  }

  async screenshot(name: string): Promise<void> {
    const folder = process.env.SLICK_SCREENSHOTS;
    if (!folder) return;
    // What fades in or out is half there until then.
    await this.page.evaluate(async () => {
      const passing = document
        .getAnimations()
        .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime));
      await Promise.allSettled(passing.map(({ finished }) => finished));
    });
    await this.page.screenshot({ path: join(folder, `${name}.png`) });
  }
}

const openOnes = new Set<Workbench>();

// A test that fails once in many runs is understood by what could be seen then: it is kept in `out/failed`.
afterEach(async function () {
  if (this.currentTest?.state !== "failed") return;
  const name = this.currentTest.fullTitle().replace(/[^\p{L}\p{N}]+/gu, "-");
  const folder = join(import.meta.dirname, "..", "..", "out", "failed");
  mkdirSync(folder, { recursive: true });
  for (const { page } of openOnes) {
    await page.screenshot({ path: join(folder, `${name}.png`) });
    writeFileSync(join(folder, `${name}.html`), await page.content());
  }
});

/** Left of the middle, where a row has its name and no buttons. */
async function middleOf(row: Locator): Promise<{ x: number; y: number }> {
  const box = await row.boundingBox();
  if (!box) throw new Error(`nothing to see: ${row}`);
  return { x: box.x + box.width / 3, y: box.y + box.height / 2 };
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The themes that pictures are taken in, and the class the workbench has in each. */
const themes: Readonly<Record<string, readonly [string, string]>> = {
  light: ["Light Modern", "vs"],
  dark: ["Dark Modern", "vs-dark"],
  "high-contrast": ["Default High Contrast", "hc-black"],
  "high-contrast-light": ["Default High Contrast Light", "hc-light"],
};

/** Waits for a state, with a deadline. */
export async function until(
  holds: () => Promise<boolean>,
  what: () => string,
  deadlineMs = timeoutMs,
): Promise<void> {
  const deadline = Date.now() + deadlineMs;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`no ${what()}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Where the pointer is over nothing most of the time: the title bar, and the end of the side bar. */
const restingPlaces: readonly (readonly [x: number, y: number])[] = [
  [200, 17],
  [200, 860],
];

/** The longest that a step is waited for before it is ordered again, and how long until it is given up. */
export const stepMs = 10_000;
const timeoutMs = 180_000;

/**
 * Orders something and waits until the workbench shows it; orders it again if it does not, for a key is lost when the
 * focus moves. What is ordered must be harmless a second time. An attempt is told how long to wait for a step, in ms: little at
 * first, for what was lost never comes, and more each time, for a busy machine takes long for what was not.
 */
export async function patiently(attempt: (ms: number) => Promise<void>): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  for (let ms = 2_000; ; ms = Math.min(2 * ms, stepMs)) {
    try {
      return await attempt(ms);
    } catch (error) {
      if (error instanceof AssertionError || Date.now() > deadline) throw error;
    }
  }
}
