import * as vscode from "vscode";
import { rootsOf } from "../tree/planMove.ts";
import type { EntityNode } from "../tree/skillsNode.ts";
import { viewId } from "../tree/viewId.ts";
import type { Command } from "./command.ts";
import { treeKey } from "./treeKey.ts";

const isRow = `view == ${viewId} && viewItem =~ /^(?!document)/`;

export const copyNodes: Command = {
  id: "copyNodes",
  title: "Copy",
  palette: false,
  keys: [treeKey("ctrl+c", "cmd+c")],
  menus: [{ menu: "view/item/context", when: isRow, group: "6_copy@1" }],
  async run({ tree }, ...parameters) {
    const nodes = tree.chosenEntities(parameters);
    if (nodes.length > 1) await vscode.env.clipboard.writeText(await markdownOf(nodes));
    else if (nodes[0]) await vscode.env.clipboard.writeText(nodes[0].name);
  },
};

export const copyMarkdown: Command = {
  id: "copyMarkdown",
  title: "Copy as Markdown",
  palette: false,
  menus: [{ menu: "view/item/context", when: isRow, group: "6_copy@2" }],
  async run({ tree }, ...parameters) {
    await tree.settle();
    await vscode.env.clipboard.writeText(await markdownOf(tree.chosenEntities(parameters)));
  },
};

/** The Markdown of the nodes, in the order of the tree; for a group, that of its rows. */
async function markdownOf(nodes: readonly EntityNode[]): Promise<string> {
  const parts = rootsOf(nodes).flatMap((node) => (node.isGroup ? leavesOf(node) : [node]));
  let text = "";
  for (const [index, { uri, range, kind }] of parts.entries()) {
    const document = await vscode.workspace.openTextDocument(uri);
    const { start, end } = range;
    const isList = kind === "bullet" && parts[index - 1]?.kind === "bullet";
    text += `${text === "" ? "" : isList ? "\n" : "\n\n"}${document.getText(
      new vscode.Range(start.line, start.character, end.line, end.character),
    )}`;
  }
  return `${text}\n`;
}

function leavesOf(node: EntityNode): readonly EntityNode[] {
  return node.isGroup ? node.children.flatMap(leavesOf) : [node];
}
