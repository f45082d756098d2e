import type { DocumentNode, EntityNode, SkillsNode } from "./skillsNode.ts";

/** The filter of the tree. */
export interface TreeFilter {
  /**
   * Shows only nodes whose name contains this text, in any case, with their parents and children; everything if it is
   * empty.
   */
  readonly text: string;
  readonly only: "all" | "problems" | "openPoints";
}

export const noFilter: TreeFilter = { text: "", only: "all" };

export function isFiltering({ text, only }: TreeFilter): boolean {
  return text !== "" || only !== "all";
}

/**
 * The range of the filter's text in a name, in any case; undefined if it does not contain the text, or there is none.
 */
export function matchIn(name: string, { text }: TreeFilter): [start: number, end: number] | undefined {
  if (text === "") return undefined;
  const folded = name.toLowerCase();
  const start = folded.length === name.length ? folded.indexOf(text.toLowerCase()) : name.indexOf(text);
  return start < 0 ? undefined : [start, start + text.length];
}

/** Sets which children of a document and of its nodes are shown, and returns the nodes for which they changed. */
export function applyFilter(document: DocumentNode, filter: TreeFilter): readonly SkillsNode[] {
  const changed: SkillsNode[] = [];
  const show = (node: SkillsNode, shown: readonly EntityNode[]) => {
    const isSame =
      shown === node.shown ||
      (shown.length === node.shown.length && shown.every((child, index) => child === node.shown[index]));
    if (!isSame) changed.push(node);
    node.shown = shown;
  };
  const showAll = (node: SkillsNode) => {
    show(node, node.children);
    for (const child of node.children) showAll(child);
  };
  if (!isFiltering(filter)) {
    showAll(document);
    return changed;
  }
  /** True if the node is shown; `isNamed` is true if the name of a parent contains the text. */
  const look = (node: EntityNode, isNamed: boolean): boolean => {
    const isNamedHere = isNamed || filter.text === "" || matchIn(node.name, filter) !== undefined;
    const shown = node.children.filter((child) => look(child, isNamedHere));
    show(node, shown);
    return shown.length > 0 || (isNamedHere && holds(node, filter));
  };
  show(
    document,
    document.children.filter((child) => look(child, false)),
  );
  return changed;
}

/** The number of visible rows below a node. */
export function countShown({ shown }: SkillsNode): number {
  return shown.reduce((sum, child) => sum + 1 + countShown(child), 0);
}

function holds(node: EntityNode, { only }: TreeFilter): boolean {
  return only === "all" || (only === "problems" ? node.problems.length > 0 : node.openPoints > 0);
}
