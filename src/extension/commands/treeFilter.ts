import * as vscode from "vscode";
import { noFilter, type TreeFilter } from "../tree/treeFilter.ts";
import { filterKey, onlyKey, textKey } from "../tree/treeState.ts";
import { viewId } from "../tree/viewId.ts";
import { type Command, type CommandContext, inTree } from "./command.ts";
import { ticked } from "./ticked.ts";

export const filterText = ticked({
  id: "filterText",
  title: "Filter Tree by Text...",
  holds: textKey,
  lacks: `!${textKey}`,
  menu: { menu: "slickRequirements.filter", group: "1_text" },
  choose: askText,
  undo: askText,
});

export const filterOnly: readonly Command[] = [
  ...showOnly("filterProblems", "Show Only Items with Problems", "problems", 1),
  ...showOnly("filterOpenPoints", "Show Only Items with Open Points", "openPoints", 2),
];

export const clearFilter: Command = {
  id: "clearFilter",
  title: "Clear Tree Filter",
  icon: "clear-all",
  palette: `${inTree} && ${filterKey}`,
  menus: [
    { menu: "view/title", when: `view == ${viewId} && ${filterKey}`, group: "navigation@3" },
    { menu: "slickRequirements.filter", when: filterKey, group: "3_clear" },
  ],
  run: ({ tree }) => tree.state.setFilter(noFilter),
};

async function askText({ tree }: CommandContext): Promise<void> {
  const text = await vscode.window.showInputBox({
    title: vscode.l10n.t("Filter by Text"),
    prompt: vscode.l10n.t("Shows every row whose name or text contains this, with the rows above it."),
    value: tree.state.filter.text,
  });
  if (text !== undefined) await tree.state.setFilter({ text: text.trim() });
}

function showOnly(id: string, title: string, only: TreeFilter["only"], place: number): readonly Command[] {
  return ticked({
    id,
    title,
    holds: `${onlyKey} == ${only}`,
    lacks: `${onlyKey} != ${only}`,
    menu: { menu: "slickRequirements.filter", group: `2_only@${place}` },
    choose: ({ tree }) => tree.state.setFilter({ only }),
    undo: ({ tree }) => tree.state.setFilter({ only: "all" }),
  });
}
