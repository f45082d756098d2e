import * as l10n from "@vscode/l10n";
import { entityKey, foldName } from "../../document/names.ts";
import { lonelyTags } from "./blockTags.ts";
import type { Chunk } from "./chunk.ts";
import { Refusal } from "./move.ts";
import { separatorFor, take } from "./separators.ts";
import { lineCount, type Sheet } from "./sheet.ts";

/*
 * A moved node goes after the last one of its kind, or before a given sibling. If two skills in a level have the same
 * name, or two projects in a skill the same name and nothing else in their lines that differs, all contents of the
 * second move to the first, and the second's heading is removed; comments above the heading stay with its contents. A
 * node whose last child was moved away keeps its heading: it is the author's claim, and a finding reports that evidence
 * is missing.
 */

/** The place of a chunk: before a sibling, at the end, or (undefined) at the end unless the chunk is already there. */
export type Place = Chunk | "end" | undefined;

/**
 * Moves a chunk with everything that belongs to it under the owner. Merges it with a chunk of the same name, unless it
 * only changes its place under the same owner.
 */
export function placeChunk(sheet: Sheet, chunk: Chunk, owner: Chunk, place: Place): void {
  const stays = sheet.ownerOf(chunk) === owner;
  if (stays) {
    const siblings = sheet.childrenOf(owner, chunk.kind);
    const next = siblings[siblings.indexOf(chunk) + 1] ?? "end";
    if (!place || place === chunk || place === next) return;
  }
  sheet.checkMovable(chunk);
  const existing = stays ? undefined : namesake(sheet, chunk, owner);
  if (existing) mergeChunk(sheet, chunk, existing);
  else {
    const { chunks, separator } = take(sheet, chunk);
    insertChunks(sheet, chunks, owner, place, separator);
  }
}

/** Inserts chunks, of which the first is the root, under the owner; `separator` was taken with them. */
export function insertChunks(
  sheet: Sheet,
  chunks: readonly Chunk[],
  owner: Chunk,
  place: Place,
  separator?: Chunk,
): void {
  const [root] = chunks;
  if (!root) return;
  if (place && place !== "end") insertBefore(sheet, chunks, place, separator);
  else {
    const last = sheet.childrenOf(owner, root.kind).at(-1);
    if (last) insertAfter(sheet, chunks, last, separator);
    else insertFirst(sheet, chunks, owner);
  }
  if (root.kind === "bullet") sheet.lists.join([root]);
}

/** Inserts chunks before a sibling. */
export function insertBefore(sheet: Sheet, chunks: readonly Chunk[], sibling: Chunk, taken?: Chunk): void {
  const owner = sheet.ownerOf(sibling);
  const space = { before: 0, after: siblingSpace(sheet, sibling, owner) };
  const separator = separatorFor(sheet, sibling, taken);
  let index = sheet.chunks.indexOf(sibling);
  // A tag that opens right above goes with what it encloses.
  while (lonelyTags(sheet.chunks.slice(index - 1, index)).some(({ isEnd }) => !isEnd)) index--;
  sheet.put(chunks, index, owner, space);
  if (separator) sheet.put([separator], index + chunks.length, owner, space);
}

/** Inserts chunks after a sibling, the last one. */
export function insertAfter(sheet: Sheet, chunks: readonly Chunk[], sibling: Chunk, taken?: Chunk): void {
  const owner = sheet.ownerOf(sibling);
  const space = { before: siblingSpace(sheet, sibling, owner) };
  const separator = separatorFor(sheet, sibling, taken);
  const index = owner && sibling.kind !== "bullet" ? sheet.rangeOf(owner).to : sheet.rangeOf(sibling).to;
  if (separator) sheet.put([separator], index, owner, space);
  sheet.put(chunks, index + (separator ? 1 : 0), owner, space);
}

/** Inserts chunks as the only ones of their kind under the owner. */
function insertFirst(sheet: Sheet, chunks: readonly Chunk[], owner: Chunk): void {
  const { kind } = chunks[0]!;
  const index = kind === "bullet" ? evidenceEnd(sheet, owner) : sheet.rangeOf(owner).to;
  const previous = sheet.chunks[index - 1]!;
  const isTop = (previous === owner || previous.kind === "levelLine") && kind !== "inner";
  sheet.put(chunks, index, owner, { before: isTop ? sheet.usualSpace(previous.kind, kind) : 1 });
}

/** Another chunk of the same kind and name under the owner. */
export function namesake(sheet: Sheet, chunk: Chunk, owner: Chunk): Chunk | undefined {
  const { kind } = chunk;
  if (kind === "bullet" || foldName(chunk.name) === "") return undefined;
  return sheet.childrenOf(owner, kind).find((one) => one !== chunk && chunkKey(one) === chunkKey(chunk));
}

