import * as vscode from "vscode";
import { isListLine, pressEnter } from "../../core/editing/enterKey.ts";
import { isOurs } from "../isOurs.ts";
import { selectionsOf } from "./changeEditor.ts";

/** Context key that is true while Enter does more than the rules of the language's configuration can say. */
export const enterKey = "slickRequirements.enterInList";

/** Keeps the context key true to the cursor. */
export function watchEnter(context: vscode.ExtensionContext): void {
  let last: boolean | undefined;
  const update = () => {
    const editor = vscode.window.activeTextEditor;
    const isOurKey = editor !== undefined && isOurs(editor.document) && isListKey(editor);
    if (isOurKey !== last) void vscode.commands.executeCommand("setContext", enterKey, isOurKey);
    last = isOurKey;
  };
  context.subscriptions.push(
    vscode.window.onDidChangeTextEditorSelection(update),
    vscode.window.onDidChangeActiveTextEditor(update),
  );
  update();
}

function isListKey(editor: vscode.TextEditor): boolean {
  const { document, selections } = editor;
  if (!selections.some(({ start }) => isListLine(document.lineAt(start.line).text))) return false;
  return pressEnter(document.getText(), selectionsOf(editor)) !== undefined;
}
