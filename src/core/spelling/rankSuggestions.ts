import { correctionCost, oddity } from "./correctionCost.ts";
import { slipDistance } from "./slipDistance.ts";

/** What the ranking may know of the document. */
export interface RankingContext {
  /** Words of the document as written, known typos left out, with how often they stand. */
  readonly documentWords: ReadonlyMap<string, number>;
}

/**
 * Orders the speller's candidates for a misspelt word, best first, at most six: what is near by the slips people make
 * comes before what is near by letters, and words the document uses come before words it does not; they are candidates
 * themselves. What is far behind the best is left out. Capitals follow the misspelt word, unless the candidate has its own.
 */
export function rankSuggestions(
  word: string,
  candidates: readonly string[],
  { documentWords }: RankingContext,
): readonly string[] {
  // One form of each word: which capitals are right is part of its score.
  const scored = new Map<string, { readonly form: string; readonly score: number }>();
  const folded = word.toLowerCase();
  const consider = (candidate: string, position: number, used: number): void => {
    const adapted = adaptCase(candidate, word);
    if (adapted === word) return;
    const score = scoreOf(folded, word, candidate, position, used);
    const known = scored.get(adapted.toLowerCase());
    if (known === undefined) scored.set(adapted.toLowerCase(), { form: adapted, score });
    else {
      // Of two forms of a name the one with capitals inside is the name's own: `GitHub`, not `Github`.
      const form = score < known.score ? adapted : known.form;
      const own = [adapted, known.form].find((one) => /^\p{Lu}/u.test(word) && /\p{Ll}\p{Lu}/u.test(one));
      scored.set(adapted.toLowerCase(), { form: own ?? form, score: Math.min(score, known.score) });
    }
  };
  for (const [position, candidate] of candidates.entries())
    consider(candidate, position, usesOf(candidate, documentWords));
  for (const [candidate, used] of documentWords) {
    const near = Math.abs(candidate.length - word.length) <= 2 && candidate.length >= 4;
    if (near && slipDistance(folded, candidate.toLowerCase()) <= 2) consider(candidate, 0, used);
  }
  const sorted = [...scored.values()].sort((a, b) => a.score - b.score);
  const limit = (sorted[0]?.score ?? 0) + farOff;
  return sorted
    .filter(({ score }) => score <= limit)
    .slice(0, most)
    .map(({ form }) => form);
}

/** More than this many would only have to be read. */
const most = 6;
/** What scores this much worse than the best is no candidate beside it. */
const farOff = 3;
/** What a place further back in the speller's order costs: it knows which words are common. */
const placeCost = 0.35;

function scoreOf(folded: string, word: string, candidate: string, position: number, used: number): number {
  let score = correctionCost(folded, candidate.toLowerCase()) + oddity(candidate, word);
  score += Math.min(position, 10) * placeCost;
  if (used > 0) score -= 1 + Math.min(used, 5) * 0.05;
  return score;
}

function usesOf(candidate: string, documentWords: ReadonlyMap<string, number>): number {
  const capital = candidate.charAt(0).toUpperCase() + candidate.slice(1);
  return (
    (documentWords.get(candidate) ?? 0) + (capital === candidate ? 0 : (documentWords.get(capital) ?? 0))
  );
}

function adaptCase(candidate: string, word: string): string {
  if (candidate !== candidate.toLowerCase()) return candidate;
  if (word.length > 1 && word === word.toUpperCase()) return candidate.toUpperCase();
  if (/^\p{Lu}/u.test(word)) return candidate.charAt(0).toUpperCase() + candidate.slice(1);
  return candidate;
}
