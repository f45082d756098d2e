import * as l10n from "@vscode/l10n";
import type { Level, Project, Skill } from "../model/requirementsDocument.ts";
import type { TextEdit } from "../text/span.ts";
import {
  answer,
  type Movable,
  type MoveAnswer,
  type MoveDocument,
  type MoveTarget,
  Refusal,
} from "./move.ts";
import { insertChunks, mergeInserted, namesake, placeChunk } from "./place.ts";
import { type Fragment, Sheet } from "./sheet.ts";

/** Moves one node: a skill to a level, a project to a skill, a bullet to a project. Nodes are of the document's model. */
export function moveNode(document: MoveDocument, node: Movable, target: MoveTarget): MoveAnswer {
  return moveNodes(document, [node], target);
}

/**
 * Moves several nodes at once, in order of place; those that stand in another one of them go with it, those that are
 * there already stay. All or none.
 */
export function moveNodes(document: MoveDocument, nodes: readonly Movable[], target: MoveTarget): MoveAnswer {
  return answer(() => {
    const roots = rootsOf(nodes);
    for (const node of roots) checkKind(node, target.into);
    const sheet = new Sheet(document);
    const owner = sheet.find(target.into.kind, target.into.span.start);
    const chunks = roots.map((node) => sheet.find(node.kind, node.span.start));
    let before = target.before && sheet.find(target.before.kind, target.before.span.start);
    if (before && (sheet.ownerOf(before) !== owner || before.kind !== chunks[0]?.kind)) before = undefined;
    // Moved before one of themselves they come where it is.
    const end = before ? "end" : undefined;
    const siblings = before ? sheet.childrenOf(owner, before.kind) : [];
    while (before && chunks.includes(before)) before = siblings[siblings.indexOf(before) + 1];
    for (const chunk of chunks) placeChunk(sheet, chunk, owner, before ?? end);
    return sheet.edits();
  });
}

/** What was taken out of a document, and the edits that take it out. */
export interface Extract {
  readonly edits: readonly TextEdit[];
  readonly fragments: readonly { readonly kind: Movable["kind"]; readonly fragment: Fragment }[];
}

/** Takes nodes out of a document, to insert them into another one. Apply its edits only where `insert` does not refuse. */
export function extract(
  document: MoveDocument,
  nodes: readonly Movable[],
): Extract | { readonly refusal: string } {
  let fragments: Extract["fragments"] = [];
  const result = answer(() => {
    const sheet = new Sheet(document);
    const roots = rootsOf(nodes).map((node) => ({
      kind: node.kind,
      chunk: sheet.find(node.kind, node.span.start),
    }));
    fragments = roots.map(({ kind, chunk }) => {
      const fragment = sheet.fragment(chunk);
      sheet.checkMovable(fragment.chunks);
      return { kind, fragment };
    });
    for (const { chunk } of roots) {
      const { from, to } = sheet.rangeOf(chunk);
      sheet.cut(from, to);
    }
    return sheet.edits();
  });
  return "refusal" in result ? result : { ...result, fragments };
}

/** The edits that put what was taken out of another document into this one; it merges as `moveNodes` does. */
export function insert(
  document: MoveDocument,
  { fragments }: Pick<Extract, "fragments">,
  target: MoveTarget,
): MoveAnswer {
  return answer(() => {
    const sheet = new Sheet(document);
    const owner = sheet.find(target.into.kind, target.into.span.start);
    const before = target.before && sheet.find(target.before.kind, target.before.span.start);
    for (const { kind, fragment } of fragments) {
      checkKind({ kind }, target.into);
      const chunks = sheet.adopt(fragment);
      const place = before?.kind === kind && sheet.ownerOf(before) === owner ? before : undefined;
      const twin = namesake(sheet, chunks[0]!, owner);
      if (twin) mergeInserted(sheet, chunks, twin);
      else insertChunks(sheet, chunks, owner, place);
    }
    return sheet.edits();
  });
}

/** The nodes in order of place, without those that stand in another one. */
export function rootsOf<T extends Level | Movable>(nodes: readonly T[]): readonly T[] {
  const roots: T[] = [];
  for (const node of nodes.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)) {
    const last = roots.at(-1);
    if (!last || node.span.start >= last.span.end) roots.push(node);
  }
  return roots;
}

function checkKind(node: Pick<Movable, "kind">, into: Level | Skill | Project): void {
  const fits = { skill: "level", project: "skill", bullet: "project" }[node.kind];
  if (into.kind === fits) return;
  throw new Refusal(
    {
      skill: l10n.t("A skill belongs to a level. Move it to a level."),
      project: l10n.t("A project belongs to a skill. Move it to a skill."),
      bullet: l10n.t("A bullet belongs to a project. Move it to a project."),
    }[node.kind],
  );
}
