import * as l10n from "@vscode/l10n";
import { commonKinds, type RowKind } from "./treeKinds.ts";

/** What the tree can be grouped by. Commands, menus and titles follow from the list; `tree.ts` has what makes the rows. */
export interface TreeGrouping {
  readonly id: string;
  /** What the view is called while it is grouped so. */
  title(): string;
  /** The command that groups so, and its title in menus. */
  readonly command: { readonly id: string; readonly title: string };
  /** What can be dragged. Where a row is only a part of what it names, what is around it is not a place to move it to. */
  readonly movable: "everything" | "bullets" | "nothing";
  /** The kinds of rows that no other grouping has. */
  readonly kinds: Readonly<Record<string, RowKind>>;
}

/** In the order of the menu; the first is the default. */
export const treeGroupings = [
  {
    id: "level",
    title: () => l10n.t("Skills by Level"),
    command: { id: "groupByLevel", title: "Group by Level" },
    movable: "everything",
    kinds: {},
  },
  {
    id: "project",
    title: () => l10n.t("Skills by Project"),
    command: { id: "groupByProject", title: "Group by Project" },
    movable: "bullets",
    kinds: {},
  },
  {
    id: "technology",
    title: () => l10n.t("Skills by Technology"),
    command: { id: "groupByTechnology", title: "Group by Technology" },
    movable: "nothing",
    kinds: { technology: { icon: "tools", name: () => l10n.t("technology") } },
  },
] as const satisfies readonly TreeGrouping[];

export type TreeGroupingId = (typeof treeGroupings)[number]["id"];

type KeyOf<T> = T extends unknown ? keyof T : never;

/** What a row of the tree is about. */
export type TreeKind = keyof typeof commonKinds | KeyOf<(typeof treeGroupings)[number]["kinds"]>;

/** The kinds of all rows. */
export const treeKinds = Object.assign(
  {},
  commonKinds,
  // biome-ignore lint/plugin/noSpreadArguments: our own groupings
  ...treeGroupings.map(({ kinds }) => kinds),
) as Readonly<Record<TreeKind, RowKind>>;

/** The grouping of an id; the first for an id that is not one, such as one that another version remembered. */
export function treeGrouping(id: string | undefined): TreeGrouping & { readonly id: TreeGroupingId } {
  return treeGroupings.find((one) => one.id === id) ?? treeGroupings[0];
}
