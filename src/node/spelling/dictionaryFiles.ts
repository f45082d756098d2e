import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Dictionary } from "../../core/spelling/dictionary/dictionary.ts";
import { SuggestionIndex } from "../../core/spelling/dictionary/suggestionIndex.ts";
import { readCorrections } from "../../core/spelling/suggest/corrections.ts";
import { Ranking } from "../../core/spelling/suggest/ranking.ts";
import type { SuggestionData } from "../../core/spelling/suggest/rankNear.ts";
import weights from "../../core/spelling/suggest/weights.json" with { type: "json" };

/** The files of the spelling in a folder, each read once and when it is first needed. */
export interface DictionaryFiles {
  /** Throws where the dictionary cannot be read. */
  dictionary(): Dictionary;
  suggestionData(): SuggestionData;
}

/** The files in the folder at the absolute path. */
export function dictionaryFiles(folder: string): DictionaryFiles {
  let dictionary: Dictionary | undefined;
  let data: SuggestionData | undefined;
  const loadDictionary = () => {
    dictionary ??= new Dictionary(readFileSync(join(folder, "words.dictionary")));
    return dictionary;
  };
  return {
    dictionary: loadDictionary,
    suggestionData() {
      data ??= {
        index: new SuggestionIndex(loadDictionary(), readFileSync(join(folder, "suggestions.dictionary"))),
        ranking: new Ranking(weights),
        corrections: readCorrections(readFileSync(join(folder, "misspellings.txt"), "utf8")),
      };
      return data;
    },
  };
}
