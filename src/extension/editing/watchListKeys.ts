import * as vscode from "vscode";
import { endsWithMarker, pressBackspace } from "../../core/features/editing/backspaceKey.ts";
import { isListLine, pressEnter } from "../../core/features/editing/enterKey.ts";
import type { OurDocuments } from "../client/isOurs.ts";
import { selectionsOf } from "./changeEditor.ts";

/** Context key that is true while Enter does more than the language configuration can express. */
export const enterKey = "slickRequirements.enterInList";

/** Context key that is true while Backspace does more than the editor's. */
export const backspaceKey = "slickRequirements.backspaceInList";

/**
 * Context key that is true while a selected line or one next to it has a number, which the editor's moves do not keep in
 * order.
 */
export const numbersKey = "slickRequirements.numbersInList";

/** Updates the context keys when the cursor moves. */
export function watchListKeys(context: vscode.ExtensionContext, ours: OurDocuments): void {
  const last = new Map<string, boolean>();
  const show = (key: string, isOurKey: boolean) => {
    if (isOurKey !== last.get(key)) void vscode.commands.executeCommand("setContext", key, isOurKey);
    last.set(key, isOurKey);
  };
  const update = () => {
    const active = vscode.window.activeTextEditor;
    const editor = active && ours.has(active.document) ? active : undefined;
    show(enterKey, editor !== undefined && isEnter(editor, !ours.isBeside(editor.document)));
    show(backspaceKey, editor !== undefined && isBackspace(editor));
    show(numbersKey, editor !== undefined && isNearNumbers(editor));
  };
  context.subscriptions.push(
    vscode.window.onDidChangeTextEditorSelection(update),
    vscode.window.onDidChangeActiveTextEditor(update),
    ours.onDidChange(update),
  );
  update();
}

function isEnter(editor: vscode.TextEditor, hasRules: boolean): boolean {
  const { document, selections } = editor;
  if (!selections.some(({ start }) => isListLine(document.lineAt(start.line).text))) return false;
  return pressEnter(document.getText(), selectionsOf(editor), hasRules) !== undefined;
}

function isBackspace(editor: vscode.TextEditor): boolean {
  const { document, selection } = editor;
  const { line, character } = selection.active;
  if (!endsWithMarker(document.lineAt(line).text.slice(0, character))) return false;
  return pressBackspace(document.getText(), selectionsOf(editor)) !== undefined;
}

function isNearNumbers({ document, selection }: vscode.TextEditor): boolean {
  const last = Math.min(selection.end.line + 1, document.lineCount - 1);
  for (let line = Math.max(0, selection.start.line - 1); line <= last; line++)
    if (/^\s*\d{1,9}[.)]/.test(document.lineAt(line).text)) return true;
  return false;
}
