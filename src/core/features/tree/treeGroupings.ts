import * as l10n from "@vscode/l10n";
import { commonKinds, type RowKind } from "./treeKinds.ts";

/**
 * A grouping of the tree. Commands, menus and titles are derived from the list; `tree.ts` maps each to the function
 * that creates its rows.
 */
export interface TreeGrouping {
  readonly id: string;
  /** The title of the view with this grouping. */
  title(): string;
  /** The command for the grouping, and its title in menus. */
  readonly command: { readonly id: string; readonly title: string };
  /** What can be dragged. If a row is only a part of what it names, the rows around it are not targets for a move. */
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

/** What a row of the tree represents. */
export type TreeKind = keyof typeof commonKinds | KeyOf<(typeof treeGroupings)[number]["kinds"]>;

/** The kinds of all rows. */
export const treeKinds = Object.assign(
  {},
  commonKinds,
  // biome-ignore lint/plugin/noSpreadArguments: our own groupings
  ...treeGroupings.map(({ kinds }) => kinds),
) as Readonly<Record<TreeKind, RowKind>>;

/** The grouping with the id; the first one for an unknown id, such as one stored by another version. */
export function treeGrouping(id: string | undefined): TreeGrouping & { readonly id: TreeGroupingId } {
  return treeGroupings.find((one) => one.id === id) ?? treeGroupings[0];
}
