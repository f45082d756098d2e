import * as l10n from "@vscode/l10n";
import type { LayoutKind } from "../../document/layout.ts";
import { nameKey, skillKey } from "../../document/names.ts";
import {
  isSameLevel,
  type Level,
  namesProjects,
  type Project,
  type Skill,
} from "../../document/requirementsDocument.ts";
import type { TextEdit } from "../../text/span.ts";
import type { Chunk } from "./chunk.ts";
import {
  answer,
  levelOf,
  type Movable,
  type MoveAnswer,
  type MoveDocument,
  type MoveTarget,
  Refusal,
} from "./move.ts";
import { insertAfter, insertChunks, mergeInserted, namesake, type Place, placeChunk } from "./place.ts";
import { levelText, placeSkill, writeLevel } from "./placeSkill.ts";
import { take } from "./separators.ts";
import { type Fragment, Sheet } from "./sheet.ts";

/** Moves one node of the document's model: a skill to a level, a project to a skill, a bullet to a project. */
export function moveNode(document: MoveDocument, node: Movable, target: MoveTarget): MoveAnswer {
  return moveNodes(document, [node], target);
}

/**
 * Moves several nodes at once, in document order. A node inside another one moves with it; nodes that are already at
 * the target stay. Either all are moved or none.
 */
export function moveNodes(document: MoveDocument, nodes: readonly Movable[], target: MoveTarget): MoveAnswer {
  return answer(() => {
    const { into } = target;
    const roots = rootsOf(nodes);
    for (const node of roots) checkKind(document, node, into);
    const sheet = new Sheet(document);
    if (into.kind === "level" && document.model.layout !== "level-first") {
      const before = target.before?.kind === "skill" ? target.before : undefined;
      for (const node of roots) placeSkill(sheet, document, node as Skill, into, before);
      return sheet.edits();
    }
    const owner = sheet.find(into);
    const chunks = roots.flatMap((node) => sheet.findAll(node).map((chunk) => ({ node, chunk })));
    const isMoved = (chunk: Chunk) => chunks.some((one) => one.chunk === chunk);
    let before = target.before && sheet.findAll(target.before)[0];
    if (before && (sheet.ownerOf(before) !== owner || before.kind !== chunks[0]?.chunk.kind))
      before = undefined;
    // If `before` is one of the moved nodes, they go to the place of that node.
    const end = before ? "end" : undefined;
    const siblings = before ? sheet.childrenOf(owner, before.kind) : [];
    while (before && isMoved(before)) before = siblings[siblings.indexOf(before) + 1];
    for (const { node, chunk } of chunks)
      placeChunk(sheet, chunk, owner, before ?? end ?? afterNamesake(sheet, node, into));
    return sheet.edits();
  });
}

/** The place of bullets that open with their project: after those of the skill that open with the same. */
function afterNamesake(sheet: Sheet, node: Movable, into: MoveTarget["into"]): Place {
  if (node.kind !== "project" || into.kind !== "skill") return undefined;
  const isOpening = ({ form }: Project) => form === "opening" || form === "item";
  const existing = into.projects.find(
    (one) => isOpening(one) && one !== node && nameKey(one.name) === nameKey(node.name),
  );
  if (!isOpening(node) || !existing) return undefined;
  const last = sheet.findAll(existing).at(-1)!;
  const next = sheet.chunks[sheet.chunks.indexOf(last) + 1];
  return next?.kind === "bullet" ? next : undefined;
}

/** Nodes taken out of a document, and the edits that remove them. */
export interface Extract {
  readonly edits: readonly TextEdit[];
  readonly fragments: readonly TakenFragment[];
  /** The layout of the document. */
  readonly layout: LayoutKind;
}

interface TakenFragment {
  readonly node: Movable;
  readonly fragment: Fragment;
  /** For a skill that states its level: the level as written. */
  readonly level?: string;
}

