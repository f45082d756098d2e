import * as l10n from "@vscode/l10n";

/** What the tree can be grouped by. Commands, menus and titles follow from the list; `tree.ts` has what makes the rows. */
export interface TreeGrouping {
  readonly id: string;
  /** What the view is called while it is grouped so. */
  title(): string;
  /** The command that groups so, and its title in menus. */
  readonly command: { readonly id: string; readonly title: string };
  /** What can be dragged. Where a row is only a part of what it names, what is around it is not a place to move it to. */
  readonly movable: "everything" | "bullets" | "nothing";
}

/** In the order of the menu; the first is the default. */
export const treeGroupings = [
  {
    id: "level",
    title: () => l10n.t("Skills by Level"),
    command: { id: "groupByLevel", title: "Group by Level" },
    movable: "everything",
  },
  {
    id: "project",
    title: () => l10n.t("Skills by Project"),
    command: { id: "groupByProject", title: "Group by Project" },
    movable: "bullets",
  },
  {
    id: "technology",
    title: () => l10n.t("Skills by Technology"),
    command: { id: "groupByTechnology", title: "Group by Technology" },
    movable: "nothing",
  },
] as const satisfies readonly TreeGrouping[];

export type TreeGroupingId = (typeof treeGroupings)[number]["id"];

/** The grouping of an id; the first for an id that is not one, such as one that another version remembered. */
export function treeGrouping(id: string | undefined): TreeGrouping & { readonly id: TreeGroupingId } {
  return treeGroupings.find((one) => one.id === id) ?? treeGroupings[0];
}
