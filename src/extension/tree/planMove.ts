import type { MoveParams, NodePlace } from "../../server/protocol.ts";
import type { DocumentNode, EntityNode, SkillsNode } from "./skillsNode.ts";

/** What holds nodes of a kind that can be moved. */
const holderOf = { skill: "level", project: "skill", bullet: "project" } as const;

/**
 * What moves the nodes to where they were dropped: into what can hold them, or beside what is of their kind: behind it
 * where they come from above it in the same list, else before it. Undefined where that makes no sense.
 */
export function planDrop(nodes: readonly EntityNode[], target: SkillsNode): MoveParams | undefined {
  const [first] = nodes;
  const places = nodes.flatMap(({ place }) => place ?? []);
  const kind = first?.place?.kind;
  if (!first || !kind || kind === "level" || places.length < nodes.length) return undefined;
  if (nodes.some((node) => node.place?.kind !== kind || node.document !== first.document)) return undefined;
  let into: SkillsNode | undefined = target;
  let beside: EntityNode | undefined;
  while (into && into.kind !== "document" && into.place?.kind !== holderOf[kind]) {
    if (into.place?.kind === kind) beside = into;
    into = into.parent;
  }
  if (!into || into.kind === "document" || nodes.includes(target as EntityNode)) return undefined;
  const siblings = siblingsIn(into, kind);
  const at = beside ? siblings.indexOf(beside) : -1;
  const from = siblings.indexOf(first);
  const before = at < 0 ? undefined : siblings[from >= 0 && from < at ? at + 1 : at];
  return toMove(places, into, before);
}

/** What moves a node by one place among its siblings; undefined at the end of the list. */
export function planStep(node: EntityNode, by: -1 | 1): MoveParams | undefined {
  const { place, parent } = node;
  if (!place || place.kind === "level" || parent.kind === "document") return undefined;
  if (parent.place?.kind !== holderOf[place.kind]) return undefined;
  const siblings = siblingsIn(parent, place.kind);
  const at = siblings.indexOf(node);
  if (!siblings[at + by]) return undefined;
  return toMove([place], parent, siblings[by < 0 ? at - 1 : at + 2]);
}

function siblingsIn(parent: SkillsNode, kind: NodePlace["kind"]): readonly EntityNode[] {
  return parent.children.filter(({ place }) => place?.kind === kind);
}

function toMove(
  nodes: readonly NodePlace[],
  into: EntityNode | DocumentNode,
  before: EntityNode | undefined,
): MoveParams | undefined {
  if (into.kind === "document" || !into.place) return undefined;
  return { what: "move", nodes, into: into.place, ...(before?.place ? { before: before.place } : {}) };
}
