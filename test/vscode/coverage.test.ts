import assert from "node:assert/strict";
import * as vscode from "vscode";
import { coverageContent } from "../../src/extension/coverage/coverageContent.ts";
import type { CoveragePanel } from "../../src/extension/coverage/coveragePanel.ts";
import { extension, open, rangeOf, revertAll, until } from "./support.ts";

const portfolio = "portfolio.requirements.md";

describe("the coverage panel", () => {
  afterEach(revertAll);

  /** The only panel, once what it shows matches. */
  async function shows(pattern: RegExp): Promise<CoveragePanel> {
    const { exports } = await extension();
    return until(`a panel with ${pattern}`, async () => {
      const [panel, ...others] = exports.coverage.all;
      assert.equal(others.length, 0, "one panel is enough");
      if (!panel) return undefined;
      const { summary, body } = await coverageContent(panel.uri, exports.service);
      return pattern.test(summary + body) ? panel : undefined;
    });
  }
  const show = () => vscode.commands.executeCommand("slickRequirements.showCoverage");
  const cursor = () => {
    const { document, selection } = vscode.window.activeTextEditor!;
    return document.lineAt(selection.active.line).text;
  };
  const lineOf = (document: vscode.TextDocument, text: string) => rangeOf(document, text).start.line + 1;

  it("shows the document when its page is there, and what changes in it", async () => {
    const editor = await open(portfolio);
    await extension();
    await show();
    await shows(/<bdi>Portfolio<\/bdi>.*<bdi>Caching<\/bdi>/s);
    await editor.edit((edit) => edit.replace(rangeOf(editor.document, "Portfolio"), "Another Title"));
    await shows(/<bdi>Another Title<\/bdi>/);
  });

  it("goes to a line in the column that has the document, also right after an edit", async () => {
    const editor = await open(portfolio);
    await extension();
    await show();
    const panel = await shows(/<bdi>Queues<\/bdi>/);
    const line = lineOf(editor.document, "### Queues");
    await panel.receive({ kind: "show", line });
    assert.equal(cursor(), "### Queues");
    assert.equal(vscode.window.activeTextEditor!.viewColumn, editor.viewColumn);
    // The page still has the lines of before.
    const edit = new vscode.WorkspaceEdit();
    edit.insert(editor.document.uri, new vscode.Position(2, 0), "One\nTwo\n");
    edit.delete(editor.document.uri, rangeOf(editor.document, "- Is the night shift evidence?\n"));
    edit.replace(editor.document.uri, rangeOf(editor.document, "Removed two"), "Removed\ntwo");
    await vscode.workspace.applyEdit(edit);
    await panel.receive({ kind: "show", line });
    assert.equal(cursor(), "### Queues");
  });

  it("follows the active document unless it is pinned", async () => {
    await open(portfolio);
    await extension();
    await show();
    const panel = await shows(/<bdi>Portfolio<\/bdi>/);
    // Not over the panel: it follows while it can be seen.
    await vscode.commands.executeCommand("workbench.action.focusFirstEditorGroup");
    const second = await open("recognised.md");
    await until("our language", () => second.document.languageId === "slick-requirements");
    await shows(/<bdi>Recognised by its content<\/bdi>/);
    await panel.receive({ kind: "pin", pinned: true });
    await open(portfolio);
    assert.equal(panel.uri.path, second.document.uri.path);
    await panel.receive({ kind: "pin", pinned: false });
    await vscode.window.showTextDocument(second.document);
    await open(portfolio);
    await shows(/<bdi>Portfolio<\/bdi>/);
  });

  it("tells of targets as soon as they are set", async () => {
    await open(portfolio);
    await extension();
    await show();
    await shows(/No targets are set/);
    const settings = vscode.workspace.getConfiguration("slickRequirements");
    await settings.update("config", { targets: { Strong: { measured: 2 } } }, false);
    try {
      await shows(/2 more measured/);
    } finally {
      await settings.update("config", undefined, false);
    }
    await shows(/No targets are set/);
  });

  it("says that a document is none of ours any more", async () => {
    const { document } = await open(portfolio);
    await extension();
    await show();
    await shows(/<bdi>Portfolio<\/bdi>/);
    await vscode.languages.setTextDocumentLanguage(document, "plaintext");
    await shows(/This is not a requirements document\./);
    await vscode.languages.setTextDocumentLanguage(document, "slick-requirements");
    await shows(/<bdi>Portfolio<\/bdi>/);
  });

  it("ends with its tab", async () => {
    await open(portfolio);
    const { exports } = await extension();
    await show();
    await shows(/<bdi>Portfolio<\/bdi>/);
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    await until("no panel", () => exports.coverage.all.size === 0);
  });
});
