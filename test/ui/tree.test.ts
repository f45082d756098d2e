import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { Locator } from "playwright-core";
import { Workbench } from "./workbench.ts";

const file = "keys.requirements.md";
const caching = "### Caching\n**Ticket Shop**\n- Cached the seat map.\n";
const queues = "### Message Queues\n**Ticket Shop**\n- Moved the mails to a queue.\n";
const delivery = "### Continuous Delivery\n**Library Portal**\n- Released every day.\n";
const text = `## Basic Understanding\n\n${caching}\n${queues}\n## Strong Understanding\n\n${delivery}`;

describe("the tree in the workbench", function () {
  // What the workbench does in between (layout, focus) is not ours to order; a step that met it in mid-move is taken again.
  this.retries(2);
  let folder: string;
  let workbench: Workbench;
  let tree: Locator;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "slick-keys-"));
    writeFileSync(join(folder, file), text);
    workbench = await Workbench.open(folder, file);
    tree = workbench.tree("Skills by Level");
    await workbench.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await workbench.editor(file).waitFor();
    await workbench.showView("Slick Requirements");
    await workbench.row(tree, "Message Queues").waitFor();
  });
  after(async () => {
    await workbench?.close();
    rmSync(folder, { recursive: true });
  });
  beforeEach(async () => {
    if ((await isDirty()) || onDisk() !== text) {
      // A step that failed left it.
      writeFileSync(join(workbench.workspace, file), text);
      await workbench.run("File: Revert File");
    }
    // The keys must not be about the row that is selected.
    await select("Continuous Delivery", 13);
  });

  const press = (key: string) => workbench.page.keyboard.press(key);
  const onDisk = () => readFileSync(join(workbench.workspace, file), "utf8");
  const isDirty = async () => (await workbench.page.locator(".tab.dirty").count()) > 0;
  const clipboard = () => workbench.page.evaluate<string>("navigator.clipboard.readText()");
  const focused = (name: string) => tree.locator(".monaco-list-row.focused", { hasText: name });

  /** Waits until the document is another one, saves it, and compares. */
  async function becomes(expected: string): Promise<void> {
    await workbench.page.locator(".tab.active.dirty").waitFor();
    await press("Control+S");
    await workbench.page.locator(".tab.active:not(.dirty)").waitFor();
    assert.equal(onDisk(), expected);
  }
  /** Reads the clipboard until it holds what is expected. */
  async function copies(expected: string): Promise<void> {
    const deadline = Date.now() + 10_000;
    while ((await clipboard()) !== expected && Date.now() < deadline) await delay(50);
    assert.equal(await clipboard(), expected);
  }
  /** Selects a row, which puts the cursor at its line. */
  async function select(name: string, line: number): Promise<void> {
    await workbench.row(tree, name).click();
    await workbench.cursor.filter({ hasText: `Ln ${line}, Col 5` }).waitFor();
    await workbench.page.locator(".editor-instance .monaco-editor.focused").waitFor();
  }
  /** Puts the focus on a row as a person without a mouse does. */
  async function walkTo(name: string): Promise<void> {
    await workbench.run("Slick Requirements: Focus on Skills by Level View");
    await press("Home");
    for (let steps = 0; steps < 10 && (await focused(name).count()) === 0; steps++) await press("ArrowDown");
    await focused(name).waitFor({ timeout: 5000 });
  }
  async function undo(): Promise<void> {
    await workbench.focusEditor();
    await press("Control+Z");
  }

  it("moves the row with the focus up and down by its keys, each with one undo", async () => {
    await walkTo("Message Queues");
    await press("Alt+ArrowUp");
    const moved = text.replace(`${caching}\n${queues}`, `${queues}\n${caching}`);
    await becomes(moved);
    await focused("Message Queues").waitFor();
    await press("Alt+ArrowDown");
    await becomes(text);
    await undo();
    await becomes(moved);
    await undo();
    await becomes(text);
  });

  it("moves the row with the focus to another level by its keys, with one undo", async () => {
    await walkTo("Message Queues");
    await press("Control+K");
    await press("Shift+M");
    const levels = workbench.page.locator(".quick-input-list .monaco-list-row");
    await levels.filter({ hasText: "Strong Understanding" }).click();
    await becomes(text.replace(`${queues}\n`, "").replace(delivery, `${delivery}\n${queues}`));
    await undo();
    await becomes(text);
  });

  it("renames the row with the focus by its key, with one undo", async () => {
    await walkTo("Caching");
    await press("F2");
    const name = workbench.page.locator(".monaco-editor.rename-box input");
    await name.fill("Read Caches");
    await name.press("Enter");
    await becomes(text.replace("### Caching", "### Read Caches"));
    await undo();
    await becomes(text);
  });

  it("copies the name of the row with the focus by its key, and of several what they hold", async () => {
    await walkTo("Caching");
    await press("Control+C");
    await copies("Caching");
    await select("Caching", 3);
    await walkTo("Caching");
    await press("Shift+ArrowDown");
    await tree.locator(".selected", { hasText: "Message Queues" }).waitFor();
    await press("Control+C");
    await copies(`${caching}\n${queues}`);
  });

  it("leaves the keys to its search", async () => {
    await walkTo("Message Queues");
    await press("Control+Alt+F");
    const search = workbench.page.locator(".monaco-tree-type-filter-input input");
    await search.fill("Queues");
    await focused("Message Queues").waitFor();
    await search.press("Alt+ArrowUp");
    await search.press("Control+A");
    await search.press("Control+C");
    await copies("Queues");
    assert.equal(await isDirty(), false);
    await search.press("Escape");
  });

  it("offers templates in the menu of its title", async () => {
    const title = workbench.page.locator(".pane-header", { hasText: "Skills by Level" });
    await title.locator("h3").hover();
    await title.locator(".action-label[aria-label*='More Actions']").click();
    const menu = workbench.page.locator(".monaco-menu");
    await menu.getByRole("menuitem", { name: "Insert from Template" }).hover();
    await menu.getByRole("menuitem", { name: "Insert Skill from Template" }).waitFor();
    await press("Escape");
    await press("Escape");
    await menu.first().waitFor({ state: "hidden" });
  });
});
