import type { WordId } from "../dictionary.ts";
import { commonFrequency, wordFlags } from "../dictionaryFormat.ts";
import { visitNearWords } from "../nearWords.ts";
import { sounds } from "../soundKey.ts";
import type { SuggestionIndex } from "../suggestionIndex.ts";
import type { Vocabulary } from "../vocabulary.ts";
import type { Candidate } from "./candidate.ts";

/** The source of candidates: the words of a document's locale that may be suggested. */
export interface CandidateSource {
  readonly index: SuggestionIndex;
  /** True for a word that is right in the document and not offensive. */
  accepts(id: WordId): boolean;
}

/** The words of a vocabulary that may be suggested. */
export function candidateSource(vocabulary: Vocabulary, index: SuggestionIndex): CandidateSource {
  return { index, accepts: (id) => vocabulary.accepts(id) && !index.isWithheld(id) };
}

/** Words within two edits of the word, or that sound like it. These cover most misspellings. */
export function findNearCandidates(
  word: string,
  sound: string,
  { index, accepts }: CandidateSource,
): Map<string, Candidate> {
  const { dictionary } = index;
  const found = new Map<string, Candidate>();
  const add = (id: WordId) => {
    if (!accepts(id)) return;
    const one = dictionary.wordOf(id);
    found.set(one, { word: one, id });
  };
  visitNearWords(dictionary, word, 2, add);
  for (const id of index.soundingLike(sound)) add(id);
  if (word.length > 4 && word.endsWith("s")) {
    // A possessive without its apostrophe; the dictionary only contains the owners. A lower-case word with an s is a
    // plural, except `that's`.
    const owner = dictionary.find(word.slice(0, -1));
    const isPlural =
      (dictionary.flags(owner) & wordFlags.lowerCase) !== 0 &&
      dictionary.find(`${word.slice(0, -1)}'s`) === 0;
    if (accepts(owner) && !isPlural)
      found.set(`${word.slice(0, -1)}'s`, { word: `${word.slice(0, -1)}'s`, id: owner });
  }
  found.delete(word);
  return found;
}

/** Common words at a larger distance: three edits, or one sound. For words that were written as they sound. */
export function addFarCandidates(
  word: string,
  sound: string,
  { index, accepts }: CandidateSource,
  found: Map<string, Candidate>,
): void {
  const { dictionary } = index;
  const add = (id: WordId) => {
    if (dictionary.frequency(id) < commonFrequency || !accepts(id)) return;
    const one = dictionary.wordOf(id);
    if (!found.has(one) && one !== word) found.set(one, { word: one, id });
  };
  if (word.length > 4) visitNearWords(dictionary, word, 3, add);
  for (const key of nearSounds(sound)) for (const id of index.soundingLike(key, commonFrequency)) add(id);
}

/** The keys that result from adding, removing or replacing one sound. */
function nearSounds(key: string): ReadonlySet<string> {
  const keys = new Set<string>();
  for (let i = 0; i <= key.length; i++) {
    const [start, end] = [key.slice(0, i), key.slice(i)];
    if (i < key.length) keys.add(start + end.slice(1));
    for (const sound of sounds) {
      keys.add(start + sound + end);
      if (i < key.length) keys.add(start + sound + end.slice(1));
    }
  }
  keys.delete(key);
  return keys;
}
