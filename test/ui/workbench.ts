import { join } from "node:path";
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
    return new Workbench(await openWorkbench(...parameters));
  }

  close(): Promise<void> {
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

  /** Drags by the pointer as a hand does: over the threshold first, then to the middle of the target, and a little on. */
  async drag(from: Locator, to: Locator): Promise<void> {
    const [start, end] = await Promise.all([middleOf(from), middleOf(to)]);
    const { mouse } = this.page;
    await mouse.move(start.x, start.y);
    await mouse.down();
    await mouse.move(start.x + 3, start.y + 4);
    await mouse.move(end.x, end.y - 2, { steps: 5 });
    await mouse.move(end.x, end.y);
    await mouse.up();
  }

  /** Opens the context menu of a row and chooses an entry. */
  async chooseInMenu(row: Locator, entry: string): Promise<void> {
    await row.click({ button: "right" });
    await this.menuEntry(entry).click();
    await this.menu.waitFor({ state: "hidden" });
  }

  /** The menu that is open. */
  get menu(): Locator {
    return this.page.locator(".monaco-menu").first();
  }

  menuEntry(entry: string): Locator {
    return this.page.locator(".monaco-menu").getByRole("menuitem", { name: entry, exact: true });
  }

  /** A notification, in the list of them: the workbench under test shows none by themselves. */
  notification(text: string): Locator {
    return this.page.locator(".notifications-center .notification-list-item", { hasText: text });
  }

  /** Waits for a notification in the list. */
  async notified(text: string): Promise<void> {
    await patiently(async () => {
      if (!(await this.page.locator(".notifications-center.visible").isVisible()))
        await this.page.locator("#status\\.notifications a").click();
      await this.notification(text).waitFor({ timeout: 5000 });
    });
  }

  /** The rows of the Outline, which is opened first. */
  async outline(): Promise<Locator> {
    const pane = this.page.locator(".pane", {
      has: this.page.locator(".pane-header", { hasText: "Outline" }),
    });
    const rows = pane.locator(".monaco-list-row");
    await patiently(async () => {
      await this.run("Explorer: Focus on Outline View");
      await rows.first().waitFor({ timeout: 5000 });
    });
    return rows;
  }

  /** Puts the cursor at a line and column by the editor's own command. */
  async goTo(line: number, column: number): Promise<void> {
    await patiently(async () => {
      await this.focusEditor();
      await this.#ask("Control+G", `:${line}:${column}`);
      await this.page.locator(".quick-input-widget input").press("Enter", { timeout: 3000 });
      await this.cursor.filter({ hasText: `Ln ${line}, Col ${column}` }).waitFor({ timeout: 5000 });
    });
    // Keys go to the input until it is gone.
    await this.page.locator(".quick-input-widget").waitFor({ state: "hidden" });
  }

  /** Runs a command by its name in the palette. */
  async run(command: string): Promise<void> {
    await patiently(async () => {
      await this.#ask("F1", `>${command}`);
      const row = this.page.locator(".quick-input-list .monaco-list-row", { hasText: command }).first();
      await row.click({ timeout: 5000 });
    });
  }

  /** Waits until the palette offers a command, and closes it again. */
  async offers(command: string): Promise<void> {
    const rows = this.page.locator(".quick-input-list .monaco-list-row");
    await patiently(async () => {
      await this.#ask("F1", `>${command}`);
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
    await patiently(async () => {
      await this.#ask("Control+P", name);
      const row = this.page.locator(".quick-input-list .monaco-list-row", { hasText: name }).first();
      await row.click({ timeout: 5000 });
    });
  }

  /** Puts the focus into the editor: what a click elsewhere started may still move it. */
  async focusEditor(): Promise<void> {
    await this.page.keyboard.press("Control+1");
    await this.page.locator(".editor-instance .monaco-editor.focused").first().waitFor({ timeout: 5000 });
  }

  async #ask(key: string, text: string): Promise<void> {
    await this.page.keyboard.press(key);
    await this.page.locator(".quick-input-widget input").fill(text, { timeout: 3000 });
  }

  /** Opens the quick fix menu at the cursor and waits for an entry. */
  async quickFix(entry: string): Promise<Locator> {
    const menu = this.page.locator(".action-widget");
    const wanted = menu.locator(".monaco-list-row", { hasText: entry }).first();
    await patiently(async () => {
      await this.page.keyboard.press("Escape");
      await this.page.keyboard.press("Control+Period");
      await wanted.waitFor({ timeout: 8000 });
    });
    return wanted;
  }

  /** Opens the rename box at the cursor, types the name, and asks for the preview. */
  async previewRename(name: string): Promise<Locator> {
    const box = this.page.locator(".monaco-editor.rename-box");
    const preview = this.page.locator(".bulk-edit-panel");
    await patiently(async () => {
      await this.focusEditor();
      await this.page.keyboard.press("F2");
      // Into the box itself: what is typed before it has the focus would go into the document.
      await box.locator("input").fill(name, { timeout: 8000 });
      await box.locator("input").press("Control+Enter");
      await preview.locator(".monaco-list-row").first().waitFor({ timeout: 15_000 });
    });
    return preview;
  }

  async screenshot(name: string): Promise<void> {
    const folder = process.env.SLICK_SCREENSHOTS;
    if (folder) await this.page.screenshot({ path: join(folder, `${name}.png`) });
  }
}

/** Left of the middle, where a row has its name and no buttons. */
async function middleOf(row: Locator): Promise<{ x: number; y: number }> {
  const box = await row.boundingBox();
  if (!box) throw new Error(`nothing to see: ${row}`);
  return { x: box.x + box.width / 3, y: box.y + box.height / 2 };
}

/** Tries something up to five times: what the workbench does in between is not ours to order. */
async function patiently(attempt: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      if (tries === 5) throw error;
    }
  }
}
