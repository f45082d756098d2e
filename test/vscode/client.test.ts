import assert from "node:assert/strict";
import * as vscode from "vscode";
import { codesOf, diagnostics, extension, open, rangeOf, revertAll, until } from "./support.ts";

describe("templates", () => {
  afterEach(revertAll);

  it("insert a project behind the one the cursor is in, with known names to choose from", async () => {
    const editor = await open("portfolio.requirements.md");
    await extension();
    const at = rangeOf(editor.document, "Cached the seat").start;
    editor.selection = new vscode.Selection(at, at);
    const running = vscode.commands.executeCommand("slickRequirements.insertProject");
    await acceptQuickPick(() => editor.document.isDirty);
    await running;
    const after = editor.document.getText();
    assert.match(after, /before and after\.\n\n\*\*.*\*\*\n- .*\n\n\*\* Library Portal \*\*/s);
    assert.match(after, /- Situation: /, "the user's own template stands first in the list");
  });

  it("insert a skill and a level at their places", async () => {
    const editor = await open("portfolio.requirements.md");
    await extension();
    const at = rangeOf(editor.document, "Removed two caches").start;
    editor.selection = new vscode.Selection(at, at);
    await vscode.commands.executeCommand("slickRequirements.insertSkill");
    assert.match(
      editor.document.getText(),
      /Removed two caches\.\n\n### Skill\n\*\*Ticket Shop\*\*\n- What was done\n\n### Queues/,
    );
    await vscode.commands.executeCommand("leaveSnippet");
    await vscode.commands.executeCommand("slickRequirements.insertLevel");
    assert.match(
      editor.document.getText(),
      /failed messages\.\n\n---\n\n## Advanced Understanding\n\n### Skill\n\*\*Ticket Shop\*\*\n- What was done\n\n---\n\n## Strong/,
    );
  });

  it("insert into a document that has no file yet", async () => {
    await extension();
    await vscode.commands.executeCommand("slickRequirements.newDocument");
    const { document } = vscode.window.activeTextEditor!;
    await vscode.commands.executeCommand("leaveSnippet");
    await vscode.commands.executeCommand("slickRequirements.insertLevel");
    assert.match(document.getText(), /\n## Advanced Understanding\n\n### Skill\n/);
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  });

  it("make a new document", async () => {
    await extension();
    await vscode.commands.executeCommand("slickRequirements.newDocument");
    const { document } = vscode.window.activeTextEditor!;
    assert.equal(document.languageId, "slick-requirements");
    assert.match(document.getText(), /^# Title\n/);
    // Saved without a question, under this name.
    assert.match(document.uri.path, /\/skills\.requirements\.md$/);
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  });
});

describe("typing", () => {
  afterEach(revertAll);

  it("continues a bullet with Enter and ends the list on an empty one", async () => {
    const editor = await open("portfolio.requirements.md");
    await extension();
    const end = rangeOf(editor.document, "Removed two caches.").end;
    editor.selection = new vscode.Selection(end, end);
    await vscode.commands.executeCommand("type", { text: "\n" });
    assert.equal(editor.document.lineAt(end.line + 1).text, "- ");
    await vscode.commands.executeCommand("slickRequirements.continueList");
    assert.equal(editor.document.lineAt(end.line + 1).text, "");
    assert.deepEqual([editor.selection.active.line, editor.selection.active.character], [end.line + 2, 0]);
    await vscode.commands.executeCommand("type", { text: "**New Project**" });
    // VS Code reads a new line for Enter when it has time, and says nowhere when.
    await until("a bullet", async () => {
      await vscode.commands.executeCommand("type", { text: "\n" });
      if (editor.document.lineAt(editor.selection.active.line).text === "- ") return true;
      await vscode.commands.executeCommand("undo");
      return false;
    });
    await vscode.commands.executeCommand("type", { text: "Did it." });
    assert.match(editor.document.getText(), /two caches\.\n\n\*\*New Project\*\*\n- Did it\.\n/);
  });

  it("starts a bullet under a project line", async () => {
    const editor = await open("portfolio.requirements.md");
    await extension();
    const line = rangeOf(editor.document, "**Ticket Shop**\n\n**Library").start.line;
    const end = editor.document.lineAt(line).range.end;
    editor.selection = new vscode.Selection(end, end);
    await vscode.commands.executeCommand("type", { text: "\n" });
    assert.equal(editor.document.lineAt(line + 1).text, "- ");
  });

  it("toggles bold", async () => {
    const editor = await open("portfolio.requirements.md");
    await extension();
    const word = rangeOf(editor.document, "Moved");
    editor.selection = new vscode.Selection(word.start, word.end);
    await vscode.commands.executeCommand("slickRequirements.toggleBold");
    assert.match(editor.document.getText(), /- \*\*Moved\*\* the mails/);
    const bold = rangeOf(editor.document, "**Moved**");
    editor.selection = new vscode.Selection(bold.start.translate(0, 3), bold.start.translate(0, 3));
    await vscode.commands.executeCommand("slickRequirements.toggleBold");
    assert.match(editor.document.getText(), /- Moved the mails/);
  });

  it("nests a bullet and lifts it again, each in one step", async () => {
    const editor = await open("portfolio.requirements.md");
    await extension();
    const before = editor.document.getText();
    const at = rangeOf(editor.document, "Measured the").start;
    editor.selection = new vscode.Selection(at, at);
    await vscode.commands.executeCommand("slickRequirements.nestBullet");
    assert.equal(editor.document.getText(), before.replace("- Measured the", "  - Measured the"));
    await vscode.commands.executeCommand("slickRequirements.liftBullet");
    assert.equal(editor.document.getText(), before);
  });
});

describe("the language server", () => {
  afterEach(revertAll);

  it("finds the same after it is restarted", async () => {
    const { document } = await open("portfolio.requirements.md");
    const found = codesOf(await diagnostics(document, (codes) => codes.includes("typo")));
    await vscode.commands.executeCommand("slickRequirements.restartServer");
    await until(
      "the same",
      () => codesOf(vscode.languages.getDiagnostics(document.uri)).join() === found.join(),
    );
  });
});

/** Accepts the first entry of the list that a running command shows, as soon as there is one. */
async function acceptQuickPick(done: () => boolean): Promise<void> {
  await until("the template", async () => {
    await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
    return done();
  });
}
