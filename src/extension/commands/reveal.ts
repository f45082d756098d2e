import * as vscode from "vscode";
import type { Command } from "./command.ts";

export const reveal: Command = {
  id: "reveal",
  title: "Go to Place in Document",
  palette: false,
  async run(_, uri, range) {
    const document = await vscode.workspace.openTextDocument(uri as vscode.Uri);
    const { start } = range as vscode.Range;
    const selection = new vscode.Range(start, start);
    const editor = await vscode.window.showTextDocument(document, { selection, preserveFocus: false });
    editor.revealRange(range as vscode.Range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  },
};
