import * as vscode from "vscode";
import { languageId } from "./languageId.ts";

/** The active editor where it shows a requirements document, else a visible one that does. Throws an Error for the user where there is none. */
export function requirementsEditor(): vscode.TextEditor {
  const shows = (editor: vscode.TextEditor | undefined) => editor?.document.languageId === languageId;
  const active = vscode.window.activeTextEditor;
  const editor = shows(active) ? active : vscode.window.visibleTextEditors.find(shows);
  if (!editor) throw new Error(vscode.l10n.t("Open a requirements document first."));
  return editor;
}
