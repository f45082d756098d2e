import * as vscode from "vscode";
import { builtInTemplates } from "../../core/features/templates/index.ts";
import type { InsertionParams } from "../../server/lsp/protocol.ts";
import type { Place, SkillsNode } from "../tree/skillsNode.ts";
import { viewId } from "../tree/viewId.ts";
import type { Command } from "./command.ts";
import { insertTemplate } from "./insert.ts";
import { showNode } from "./reveal.ts";

/**
 * For each kind the command on the row that contains it: a level below a document, a bullet below a project or next to
 * another bullet.
 */
export const additions: readonly Command[] = [
  add("level", "Add Level Here", "holdsLevel"),
  add("skill", "Add Skill Here", "holdsSkill"),
  add("project", "Add Project Here", "holdsProject"),
  add("bullet", "Add Bullet Here", "holdsBullet"),
];

function add(kind: InsertionParams["kind"], title: string, holds: string): Command {
  const when = `view == ${viewId} && !listMultiSelection && viewItem =~ /\\b${holds}\\b/`;
  return {
    id: `add${kind[0]!.toUpperCase()}${kind.slice(1)}Here`,
    title,
    icon: "add",
    palette: false,
    menus: [
      // No button on a document's row: file names are long, and the button would replace the number.
      ...(kind === "level" ? [] : [{ menu: "view/item/context", when, group: "inline@1" }]),
      { menu: "view/item/context", when, group: "1_add@1" },
    ],
    async run({ tree, service }, ...parameters) {
      await tree.settle();
      const [node] = tree.chosen(parameters);
      if (!node) return;
      await showNode(node);
      const editor = vscode.window.activeTextEditor;
      if (editor?.document.uri.toString() !== node.uri.toString()) return;
      const template = builtInTemplates().find((one) => one.kind === kind)!;
      // The start of the row's last child: the new element comes after it.
      const { line, character } = lastPlace(node, editor.document);
      await insertTemplate(service, editor, template, new vscode.Position(line, character));
    },
  };
}

function lastPlace(node: SkillsNode, document: vscode.TextDocument): Place {
  if (node.kind === "document") return document.lineAt(document.lineCount - 1).range.end;
  return (node.children.at(-1) ?? node).range.start;
}
