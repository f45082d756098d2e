import type { WordId } from "../dictionary/dictionary.ts";
import { commonFrequency, wordFlags } from "../dictionary/format.ts";
import { visitNearWords } from "../dictionary/nearWords.ts";
import { sounds } from "../dictionary/soundKey.ts";
import type { SuggestionIndex } from "../dictionary/suggestionIndex.ts";
import type { Vocabulary } from "../vocabulary.ts";
import type { Candidate } from "./candidate.ts";

/** Where candidates come from: the words of a document's locale that may be suggested. */
export interface CandidateSource {
  readonly index: SuggestionIndex;
  /** True for a word that is right in the document, and no insult. */
  accepts(id: WordId): boolean;
}

/** The words of a vocabulary that may be suggested. */
export function candidateSource(vocabulary: Vocabulary, index: SuggestionIndex): CandidateSource {
  return { index, accepts: (id) => vocabulary.accepts(id) && !index.isWithheld(id) };
}

/** Words within two letters of the word or said like it. Most misspellings are of these. */
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
    // What somebody has, without its apostrophe; the dictionary holds owners only.
    // A word in lower case with an s is its plural, `that's` aside.
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

/** Common words further off: three letters, or one sound. For what someone wrote as they say it. */
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

/** The keys that one sound more, less or other makes of a key. */
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
