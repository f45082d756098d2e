import { differenceOf } from "../../text/difference.ts";
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
    const [old, wanted] = [text.slice(from, to), result.slice(newFrom, newTo)];
    if (old !== wanted) edits.push(differenceOf(old, wanted, from));
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
