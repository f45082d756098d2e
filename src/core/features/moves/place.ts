import { entityKey, foldName } from "../../document/names.ts";
import type { Chunk, ChunkKind } from "./chunk.ts";
import { lineCount, type Sheet } from "./sheet.ts";

/*
 * What is moved comes after the last of its kind, or before the sibling that is named. Of two skills in a level, or two
 * projects in a skill, with one name the second gives all it holds to the first and loses its heading; comments above
 * the heading stay with what it held. What was emptied by moving the last thing out of it keeps its heading: it is a
 * claim of the author's, and a finding says that evidence is missing.
 */

/** Where a chunk comes: before a sibling, after them all, or at the end unless it is there already. */
export type Place = Chunk | "end" | undefined;

/** Moves a chunk with all that belongs to it under the owner; merges with a namesake, unless it only changes place there. */
export function placeChunk(sheet: Sheet, chunk: Chunk, owner: Chunk, place: Place): void {
  const stays = sheet.ownerOf(chunk) === owner;
  if (stays) {
    const siblings = sheet.childrenOf(owner, chunk.kind);
    const next = siblings[siblings.indexOf(chunk) + 1] ?? "end";
    if (!place || place === chunk || place === next) return;
  }
  const { from, to } = sheet.rangeOf(chunk);
  sheet.checkMovable(sheet.chunks.slice(from, to));
  const existing = stays ? undefined : namesake(sheet, chunk, owner);
  if (existing) mergeChunk(sheet, chunk, existing);
  else insertChunks(sheet, sheet.cut(from, to), owner, place);
}

/** Puts chunks that appear nowhere yet, the first of them the root, under the owner; merges with a namesake. */
export function insertChunks(sheet: Sheet, chunks: readonly Chunk[], owner: Chunk, place: Place): void {
  const [root] = chunks;
  if (!root) return;
  const { kind } = root;
  const space = kind === "bullet" ? bulletSpace(sheet, owner) : 1;
  if (place && place !== "end") {
    const index = sheet.chunks.indexOf(place);
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

/** What is the same for chunks of one kind that have one name. */
export function chunkKey({ kind, name }: Chunk): string {
  if (kind === "project") return entityKey(kind, name);
  return kind === "inner" || kind === "outer" ? entityKey("skill", name) : foldName(name);
}

/** Gives all that the chunk holds to another of its kind; its heading goes. */
export function mergeChunk(sheet: Sheet, chunk: Chunk, target: Chunk): void {
  // What is before the first project is not a project's: it goes before the projects of the other skill.
  if (chunk.kind === "inner")
    for (const project of sheet.childrenOf(chunk, "project")) placeChunk(sheet, project, target, undefined);
  const { from, to } = sheet.rangeOf(chunk);
  mergeTaken(sheet, sheet.cut(from, to), target);
}

/** The same for chunks that appear nowhere yet. */
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
  // The skill that gets it says its own level.
  const body = [...keptComments(sheet, heading), ...held.filter(({ kind }) => kind !== "levelLine")];
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

/** The comments above a heading that goes. */
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

/** Where a new child of the kind comes: after the last one, or after what is before the first. */
function endOf(sheet: Sheet, owner: Chunk, kind: ChunkKind): number {
  if (kind !== "bullet") return sheet.rangeOf(owner).to;
  const last = sheet.childrenOf(owner, "bullet").at(-1);
  return last ? sheet.chunks.indexOf(last) + 1 : evidenceEnd(sheet, owner);
}

/** Where what belongs to a skill or project itself ends: before its projects and before notes. */
function evidenceEnd(sheet: Sheet, owner: Chunk): number {
  const { from, to } = sheet.rangeOf(owner);
  for (let i = from + 1; i < to; i++) {
    const { kind, opensSection } = sheet.chunks[i]!;
    if (kind === "project" || opensSection) return i;
  }
  return to;
}

/** Blank lines between the bullets of a list, as its last two have it. */
function bulletSpace(sheet: Sheet, owner: Chunk): number {
  const bullets = sheet.childrenOf(owner, "bullet");
  const last = bullets.at(-1);
  if (!last || bullets.length < 2) return 0;
  const previous = sheet.chunks[sheet.chunks.indexOf(last) - 1];
  return previous?.kind === "bullet" ? Math.min(1, lineCount(previous.gap)) : 0;
}
