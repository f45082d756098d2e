import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { patiently, Workbench } from "./workbench.ts";

const file = "many.requirements.md";
const head = "## Basic Understanding\n\n### Caching\n**Ticket Shop**\n";
// Each line has a warning and hints; VS Code lists 1,000 in a file and underlines 500.
const text = `${head}${"- Used Github for  it\n".repeat(4900)}- Moved the environement.\n${"- Used Github for  it\n".repeat(100)}`;

describe("a document with more problems than VS Code shows", () => {
  let folder: string;
  let workbench: Workbench;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "slick-many-"));
    writeFileSync(join(folder, file), text);
    workbench = await Workbench.open(folder, file);
    await workbench.editor(file).waitFor();
  });
  after(async () => {
    await workbench?.close();
    rmSync(folder, { recursive: true });
  });

  it("has a misspelled word deep in it underlined, and what is as grave around it", async () => {
    const editor = workbench.editor(file);
    await workbench.marks(editor, "Github", await shown("Github"));
    await workbench.goTo(4905, 14);
    await workbench.marks(editor, "environement", 1);
    await workbench.marks(editor, "Github", await shown("Github"));
  });

  it("says in the language status how many are not shown", async () => {
    const { page } = workbench;
    const status = page.locator("#status\\.languageStatus");
    const hover = page.locator(".monaco-hover:not(.hidden)", { hasText: "14,001 problems not shown" });
    const show = () =>
      patiently(async (ms) => {
        await workbench.pointAway();
        await status.hover({ timeout: ms });
        await hover.first().waitFor({ timeout: ms });
      });
    await show();
    await page.locator(".statusbar-item", { hasText: "1 skill, 5,001 problems" }).waitFor();
    await workbench.inEveryLook("status-many", show);
  });

  /** How many of the shown lines have a word. */
  const shown = async (word: string) =>
    workbench.editor(file).locator(".view-line", { hasText: word }).count();
});
