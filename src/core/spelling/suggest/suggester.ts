import { editDistance } from "../../text/editDistance.ts";
import { checkProse } from "../checkProse.ts";
import type { SuggestionIndex } from "../dictionary/suggestionIndex.ts";
import { fold } from "../isRightWord.ts";
import { soundKey } from "../soundKey.ts";
import type { SuggestionContext } from "../speller.ts";
import { longestShortName, type Vocabulary } from "../vocabulary.ts";
import { adaptCase } from "./adaptCase.ts";
import type { Candidate } from "./candidate.ts";
import type { Corrections } from "./corrections.ts";
import type { Typed } from "./features.ts";
import { addFarCandidates, type CandidateSource, findNearCandidates } from "./findCandidates.ts";
import { findSplits } from "./findSplits.ts";
import type { Ranking } from "./ranking.ts";

/** What has more letters is no word misspelt; the search would take minutes. */
const longest = 60;
/** More than this many would only have to be read. */
const most = 6;
/** What is this much less likely than the best, as a logarithm, is no suggestion beside it. */
const farOff = 8;
/** A best candidate with less than this is doubtful: it is worth looking further. */
const doubtful = 1;
/** What speaks for a word that the document uses in some inflection, and for one that it uses as it is. */
const related = 1;
const used = 0.5;
/** So many of the likeliest are put in order by what the document uses. */
const reordered = 20;

/** What suggestions are made from; all of it may be shared between documents. */
export interface SuggestionData {
  readonly index: SuggestionIndex;
  readonly ranking: Ranking;
  readonly corrections: Corrections;
}

/** Corrections for a misspelt word, the likeliest first, at most six; `others` are further words that are right. */
export function suggestWords(
  word: string,
  vocabulary: Vocabulary,
  data: SuggestionData,
  context: SuggestionContext,
  others: Iterable<string> = [],
): readonly string[] {
  if (word.length > longest) return [];
  // What is left is made for plain apostrophes; the author gets back the kind that was typed.
  if (word.includes("’")) {
    const plain = suggestWords(word.replaceAll("’", "'"), vocabulary, data, context, others);
    return plain.map((suggestion) => suggestion.replaceAll("'", "’"));
  }
  const owner = /^(.+)'s$/i.exec(word)?.[1];
  if (owner !== undefined && checkProse(owner, vocabulary).length > 0) {
    // The owner is misspelt; that it owns something stays.
    return suggestWords(owner, vocabulary, data, context, others)
      .filter((suggestion) => owner.endsWith("s") || !suggestion.endsWith("s"))
      .map((suggestion) => `${suggestion}'s`);
  }
  const { index, ranking, corrections } = data;
  const { documentWords } = context;
  const typed = typedWord(word);
  const { dictionary } = vocabulary;
  const source = { index, accepts: (id: number) => vocabulary.accepts(id) };
  const candidates = findNearCandidates(typed.word, typed.sound, source);
  addKnown(typed.word, corrections, source, candidates);
  const ownForms = addOwn(
    typed.word,
    [...documentWords.keys(), ...vocabulary.words, ...others],
    vocabulary,
    candidates,
  );
  const rank = () =>
    [...candidates.values()]
      .map((candidate) => ({ candidate, score: ranking.score(typed, candidate, dictionary) }))
      .sort((a, b) => b.score - a.score);
  let ranked = rank();
  // What is far off is hardly meant because the document uses it.
  const near = new Set(candidates.keys());
  if (ranked.length === 0 || ranked[0]!.score < doubtful) {
    addFarCandidates(typed.word, typed.sound, source, candidates);
    ranked = rank();
  }
  const preference = preferenceFor(
    documentWords.keys(),
    ranked.slice(0, reordered).map(({ candidate }) => candidate.word),
  );
  const scored = ranked
    .slice(0, reordered)
    .map(({ candidate, score }) => ({
      candidate,
      score: score + (near.has(candidate.word) ? preference(candidate.word) : 0),
    }))
    .concat(
      findSplits(typed.word, source).map(({ words, score }) => ({
        candidate: { word: words, id: 0 },
        score,
      })),
    )
    .sort((a, b) => b.score - a.score);
  const suggestions = new Set<string>();
  // A name that was found for its capitals is itself, with them.
  const id = dictionary.find(typed.word);
  if (vocabulary.accepts(id) && word.length > longestShortName) {
    const itself = adaptCase(index.formsOf(id), word);
    if (itself !== word && fold(itself) === typed.word) suggestions.add(itself);
  }
  for (const { candidate, score } of scored) {
    if (suggestions.size === most || score < scored[0]!.score - farOff) break;
    const own = ownForms.get(candidate.word);
    const forms = [...(own === undefined ? [] : [own]), ...formsOf(candidate, index)];
    const suggestion = adaptCase(forms, word);
    // What would be found again (`does's`, a short name in lower case) is no correction.
    const isRight = own !== undefined || checkProse(suggestion, vocabulary).length === 0;
    if (isRight && suggestion !== word) suggestions.add(suggestion);
  }
  return [...suggestions];
}

/** The word as the ranking sees it. */
export function typedWord(word: string): Typed {
  const folded = fold(word);
  return { word: folded, sound: soundKey(folded), lowerCase: word === folded };
}

/** Puts the known corrections among the candidates, each with how sure it is. Those that are no right words are left out. */
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
  candidates: Map<string, Candidate>,
): ReadonlyMap<string, string> {
  const forms = new Map<string, string>();
  for (const form of own) {
    if (form.length < 4 || Math.abs(form.length - word.length) > 2) continue;
    const folded = fold(form);
    if (folded === word || editDistance(folded, word, 2) > 2) continue;
    const id = vocabulary.dictionary.find(folded);
    if (!vocabulary.accepts(id)) forms.set(folded, form);
    if (!candidates.has(folded))
      candidates.set(folded, { word: folded, id: vocabulary.accepts(id) ? id : 0 });
  }
  return forms;
}

/** How much the document's own words speak for a candidate. */
function preferenceFor(
  documentWords: Iterable<string>,
  candidates: readonly string[],
): (word: string) => number {
  const starts = new Set(candidates.map((word) => word.slice(0, 3)));
  const words = new Set<string>();
  const stems = new Set<string>();
  for (const word of documentWords) {
    if (!starts.has(word.slice(0, 3).toLowerCase())) continue;
    const folded = fold(word);
    words.add(folded);
    stems.add(stemOf(folded));
  }
  return (word) => (stems.has(stemOf(word)) ? related : 0) + (words.has(word) ? used : 0);
}

/** A word without its usual endings: like for like, no dictionary form. */
function stemOf(word: string): string {
  return word.replace(/(?<=.{4})(?:(?:at)?ions?|ings?|ers?|ors?|e[ds]|ments?|ly|s|e)$/, "");
}

function formsOf({ word, id }: Candidate, index: SuggestionIndex): readonly string[] {
  return id !== 0 && index.dictionary.wordOf(id) === word ? index.formsOf(id) : [word];
}
