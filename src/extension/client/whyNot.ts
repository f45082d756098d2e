import * as vscode from "vscode";
import { levelSigns } from "../../core/workspace/mayBeRequirements.ts";
import type { WhyNot } from "../../core/workspace/whyNot.ts";
import { configurationFor } from "./configurationFor.ts";
import { isWritten } from "./isOurs.ts";

/** What a Markdown document lacks to be a requirements document; undefined if it is one. */
export async function whyNotRequirementsDocument(document: vscode.TextDocument): Promise<WhyNot | undefined> {
  const { whyNot } = await import("../../core/workspace/whyNot.ts");
  return whyNot(document.getText(), await configurationFor(document.uri));
}

/**
 * Shows in the language status of Markdown that is almost a requirements document what is missing. In other Markdown
 * only the headings are examined.
 */
export function registerWhyNot(context: vscode.ExtensionContext): void {
  let item: vscode.LanguageStatusItem | undefined;
  const hide = () => {
    item?.dispose();
    item = undefined;
  };
  const look = async () => {
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId !== "markdown" || !isWritten(document)) return hide();
    const configuration = await configurationFor(document.uri);
    const isNear = configuration.detect !== "off" && levelSigns(document.getText(), configuration) > 0;
    const why = isNear ? await whyNotRequirementsDocument(document) : undefined;
    if (!why?.isNear || vscode.window.activeTextEditor?.document !== document) return hide();
    item ??= vscode.languages.createLanguageStatusItem("slickRequirements.whyNot", { language: "markdown" });
    item.name = vscode.l10n.t("Requirements Document");
    item.text = vscode.l10n.t("Not a requirements document");
    item.detail = why.message;
    item.command = { command: "slickRequirements.whyNotRequirements", title: vscode.l10n.t("Why?") };
    item.accessibilityInformation = { label: `${item.text}. ${why.message}` };
  };
  context.subscriptions.push(
    { dispose: hide },
    vscode.window.onDidChangeActiveTextEditor(look),
    vscode.workspace.onDidSaveTextDocument(look),
  );
  void look();
}
