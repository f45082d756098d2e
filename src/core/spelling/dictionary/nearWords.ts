import type { Dictionary, WordId } from "./dictionary.ts";
import { transition } from "./format.ts";

const { targetMask, letterShift, letterMask, endsWord, isLast } = transition;

/** Longer words than this are searched for by their first letters only: a bit of a number stands for each beginning of the word. */
const maxLength = 30;
/** With more than this many different letters all words are near. */
const maxEdits = 3;

/**
 * Every word that `limit` letters (at most 3) too many, too few, wrong or swapped with their neighbour make of `word`, in lower
 * case (optimal string alignment). `visit` gets the word and its distance.
 *
 * The walk keeps in bits which beginnings of the word it has met with so many differences, all at once (after Wu and Manber,
 * 1992, with swaps after Hyyrö, 2003).
 */
export function visitNearWords(
  dictionary: Dictionary,
  word: string,
  limit: number,
  visit: (id: WordId, distance: number) => void,
): void {
  const { transitions, skips, alphabet } = dictionary.parts;
  // A dictionary without words has no transitions to walk.
  if (transitions.length < 2) return;
  const length = Math.min(word.length, maxLength);
  // By letter of the alphabet: bit j is set where it is the word's letter before its j-th place.
  const places = new Int32Array(alphabet.length);
  for (let j = 0; j < length; j++) {
    const letter = dictionary.letterOf(word.charCodeAt(j));
    if (letter >= 0) places[letter]! |= 1 << (j + 1);
  }
  const whole = 1 << length;
  const all = (whole << 1) - 1;
  const deepest = length + limit;
  // Bit j of number k of a row: the first j letters are met with at most k differences. One row for each depth of the path.
  const width = maxEdits + 1;
  const rows = new Int32Array(width * (deepest + 2));
  for (let k = 0; k <= limit; k++) rows[width + k] = ((2 << k) - 1) & all;
  const path = new Int32Array(deepest + 2);

  const walk = (state: number, before: number, depth: number): void => {
    const above = depth * width;
    const row = above + width;
    const aboveThat = above - width;
    const last = path[depth - 1]!;
    for (let at = state, isEnd = false; !isEnd; at++) {
      const one = transitions[at]!;
      isEnd = (one & isLast) !== 0;
      const place = places[(one >>> letterShift) & letterMask]!;
      let met = (rows[above]! << 1) & place;
      rows[row] = met;
      for (let k = 1; k <= limit; k++) {
        const fewer = rows[above + k - 1]!;
        // Same letter; one too many; a wrong one; one that is missing; two that are swapped.
        met =
          (((rows[above + k]! << 1) & place) |
            fewer |
            (fewer << 1) |
            (met << 1) |
            ((((rows[aboveThat + k - 1]! << 1) & place) << 1) & last)) &
          all;
        rows[row + k] = met;
      }
      if (met === 0) continue;
      let id = before + skips[at]!;
      if ((one & endsWord) !== 0) {
        id++;
        if ((met & whole) !== 0) {
          let distance = 0;
          while ((rows[row + distance]! & whole) === 0) distance++;
          visit(id, distance);
        }
      }
      const next = one & targetMask;
      if (next !== 0 && depth < deepest) {
        path[depth] = place;
        walk(next, id, depth + 1);
      }
    }
  };
  walk(1, 0, 1);
}
