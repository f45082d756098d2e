import * as vscode from "vscode";
import { languageId } from "./languageId.ts";

/** Context key that is true while the cursor stands at the end of a bullet without text: there Enter ends the list. */
const contextKey = "slickRequirements.atEmptyBullet";

/** A bullet line without text. */
export const emptyBullet = /^\s*(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s*)?$/;

/** Keeps the context key true to the cursor. */
export function watchEmptyBullet(context: vscode.ExtensionContext): void {
  let last: boolean | undefined;
  const update = () => {
    const editor = vscode.window.activeTextEditor;
    const isEmpty =
      editor !== undefined && editor.document.languageId === languageId && isAtEmptyBullet(editor);
    if (isEmpty !== last) void vscode.commands.executeCommand("setContext", contextKey, isEmpty);
    last = isEmpty;
  };
  context.subscriptions.push(
    vscode.window.onDidChangeTextEditorSelection(update),
    vscode.window.onDidChangeActiveTextEditor(update),
  );
  update();
}

function isAtEmptyBullet({ document, selections }: vscode.TextEditor): boolean {
  const [selection] = selections;
  if (selections.length !== 1 || !selection?.isEmpty) return false;
  const line = document.lineAt(selection.active.line);
  return selection.active.character === line.text.length && emptyBullet.test(line.text);
}
