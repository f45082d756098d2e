import * as vscode from "vscode";
import { viewId } from "../tree/skillsTree.ts";
import { followKey } from "../tree/treeState.ts";
import { type Command, inRequirements, inTree } from "./command.ts";

export const followCursor = follow("followCursor", "Follow Cursor in Tree", `!${followKey}`, true);
export const stopFollowing = follow("stopFollowing", "Do Not Follow Cursor in Tree", followKey, false);

export const revealInTree: Command = {
  id: "revealInTree",
  title: "Reveal in Tree",
  palette: inRequirements,
  menus: [{ menu: "editor/context", when: inRequirements, group: "navigation@9" }],
  async run({ tree }) {
    if (!(await tree.revealCursor()))
      void vscode.window.showInformationMessage(
        vscode.l10n.t("The tree shows nothing of where the cursor is."),
      );
  },
};

function follow(id: string, title: string, when: string, follows: boolean): Command {
  return {
    id,
    title,
    palette: `${inTree} && ${when}`,
    menus: [{ menu: "view/title", when: `view == ${viewId} && ${when}`, group: "5_cursor" }],
    run: ({ tree }) => tree.state.setFollowsCursor(follows),
  };
}
