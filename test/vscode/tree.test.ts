import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { SkillsNode } from "../../src/extension/tree/skillsNode.ts";
import type { SkillsTree } from "../../src/extension/tree/skillsTree.ts";
import { diagnostics, extension, open, rangeOf, revertAll, until } from "./support.ts";

const run = (command: string, ...parameters: unknown[]) =>
  vscode.commands.executeCommand(`slickRequirements.${command}`, ...parameters);

describe("the tree", () => {
  let editor: vscode.TextEditor;
  let tree: SkillsTree;
  beforeEach(async () => {
    editor = await open("portfolio.requirements.md");
    ({ tree } = (await extension()).exports);
    await run("groupByLevel");
    await tree.text();
  });
  afterEach(async () => {
    await tree.state.setFilter({ text: "", only: "all" });
    await tree.state.setPivot("level");
    await tree.state.setFollowsCursor(true);
    await revertAll();
  });

  /** The rows of the document, without its own where others are still open from before. */
  async function rows(): Promise<string> {
    const lines = (await tree.text()).split("\n");
    const at = lines.findIndex((line) => line.startsWith("portfolio.requirements.md"));
    if (at < 0) return lines.join("\n");
    const below = lines.slice(at + 1);
    const end = below.findIndex((line) => !line.startsWith("  "));
    return below
      .slice(0, end < 0 ? undefined : end)
      .map((line) => line.slice(2))
      .join("\n");
  }

  /** Drops rows on another one, as the mouse does. */
  async function drop(target: SkillsNode, ...nodes: readonly SkillsNode[]): Promise<void> {
    const transfer = new vscode.DataTransfer();
    const { token } = new vscode.CancellationTokenSource();
    await tree.dragAndDrop.handleDrag!(nodes, transfer, token);
    await tree.dragAndDrop.handleDrop!(target, transfer, token);
  }
  const text = () => editor.document.getText();
  // In this document: others may still be open from before.
  const find = (label: string) => tree.find(label, editor.document.uri);

  it("is grouped by level, by project, by technology", async () => {
    await run("groupByProject");
    assert.match(
      await rows(),
      /^Ticket Shop — .*3 skills · 3 bullets\n {2}Basic Understanding — .*2 skills\n {4}Caching — /,
    );
    await run("groupByTechnology");
    assert.doesNotMatch(await rows(), /^Basic Understanding/m);
    await run("groupByLevel");
    assert.match(await rows(), /^Basic Understanding — /);
  });

  it("lists open points, and goes to one", async () => {
    assert.match(await rows(), /^Open Points — 1\n {2}Is the night shift evidence\? — Notes$/m);
    await tree.click("Is the night shift evidence?");
    const { active } = vscode.window.activeTextEditor!.selection;
    assert.deepEqual(active, rangeOf(editor.document, "Is the night shift").start);
  });

  it("is filtered by text, with what is around it", async () => {
    await tree.state.setFilter({ text: "QUEUE" });
    assert.equal(
      (await rows()).replace(/⚠\d+ · /g, ""),
      "Basic Understanding — 2 skills\n  Queues — 1 project · 1 bullet\n    Ticket Shop — 1 bullet\n      Moved the mails to a queue.",
    );
    await run("clearFilter");
    assert.match(await rows(), /^ {2}Caching/m);
  });

  it("is filtered by problems and by open points", async () => {
    await diagnostics(editor.document, (codes) => codes.includes("typo"));
    await run("filterProblems");
    const problems = await until("rows with problems", async () => {
      const shown = await rows();
      return shown.includes("environement") ? shown : undefined;
    });
    for (const line of problems.split("\n")) assert.match(line, / — ⚠/);
    await run("filterOpenPoints");
    assert.equal(await rows(), "Open Points — 1\n  Is the night shift evidence? — Notes");
  });

  it("remembers how it is set", async () => {
    await run("groupByProject");
    await run("filterProblems");
    await run("stopFollowing");
    const { pivot, filter, followsCursor } = tree.state;
    assert.deepEqual([pivot, filter, followsCursor], ["project", { text: "", only: "problems" }, false]);
  });

  it("draws anew only the rows that a keystroke changes, and none while it is hidden", async () => {
    await vscode.commands.executeCommand("slickRequirements.skills.focus");
    await diagnostics(editor.document, (codes) => codes.includes("typo"));
    await rows();
    const drawn: (string[] | undefined)[] = [];
    const listener = tree.onDidChange((rows) => drawn.push(rows?.map(({ name }) => name)));
    const at = rangeOf(editor.document, "Moved the mails").end;
    await editor.edit((edit) => edit.insert(at, "hot"));
    await until("the row", () => drawn.some((rows) => rows?.includes("Moved the mailshot to a queue.")));
    assert.deepEqual(drawn.flat(), ["Moved the mailshot to a queue."]);
    await vscode.commands.executeCommand("workbench.view.explorer");
    drawn.length = 0;
    await editor.edit((edit) => edit.insert(at, "s"));
    await diagnostics(editor.document, (codes) => codes.includes("typo"));
    assert.deepEqual(drawn, []);
    listener.dispose();
  });

  it("moves what is dropped: a skill to a level, a project to a skill, bullets to a project", async () => {
    await drop(find("Strong Understanding"), find("Queues"));
    assert.match(text(), /Released on Fridays\.\n\n### Queues\n\*\*Ticket Shop\*\*\n- Moved the mails/);
    await rows();
    await drop(find("Delivery"), find("Library Portal"));
    assert.match(text(), /### Delivery\n\*\*Ticket Shop\*\*\n\n.*Library Portal/s);
    await rows();
    const bullets = find("Caching").children[0]!.children;
    assert.equal(bullets.length, 2);
    await drop(find("Queues").children[0]!, ...bullets);
    assert.match(text(), /queue\.\n(?:Added.*\n)?(?:\n)?- Cached the seat map.*\n- Measured/s);
    await vscode.commands.executeCommand("undo");
  });

  it("puts what is dropped beside its like before or behind it", async () => {
    const order = () => text().match(/^### .*/gm);
    assert.deepEqual(order(), ["### Caching", "### Queues", "### Delivery"]);
    await drop(find("Queues"), find("Caching"));
    assert.deepEqual(order(), ["### Queues", "### Caching", "### Delivery"]);
    await rows();
    await drop(find("Queues"), find("Caching"));
    assert.deepEqual(order(), ["### Caching", "### Queues", "### Delivery"]);
    await rows();
    await drop(find("Caching"), find("Delivery"));
    assert.deepEqual(order(), ["### Delivery", "### Caching", "### Queues"]);
  });

  it("moves by one place with commands", async () => {
    const order = () => text().match(/^### .*/gm);
    await run("moveDown", find("Caching"));
    assert.deepEqual(order(), ["### Queues", "### Caching", "### Delivery"]);
    await run("moveUp", find("Caching"));
    assert.deepEqual(order(), ["### Caching", "### Queues", "### Delivery"]);
    await run("moveUp", find("Caching"));
    assert.deepEqual(order(), ["### Caching", "### Queues", "### Delivery"]);
  });

  it("moves nothing that makes no sense", async () => {
    const before = text();
    await drop(find("Basic Understanding"), find("Library Portal"));
    await drop(find("Caching"), find("Caching"));
    await run("groupByTechnology");
    await run("groupByProject");
    await rows();
    await drop(find("Library Portal"), find("Ticket Shop"));
    assert.equal(text(), before);
  });

  it("moves across documents", async () => {
    const other = await open("recognised.md");
    await until("our language", () => other.document.languageId === "slick-requirements");
    await rows();
    const mine = find("Queues");
    const theirs = tree.find("recognised.md").children[1]!;
    await drop(theirs, mine);
    assert.match(other.document.getText(), /Wrote the tests\.\n\n### Queues\n\*\*Ticket Shop\*\*/);
    assert.doesNotMatch(text(), /### Queues/);
  });

  it("copies the name of one row and the Markdown of several", async () => {
    await run("copyNodes", find("Queues"));
    assert.equal(await vscode.env.clipboard.readText(), "Queues");
    const bullets = find("Caching").children[0]!.children;
    await run("copyNodes", bullets[0], bullets);
    assert.equal(
      await vscode.env.clipboard.readText(),
      "- Cached the seat map of the environement.\n- Measured the environement before and after.\n",
    );
  });

  it("sorts the skills of a level", async () => {
    await run("moveDown", find("Caching"));
    await run("sortSkills", find("Basic Understanding"));
    assert.deepEqual(text().match(/^### .*/gm), ["### Caching", "### Queues", "### Delivery"]);
  });
});
