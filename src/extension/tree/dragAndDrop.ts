import * as vscode from "vscode";
import { moveCommand } from "../../server/protocol.ts";
import { type MovePlan, planDrop } from "./planMove.ts";
import type { EntityNode, SkillsNode } from "./skillsNode.ts";
import type { SkillsTree } from "./skillsTree.ts";

const mimeType = "application/vnd.code.tree.slickrequirements.skills";

/** Moves skills, projects and bullets of the tree by the mouse; what cannot be moved there says why. */
export function dragAndDrop(
  tree: Pick<SkillsTree, "state" | "settle">,
): vscode.TreeDragAndDropController<SkillsNode> {
  return {
    dragMimeTypes: [mimeType],
    dropMimeTypes: [mimeType],
    handleDrag(nodes, transfer) {
      transfer.set(mimeType, new vscode.DataTransferItem(nodes));
    },
    async handleDrop(target, transfer) {
      const nodes = transfer.get(mimeType)?.value as readonly SkillsNode[] | undefined;
      if (!target || !nodes) return;
      await tree.settle();
      const moved = nodes.filter((node): node is EntityNode => node.kind !== "document");
      await runPlan(planDrop(moved, target, tree.state.pivot));
    },
  };
}

/** Has the server do what is planned, or says why there is nothing to do. */
export async function runPlan(plan: MovePlan): Promise<void> {
  if (typeof plan === "object") await vscode.commands.executeCommand(moveCommand, plan);
  else if (plan !== "nothing") void vscode.window.showWarningMessage(reasonFor(plan));
}

function reasonFor(plan: Exclude<MovePlan, object | "nothing">): string {
  return {
    holder: vscode.l10n.t(
      "Skills go to a level, projects to a skill, bullets to a project; several must be of one kind.",
    ),
    documents: vscode.l10n.t("What is moved together must be of one document."),
    grouping: vscode.l10n.t("This is moved where the tree is grouped by level, or with Move to..."),
  }[plan];
}
