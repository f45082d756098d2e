import { viewId } from "../tree/viewId.ts";
import type { Command } from "./command.ts";

/** A key of the tree: with the focus on it, not in its search, and about the row that has the focus. */
export function treeKey(key: string, mac?: string): NonNullable<Command["keys"]>[number] {
  return {
    key,
    ...(mac ? { mac } : {}),
    when: `focusedView == ${viewId} && listFocus && !inputFocus`,
    // The arrow keys move the focus and leave the selection, and only the selection can be asked for. VS Code puts the
    // row in the place of this, as it does for the title's commands; where it did not, the selection would do.
    args: { $treeViewId: viewId, $focusedTreeItem: true },
  };
}
