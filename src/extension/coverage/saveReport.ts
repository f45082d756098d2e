import * as vscode from "vscode";
import { coverageReport } from "../../core/features/coverage/coverageReport.ts";
import type { LanguageService } from "../client/languageService.ts";

/** Writes the coverage of a document as an HTML page, to the file that the user chooses, and offers to open it. */
export async function saveReport(document: vscode.TextDocument, service: LanguageService): Promise<void> {
  const answer = await service.coverageOf(document);
  if (!answer) throw new Error(vscode.l10n.t("This is not a requirements document."));
  const file = vscode.workspace.asRelativePath(document.uri);
  const target = await vscode.window.showSaveDialog({
    title: vscode.l10n.t("Save Coverage Report"),
    defaultUri: besides(document),
    filters: { HTML: ["html"] },
  });
  if (!target) return;
  const page = coverageReport(
    [{ file, coverage: answer.coverage }],
    vscode.l10n.bundle ? vscode.env.language : "en",
  );
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(page));
  const open = vscode.l10n.t("Open in Browser");
  const said = vscode.l10n.t("The report was written to {0}.", vscode.workspace.asRelativePath(target));
  if ((await vscode.window.showInformationMessage(said, open)) === open)
    await vscode.env.openExternal(target);
}

/** A proposal for the report's path: next to the document, or in the workspace for an unsaved document. */
function besides({ uri }: vscode.TextDocument): vscode.Uri {
  const name = uri.path
    .split("/")
    .at(-1)!
    .replace(/(?:\.(?:requirements|slick))?\.md$/i, "");
  const folder =
    uri.scheme === "untitled" ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(uri, "..");
  return folder
    ? vscode.Uri.joinPath(folder, `${name}-coverage.html`)
    : vscode.Uri.file(`${name}-coverage.html`);
}
