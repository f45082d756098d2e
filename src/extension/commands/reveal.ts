import * as vscode from "vscode";
import type { EntityNode } from "../tree/skillsNode.ts";
import type { Command } from "./command.ts";

export const reveal: Command = {
  id: "reveal",
  title: "Go to Place in Document",
  palette: false,
  run: (_, node) => showNode(node as EntityNode),
};

/** Puts the cursor at a node's name in its document, where that is shown if it is. */
export async function showNode({ uri, selectionRange }: EntityNode): Promise<void> {
  const shown = vscode.window.visibleTextEditors.find(
    ({ document }) => document.uri.toString() === uri.toString(),
  );
  const start = new vscode.Position(selectionRange.start.line, selectionRange.start.character);
  const end = new vscode.Position(selectionRange.end.line, selectionRange.end.character);
  const editor = await vscode.window.showTextDocument(
    shown?.document ?? (await vscode.workspace.openTextDocument(uri)),
    {
      selection: new vscode.Range(start, start),
      ...(shown?.viewColumn === undefined ? {} : { viewColumn: shown.viewColumn }),
    },
  );
  editor.revealRange(new vscode.Range(start, end), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
