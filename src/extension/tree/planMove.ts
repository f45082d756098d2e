import {
  type TreeGrouping,
  type TreeGroupingId,
  treeGrouping,
} from "../../core/features/tree/treeGroupings.ts";
import type { MoveParams, NodePlace } from "../../server/lsp/protocol.ts";
import type { EntityNode, SkillsNode } from "./skillsNode.ts";

/** The parameters for the server; or that there is nothing to do, or why the move is not possible. */
export type MovePlan = MoveParams | "nothing" | "holder" | "documents" | "grouping";

/** The kind of parent for each movable kind. */
const holderOf = { skill: "level", project: "skill", bullet: "project" } as const;
type Movable = keyof typeof holderOf;

/**
 * The move for nodes that were dropped: into a possible parent, or next to a node of the same kind: after it if they
 * come from above it in the same list, otherwise before it.
 */
export function planDrop(
  nodes: readonly EntityNode[],
  target: SkillsNode,
  grouping: TreeGroupingId,
): MovePlan {
  const { movable } = treeGrouping(grouping);
  const moved = rootsOf(nodes);
  const [first] = moved;
  const kind = first?.stands;
  if (!first || target.kind === "document") return "holder";
  if (moved.includes(target)) return "nothing";
  if (!moved.every((node) => canDrag(node, movable))) return "grouping";
  if (!isMovable(kind) || moved.some(({ stands }) => stands !== kind)) return "holder";
  if (moved.some((node) => node.document !== first.document)) return "documents";
  let into: SkillsNode = target;
  let beside: EntityNode | undefined;
  while (into.kind !== "document" && into.stands !== holderOf[kind]) {
    if (into.stands === kind) beside = into;
    into = into.parent;
  }
  if (into.kind === "document") return movable === "everything" ? "holder" : "grouping";
  const siblings = siblingsIn(into, kind);
  if (!beside) return moved.every(({ parent }) => parent === into) ? "nothing" : toMove(moved, into);
  const at = siblings.indexOf(beside);
  const from = siblings.indexOf(first);
  const isDown = from >= 0 && from < at;
  const before = siblings.slice(isDown ? at + 1 : at).find((node) => !moved.includes(node));
  if (before || from < 0) return toMove(moved, into, before);
  // A node moves to the end of a list by moving the others before it.
  const others = siblings.slice(from).filter((node) => !moved.includes(node));
  return others.length > 0 ? toMove(others, into, first) : "nothing";
}

/** The move of a node by one place among its siblings. */
export function planStep(node: EntityNode, by: -1 | 1): MovePlan {
  const { stands, parent } = node;
  if (parent.kind === "document" || !isMovable(stands)) return "nothing";
  if (parent.stands !== holderOf[stands]) return "grouping";
  const siblings = siblingsIn(parent, stands);
  const other = siblings[siblings.indexOf(node) + by];
  if (!other) return "nothing";
  return by < 0 ? toMove([node], parent, other) : toMove([other], parent, node);
}

/** The nodes without those that are inside another one. */
export function rootsOf<T extends SkillsNode>(nodes: readonly T[]): readonly T[] {
  const all = new Set<SkillsNode>(nodes);
  const isInside = ({ parent }: SkillsNode): boolean =>
    parent !== undefined && (all.has(parent) || isInside(parent));
  return nodes.filter((node) => !isInside(node));
}

function canDrag({ stands }: EntityNode, movable: TreeGrouping["movable"]): boolean {
  return movable === "everything" || (movable === "bullets" && stands === "bullet");
}

function isMovable(kind: NodePlace["kind"] | undefined): kind is Movable {
  return kind !== undefined && kind in holderOf;
}

function siblingsIn(parent: EntityNode, kind: Movable): readonly EntityNode[] {
  return parent.children.filter(({ stands }) => stands === kind);
}

function toMove(nodes: readonly EntityNode[], into: EntityNode, before?: EntityNode): MoveParams {
  return {
    what: "move",
    nodes: nodes.map(({ place }) => place!),
    into: into.place!,
    ...(before ? { before: before.place! } : {}),
  };
}
