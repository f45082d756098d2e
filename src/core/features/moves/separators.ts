import type { Chunk } from "./chunk.ts";
import { isWithin, type Sheet } from "./sheet.ts";

/*
 * A thematic break between two siblings is there for both: it goes with the one that leaves the other alone, and comes
 * with one that is put beside separated siblings.
 */

/** Chunks taken out of a sheet. */
export interface Taken {
  readonly chunks: readonly Chunk[];
  /** The separator that would have separated nothing. */
  readonly separator: Chunk | undefined;
}

/** Takes out a chunk with everything that belongs to it, and a separator beside it that then separates nothing. */
export function take(sheet: Sheet, chunk: Chunk): Taken {
  if (chunk.kind === "bullet") sheet.lists.leave(chunk);
  const { from, to } = sheet.rangeOf(chunk);
  const { before, after, hasPrevious, hasNext } = surroundings(sheet, chunk);
  if (after && ((hasNext && (before || !hasPrevious)) || from === 0)) {
    const taken = sheet.cut(from, to + 1);
    return { chunks: taken.slice(0, -1), separator: after };
  }
  if (before && (after || (hasPrevious && !hasNext) || to === sheet.chunks.length))
    return { chunks: sheet.cut(from - 1, to).slice(1), separator: before };
  return { chunks: sheet.cut(from, to), separator: undefined };
}

/** The separator for a new sibling: like that beside the sibling, or, if it is the only one, like that taken. */
export function separatorFor(sheet: Sheet, sibling: Chunk, taken: Chunk | undefined): Chunk | undefined {
  const { before, after, hasPrevious, hasNext } = surroundings(sheet, sibling);
  const like = hasPrevious || hasNext ? (hasPrevious && before) || (hasNext && after) : taken;
  return like ? { ...like, start: -1, at: -1 } : undefined;
}

interface Surroundings {
  /** The separators right before and after what belongs to the chunk. */
  readonly before: Chunk | undefined;
  readonly after: Chunk | undefined;
  /** True if siblings are before and after it, whether separators are between or not. */
  readonly hasPrevious: boolean;
  readonly hasNext: boolean;
}

function surroundings(sheet: Sheet, chunk: Chunk): Surroundings {
  const { chunks } = sheet;
  const { kind } = chunk;
  // Between bullets, a separator is the author's own.
  if (kind === "bullet") return { before: undefined, after: undefined, hasPrevious: false, hasNext: false };
  const { from, to } = sheet.rangeOf(chunk);
  const separatorAt = (index: number) => (chunks[index]?.kind === "separator" ? chunks[index] : undefined);
  const [before, after] = [separatorAt(from - 1), separatorAt(to)];
  const above = chunks.slice(0, from).findLast((one) => !isWithin(one.kind, kind));
  return {
    before,
    after,
    hasPrevious: above?.kind === kind,
    hasNext: chunks[after ? to + 1 : to]?.kind === kind,
  };
}
