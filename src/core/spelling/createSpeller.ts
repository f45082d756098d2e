import { checkProse } from "./checkProse.ts";
import type { Speller } from "./speller.ts";
import { type SuggestionData, suggestWords } from "./suggest/suggester.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A speller over a vocabulary. `suggestionData` is asked for with the first suggestion. */
export function createSpeller(vocabulary: Vocabulary, suggestionData: () => SuggestionData): Speller {
  return {
    problems: [],
    async check(texts, signal) {
      signal?.throwIfAborted();
      return texts.map((text) => checkProse(text, vocabulary));
    },
    async suggest(word, context, signal) {
      signal?.throwIfAborted();
      return suggestWords(word, vocabulary, suggestionData(), context);
    },
    async sourcesOf(word) {
      return vocabulary.sourcesOf(word);
    },
  };
}
