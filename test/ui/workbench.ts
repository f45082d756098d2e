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

  static async open(folder: string, file: string): Promise<Workbench> {
    return new Workbench(await openWorkbench(folder, file));
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

  /** The rows of the Outline, which is opened first. */
  async outline(): Promise<Locator> {
    await this.run("Explorer: Focus on Outline View");
    const pane = this.page.locator(".pane", {
      has: this.page.locator(".pane-header", { hasText: "Outline" }),
    });
    return pane.locator(".monaco-list-row");
  }

  /** Puts the cursor at a line and column by the editor's own command. */
  async goTo(line: number, column: number): Promise<void> {
    await this.page.keyboard.press("Control+1");
    await this.page.keyboard.press("Control+G");
    const input = this.page.locator(".quick-input-widget input");
    await input.fill(`:${line}:${column}`);
    await this.page.keyboard.press("Enter");
    await this.cursor.filter({ hasText: `Ln ${line}, Col ${column}` }).waitFor();
    // Keys go to the input until it is gone.
    await this.page.locator(".quick-input-widget").waitFor({ state: "hidden" });
  }

  /** Opens the quick fix menu at the cursor and waits for an entry. */
  async quickFix(entry: string): Promise<Locator> {
    const menu = this.page.locator(".action-widget");
    const wanted = menu.locator(".monaco-list-row", { hasText: entry }).first();
    for (let attempt = 0; ; attempt++) {
      await this.page.keyboard.press("Control+Period");
      try {
        await wanted.waitFor({ timeout: 8000 });
        return wanted;
      } catch (error) {
        if (attempt === 4) throw error;
        await this.page.keyboard.press("Escape");
      }
    }
  }

  async run(command: string): Promise<void> {
    await this.page.keyboard.press("F1");
    await this.page.locator(".quick-input-widget input").fill(`>${command}`);
    await this.page.locator(".quick-input-list .monaco-list-row", { hasText: command }).first().waitFor();
    await this.page.keyboard.press("Enter");
  }

  async screenshot(name: string): Promise<void> {
    const folder = process.env.SLICK_SCREENSHOTS;
    if (folder) await this.page.screenshot({ path: join(folder, `${name}.png`) });
  }
}
