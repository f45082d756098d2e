import * as vscode from "vscode";
import { isListLine, pressEnter } from "../../core/features/editing/enterKey.ts";
import type { OurDocuments } from "../client/isOurs.ts";
import { selectionsOf } from "./changeEditor.ts";

/** Context key that is true while Enter does more than the language configuration can express. */
export const enterKey = "slickRequirements.enterInList";

/** Updates the context key when the cursor moves. */
export function watchEnter(context: vscode.ExtensionContext, ours: OurDocuments): void {
  let last: boolean | undefined;
  const update = () => {
    const editor = vscode.window.activeTextEditor;
    const isOurKey =
      editor !== undefined && ours.has(editor.document) && isListKey(editor, !ours.isBeside(editor.document));
    if (isOurKey !== last) void vscode.commands.executeCommand("setContext", enterKey, isOurKey);
    last = isOurKey;
  };
  context.subscriptions.push(
    vscode.window.onDidChangeTextEditorSelection(update),
    vscode.window.onDidChangeActiveTextEditor(update),
    ours.onDidChange(update),
  );
  update();
}

function isListKey(editor: vscode.TextEditor, hasRules: boolean): boolean {
  const { document, selections } = editor;
  if (!selections.some(({ start }) => isListLine(document.lineAt(start.line).text))) return false;
  return pressEnter(document.getText(), selectionsOf(editor), hasRules) !== undefined;
}
