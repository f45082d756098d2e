import fc from "fast-check";
import "../../kit/generate.ts";
import { Dictionary } from "../../../src/core/spelling/dictionary.ts";
import { wordFlags } from "../../../src/core/spelling/dictionaryFormat.ts";
import { type DictionaryWord, encodeDictionary } from "../../../src/core/spelling/encodeDictionary.ts";
import { SuggestionIndex } from "../../../src/core/spelling/suggestionIndex.ts";

/** A word that is right in both locales, as frequent as most. */
export function dictionaryWord(word: string, rest: Partial<DictionaryWord> = {}): DictionaryWord {
  return { word, frequency: 100, flags: wordFlags.american | wordFlags.british, forms: [], ...rest };
}

/** A dictionary of the words and its index. */
export function smallDictionary(words: readonly DictionaryWord[]): SuggestionIndex {
  const { dictionary, suggestions } = encodeDictionary(words);
  return new SuggestionIndex(new Dictionary(dictionary), suggestions);
}

/** Words of so few letters that many share beginnings and endings. */
export const shortWord: fc.Arbitrary<string> = fc.string({
  unit: fc.constantFrom("a", "b", "c", "d"),
  minLength: 1,
  maxLength: 7,
});

/** Words as lists have them: in lower case, composed, now and then with an apostrophe or of another script. */
export const anyWord: fc.Arbitrary<string> = fc.oneof(
  shortWord,
  fc.string({
    unit: fc.constantFrom(..."aeinst'éüßñжя漢字", "𐐨"),
    minLength: 1,
    maxLength: 9,
  }),
);
