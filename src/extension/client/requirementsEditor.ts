import * as vscode from "vscode";
import type { OurDocuments } from "./isOurs.ts";

/**
 * The active editor if it shows a requirements document, otherwise a visible one that does. Throws an Error for the
 * user if there is none.
 */
export function requirementsEditor(ours: OurDocuments): vscode.TextEditor {
  const active = vscode.window.activeTextEditor;
  const editor =
    active && ours.has(active.document)
      ? active
      : vscode.window.visibleTextEditors.find(({ document }) => ours.has(document));
  if (!editor) throw new Error(vscode.l10n.t("Open a requirements document first."));
  return editor;
}
