import type { Dictionary, WordId } from "./dictionary.ts";
import { transition } from "./dictionaryFormat.ts";

const { targetMask, letterShift, letterMask, endsWord, isLast } = transition;

/**
 * The maximum number of letters of the word that are compared: each prefix of the word is one bit of a number. Longer
 * words are searched for by these first letters.
 */
const maxLength = 30;
/** The maximum number of edits. With more, every word would be similar. */
const maxEdits = 3;

/**
 * Visits every word in lower case that is at most `limit` edits (at most 3) away from `word`: additional, missing,
 * wrong or swapped neighbouring letters (optimal string alignment). `visit` gets the word and its distance.
 *
 * The walk represents in bits which prefixes of the word match with how many differences, all at once (after Wu and
 * Manber, 1992, with swaps after Hyyrö, 2003).
 */
export function visitNearWords(
  dictionary: Dictionary,
  word: string,
  limit: number,
  visit: (id: WordId, distance: number) => void,
): void {
  const { transitions, skips, alphabet } = dictionary.parts;
  // An empty dictionary has no transitions to walk.
  if (transitions.length < 2) return;
  const length = Math.min(word.length, maxLength);
  // For each letter of the alphabet: bit j is set if it is the word's j-th letter, counted from 1.
  const places = new Int32Array(alphabet.length);
  for (let j = 0; j < length; j++) {
    const letter = dictionary.letterOf(word.charCodeAt(j));
    if (letter >= 0) places[letter]! |= 1 << (j + 1);
  }
  const whole = 1 << length;
  const all = (whole << 1) - 1;
  const deepest = length + limit;
  // Bit j of number k in a row: the first j letters match with at most k differences. There is one row per depth of the
  // path.
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
        // In order: same letter, additional letter, wrong letter, missing letter, two swapped letters.
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
