import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { SkillsTree } from "../../src/extension/tree/skillsTree.ts";
import { viewId } from "../../src/extension/tree/viewId.ts";
import {
  diagnostics,
  drawn,
  extension,
  findRow,
  open,
  rangeOf,
  revertAll,
  rowsOf,
  until,
} from "./support.ts";

const run = (command: string, ...parameters: unknown[]) =>
  vscode.commands.executeCommand(`slickRequirements.${command}`, ...parameters);

describe("the tree", () => {
  let editor: vscode.TextEditor;
  let tree: SkillsTree;
  beforeEach(async () => {
    editor = await open("portfolio.requirements.md");
    ({ tree } = (await extension()).exports);
    await run("groupByLevel");
    await rowsOf(tree);
  });
  afterEach(async () => {
    await tree.state.setFilter({ text: "", only: "all" });
    await tree.state.setGrouping("level");
    await tree.state.setFollowsCursor(true);
    await revertAll();
  });

  /** The rows below the document's own. */
  async function rows(): Promise<string> {
    const lines = (await rowsOf(tree)).split("\n");
    const at = lines.findIndex((line) => line.startsWith("portfolio.requirements.md"));
    const below = lines.slice(at + 1);
    const end = below.findIndex((line) => !line.startsWith("  "));
    return below
      .slice(0, end < 0 ? undefined : end)
      .map((line) => line.slice(2))
      .join("\n");
  }

  const text = () => editor.document.getText();
  // In this document: others may still be open from before.
  const find = (label: string) => findRow(tree, label, editor.document.uri);

  it("has a root for each document of the workspace, open or not, and follows edits", async () => {
    const shown = await until("both", async () => {
      const lines = await rowsOf(tree);
      return lines.includes("recognised.md") ? lines : undefined;
    });
    assert.match(shown, /^portfolio\.requirements\.md — 3 skills$/m);
    assert.match(
      await rows(),
      /^Basic Understanding — 2 skills\n {2}Caching — 3 bullets\n {4}Ticket Shop — 2 bullets\n/,
    );
    await editor.edit((edit) =>
      edit.replace(rangeOf(editor.document, "### Caching"), "### Response Caching"),
    );
    assert.match(await rows(), /^ {2}Response Caching — /m);
  });

  it("says what is wrong in a row, in its tooltip and to a screen reader", async () => {
    // Problems are not marked while nobody sees them.
    await vscode.commands.executeCommand(`${viewId}.focus`);
    await diagnostics(editor.document, (codes) => codes.includes("typo"));
    const { item, tooltip } = await until("the problems", async () => {
      await rows();
      const row = await drawn(tree, await find("Caching"));
      return row.tooltip.includes("environement") ? row : undefined;
    });
    assert.match(tooltip, /^\*\*Caching\*\* {2}\n2 projects · 3 bullets/);
    assert.match(tooltip, /^\$\(warning\) .*environement/m);
    const { tooltip: ofLevel } = await drawn(tree, await find("Basic Understanding"));
    assert.match(ofLevel, /^\$\(warning\) .* `\*\* Library Portal \*\*` .* `\*\*Library Portal\*\*`/m);
    assert.match(item.accessibilityInformation!.label, /^skill, Caching, 3 bullets, \d+ warnings?/);
    assert.deepEqual((item.iconPath as vscode.ThemeIcon).id, "warning");
  });

  it("goes to where a node stands now, not where it stood when its row was drawn", async () => {
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), "\n\n\n"));
    await rows();
    await run("goToNode", await find("Queues"));
    const { line } = vscode.window.activeTextEditor!.selection.active;
    assert.equal(line, rangeOf(editor.document, "### Queues").start.line);
  });

  it("does nothing if VS Code does not know the row of a menu, whatever is selected", async () => {
    // Rows that are drawn again meanwhile are others.
    await until("the row", async () =>
      tree.focus(await find("Queues")).then(
        () => true,
        () => false,
      ),
    );
    const before = text();
    await run("deleteNodes", undefined, undefined);
    assert.equal(text(), before);
    assert.throws(() => tree.chosen([undefined, undefined]), /Try again/);
    const row = await find("Caching");
    assert.throws(() => tree.chosen([row, [row, undefined]]), /Try again/);
    assert.deepEqual(tree.chosen([row, undefined]), [row]);
  });

  it("is grouped by level, by project, by technology", async () => {
    await run("groupByProject");
    assert.match(
      await rows(),
      /^Ticket Shop — 3 bullets\n {2}Basic Understanding — 2 skills\n {4}Caching — /,
    );
    await run("groupByTechnology");
    assert.doesNotMatch(await rows(), /^Basic Understanding/m);
    await run("groupByLevel");
    assert.match(await rows(), /^Basic Understanding — /);
  });

  it("lists open points, and goes to one", async () => {
    assert.match(await rows(), /^Open Points — 1\n {2}Is the night shift evidence\? — Notes$/m);
    await run("goToNode", await find("Is the night shift evidence?"));
    const { active } = vscode.window.activeTextEditor!.selection;
    assert.deepEqual(active, rangeOf(editor.document, "Is the night shift").start);
  });

  it("is filtered by text, with what is around it", async () => {
    await tree.state.setFilter({ text: "QUEUE" });
    assert.equal(
      await rows(),
      "Basic Understanding — 2 skills\n  Queues — 1 bullet\n    Ticket Shop — 1 bullet\n      Moved the mails to a queue.",
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
    assert.doesNotMatch(problems, /Moved the mails|Released on Fridays/);
    await run("filterOpenPoints");
    assert.equal(await rows(), "Open Points — 1\n  Is the night shift evidence? — Notes");
  });

  it("remembers how it is set", async () => {
    await run("groupByProject");
    await run("filterProblems");
    await run("followCursorTicked");
    const { grouping, filter, followsCursor } = tree.state;
    assert.deepEqual([grouping, filter, followsCursor], ["project", { text: "", only: "problems" }, false]);
  });

  it("draws anew only the rows that a keystroke changes, and none while it is hidden", async () => {
    await vscode.commands.executeCommand("slickRequirements.skills.focus");
    await diagnostics(editor.document, (codes) => codes.includes("typo"));
    await rows();
    // VS Code tells of diagnostics a while after they are there.
    const misspelled = await find("Cached the seat map of the environement.");
    await until("the marks", () =>
      misspelled.problems.some(({ message }) => message.includes("environement")),
    );
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

  it("stays away when the author has left it while its rows were being drawn", async () => {
    await vscode.commands.executeCommand(`${viewId}.focus`);
    await diagnostics(editor.document, (codes) => codes.includes("typo"));
    await rows();
    const at = rangeOf(editor.document, "Moved the mails").end;
    // VS Code collects what changes after the first edit and draws it a moment later; each time another row is to be revealed.
    for (const row of ["Cached the seat map", "Measured the environement", "Moved the mails"]) {
      const { start } = rangeOf(editor.document, row);
      editor.selection = new vscode.Selection(start, start);
      const changed = new Promise<void>((done) => {
        const listener = tree.onDidChange(() => {
          listener.dispose();
          done();
        });
      });
      await editor.edit((edit) => edit.insert(at, "s"));
      await changed;
    }
    await vscode.commands.executeCommand("workbench.view.explorer");
    let shown = 0;
    const listener = tree.onDidChange(() => shown++);
    const edit = async () => {
      await editor.edit((edit) => edit.insert(at, "s"));
      await diagnostics(editor.document, (codes) => codes.includes("typo"));
    };
    // The extension is told a moment later that the view is hidden.
    await until("the view to be hidden", async () => {
      shown = 0;
      await edit();
      return shown === 0;
    });
    // Each of these would be drawn if the view had come back; what was drawn before may be told late.
    for (let round = 0; round < 20; round++) await edit();
    const late = shown;
    for (let round = 0; round < 10; round++) await edit();
    listener.dispose();
    assert.ok(late < 10, `${late} of 20 were drawn`);
    assert.equal(shown, late);
  });

  it("moves by one place with commands", async () => {
    const order = () => text().match(/^### .*/gm);
    await run("moveDown", await find("Caching"));
    assert.deepEqual(order(), ["### Queues", "### Caching", "### Delivery"]);
    await run("moveUp", await find("Caching"));
    assert.deepEqual(order(), ["### Caching", "### Queues", "### Delivery"]);
    await run("moveUp", await find("Caching"));
    assert.deepEqual(order(), ["### Caching", "### Queues", "### Delivery"]);
  });

  it("copies the name of one row and the Markdown of several", async () => {
    await run("copyNodes", await find("Queues"));
    assert.equal(await vscode.env.clipboard.readText(), "Queues");
    const bullets = (await find("Caching")).children[0]!.children;
    await run("copyNodes", bullets[0], bullets);
    assert.equal(
      await vscode.env.clipboard.readText(),
      "- Cached the seat map of the environement.\n- Measured the environement before and after.\n",
    );
  });

  it("sorts the skills of a level", async () => {
    await run("moveDown", await find("Caching"));
    await run("sortSkills", await find("Basic Understanding"));
    assert.deepEqual(text().match(/^### .*/gm), ["### Caching", "### Queues", "### Delivery"]);
  });
});
