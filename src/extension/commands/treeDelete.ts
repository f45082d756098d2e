import * as vscode from "vscode";
import { type MoveParams, moveCommand } from "../../server/lsp/protocol.ts";
import { rootsOf } from "../tree/planMove.ts";
import { viewId } from "../tree/viewId.ts";
import type { Command } from "./command.ts";
import { treeKey } from "./treeKey.ts";

/** Does not ask: it is one undo step. */
export const deleteNodes: Command = {
  id: "deleteNodes",
  title: "Delete",
  palette: false,
  keys: [treeKey("delete", "cmd+backspace")],
  menus: [
    {
      menu: "view/item/context",
      when: `view == ${viewId} && viewItem =~ /\\bdeletable\\b/`,
      group: "7_delete@1",
    },
  ],
  async run({ tree }, ...parameters) {
    await tree.settle();
    const chosen = rootsOf(tree.chosenEntities(parameters));
    const nodes = chosen.flatMap(({ place, isGroup }) => (place && !isGroup ? place : []));
    if (nodes.length < chosen.length)
      throw new Error(vscode.l10n.t("Group the tree by level to delete this."));
    if (nodes.length === 0) return;
    const params: MoveParams = { what: "delete", nodes };
    await vscode.commands.executeCommand(moveCommand, params);
  },
};
