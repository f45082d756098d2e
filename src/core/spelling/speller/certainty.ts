import { editDistance } from "../../text/editDistance.ts";
import { commonFrequency, wordFlags } from "../dictionaryFormat.ts";
import { soundKey } from "../soundKey.ts";
import type { Vocabulary } from "../vocabulary.ts";
import fitted from "./certainty.json" with { type: "json" };
import type { Typed } from "./features.ts";
import { maxWordLength, type Near, type Ranked, withSplits } from "./rankNear.ts";

/** The minimum length of a word; a shorter one is similar to many others. */
const minWordLength = 5;

/** Lower scores are all equivalent: no word is similar. */
export const minScore = -6;

/** Features of an unknown word and its most likely corrections: names and values. */
export function certaintyFeatures(
  typed: Typed,
  [best, next]: readonly Ranked[],
  { dictionary }: Vocabulary,
): Readonly<Record<string, number>> {
  const { word, id } = best!.candidate;
  const isName = id !== 0 && (dictionary.flags(id) & wordFlags.lowerCase) === 0;
  const isCommon = dictionary.frequency(id) >= commonFrequency;
  return {
    bias: 1,
    score: Math.max(minScore, best!.score),
    "margin to the next": Math.min(3, best!.score - (next?.score ?? Number.NEGATIVE_INFINITY)),
    length: Math.min(12, typed.word.length) / 10,
    "short word": typed.word.length < minWordLength ? 1 : 0,
    edits: editDistance(word, typed.word, 4),
    "same sound": soundKey(word) === typed.sound ? 1 : 0,
    "swapped letters": typed.lowerCase && !isName && isSwapped(word, typed.word) ? 1 : 0,
    "is a name": isName ? 1 : 0,
    "is a common name": isName && isCommon ? 1 : 0,
    "is a common word": !isName && isCommon ? 1 : 0,
  };
}

/** True for words that differ in the order of two letters next to each other. */
function isSwapped(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return (
    one[at] === other[at + 1] &&
    one[at + 1] === other[at] &&
    one.slice(at + 2) === other.slice(at + 2) &&
    at + 1 < one.length
  );
}

/**
 * How certain it is that an unknown word is a misspelling of a known one, and not a word or name that we do not know:
 * the logarithm of the odds, computed from the similar words with the weights fitted by `npm run fit`; -Infinity if no
 * word is similar. Without `countsSplits`, two words run together are not considered.
 */
export function certaintyOf(near: Near, vocabulary: Vocabulary, countsSplits = true): number {
  if (near.typed.word.length > maxWordLength) return Number.NEGATIVE_INFINITY;
  const ranked = countsSplits ? withSplits(near) : near.ranked;
  if (ranked.length === 0) return Number.NEGATIVE_INFINITY;
  let odds = 0;
  for (const [name, value] of Object.entries(certaintyFeatures(near.typed, ranked, vocabulary)))
    odds += weights[name]! * value;
  return odds;
}

/**
 * The minimum certainty for taking a word for a misspelling: of a compound of known words, of a word in lower case, in
 * a heading, and of a word with the capital of a name inside a sentence. Below `plausible` no correction is worth
 * offering.
 */
export const { thresholds } = fitted;
const weights: Readonly<Record<string, number>> = fitted.weights;
