import * as vscode from "vscode";
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
          if (bullets === undefined) return undefined;
          return [new vscode.DocumentPasteEdit(bullets, vscode.l10n.t("Paste as Bullets"), kind)];
        },
      },
      { providedPasteEditKinds: [kind], pasteMimeTypes: ["text/plain"] },
    ),
  );
}
