import type { TextEdit } from "../../text/span.ts";
import { type Chunk, type ChunkList, printChunks, withoutEnding } from "./chunk.ts";

/**
 * The edits that turn `text` into the chunks' text. Chunks that keep their relative order are not touched; the text
 * between them is replaced if it differs.
 */
export function chunkEdits(text: string, before: readonly Chunk[], after: ChunkList): readonly TextEdit[] {
  const result = printChunks(after);
  const rank = new Map(before.map((chunk, index) => [chunk.start, index]));
  const placed: { chunk: Chunk; at: number; rank: number }[] = [];
  let at = after.head.length;
  for (const chunk of after.chunks) {
    const old = rank.get(chunk.start);
    if (old !== undefined && chunk.start >= 0) placed.push({ chunk, at, rank: old });
    at += chunk.lead.length + chunk.body.length + chunk.gap.length;
  }
  const edits: TextEdit[] = [];
  let from = 0;
  let newFrom = 0;
  const replace = (to: number, newTo: number) => {
    const edit = smallestEdit(text.slice(from, to), result.slice(newFrom, newTo), from);
    if (edit) edits.push(edit);
  };
  for (const { chunk, at: newStart } of longestRise(placed)) {
    const { length } = withoutEnding(chunk.lead + chunk.body);
    replace(chunk.start, newStart);
    from = chunk.start + length;
    newFrom = newStart + length;
  }
  replace(text.length, result.length);
  return edits;
}

/**
 * The difference between two texts, without splitting line endings; `offset` is the start of the old text. Undefined if
 * they are equal.
 */
function smallestEdit(old: string, next: string, offset: number): TextEdit | undefined {
  if (old === next) return undefined;
  const shorter = Math.min(old.length, next.length);
  let start = 0;
  while (start < shorter && old.charCodeAt(start) === next.charCodeAt(start)) start++;
  while (start > 0 && (splits(old, start) || splits(next, start))) start--;
  let tail = 0;
  while (
    tail < shorter - start &&
    old.charCodeAt(old.length - 1 - tail) === next.charCodeAt(next.length - 1 - tail)
  )
    tail++;
  while (tail > 0 && (splits(old, old.length - tail) || splits(next, next.length - tail))) tail--;
  return {
    span: { start: offset + start, end: offset + old.length - tail },
    text: next.slice(start, next.length - tail),
  };
}

/** True if the offset is inside a line ending or a surrogate pair, where an editor has no position. */
function splits(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  return (before === 13 && after === 10) || (before >= 0xd800 && before < 0xdc00 && after >= 0xdc00);
}

/** The longest subsequence of items with increasing ranks, in O(n log n). */
function longestRise<T extends { readonly rank: number }>(items: readonly T[]): readonly T[] {
  const tails: number[] = [];
  const previous: number[] = [];
  for (const [index, item] of items.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (items[tails[middle]!]!.rank < item.rank) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? tails[low - 1]! : -1;
    tails[low] = index;
  }
  const rise: T[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at]!) rise.push(items[at]!);
  return rise.reverse();
}
