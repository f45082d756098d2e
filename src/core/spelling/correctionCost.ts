import { slipDistance } from "./slipDistance.ts";
import { soundKey } from "./soundKey.ts";

/**
 * How unlikely it is that someone who wrote `word` meant `target`, both in lower case, by their letters and sounds alone;
 * a letter slip costs about 1. Below 0 for next to the same.
 */
export function correctionCost(word: string, target: string): number {
  // Weights fitted on the development half of the misspelling lists (`npm run bench:spelling`).
  let cost = slipDistance(word, target) + 0.6 * slipDistance(soundKey(word), soundKey(target));
  if (word[0] !== target[0]) cost += 0.4;
  if (word.at(-1) !== target.at(-1)) cost += 0.35;
  // Letters are left out more often than put in.
  cost -= 0.3 * (target.length - word.length);
  return cost - (0.7 * commonStart(word, target)) / word.length;
}

/** What a candidate of a form that is seldom meant costs beside others: a split, a hyphen, a name for a plain word. */
export function oddity(candidate: string, word: string): number {
  const parts = candidate.split(" ");
  let cost = 0;
  if (parts.length > 1) cost += parts.some((part) => part.length < 4) ? 3 : 1.5;
  if (/[-.]/.test(candidate) && !/[-.]/.test(word)) cost += 0.6;
  if (/['’]/.test(candidate) && !/['’]/.test(word)) cost += 0.5;
  if (candidate !== candidate.toLowerCase() && word === word.toLowerCase()) cost += 1.3;
  return cost;
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}
