import * as vscode from "vscode";
import { type MoveParams, moveCommand } from "../../server/protocol.ts";
import { planDrop } from "./planMove.ts";
import type { EntityNode, SkillsNode } from "./skillsNode.ts";

const mimeType = "application/vnd.code.tree.slickrequirements.skills";

/** Moves skills, projects and bullets by the mouse; what cannot be moved there says so. */
export class SkillsDragAndDrop implements vscode.TreeDragAndDropController<SkillsNode> {
  readonly dragMimeTypes = [mimeType];
  readonly dropMimeTypes = [mimeType];

  handleDrag(nodes: readonly SkillsNode[], transfer: vscode.DataTransfer): void {
    transfer.set(mimeType, new vscode.DataTransferItem(nodes));
  }

  async handleDrop(target: SkillsNode | undefined, transfer: vscode.DataTransfer): Promise<void> {
    const nodes = transfer.get(mimeType)?.value as readonly EntityNode[] | undefined;
    if (!target || !nodes) return;
    await move(planDrop(nodes, target));
  }
}

/** Has the server move; where there is nothing to do so, says why. */
export async function move(params: MoveParams | undefined): Promise<void> {
  if (params) await vscode.commands.executeCommand(moveCommand, params);
  else
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        "Skills go to a level, projects to a skill, bullets to a project; several must be of one kind.",
      ),
    );
}
