import * as vscode from "vscode";
import type { FormatChoice } from "../../server/lsp/protocol.ts";

/** Asks for the format; undefined if the author cancels. */
export async function pickFormat(formats: readonly FormatChoice[]): Promise<FormatChoice | undefined> {
  const items = formats.map((format) => ({
    format,
    label: format.title,
    detail: format.about,
    iconPath: new vscode.ThemeIcon(format.icon),
  }));
  const picked = await vscode.window.showQuickPick(items, {
    ignoreFocusOut: true,
    title: vscode.l10n.t("Export (2/2): Format"),
    placeHolder: vscode.l10n.t("Format"),
  });
  return picked?.format;
}
