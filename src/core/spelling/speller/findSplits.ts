import type { Dictionary, WordId } from "../dictionary.ts";
import lists from "../words.json" with { type: "json" };
import type { CandidateSource } from "./findCandidates.ts";

/** The minimum frequency of each of two words that were run together. */
const minFrequency = 120;
/** Words of one or two letters that are often run together with others. */
const shortWords = new Set(
  "a an as at be by do go he i if in is it me my no of on or so to up us we".split(" "),
);

/** Words that English writers run together more often than they misspell a similar word. */
const usual = new Set(lists.runTogether);

/** The two words that a word consists of, and how likely that is: a logarithm on the scale of `Ranking.score`. */
export interface Split {
  readonly words: string;
  readonly score: number;
}

/**
 * The ways to read a word as two common ones that were run together: `each other`. The scores are set by hand, since
 * lists of misspellings contain almost none of them.
 */
export function findSplits(
  word: string,
  { index: { dictionary }, accepts }: CandidateSource,
): readonly Split[] {
  const splits: Split[] = [];
  for (let at = 1; at < word.length; at++) {
    const [left, right] = [word.slice(0, at), word.slice(at)];
    const least = Math.min(frequencyOf(left, dictionary, accepts), frequencyOf(right, dictionary, accepts));
    if (least < minFrequency) continue;
    const odds = usual.has(word) ? 8 : Math.min(left.length, right.length) < 3 ? -3.5 : -1.5;
    splits.push({ words: `${left} ${right}`, score: (least - 200) / 64 + odds });
  }
  return splits;
}

/** The frequency of a part; 0 if it is not a word, or too short to be a separate one. */
function frequencyOf(part: string, dictionary: Dictionary, accepts: (id: WordId) => boolean): number {
  if (part.length < 3 && !shortWords.has(part)) return 0;
  const id = dictionary.find(part);
  return accepts(id) ? dictionary.frequency(id) : 0;
}
