import { memoize } from "../../text/memoize.ts";
import { checkProse } from "../checkProse.ts";
import { fold } from "../isRightWord.ts";
import { ownerIn } from "../owners.ts";
import type { Correction, SuggestionContext } from "../speller.ts";
import type { SuggestionIndex } from "../suggestionIndex.ts";
import { maxShortNameLength, type Vocabulary } from "../vocabulary.ts";
import { adaptCase } from "./adaptCase.ts";
import type { Candidate } from "./candidate.ts";
import { addFarCandidates } from "./findCandidates.ts";
import { findSplits } from "./findSplits.ts";
import { findNear, knownLead, maxWordLength, type Near, rank, type SuggestionData } from "./rankNear.ts";

/** The maximum number of suggestions: more would only take time to read. */
const maxOffered = 6;
/** A candidate whose score, a logarithm, is further below the best one is not suggested. */
const maxScoreGap = 8;
/** If the best score is lower, candidates at a larger distance are searched too. */
const minCertainScore = 1;
/** The bonus for a word that the document uses in another inflection, and for one that it uses as it is. */
const relatedBonus = 1;
const usedBonus = 0.5;
/** The number of best candidates that are sorted again with these bonuses. */
const maxReordered = 20;

/** At most six corrections for a misspelled word, the most likely first; `others` are further right words. */
export function suggestWords(
  word: string,
  vocabulary: Vocabulary,
  data: SuggestionData,
  { documentWords }: SuggestionContext,
  others: Iterable<string> = [],
): readonly string[] {
  const all = [...documentWords.keys(), ...others];
  const corrections = correctionsFor(word, vocabulary, data, (one) => findNear(one, vocabulary, data, all));
  return orderCorrections(corrections, documentWords.keys()).map(({ text }) => text);
}

/**
 * All corrections for a misspelled word that are worth ranking, the most likely first. `near` returns the similar words
 * of a word; without `looksFar`, candidates at a larger distance are not searched for, however unlikely the near ones
 * are.
 */
export function correctionsFor(
  word: string,
  vocabulary: Vocabulary,
  data: SuggestionData,
  near: (word: string) => Near = (one) => findNear(one, vocabulary, data),
  looksFar = true,
): readonly Correction[] {
  if (word.length > maxWordLength) return [];
  // The rest of the function expects plain apostrophes. The result has the kind that the author typed.
  if (word.includes("’")) {
    const plain = correctionsFor(word.replaceAll("’", "'"), vocabulary, data, near, looksFar);
    return plain.map((one) => ({ ...one, text: one.text.replaceAll("'", "’") }));
  }
  const misspelled = /^(.+)'s$/i.exec(word)?.[1];
  if (misspelled !== undefined && checkProse(misspelled, vocabulary).length > 0) {
    // The owner is misspelled; the possessive ending stays.
    return correctionsFor(misspelled, vocabulary, data, near, looksFar)
      .filter(({ text }) => misspelled.endsWith("s") || !text.endsWith("s"))
      .map((one) => ({ ...one, text: `${one.text}'s` }));
  }
  const { index } = data;
  const { typed, source, candidates, ownForms, ranked: close } = near(word);
  const { dictionary } = vocabulary;
  let ranked = close;
  // A candidate at a large distance is hardly meant just because the document uses it.
  if (looksFar && (ranked.length === 0 || ranked[0]!.score < minCertainScore)) {
    const all = new Map(candidates);
    addFarCandidates(typed.word, typed.sound, source, all);
    ranked = rank(typed, all, vocabulary, data);
  }
  const found: Correction[] = [];
  // A name that was reported because of its capitals is its own correction.
  const id = dictionary.find(typed.word);
  if (source.accepts(id) && word.length > maxShortNameLength) {
    const itself = adaptCase(index.formsOf(id), word);
    if (itself !== word && fold(itself) === typed.word)
      found.push({ text: itself, word: typed.word, score: Number.POSITIVE_INFINITY, isNear: true });
  }
  const splits = findSplits(typed.word, source).map(({ words, score }) => ({
    candidate: { word: words, id: 0 },
    score,
  }));
  for (const { candidate, score } of [...ranked.slice(0, maxReordered), ...splits]) {
    const own = ownForms.get(candidate.word);
    const forms = [...(own === undefined ? [] : [own]), ...formsOf(candidate, index)];
    const text = adaptCase(forms, word);
    // A text that would be reported again (`does's`, a short name in lower case) is not a correction.
    const isRight = own !== undefined || checkProse(text, vocabulary).length === 0;
    if (isRight && text !== word)
      found.push({ text, word: candidate.word, score, isNear: candidates.has(candidate.word) });
  }
  const owner = ownerIn(word);
  if (owner !== undefined && ranked.length > 0)
    found.push({
      text: `${owner}'${/S['’]?$/.test(word) ? "S" : "s"}`,
      word: typed.word,
      score: ranked[0]!.score + knownLead,
      isNear: true,
    });
  return found.sort((a, b) => b.score - a.score);
}

/** At most six corrections, in the order that the words of the document suggest. The scores are changed to match. */
export function orderCorrections(
  corrections: readonly Correction[],
  documentWords: Iterable<string>,
): readonly Correction[] {
  const preference = isDecided(corrections)
    ? () => 0
    : preferenceFor(
        documentWords,
        corrections.map(({ word }) => word),
      );
  const scored = corrections
    .map((one) => ({ ...one, score: one.score + (one.isNear ? preference(one.word) : 0) }))
    .sort((a, b) => b.score - a.score);
  const best = scored.find(({ score }) => Number.isFinite(score))?.score ?? 0;
  const offered = new Map<string, Correction>();
  for (const one of scored) {
    if (offered.size === maxOffered || one.score < best - maxScoreGap) break;
    if (!offered.has(one.text)) offered.set(one.text, one);
  }
  return [...offered.values()];
}

/** True if the words of a document cannot change the order of any two corrections. */
function isDecided(corrections: readonly Correction[]): boolean {
  return corrections.every(
    ({ score }, index) => index === 0 || corrections[index - 1]!.score - score > relatedBonus + usedBonus,
  );
}

/** The bonus of a candidate from the document's words. */
function preferenceFor(
  documentWords: Iterable<string>,
  candidates: readonly string[],
): (word: string) => number {
  const starts = new Set(candidates.map((word) => word.slice(0, 3)));
  const words = new Set<string>();
  const stems = new Set<string>();
  for (const word of documentWords) {
    if (!starts.has(word.slice(0, 3).toLowerCase())) continue;
    const { folded, stem } = folding(word);
    words.add(folded);
    stems.add(stem);
  }
  return (word) => (stems.has(stemOf(word)) ? relatedBonus : 0) + (words.has(word) ? usedBonus : 0);
}

// The words of a document are asked for at each keystroke.
const folding = memoize((word) => {
  const folded = fold(word);
  return { folded, stem: stemOf(folded) };
});

/** A word without its usual endings, only for comparing it with others: the result need not be a word. */
function stemOf(word: string): string {
  return word.replace(/(?<=.{4})(?:(?:at)?ions?|ings?|ers?|ors?|e[ds]|ments?|ly|s|e)$/, "");
}

function formsOf({ word, id }: Candidate, index: SuggestionIndex): readonly string[] {
  return id !== 0 && index.dictionary.wordOf(id) === word ? index.formsOf(id) : [word];
}
