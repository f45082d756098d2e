import { correctionCost, oddity } from "./correctionCost.ts";
import { familySize } from "./wordFamily.ts";

/** What is known about words, to tell common ones from rare ones. */
export interface WordKnowledge {
  /** True for a word of any list in use. */
  isWord(word: string): boolean;
  /** True for a word of the general list of the other English: what both have is seldom a rare word. */
  isShared(word: string): boolean;
}

/** Orders a dictionary's candidates for a misspelt word, most likely first: near by letters and sounds, and common. */
export function orderCandidates(
  word: string,
  candidates: readonly string[],
  knowledge: WordKnowledge,
): readonly string[] {
  const folded = word.toLowerCase();
  const scored = [...new Set(candidates)].map((candidate, position) => ({
    candidate,
    cost:
      correctionCost(folded, candidate.toLowerCase()) +
      rarity(candidate, knowledge) +
      oddity(candidate, word) +
      Math.min(position, 20) * 0.02,
  }));
  return scored.sort((a, b) => a.cost - b.cost).map(({ candidate }) => candidate);
}

// Weights fitted on the development half of the misspelling lists (`npm run bench:spelling`).

/** Of two words, the rarer one. */
function rarity(candidate: string, { isWord, isShared }: WordKnowledge): number {
  const rarities = candidate.split(" ").map((part) => {
    const folded = part.toLowerCase();
    return (isShared(folded) ? 0 : 0.9) - 0.35 * Math.log1p(familySize(folded, isWord));
  });
  return Math.max(...rarities);
}