/**
 * The key of a chunk: the same for chunks of the same kind and name, of which one heading is enough. Projects whose
 * lines differ in more than marks (a period, a client, a link) keep both lines.
 */
function chunkKey({ kind, name, body }: Chunk): string {
  if (kind !== "project") return entityKey("skill", name);
  const line = body
    .trim()
    .replace(/^#+[ \t]/, "")
    .replace(/[ \t]#+$|:$|<br[ \t]*\/?>$/i, "");
  return `${entityKey(kind, name)}\n${line.replace(/[*_\s]+/g, "")}`;
}

/** Moves all contents of the chunk to another of its kind, and removes the chunk's heading. */
export function mergeChunk(sheet: Sheet, chunk: Chunk, target: Chunk): void {
  // Text before the first project belongs to no project: it goes before the projects of the other skill.
  if (chunk.kind === "inner")
    for (const project of sheet.childrenOf(chunk, "project")) placeChunk(sheet, project, target, undefined);
  mergeTaken(sheet, take(sheet, chunk).chunks, target);
}

/** The same for new chunks. */
export function mergeInserted(sheet: Sheet, chunks: readonly Chunk[], target: Chunk): void {
  const [root] = chunks;
  if (!root) return;
  let end = chunks.length;
  if (root.kind === "inner") {
    const starts = chunks.flatMap(({ kind }, index) => (kind === "project" ? [index] : []));
    end = starts[0] ?? end;
    for (const [i, start] of starts.entries()) {
      const project = chunks.slice(start, starts[i + 1]);
      const other = namesake(sheet, project[0]!, target);
      if (other) mergeTaken(sheet, project, other);
      else insertChunks(sheet, project, target, undefined);
    }
  }
  mergeTaken(sheet, chunks.slice(0, end), target);
}

function mergeTaken(sheet: Sheet, [heading, ...held]: readonly Chunk[], target: Chunk): void {
  if (!heading) return;
  if (heading.body !== target.body) checkRemovable(heading);
  // The skill that receives them already states its level.
  const body = [...keptComments(sheet, heading), ...held.filter(({ kind }) => kind !== "levelLine")];
  for (const one of held) if (one.kind === "levelLine") checkRemovable(one);
  if (body.length === 0) return;
  for (const one of body) if (sheet.ownerOf(one) === heading) sheet.setOwner(one, target);
  const index = evidenceEnd(sheet, target);
  const previous = sheet.chunks[index - 1];
  const [first] = body as [Chunk];
  const isList = previous?.kind === "bullet" && first.kind === "bullet";
  const space =
    previous === target
      ? sheet.usualSpace(target.kind, first.kind)
      : isList
        ? siblingSpace(sheet, first, target)
        : 1;
  const rootOwner = sheet.ownerOf(first);
  sheet.put(body, index, target, { before: space });
  sheet.setOwner(first, rootOwner);
  const end = body.findIndex(({ kind }) => kind !== "bullet");
  sheet.lists.join(end < 0 ? body : body.slice(0, end));
}

/**
 * Refuses to remove the heading of a skill, or the line of its level, if it contains what no other place says: a link,
 * a comment, an anchor; a remark about the level.
 */
export function checkRemovable({ kind, body }: Chunk): void {
  if (kind === "project") return;
  if (!/<[a-z!]|\][([]|\{[#.:]/i.test(body) && !(kind === "levelLine" && /[,;(]/.test(body))) return;
  throw new Refusal(
    l10n.t('What "{0}" says beside name and level would be lost. Move that first.', body.trim()),
  );
}

/** The comments above a heading that is removed. */
function keptComments(sheet: Sheet, { lead }: Chunk): readonly Chunk[] {
  if (lead === "") return [];
  const text = lead.trimEnd() + sheet.eol;
  return [
    {
      kind: "loose",
      name: "",
      lead: "",
      body: text,
      gap: sheet.eol,
      start: -1,
      at: -1,
      reading: "",
      opensSection: false,
    },
  ];
}

/** The end of what belongs directly to a skill or project: before its projects and before notes. */
function evidenceEnd(sheet: Sheet, owner: Chunk): number {
  const { from, to } = sheet.rangeOf(owner);
  for (let i = from + 1; i < to; i++) {
    const { kind, opensSection } = sheet.chunks[i]!;
    if (kind === "project" || opensSection) return i;
  }
  return to;
}

/** The number of blank lines around a new sibling: between bullets, as between the last two of their list. */
function siblingSpace(sheet: Sheet, { kind }: Chunk, owner: Chunk | undefined): number {
  if (kind !== "bullet" || !owner) return 1;
  const [last, previous] = sheet.childrenOf(owner, kind).toReversed();
  const isList = last && previous && sheet.chunks[sheet.chunks.indexOf(last) - 1] === previous;
  return isList ? Math.min(1, lineCount(previous.gap)) : sheet.usualSpace(kind, kind);
}
