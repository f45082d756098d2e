import * as vscode from "vscode";
import { moveCommand } from "../../server/lsp/protocol.ts";
import { type MovePlan, planDrop } from "./planMove.ts";
import type { EntityNode, SkillsNode } from "./skillsNode.ts";
import type { SkillsProvider } from "./skillsProvider.ts";

/** VS Code derives it from the view's id, in lower case. Only with this name can rows be dropped in their own view. */
const mimeType = "application/vnd.code.tree.slickrequirements.skills";

/** Moves skills, projects and bullets of the tree with the mouse; shows why if something cannot be moved. */
export function dragAndDrop(
  tree: Pick<SkillsProvider, "state" | "settle" | "withIds" | "follow">,
): vscode.TreeDragAndDropController<SkillsNode> {
  return {
    dragMimeTypes: [mimeType],
    dropMimeTypes: [mimeType],
    handleDrag(nodes, transfer) {
      // In the workbench the value is serialized to JSON, which nodes cannot be, since they refer to their parents.
      transfer.set(mimeType, new vscode.DataTransferItem(JSON.stringify(nodes.map(({ id }) => id))));
    },
    async handleDrop(target, transfer) {
      const dragged = await transfer.get(mimeType)?.asString();
      if (!target || dragged === undefined) return;
      await tree.settle();
      const nodes = tree.withIds(JSON.parse(dragged) as number[]);
      const moved = nodes.filter((node): node is EntityNode => node.kind !== "document");
      const plan = planDrop(moved, target, tree.state.grouping);
      const [first] = moved;
      await (typeof plan === "object" && first ? tree.follow(first, () => runPlan(plan)) : runPlan(plan));
    },
  };
}

/** Sends the planned move to the server, or shows why there is nothing to do. */
export async function runPlan(plan: MovePlan): Promise<void> {
  if (typeof plan === "object") await vscode.commands.executeCommand(moveCommand, plan);
  else if (plan !== "nothing") void vscode.window.showWarningMessage(reasonFor(plan));
}

function reasonFor(plan: Exclude<MovePlan, object | "nothing">): string {
  return {
    holder: vscode.l10n.t(
      "Drop a skill on a level, a project on a skill, a bullet on a project. Drag several only if they are of one kind.",
    ),
    documents: vscode.l10n.t("Drag rows of one document at a time."),
    grouping: vscode.l10n.t("Group the tree by level to drag this, or choose Move to... in its menu."),
  }[plan];
}
