import * as vscode from "vscode";
import type { SafeFixesParams } from "../../server/lsp/protocol.ts";
import { applyEdit } from "./applyEdit.ts";
import type { LanguageService } from "./languageService.ts";

/**
 * Applies all safe fixes of a document, or those in the ranges, as one undo step, and shows how many problems remain
 * there. Throws an Error for the user if the text has changed in the meantime.
 */
export async function applySafeFixes(
  service: LanguageService,
  document: vscode.TextDocument,
  ranges?: SafeFixesParams["ranges"],
): Promise<void> {
  const answer = await service.safeFixesOf(document, ranges);
  if (!answer) return;
  const { version, edits, fixed, left } = answer;
  if (edits.length > 0) {
    const edit = new vscode.WorkspaceEdit();
    for (const { range, newText } of edits) {
      const { start, end } = range;
      edit.replace(
        document.uri,
        new vscode.Range(start.line, start.character, end.line, end.character),
        newText,
      );
    }
    await applyEdit(edit, document, version);
  }
  void vscode.window.showInformationMessage(said(fixed, left));
}

function said(fixed: number, left: number): string {
  const done =
    fixed === 0
      ? vscode.l10n.t("There is no safe problem to fix.")
      : fixed === 1
        ? vscode.l10n.t("Fixed 1 problem.")
        : vscode.l10n.t("Fixed {0} problems.", fixed);
  const rest =
    left === 0
      ? vscode.l10n.t("None is left.")
      : left === 1
        ? vscode.l10n.t("1 is left.")
        : vscode.l10n.t("{0} are left.", left);
  return `${done} ${rest}`;
}