/** Takes nodes out of a document, to insert them into another one. Apply the edits only if `insert` does not refuse. */
export function extract(
  document: MoveDocument,
  nodes: readonly Movable[],
): Extract | { readonly refusal: string } {
  const { model } = document;
  let fragments: Extract["fragments"] = [];
  const result = answer(() => {
    const sheet = new Sheet(document);
    const roots = rootsOf(nodes).flatMap((node) => sheet.findAll(node).map((chunk) => ({ node, chunk })));
    fragments = roots.map(({ node, chunk }) => {
      sheet.checkMovable(chunk);
      const fragment = sheet.fragment(chunk);
      if (node.kind !== "skill" || model.layout === "level-first") return { node, fragment };
      return { node, fragment, level: levelText(document, levelOf(model, node)) };
    });
    for (const { chunk } of roots) take(sheet, chunk);
    return sheet.edits();
  });
  return "refusal" in result ? result : { ...result, fragments, layout: model.layout };
}

/** The edits that insert nodes from another document into this one, merging like `moveNodes`. */
export function insert(
  document: MoveDocument,
  { fragments, layout }: Pick<Extract, "fragments" | "layout">,
  target: MoveTarget,
): MoveAnswer {
  return answer(() => {
    const { into } = target;
    const sheet = new Sheet(document);
    for (const { node } of fragments) checkKind(document, node, into);
    if (into.kind === "level" && (layout !== "level-first" || document.model.layout !== "level-first")) {
      insertSkills(sheet, document, { fragments, layout }, into);
      return sheet.edits();
    }
    const owner = sheet.find(into);
    const before = target.before && sheet.findAll(target.before)[0];
    for (const { fragment } of fragments) {
      const chunks = sheet.adopt(fragment);
      const [root] = chunks;
      const place = before?.kind === root!.kind && sheet.ownerOf(before) === owner ? before : undefined;
      const existing = namesake(sheet, root!, owner);
      if (existing) mergeInserted(sheet, chunks, existing);
      else insertChunks(sheet, chunks, owner, place);
    }
    return sheet.edits();
  });
}

/** Inserts skills that state their level after those of the target level; they then state that level. */
function insertSkills(
  sheet: Sheet,
  document: MoveDocument,
  { fragments, layout }: Pick<Extract, "fragments" | "layout">,
  into: Level,
): void {
  if (layout !== "skill-with-level" || document.model.layout !== layout)
    throw new Refusal(
      l10n.t(
        "The two documents write the levels of skills differently. Move the projects of the skill instead.",
      ),
    );
  for (const { node, fragment, level } of fragments) {
    const chunks = sheet.adopt(fragment);
    const same = document.model.levels
      .filter((one) => isSameLevel(one, into))
      .flatMap(({ skills }) => skills);
    const existing = same.find((one) => skillKey(one) === skillKey(node as Skill));
    if (existing) {
      mergeInserted(sheet, chunks, sheet.find(existing));
      continue;
    }
    writeLevel(sheet, chunks, level!, levelText(document, into));
    insertAfter(sheet, chunks, sheet.find(same.at(-1)!));
  }
}

/** The nodes in document order, without those that are inside another one. */
export function rootsOf<T extends Level | Movable>(nodes: readonly T[]): readonly T[] {
  const roots: T[] = [];
  for (const node of nodes.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)) {
    const last = roots.at(-1);
    if (!last || node.span.start >= last.span.end) roots.push(node);
  }
  return roots;
}

function checkKind({ model }: MoveDocument, node: Movable, into: Level | Skill | Project): void {
  const fits = { skill: "level", project: "skill", bullet: "project" }[node.kind];
  if (into.kind === fits) return;
  // In a document without any project, bullets are directly below skills.
  if (node.kind === "bullet" && into.kind === "skill" && !namesProjects(model)) return;
  throw new Refusal(
    {
      skill: l10n.t("A skill belongs to a level. Move it to a level."),
      project: l10n.t("A project belongs to a skill. Move it to a skill."),
      bullet: l10n.t("A bullet belongs to a project. Move it to a project."),
    }[node.kind],
  );
}
