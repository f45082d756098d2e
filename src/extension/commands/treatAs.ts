import * as vscode from "vscode";
import { configurationFor } from "../client/configurationFor.ts";
import type { Recognition } from "../client/recognition.ts";
import { whyNotRequirementsDocument } from "../client/whyNot.ts";
import { type Command, inRequirements } from "./command.ts";

export const treatAsMarkdown: Command = {
  id: "treatAsMarkdown",
  title: "Treat as Plain Markdown",
  palette: inRequirements,
  async run({ recognition }) {
    const document = vscode.window.activeTextEditor?.document;
    if (document) await recognition.treatAs(document, "markdown");
  },
};

export const whyNotRequirements: Command = {
  id: "whyNotRequirements",
  title: "Why Is This Not a Requirements Document?",
  palette: `editorLangId == markdown && !${inRequirements}`,
  async run({ recognition }) {
    const editor = vscode.window.activeTextEditor;
    if (!editor) return;
    const { document } = editor;
    const why = await whyNotRequirementsDocument(document);
    const treatment = vscode.l10n.t("Treat as Requirements Document");
    const message =
      why?.message ?? vscode.l10n.t("It is a requirements document that was set to plain Markdown.");
    const goTo = why?.line === undefined ? [] : [vscode.l10n.t("Go to Line {0}", why.line + 1)];
    // biome-ignore lint/plugin/noSpreadArguments: one or none
    const answer = await vscode.window.showInformationMessage(message, ...goTo, treatment);
    if (answer === treatment) await treat(recognition, document);
    else if (answer !== undefined && why?.line !== undefined) {
      const place = new vscode.Range(why.line, 0, why.line, 0);
      await vscode.window.showTextDocument(document, { selection: place });
    }
  },
};

export const treatAsRequirements: Command = {
  id: "treatAsRequirements",
  title: "Treat as Requirements Document",
  palette: `editorLangId == markdown && !${inRequirements}`,
  async run({ recognition }) {
    const document = vscode.window.activeTextEditor?.document;
    if (document) await treat(recognition, document);
  },
};

/** Makes a document a requirements document, in the language that its author chose for them. */
async function treat(recognition: Recognition, document: vscode.TextDocument): Promise<void> {
  const { detect } = await configurationFor(document.uri);
  await recognition.treatAs(document, detect === "beside" ? "beside" : "requirements");
}
