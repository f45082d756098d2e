import * as vscode from "vscode";
import { configurationFor } from "../client/configurationFor.ts";
import type { Recognition } from "../client/recognition.ts";
import { viewId } from "../tree/viewId.ts";
import { type Command, inRequirements, inTree } from "./command.ts";

interface Choice extends vscode.QuickPickItem {
  run?(): Promise<void>;
}

export const chooseLanguage: Command = {
  id: "chooseLanguage",
  title: "Choose Language...",
  palette: inRequirements,
  menus: [{ menu: "view/title", when: `view == ${viewId} && ${inTree}`, group: "5_language@1" }],
  async run({ recognition, service }) {
    const shown = vscode.window.activeTextEditor ?? vscode.window.visibleTextEditors[0];
    const document = shown?.document;
    const isChosen =
      document !== undefined &&
      (service.ours.has(document) || recognition.knownOf(document)?.place === "waiting");
    if (!isChosen) throw new Error(vscode.l10n.t("Open a requirements document first."));
    const choices = await choicesFor(document, recognition);
    const picked = await vscode.window.showQuickPick(choices, {
      title: vscode.l10n.t("Language of {0}", vscode.workspace.asRelativePath(document.uri)),
      placeHolder: vscode.l10n.t("An Outline down to the bullet, or your other Markdown tools"),
    });
    await picked?.run?.();
  },
};

async function choicesFor(
  document: vscode.TextDocument,
  recognition: Recognition,
): Promise<readonly Choice[]> {
  const { detect } = await configurationFor(document.uri);
  const place = recognition.knownOf(document)?.place;
  const now = (isNow: boolean) => (isNow ? { description: vscode.l10n.t("now") } : {});
  return [
    { label: vscode.l10n.t("This File"), kind: vscode.QuickPickItemKind.Separator },
    {
      label: vscode.l10n.t("Requirements Language"),
      ...now(place === "language"),
      run: () => recognition.treatAs(document, "requirements"),
    },
    {
      label: vscode.l10n.t("Markdown"),
      ...now(place === "beside"),
      run: () => recognition.treatAs(document, "beside"),
    },
    {
      label: vscode.l10n.t("Plain Markdown, Not Checked"),
      run: () => recognition.treatAs(document, "markdown"),
    },
    { label: vscode.l10n.t("Always"), kind: vscode.QuickPickItemKind.Separator },
    {
      label: vscode.l10n.t("Always Requirements Language"),
      ...now(detect === "switch"),
      run: () => recognition.treatAllAs(document, "requirements"),
    },
    {
      label: vscode.l10n.t("Always Markdown"),
      ...now(detect === "beside"),
      run: () => recognition.treatAllAs(document, "beside"),
    },
  ];
}
