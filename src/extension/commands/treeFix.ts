import * as vscode from "vscode";
import { applySafeFixes } from "../client/applySafeFixes.ts";
import type { EntityNode } from "../tree/skillsNode.ts";
import { viewId } from "../tree/viewId.ts";
import type { Command } from "./command.ts";

export const fixHere: Command = {
  id: "fixHere",
  title: "Fix Problems Here",
  palette: false,
  menus: [
    {
      menu: "view/item/context",
      when: `view == ${viewId} && !listMultiSelection && viewItem =~ /\\bfixable\\b/`,
      group: "1_add@2",
    },
  ],
  async run({ tree, service }, ...parameters) {
    await tree.settle();
    const [node] = tree.chosen(parameters);
    if (!node) return;
    const document = await vscode.workspace.openTextDocument(node.uri);
    await applySafeFixes(service, document, node.kind === "document" ? undefined : rangesOf(node));
  },
};

/** The ranges with a row's problems: a group contains those of its rows, from several places. */
function rangesOf(node: EntityNode): readonly EntityNode["range"][] {
  return node.isGroup ? node.children.flatMap(rangesOf) : [node.range];
}
