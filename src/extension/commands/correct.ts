import * as vscode from "vscode";
import type { Correction, CorrectParams } from "../../server/lsp/protocol.ts";
import { applyEdit, refuseReadOnly } from "../client/applyEdit.ts";
import { requirementsEditor } from "../client/requirementsEditor.ts";
import { type Command, inRequirements } from "./command.ts";

export const correct: Command = {
  id: "correct",
  title: "Correct Word",
  palette: false,
  async run(_, parameters) {
    const { uri, version, ...correction } = parameters as CorrectParams;
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, placeOf(correction, document, version), correction.text);
    await applyEdit(edit, document, document.version);
    // The hover with the clicked link is about a word that is gone.
    await vscode.commands.executeCommand("editor.action.hideHover");
  },
};

export const fixAllTypos: Command = {
  id: "fixAllTypos",
  title: "Fix All Typos...",
  palette: inRequirements,
  async run({ context, service }) {
    const { document } = requirementsEditor(service.ours);
    await refuseReadOnly([document.uri]);
    const { version, corrections } = (await service.correctionsOf(document)) ?? {
      version: 0,
      corrections: [],
    };
    if (corrections.length === 0) {
      void vscode.window.showInformationMessage(vscode.l10n.t("There is no typo to fix."));
      return;
    }
    const edit = new vscode.WorkspaceEdit();
    for (const correction of corrections)
      edit.replace(document.uri, placeOf(correction, document, version), correction.text, {
        label: vscode.l10n.t("Corrections"),
        needsConfirmation: false,
      });
    // The preview opens if an edit must be confirmed, and shows that edit unticked. This edit creates a file that
    // already exists, so that it is neither shown nor applied.
    edit.createFile(
      vscode.Uri.joinPath(context.extensionUri, "package.json"),
      { ignoreIfExists: true },
      {
        label: vscode.l10n.t("Corrections"),
        needsConfirmation: true,
      },
    );
    await vscode.workspace.applyEdit(edit);
  },
};

/** The place for a correction. Throws if the document no longer contains the word there. */
function placeOf(
  { range: { start, end }, word }: Correction,
  document: vscode.TextDocument,
  version: number,
): vscode.Range {
  const range = new vscode.Range(start.line, start.character, end.line, end.character);
  if (document.version !== version && document.getText(range) !== word)
    throw new Error(vscode.l10n.t("The document has changed. Try again."));
  return range;
}
