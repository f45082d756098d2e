import * as vscode from "vscode";
import type { OurDocuments } from "./isOurs.ts";

/**
 * In milliseconds. The cursor is considered at rest this long after an edit or a move: the editor reports an edit
 * before it moves the cursor.
 */
const debounceMs = 50;

/**
 * Calls back when the cursor and the view have come to rest, with their position in the active requirements document,
 * or without one.
 */
export function watchCursor(
  ours: OurDocuments,
  onRest: (editor: vscode.TextEditor | undefined) => void,
): vscode.Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    timer = undefined;
    const editor = vscode.window.activeTextEditor;
    onRest(editor && ours.has(editor.document) ? editor : undefined);
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(tell, debounceMs);
  };
  return vscode.Disposable.from(
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (ours.has(textEditor.document)) soon();
    }),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
      if (textEditor === vscode.window.activeTextEditor && ours.has(textEditor.document)) soon();
    }),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (ours.has(document)) soon();
    }),
    vscode.window.onDidChangeActiveTextEditor(soon),
    ours.onDidChange(soon),
    new vscode.Disposable(() => clearTimeout(timer)),
  );
}
