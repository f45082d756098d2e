import * as vscode from "vscode";
import { namesOf } from "../../core/exports/exportChoices.ts";
import { pickContent } from "../export/pickContent.ts";
import { pickFormat } from "../export/pickFormat.ts";
import { saveExport } from "../export/saveExport.ts";
import { requirementsEditor } from "../requirementsEditor.ts";
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
  async run({ service }, node) {
    const chosenNode = isNode(node) ? node : undefined;
    const document = chosenNode
      ? await vscode.workspace.openTextDocument(chosenNode.uri)
      : requirementsEditor().document;
    const choices = await service.exportChoicesOf(document);
    if (!choices) throw new Error(vscode.l10n.t("The document is not read yet. Try again in a moment."));
    const content = await pickContent(choices, chosenNode);
    if (!content) return;
    const names = namesOf(choices, content);
    if (!names) throw new Error(vscode.l10n.t("Choose at least one skill and one project."));
    const format = await pickFormat();
    if (!format) return;
    await saveExport(service, document, { format, names, isRedacted: content.isRedacted });
  },
};

function isNode(value: unknown): value is SkillsNode {
  return typeof value === "object" && value !== null && "kind" in value && "uri" in value;
}
