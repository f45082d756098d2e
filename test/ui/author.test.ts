import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { patiently, Workbench } from "./workbench.ts";

const root = join(import.meta.dirname, "..", "..");
const file = "sample.requirements.md";

// One author, one document, from the first look to a separate project. `npm run screenshots` keeps the pictures.

describe("an author in the workbench", () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open(join(root, "samples"), file);
  });
  after(() => workbench?.close());

  it("sees the language and what is wrong", async () => {
    const editor = workbench.editor(file);
    await editor.waitFor();
    await workbench.language.filter({ hasText: "Slick Requirements" }).waitFor();
    await editor.locator(".squiggly-warning").first().waitFor();
    await editor.locator(".squiggly-info").first().waitFor();
  });

  it("walks the document in the tree", async () => {
    await workbench.showView("Slick Requirements");
    await workbench.pointAway();
    const tree = workbench.tree("Skills by Level");
    const skill = workbench.row(tree, "Continuous Delivery");
    await skill.waitFor();
    await workbench.screenshot("overview");
    await skill.click();
    await workbench.cursor.filter({ hasText: "Ln 31, Col 5" }).waitFor();
    await skill.and(workbench.page.locator(".focused")).waitFor();
    await skill.dblclick();
    await workbench.page.locator(".editor-instance .monaco-editor.focused").waitFor();
  });

  it("corrects a typo with the first quick fix", async () => {
    const editor = workbench.editor(file);
    const line = readFileSync(join(workbench.workspace, file), "utf8")
      .split("\n")
      .findIndex((text) => text.includes("environement"));
    const column =
      readFileSync(join(workbench.workspace, file), "utf8").split("\n")[line]!.indexOf("environement") + 3;
    await workbench.goTo(line + 1, column);
    const fix = await workbench.quickFix('Change to "environment"');
    const first = workbench.page.locator(".action-widget .monaco-list-row.action").first();
    assert.match((await first.textContent()) ?? "", /Change to "environment"/);
    await workbench.screenshot("quick-fix");
    await fix.click();
    await editor.locator(".view-line", { hasText: "staging" }).first().waitFor();
    await workbench.page.locator(".tab.active.dirty").waitFor();
  });

  it("finds every bullet in the Outline", async () => {
    // It shows no more rows than fit, and follows the cursor while it is shown.
    await patiently(async (ms) => {
      const rows = await workbench.outline();
      await workbench.goTo(14, 3);
      await workbench.goTo(15, 3);
      await rows.filter({ hasText: "Put a read-through cache" }).first().waitFor({ timeout: ms });
    });
    await workbench.screenshot("outline");
  });

  it("puts in a project from a template, where it belongs", async () => {
    const editor = workbench.editor(file);
    await workbench.goTo(15, 3);
    await workbench.run("Slick Requirements: Insert Project from Template");
    await workbench.page
      .locator(".quick-input-list .monaco-list-row", { hasText: "A project with its first bullet" })
      .first()
      .waitFor();
    await workbench.screenshot("template");
    await workbench.page.keyboard.press("Enter");
    await editor.locator(".view-line", { hasText: "What was done" }).first().waitFor();
    await workbench.screenshot("inserted");
    await workbench.page.keyboard.press("Escape");
    await workbench.page.keyboard.press("Escape");
    await workbench.page.keyboard.press("Control+S");
    await workbench.page.locator(".tab.active:not(.dirty)").waitFor();
    const saved = readFileSync(join(workbench.workspace, file), "utf8");
    assert.match(
      saved,
      /who may clear it\.\n\n\*\*Ticket Shop\*\*\n- What was done\n\n\*\*Visitor Statistics\*\*/,
    );
    assert.match(saved, /a staging environment\./);
  });

  it("moves a bullet to another project by its key, and takes that back with one undo", async () => {
    const onDisk = () => readFileSync(join(workbench.workspace, file), "utf8");
    const before = onDisk();
    const line = before.split("\n").findIndex((text) => text.startsWith("- Wrote the runbook"));
    await workbench.goTo(line + 1, 5);
    await workbench.page.keyboard.press("Control+K");
    await workbench.page.keyboard.press("Shift+M");
    const choices = workbench.page.locator(".quick-input-list .monaco-list-row");
    await choices.filter({ hasText: "Visitor Statistics" }).filter({ hasText: "Caching" }).first().click();
    await workbench.page.locator(".tab.active.dirty").waitFor();
    await workbench.page.keyboard.press("Control+S");
    await workbench.page.locator(".tab.active:not(.dirty)").waitFor();
    const bullet = "- Wrote the runbook for replaying them.\n";
    assert.equal(
      onDisk(),
      before.replace(bullet, "").replace(/(that nobody used\.\n)/, (text) => text + bullet),
    );
    await workbench.focusEditor();
    await workbench.page.keyboard.press("Control+Z");
    await workbench.page.locator(".tab.active.dirty").waitFor();
    await workbench.page.keyboard.press("Control+S");
    await workbench.page.locator(".tab.active:not(.dirty)").waitFor();
    assert.equal(onDisk(), before);
  });
});
