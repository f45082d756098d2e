import { Dictionary } from "../../core/spelling/dictionary.ts";
import { readCorrections } from "../../core/spelling/speller/corrections.ts";
import { Ranking } from "../../core/spelling/speller/ranking.ts";
import type { SuggestionData } from "../../core/spelling/speller/rankNear.ts";
import weights from "../../core/spelling/speller/weights.json" with { type: "json" };
import { SuggestionIndex } from "../../core/spelling/suggestionIndex.ts";

/** The names of the spelling's data files. */
export const dictionaryNames = ["words.dictionary", "suggestions.dictionary", "misspellings.txt"] as const;

/** The contents of the spelling's data files, each read once when first needed. */
export interface DictionaryFiles {
  /** Throws if the dictionary cannot be read. */
  dictionary(): Dictionary;
  suggestionData(): SuggestionData;
}

/** The data files, read by `read`. */
export function readDictionaries(
  read: (name: (typeof dictionaryNames)[number]) => Uint8Array,
): DictionaryFiles {
  let dictionary: Dictionary | undefined;
  let data: SuggestionData | undefined;
  const loadDictionary = () => {
    dictionary ??= new Dictionary(read("words.dictionary"));
    return dictionary;
  };
  return {
    dictionary: loadDictionary,
    suggestionData() {
      data ??= {
        index: new SuggestionIndex(loadDictionary(), read("suggestions.dictionary")),
        ranking: new Ranking(weights),
        corrections: readCorrections(new TextDecoder().decode(read("misspellings.txt"))),
      };
      return data;
    },
  };
}
