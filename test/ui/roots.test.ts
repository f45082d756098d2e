import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { Workbench } from "./workbench.ts";

const fixtures = join(import.meta.dirname, "..", "fixtures", "roots");

/** Reads until the text matches. */
async function becomes(read: () => string, expected: RegExp): Promise<void> {
  const deadline = Date.now() + 120_000;
  while (!expected.test(read()) && Date.now() < deadline) await delay(50);
  assert.match(read(), expected);
}

describe("a workspace with two roots", () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open(fixtures, "one/mine.requirements.md", "both.code-workspace");
  });
  after(() => workbench?.close());

  const mine = "one/mine.requirements.md";
  const yours = "two/yours.requirements.md";
  const onDisk = (file: string) => readFileSync(join(workbench.workspace, file), "utf8");
  /** The line of an open document with the text in it. */
  const line = (file: string, text: string) =>
    workbench.editor(file).locator(".view-line", { hasText: text }).first();

  it("knows in one root what a project is called in the other", async () => {
    await workbench.editor(mine).waitFor();
    await workbench.openFile("yours.requirements.md");
    await workbench.editor(yours).locator(".squiggly-warning").first().waitFor();
    await workbench.goTo(9, 5);
    await workbench.quickFix('Change to "Seat Planner"');
    await workbench.page.keyboard.press("Escape");
  });

  it("has a rename over both, previewed with all of it chosen, and one undo", async () => {
    // Both are open: VS Code may forget how to undo in a document that is in no editor.
    await workbench.openFile("yours.requirements.md");
    await workbench.editor(yours).waitFor();
    await workbench.openFile("mine.requirements.md");
    await workbench.editor(mine).waitFor();
    await workbench.goTo(6, 5);
    const preview = await workbench.previewRename("Seat Maps");
    const rows = preview.locator(".monaco-list-row");
    await rows.nth(4).waitFor();
    assert.equal(await rows.count(), 5, "two documents with three places");
    assert.equal(await preview.locator(".monaco-list-row [role=checkbox][aria-checked=false]").count(), 0);
    await preview.locator(".monaco-button", { hasText: "Apply" }).click();
    await line(mine, "**Seat Maps**").waitFor();
    // The editor saves both; an undo before it has is one of the document in front alone.
    await becomes(() => onDisk(yours), /\*\*Seat Maps\*\*\n- Queued the seats/);
    await becomes(() => onDisk(mine), /\*\*Seat Maps\*\*\n- Tested the map/);
    await workbench.page.locator(".tab.dirty").first().waitFor({ state: "detached" });
    await workbench.focusEditor();
    await workbench.page.keyboard.press("Control+Z");
    await line(mine, "**Seat Planner**").waitFor();
    await workbench.page.locator(".tab", { hasText: "yours.requirements.md" }).click();
    await line(yours, "**Seat Planner**").waitFor();
  });
});
