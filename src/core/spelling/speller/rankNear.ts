import { editDistance } from "../../text/editDistance.ts";
import { fold } from "../isRightWord.ts";
import { soundKey } from "../soundKey.ts";
import type { SuggestionIndex } from "../suggestionIndex.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { isRelative, sharesBase } from "../wordFormation.ts";
import type { Candidate } from "./candidate.ts";
import type { Corrections } from "./corrections.ts";
import type { Typed } from "./features.ts";
import { type CandidateSource, candidateSource, findNearCandidates } from "./findCandidates.ts";
import { findSplits } from "./findSplits.ts";
import type { Ranking } from "./ranking.ts";

/** The data that suggestions are made from; it may be shared between documents. */
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

/** The maximum length, in UTF-16 units, of a word for which similar ones are searched. */
export const maxWordLength = 60;

/**
 * The words that are similar to an unknown word: the result of the one search from which both its certainty and its
 * corrections are computed.
 */
export interface Near {
  readonly typed: Typed;
  readonly source: CandidateSource;
  /** The candidates by their word. */
  readonly candidates: ReadonlyMap<string, Candidate>;
  /** How words that are not in the dictionary are written, by the word. */
  readonly ownForms: ReadonlyMap<string, string>;
  /** The candidates, the most likely first. */
  readonly ranked: readonly Ranked[];
}

/** The candidates for a word, including the user's words and `others`. */
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

/**
 * The candidates with their scores, the most likely first. The only correction of a known misspelling is always the
 * first: `espresso` for `expresso`, although `express` has more similar letters.
 */
export function rank(
  typed: Typed,
  candidates: ReadonlyMap<string, Candidate>,
  { dictionary }: Vocabulary,
  { ranking }: SuggestionData,
): readonly Ranked[] {
  const ranked = [...candidates.values()]
    .map((candidate) => ({ candidate, score: ranking.score(typed, candidate, dictionary) }))
    .sort((a, b) => b.score - a.score);
  const at = ranked.findIndex(({ candidate }) => candidate.known === "only");
  if (at < 1) return ranked;
  return [
    { candidate: ranked[at]!.candidate, score: ranked[0]!.score + knownLead },
    ...ranked.toSpliced(at, 1),
  ];
}

/** How far the only correction of a known misspelling is ahead of others: further than a document's words lift those. */
export const knownLead = 2;

/** The candidates including two words that were run together, the most likely first. */
export function withSplits({ typed, source, ranked }: Near): readonly Ranked[] {
  const splits = findSplits(typed.word, source);
  if (splits.length === 0) return ranked;
  return [
    ...ranked,
    ...splits.map(({ words, score }) => ({ candidate: { word: words, id: 0 }, score })),
  ].sort((a, b) => b.score - a.score);
}

/** The maximum frequency of words that hardly appear in print. */
const maxUnprintedFrequency = 1;

/**
 * The same without other forms of the word itself, which it is not a misspelling of, and without rare words with the
 * same base.
 */
export function withoutRelatives(near: Near): Near {
  const { word } = near.typed;
  const { dictionary } = near.source.index;
  const isOwn = ({ candidate }: Ranked) =>
    isRelative(word, candidate.word) ||
    (dictionary.frequency(candidate.id) <= maxUnprintedFrequency && sharesBase(word, candidate.word));
  return { ...near, ranked: near.ranked.filter((one) => !isOwn(one)) };
}

/** The word with the properties that the ranking uses. */
export function typedWord(word: string): Typed {
  const plain = word.replace(/['’]$/, "");
  const folded = fold(plain);
  return { word: folded, sound: soundKey(folded), lowerCase: plain === folded };
}

/**
 * Adds the known corrections to the candidates, each with how certain it is. Corrections that are not right words are
 * left out.
 */
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

/** Adds similar words of the author to the candidates. Returns how those that are not in the dictionary are written. */
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
