import * as vscode from "vscode";
import type { TreePivot } from "../../core/features/treeEntry.ts";
import { isFiltering, noFilter } from "../tree/treeFilter.ts";
import type { Command } from "./command.ts";

// How the tree is grouped and filtered, and whether it follows the cursor.

const inView = "view == slickRequirements.skills";
const hasDocument = `${inView} && slickRequirements.state == document`;

function pivot(to: TreePivot, id: string, title: string, order: number): Command {
  return {
    id,
    title,
    palette: "slickRequirements.state == document",
    menus: [
      {
        menu: "slickRequirements.view",
        when: `slickRequirements.pivot != ${to}`,
        group: `1_pivot@${order}`,
      },
    ],
    run: ({ tree }) => tree.state.setPivot(to),
  };
}

export const groupByLevel = pivot("level", "groupByLevel", "Group by Level", 1);
export const groupByProject = pivot("project", "groupByProject", "Group by Project", 2);
export const groupByTechnology = pivot("technology", "groupByTechnology", "Group by Technology", 3);

export const filterTree: Command = {
  id: "filterTree",
  title: "Filter by Text…",
  icon: "filter",
  palette: "slickRequirements.state == document",
  menus: [{ menu: "view/title", when: hasDocument, group: "navigation@3" }],
  keys: [{ key: "ctrl+alt+f", mac: "cmd+alt+f", when: "focusedView == slickRequirements.skills" }],
  async run({ tree }) {
    const before = tree.state.filter.text;
    const text = await vscode.window.showInputBox({
      title: vscode.l10n.t("Filter the tree"),
      prompt: vscode.l10n.t(
        "Shows what has this in its name, with what is around it and below. Empty shows all.",
      ),
      value: before,
    });
    if (text !== undefined) await tree.state.setFilter({ text: text.trim() });
  },
};

export const showOnlyProblems: Command = {
  id: "showOnlyProblems",
  title: "Show Only Problems",
  palette: "slickRequirements.state == document",
  menus: [{ menu: "slickRequirements.view", when: hasDocument, group: "2_filter@1" }],
  run: ({ tree }) => tree.state.setFilter({ problems: true, openPoints: false }),
};

export const showOnlyOpenPoints: Command = {
  id: "showOnlyOpenPoints",
  title: "Show Only Open Points",
  palette: "slickRequirements.state == document",
  menus: [{ menu: "slickRequirements.view", when: hasDocument, group: "2_filter@2" }],
  run: ({ tree }) => tree.state.setFilter({ openPoints: true, problems: false }),
};

export const clearFilter: Command = {
  id: "clearFilter",
  title: "Clear Filter",
  icon: "clear-all",
  palette: "slickRequirements.filtering",
  menus: [{ menu: "view/title", when: `${inView} && slickRequirements.filtering`, group: "navigation@4" }],
  run: ({ tree }) => (isFiltering(tree.state.filter) ? tree.state.setFilter(noFilter) : undefined),
};

export const followCursor: Command = {
  id: "followCursor",
  title: "Follow Cursor",
  palette: "!slickRequirements.following",
  menus: [{ menu: "slickRequirements.view", when: "!slickRequirements.following", group: "3_follow@1" }],
  run: ({ tree }) => tree.state.setFollows(true),
};

export const stopFollowingCursor: Command = {
  id: "stopFollowingCursor",
  title: "Stop Following Cursor",
  palette: "slickRequirements.following",
  menus: [{ menu: "slickRequirements.view", when: "slickRequirements.following", group: "3_follow@1" }],
  run: ({ tree }) => tree.state.setFollows(false),
};
