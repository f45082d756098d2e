import * as vscode from "vscode";
import { viewId } from "../tree/skillsTree.ts";
import { noFilter, type TreeFilter } from "../tree/treeFilter.ts";
import { filterKey, onlyKey } from "../tree/treeState.ts";
import { type Command, inTree } from "./command.ts";

export const filterText: Command = {
  id: "filterText",
  title: "Filter Tree by Text...",
  palette: inTree,
  menus: [{ menu: "slickRequirements.filter", when: "true", group: "1_text" }],
  async run({ tree }) {
    const text = await vscode.window.showInputBox({
      title: vscode.l10n.t("Filter by Text"),
      prompt: vscode.l10n.t("Shows what has this in its name or its text, and what is around it."),
      value: tree.state.filter.text,
    });
    if (text !== undefined) await tree.state.setFilter({ text: text.trim() });
  },
};

export const filterProblems = showOnly("filterProblems", "Show Only What Has Problems", "problems");
export const filterOpenPoints = showOnly("filterOpenPoints", "Show Only What Has Open Points", "openPoints");

export const clearFilter: Command = {
  id: "clearFilter",
  title: "Clear Filter of Tree",
  icon: "clear-all",
  palette: `${inTree} && ${filterKey}`,
  menus: [
    { menu: "view/title", when: `view == ${viewId} && ${filterKey}`, group: "navigation@3" },
    { menu: "slickRequirements.filter", when: filterKey, group: "3_clear" },
  ],
  run: ({ tree }) => tree.state.setFilter(noFilter),
};

function showOnly(id: string, title: string, only: TreeFilter["only"]): Command {
  return {
    id,
    title,
    palette: inTree,
    enablement: `${onlyKey} != ${only}`,
    menus: [{ menu: "slickRequirements.filter", when: "true", group: "2_only" }],
    run: ({ tree }) => tree.state.setFilter({ only }),
  };
}
