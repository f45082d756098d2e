import { viewId } from "../tree/viewId.ts";
import type { Command } from "./command.ts";

/** A key binding of the tree: for the focused row, but not in the tree's search. */
export function treeKey(key: string, mac?: string): NonNullable<Command["keys"]>[number] {
  return {
    key,
    ...(mac ? { mac } : {}),
    when: `focusedView == ${viewId} && listFocus && !inputFocus`,
    // The arrow keys move the focus but not the selection, and extensions can only read the selection. VS Code replaces
    // this argument by the focused row, as for commands in the view's title; if it did not, the selection would be
    // used.
    args: { $treeViewId: viewId, $focusedTreeItem: true },
  };
}
