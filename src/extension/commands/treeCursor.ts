import * as vscode from "vscode";
import { followKey } from "../tree/treeState.ts";
import { viewId } from "../tree/viewId.ts";
import { type Command, inRequirements } from "./command.ts";
import { ticked } from "./ticked.ts";

export const followCursor = ticked({
  id: "followCursor",
  title: "Follow Cursor in Tree",
  holds: followKey,
  lacks: `!${followKey}`,
  menu: { menu: "view/title", when: `view == ${viewId}`, group: "5_cursor" },
  choose: ({ tree }) => tree.state.setFollowsCursor(true),
  undo: ({ tree }) => tree.state.setFollowsCursor(false),
});

export const revealInTree: Command = {
  id: "revealInTree",
  title: "Reveal in Tree",
  palette: inRequirements,
  menus: [{ menu: "editor/context", when: inRequirements, group: "navigation@9" }],
  async run({ tree }) {
    if (!(await tree.revealCursor()))
      void vscode.window.showInformationMessage(
        vscode.l10n.t("The tree does not show the place of the cursor."),
      );
  },
};
