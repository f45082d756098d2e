import { editDistance } from "../../text/editDistance.ts";
import { soundKey } from "../dictionary/soundKey.ts";
import type { SuggestionIndex } from "../dictionary/suggestionIndex.ts";
import { fold } from "../isRightWord.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { isRelative, sharesBase } from "../wordFormation.ts";
import type { Candidate } from "./candidate.ts";
import type { Corrections } from "./corrections.ts";
import type { Typed } from "./features.ts";
import { type CandidateSource, candidateSource, findNearCandidates } from "./findCandidates.ts";
import { findSplits } from "./findSplits.ts";
import type { Ranking } from "./ranking.ts";

/** What suggestions are made from; all of it may be shared between documents. */
export interface SuggestionData {
  readonly index: SuggestionIndex;
  readonly ranking: Ranking;
  readonly corrections: Corrections;
}

/** A candidate with the score of the ranking. */
export interface Ranked {
  readonly candidate: Candidate;
  readonly score: number;
}

/** A longer word, in UTF-16 units, is not a misspelled one: nothing is near to it. */
export const maxWordLength = 60;

/** What is near to an unknown word: the one search that its certainty and its corrections are both made from. */
export interface Near {
  readonly typed: Typed;
  readonly source: CandidateSource;
  /** By the word. */
  readonly candidates: ReadonlyMap<string, Candidate>;
  /** How words that no dictionary holds are written, by the word. */
  readonly ownForms: ReadonlyMap<string, string>;
  /** The candidates, the likeliest first. */
  readonly ranked: readonly Ranked[];
}

/** The candidates near to a word, the words of the user and `others` among them. */
export function findNear(
  word: string,
  vocabulary: Vocabulary,
  data: SuggestionData,
  others: readonly string[] = [],
): Near {
  const typed = typedWord(word);
  const source = candidateSource(vocabulary, data.index);
  if (word.length > maxWordLength)
    return { typed, source, candidates: new Map(), ownForms: new Map(), ranked: [] };
  const candidates = findNearCandidates(typed.word, typed.sound, source);
  addKnown(typed.word, data.corrections, source, candidates);
  const ownForms = addOwn(typed.word, [...others, ...vocabulary.words], vocabulary, source, candidates);
  return { typed, source, candidates, ownForms, ranked: rank(typed, candidates, vocabulary, data) };
}

/** Candidates with their scores, the likeliest first. */
export function rank(
  typed: Typed,
  candidates: ReadonlyMap<string, Candidate>,
  { dictionary }: Vocabulary,
  { ranking }: SuggestionData,
): readonly Ranked[] {
  return [...candidates.values()]
    .map((candidate) => ({ candidate, score: ranking.score(typed, candidate, dictionary) }))
    .sort((a, b) => b.score - a.score);
}

/** The candidates with two words run together among them, the likeliest first. */
export function withSplits({ typed, source, ranked }: Near): readonly Ranked[] {
  const splits = findSplits(typed.word, source);
  if (splits.length === 0) return ranked;
  return [
    ...ranked,
    ...splits.map(({ words, score }) => ({ candidate: { word: words, id: 0 }, score })),
  ].sort((a, b) => b.score - a.score);
}

/** Words with at most this frequency hardly appear in print. */
const maxUnprintedFrequency = 1;

/** The same without other forms of the word itself, of which it is not a slip, nor of a rarer way to write the same one. */
export function withoutRelatives(near: Near): Near {
  const { word } = near.typed;
  const { dictionary } = near.source.index;
  const isOwn = ({ candidate }: Ranked) =>
    isRelative(word, candidate.word) ||
    (dictionary.frequency(candidate.id) <= maxUnprintedFrequency && sharesBase(word, candidate.word));
  return { ...near, ranked: near.ranked.filter((one) => !isOwn(one)) };
}

/** The word as the ranking sees it. */
export function typedWord(word: string): Typed {
  const folded = fold(word);
  return { word: folded, sound: soundKey(folded), lowerCase: word === folded };
}

/** Puts the known corrections among the candidates, each with how sure it is. Those that are not right words are left out. */
export function addKnown(
  word: string,
  corrections: Corrections,
  { index: { dictionary }, accepts }: CandidateSource,
  candidates: Map<string, Candidate>,
): void {
  const right = corrections.of(word);
  for (const [place, one] of right.entries()) {
    const known = right.length === 1 ? "only" : place === 0 ? "first" : "other";
    const id = dictionary.find(one);
    const isRight = one.split(" ").every((part) => accepts(dictionary.find(part)));
    const candidate = candidates.get(one) ?? (isRight ? { word: one, id } : undefined);
    if (candidate) candidates.set(one, { ...candidate, known });
  }
}

/** Puts words of the author's near to the misspelt one among the candidates; answers how those are written that no dictionary holds. */
function addOwn(
  word: string,
  own: Iterable<string>,
  vocabulary: Vocabulary,
  { index }: CandidateSource,
  candidates: Map<string, Candidate>,
): ReadonlyMap<string, string> {
  const forms = new Map<string, string>();
  for (const form of own) {
    if (form.length < 4 || Math.abs(form.length - word.length) > 2) continue;
    const folded = fold(form);
    if (folded === word || editDistance(folded, word, 2) > 2) continue;
    const id = vocabulary.dictionary.find(folded);
    if (index.isWithheld(id)) continue;
    if (!vocabulary.accepts(id)) forms.set(folded, form);
    if (!candidates.has(folded))
      candidates.set(folded, { word: folded, id: vocabulary.accepts(id) ? id : 0 });
  }
  return forms;
}
