import * as vscode from "vscode";
import { namesOf } from "../../core/features/exports/exportChoices.ts";
import type { ExportChoices } from "../../server/lsp/protocol.ts";
import { requirementsEditor } from "../client/requirementsEditor.ts";
import { pickContent } from "../export/pickContent.ts";
import { pickFormat } from "../export/pickFormat.ts";
import { saveExport } from "../export/saveExport.ts";
import type { SkillsNode } from "../tree/skillsNode.ts";
import { type Command, inRequirements } from "./command.ts";

export const exportDocument: Command = {
  id: "export",
  title: "Export...",
  icon: "export",
  palette: inRequirements,
  menus: [
    {
      menu: "view/item/context",
      when: "view == slickRequirements.skills && viewItem =~ /\\b(document|level|skill|project)\\b/",
      group: "9_export@1",
    },
    {
      menu: "view/title",
      when: "view == slickRequirements.skills && slickRequirements.state == document",
      group: "9_export@1",
    },
  ],
  async run({ service, tree }, ...parameters) {
    // The view's title passes one node, that of the focused row if there is one; a row's menu passes two.
    const [node] = parameters;
    const chosenNode = parameters.length > 1 ? tree.chosen(parameters)[0] : isNode(node) ? node : undefined;
    const document = chosenNode
      ? await vscode.workspace.openTextDocument(chosenNode.uri)
      : requirementsEditor(service.ours).document;
    const choices = await service.exportChoicesOf(document);
    if (!choices) throw new Error(vscode.l10n.t("The document is not read yet. Try again in a moment."));
    const content = await pickContent(choices, chosenNode);
    if (!content) return;
    const names = namesOf(choices, content);
    if (!names) throw new Error(vscode.l10n.t("Choose at least one skill and one project."));
    const format = await pickFormat(choices.formats);
    if (!format) return;
    if (!(await isAsItIs(choices))) return;
    await saveExport(service, document, format, { names, isRedacted: content.isRedacted });
  },
};

/** Reports what is not ready in the document; true if there is nothing, or the author continues. */
async function isAsItIs({ openPoints, problems }: ExportChoices): Promise<boolean> {
  const said = [
    openPoints > 0 &&
      (openPoints === 1 ? vscode.l10n.t("1 open point") : vscode.l10n.t("{0} open points", openPoints)),
    problems > 0 && (problems === 1 ? vscode.l10n.t("1 problem") : vscode.l10n.t("{0} problems", problems)),
  ].filter((part) => part !== false);
  if (said.length === 0) return true;
  const goOn = vscode.l10n.t("Export Anyway");
  const answer = await vscode.window.showWarningMessage(
    vscode.l10n.t("The document still has {0}.", said.join(vscode.l10n.t(" and "))),
    { modal: true },
    goOn,
  );
  return answer === goOn;
}

function isNode(value: unknown): value is SkillsNode {
  return typeof value === "object" && value !== null && "kind" in value && "uri" in value;
}
