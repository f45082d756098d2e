import * as vscode from "vscode";
import type { PasteAnswer } from "../../server/lsp/protocol.ts";
import { servedLanguages } from "../client/isOurs.ts";
import type { LanguageService } from "../client/languageService.ts";

/** Pastes plain lines below a project as bullets. If the setting is off, only with Paste As. */
export function registerPaste(context: vscode.ExtensionContext, service: LanguageService): void {
  const kind = vscode.DocumentDropOrPasteEditKind.Empty.append("slick", "bullets");
  context.subscriptions.push(
    vscode.languages.registerDocumentPasteEditProvider(
      servedLanguages,
      {
        async provideDocumentPasteEdits(document, ranges, transfer, { triggerKind }, token) {
          if (!service.ours.has(document)) return undefined;
          const [range] = ranges;
          const isAsked = triggerKind === vscode.DocumentPasteTriggerKind.PasteAs;
          const isOn = vscode.workspace
            .getConfiguration("slickRequirements", document)
            .get<boolean>("pasteAsBullets");
          // If the server is still starting, the paste would have to wait for it.
          if (ranges.length !== 1 || !range || !(isOn || isAsked) || !service.isRunning) return undefined;
          const text = await transfer.get("text/plain")?.asString();
          if (!text || token.isCancellationRequested) return undefined;
          const bullets = await service.pasteAsBullets(document, range, text);
          if (!bullets) return undefined;
          const edit = new vscode.DocumentPasteEdit("", vscode.l10n.t("Paste as Bullets"), kind);
          edit.additionalEdit = asTheyAre(document, range, bullets);
          return [edit];
        },
      },
      { providedPasteEditKinds: [kind], pasteMimeTypes: ["text/plain"] },
    ),
  );
}

/**
 * An edit that pastes lines with their own indentation, and puts the cursor after them. VS Code adds the indentation of
 * the current line to the lines of `insertText`.
 */
function asTheyAre(
  document: vscode.TextDocument,
  range: vscode.Range,
  { text, renumbering }: PasteAnswer,
): vscode.WorkspaceEdit {
  // The cursor would go after the last of all edits.
  const snippet = new vscode.SnippetTextEdit(
    range,
    new vscode.SnippetString().appendText(text).appendTabstop(0),
  );
  snippet.keepWhitespace = true;
  const numbers = renumbering.map(
    ({ range: { start, end }, newText }) =>
      new vscode.TextEdit(new vscode.Range(start.line, start.character, end.line, end.character), newText),
  );
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, [snippet, ...numbers]);
  return edit;
}
