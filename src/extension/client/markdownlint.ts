import * as vscode from "vscode";
import { type OurDocuments, servedLanguages } from "./isOurs.ts";
import { markdownlintConfiguration } from "./markdownlintConfiguration.ts";

const command = "slickRequirements.markdownlintConfiguration";

/** Offers, at markdownlint's problems with the layout of our documents, a configuration that avoids them. */
export function offerMarkdownlintConfiguration(context: vscode.ExtensionContext, ours: OurDocuments): void {
  const kind = vscode.CodeActionKind.QuickFix;
  context.subscriptions.push(
    vscode.languages.registerCodeActionsProvider(
      servedLanguages,
      {
        provideCodeActions(document, _range, { diagnostics, only }) {
          if (!ours.has(document) || (only && !only.contains(kind))) return [];
          const found = diagnostics.filter(isAboutLayout);
          if (found.length === 0) return [];
          const title = vscode.l10n.t("Show the markdownlint Configuration for Requirements Documents");
          const action = new vscode.CodeAction(title, kind);
          action.diagnostics = found;
          action.command = { command, title };
          return [action];
        },
      },
      { providedCodeActionKinds: [kind] },
    ),
  );
}

function isAboutLayout({ source, code }: vscode.Diagnostic): boolean {
  const rule = String(typeof code === "object" ? code.value : code).split("/")[0]!;
  return source === "markdownlint" && Object.hasOwn(markdownlintConfiguration, rule);
}
