import * as vscode from "vscode";
import type { ExportFormat } from "../../core/exports/exportFormat.ts";

/** Asks for the format; undefined where the author left. */
export async function pickFormat(): Promise<ExportFormat | undefined> {
  const item = (format: ExportFormat, label: string, detail: string, icon: string) => ({
    format,
    label,
    detail,
    iconPath: new vscode.ThemeIcon(icon),
  });
  const picked = await vscode.window.showQuickPick(
    [
      item("html", "HTML", vscode.l10n.t("One page to read, send and print, also to PDF"), "browser"),
      item(
        "markdown",
        "Markdown",
        vscode.l10n.t("Your text unchanged, or a summary of one project"),
        "markdown",
      ),
      item("csv", "CSV", vscode.l10n.t("One row per bullet, for spreadsheets"), "table"),
      item("json", "JSON", vscode.l10n.t("Everything with lines and ids, for programs"), "json"),
      item("json-resume", "JSON Resume", vscode.l10n.t("Skills and projects for résumé tools"), "account"),
    ],
    { title: vscode.l10n.t("Export (2/2): the format"), placeHolder: vscode.l10n.t("Format") },
  );
  return picked?.format;
}
