import type { Dictionary, WordId } from "./dictionary.ts";
import { transition } from "./format.ts";

const { targetMask, letterShift, letterMask, endsWord, isLast } = transition;

/** Longer words than this are searched for by their first letters only. */
const longest = 40;

/**
 * Every word that `limit` letters too many, too few, wrong or swapped with their neighbour make of `word`, in lower case
 * (optimal string alignment). `visit` gets the word and its distance.
 */
export function visitNearWords(
  dictionary: Dictionary,
  word: string,
  limit: number,
  visit: (id: WordId, distance: number) => void,
): void {
  const { transitions, skips } = dictionary.parts;
  const length = Math.min(word.length, longest);
  const target = Int16Array.from({ length }, (_, i) => dictionary.letterOf(word.charCodeAt(i)));
  const width = length + 1;
  const depths = length + limit + 2;
  // One row for each depth of the path: its distances to the beginnings of the word.
  const rows = new Uint8Array(width * depths);
  for (let j = 0; j < width; j++) rows[j] = Math.min(j, limit + 1);
  const path = new Int16Array(depths).fill(-2);

  const walk = (state: number, before: number, depth: number): void => {
    const row = depth * width;
    const above = row - width;
    const aboveThat = above - width;
    // Only this far from the diagonal can a distance stay within the limit.
    const from = Math.max(1, depth - limit);
    const to = Math.min(length, depth + limit);
    for (let at = state, isEnd = false; !isEnd; at++) {
      const one = transitions[at]!;
      isEnd = (one & isLast) !== 0;
      const letter = (one >>> letterShift) & letterMask;
      path[depth] = letter;
      const last = path[depth - 1]!;
      let least = depth;
      rows[row] = Math.min(depth, limit + 1);
      if (from > 1) {
        rows[row + from - 1] = limit + 1;
        least = limit + 1;
      }
      for (let j = from; j <= to; j++) {
        const same = target[j - 1] === letter;
        let distance = rows[above + j - 1]! + (same ? 0 : 1);
        if (j < depth + limit) distance = Math.min(distance, rows[above + j]! + 1);
        distance = Math.min(distance, rows[row + j - 1]! + 1);
        if (depth > 1 && j > 1 && target[j - 1] === last && target[j - 2] === letter)
          distance = Math.min(distance, rows[aboveThat + j - 2]! + 1);
        rows[row + j] = distance;
        if (distance < least) least = distance;
      }
      if (least > limit) continue;
      let id = before + skips[at]!;
      if ((one & endsWord) !== 0) {
        id++;
        if (to === length && rows[row + length]! <= limit) visit(id, rows[row + length]!);
      }
      const next = one & targetMask;
      if (next !== 0 && depth < length + limit) walk(next, id, depth + 1);
    }
  };
  // A dictionary without words has no transitions to walk.
  if (transitions.length > 1) walk(1, 0, 1);
}
