import * as vscode from "vscode";
import { markExport } from "../../core/workspace/exportMark.ts";
import type { ExportParams, FormatChoice } from "../../server/lsp/protocol.ts";
import type { LanguageService } from "../client/languageService.ts";
import { whyNotOver } from "./whyNotOver.ts";

/**
 * Creates the export, asks for its path, writes it and offers to show it. Throws an Error for the author if it is not
 * possible.
 */
export async function saveExport(
  service: LanguageService,
  document: vscode.TextDocument,
  format: FormatChoice,
  options: Omit<ExportParams, "uri" | "format">,
): Promise<void> {
  const ask = async (fileName?: string) => {
    const answer = await service.exportOf(document, {
      ...options,
      format: format.id,
      ...(fileName !== undefined && { fileName }),
    });
    if (!answer) throw new Error(vscode.l10n.t("The document is not read yet. Try again in a moment."));
    if ("refusal" in answer) throw new Error(answer.refusal);
    return answer;
  };
  const suggested = await ask();
  const target = await vscode.window.showSaveDialog({
    defaultUri: vscode.Uri.joinPath(folderOf(document), suggested.fileName),
    filters: { [format.title]: [format.ending.slice(format.ending.lastIndexOf(".") + 1)] },
    saveLabel: vscode.l10n.t("Export"),
    title: vscode.l10n.t("Export"),
  });
  if (!target) return;
  if (await isItself(target, document.uri))
    throw new Error(vscode.l10n.t("An export cannot replace its own document. Choose another name."));
  const name = target.path.slice(target.path.lastIndexOf("/") + 1);
  const { content, isBase64 } = name === suggested.fileName ? suggested : await ask(name);
  const eol = document.eol === vscode.EndOfLine.CRLF ? "\r\n" : "\n";
  const written = format.isMarked ? markExport(content, eol) : content;
  const refusal = await whyNotOver(target, isBase64 ? "" : written, service.ours);
  if (refusal !== undefined) throw new Error(refusal);
  await vscode.workspace.fs.writeFile(
    target,
    isBase64 ? fromBase64(content) : new TextEncoder().encode(written),
  );
  void offer(target, format);
}

/** True if the export would overwrite its own document, also through a link, which has the times of its target. */
async function isItself(target: vscode.Uri, source: vscode.Uri): Promise<boolean> {
  if (target.toString() === source.toString()) return true;
  const [there, here] = await Promise.all(
    [target, source].map((uri) =>
      vscode.workspace.fs.stat(uri).then(
        (stat) => stat,
        () => undefined,
      ),
    ),
  );
  if (!there || !here) return false;
  return there.ctime === here.ctime && there.mtime === here.mtime && there.size === here.size;
}

/** Shows where the export is, until the author closes the notification. */
async function offer(target: vscode.Uri, format: FormatChoice): Promise<void> {
  const [open, reveal] = [vscode.l10n.t("Open"), vscode.l10n.t("Reveal")];
  const said = vscode.l10n.t("Exported to {0}.", vscode.workspace.asRelativePath(target));
  const answer = await vscode.window.showInformationMessage(said, open, reveal);
  // A browser can only open files on its own machine.
  const isHere = vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
  if (answer === reveal)
    await vscode.commands.executeCommand(isHere ? "revealFileInOS" : "revealInExplorer", target);
  else if (answer === open) {
    if (format.isForAnother && isHere && target.scheme === "file") await vscode.env.openExternal(target);
    else await vscode.commands.executeCommand("vscode.open", target);
  }
}

function folderOf({ uri }: vscode.TextDocument): vscode.Uri {
  if (uri.scheme !== "untitled") return vscode.Uri.joinPath(uri, "..");
  return vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file("/");
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
}
