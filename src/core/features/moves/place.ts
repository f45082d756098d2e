import * as l10n from "@vscode/l10n";
import { entityKey, foldName } from "../../document/names.ts";
import { lonelyTags } from "./blockTags.ts";
import type { Chunk, ChunkKind } from "./chunk.ts";
import { Refusal } from "./move.ts";
import { lineCount, type Sheet } from "./sheet.ts";

/*
 * A moved node goes after the last one of its kind, or before a given sibling. If two skills in a level have the same
 * name, or two projects in a skill the same name and nothing else in their lines that differs, all contents of the
 * second move to the first, and the second's heading is removed; comments above the heading stay with its contents. A node whose last child was moved away keeps its heading:
 * it is the author's claim, and a finding reports that evidence is missing.
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
  const { from, to } = sheet.rangeOf(chunk);
  const existing = stays ? undefined : namesake(sheet, chunk, owner);
  if (existing) mergeChunk(sheet, chunk, existing);
  else insertChunks(sheet, sheet.cut(from, to), owner, place);
}

/**
 * Inserts new chunks, of which the first is the root, under the owner. Merges the root with a chunk of the same name.
 */
export function insertChunks(sheet: Sheet, chunks: readonly Chunk[], owner: Chunk, place: Place): void {
  const [root] = chunks;
  if (!root) return;
  const { kind } = root;
  const space = kind === "bullet" ? bulletSpace(sheet, owner) : 1;
  if (place && place !== "end") {
    let index = sheet.chunks.indexOf(place);
    // A tag that opens right above goes with what it encloses.
    while (lonelyTags(sheet.chunks.slice(index - 1, index)).some(({ isEnd }) => !isEnd)) index--;
    sheet.put(chunks, index, owner, { before: 0, after: space });
    return;
  }
  const index = endOf(sheet, owner, kind);
  const previous = sheet.chunks[index - 1];
  const isFirst = (previous === owner || previous?.kind === "levelLine") && kind !== "inner";
  const isList = kind === "bullet" && previous?.kind === "bullet";
  sheet.put(chunks, index, owner, { before: isFirst ? 0 : isList ? space : 1 });
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
  if (kind === "project") return `${entityKey(kind, name)}\n${body.replace(/<br[ \t]*\/?>|[*_#:\s]+/gi, "")}`;
  return entityKey("skill", name);
}

/** Moves all contents of the chunk to another of its kind, and removes the chunk's heading. */
export function mergeChunk(sheet: Sheet, chunk: Chunk, target: Chunk): void {
  // Text before the first project belongs to no project: it goes before the projects of the other skill.
  if (chunk.kind === "inner")
    for (const project of sheet.childrenOf(chunk, "project")) placeChunk(sheet, project, target, undefined);
  const { from, to } = sheet.rangeOf(chunk);
  mergeTaken(sheet, sheet.cut(from, to), target);
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
  const isList = previous?.kind === "bullet" && body[0]!.kind === "bullet";
  const space = previous === target ? 0 : isList ? bulletSpace(sheet, target) : 1;
  const rootOwner = sheet.ownerOf(body[0]!);
  sheet.put(body, index, target, { before: space });
  sheet.setOwner(body[0]!, rootOwner);
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

/** The index for a new child of the kind: after the last one, or after what is before the first. */
function endOf(sheet: Sheet, owner: Chunk, kind: ChunkKind): number {
  if (kind !== "bullet") return sheet.rangeOf(owner).to;
  const last = sheet.childrenOf(owner, "bullet").at(-1);
  return last ? sheet.chunks.indexOf(last) + 1 : evidenceEnd(sheet, owner);
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

/** The number of blank lines between bullets, as between the last two of the list. */
function bulletSpace(sheet: Sheet, owner: Chunk): number {
  const bullets = sheet.childrenOf(owner, "bullet");
  const last = bullets.at(-1);
  if (!last || bullets.length < 2) return 0;
  const previous = sheet.chunks[sheet.chunks.indexOf(last) - 1];
  return previous?.kind === "bullet" ? Math.min(1, lineCount(previous.gap)) : 0;
}
