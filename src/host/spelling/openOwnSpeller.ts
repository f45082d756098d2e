import { type Directives, readDirectives } from "../../core/spelling/directives.ts";
import { createSpeller } from "../../core/spelling/speller/createSpeller.ts";
import type { Speller, WordSource } from "../../core/spelling/speller.ts";
import { Vocabulary } from "../../core/spelling/vocabulary.ts";
import type { SpellingContext } from "../spellingContext.ts";
import type { DictionaryFiles } from "./dictionaryFiles.ts";

/** The name shown as source of the words in a document's comments. */
const documentSource = "cspell:words";

/** The spelling settings of a context, without cspell. */
export interface OwnSpelling {
  readonly own: Directives;
  readonly locale: string;
  readonly sources: readonly WordSource[];
}

/** The words and the locale for a document. */
export function ownSpelling({ directives, locale, sources }: SpellingContext): OwnSpelling {
  const own = readDirectives(directives);
  return {
    own,
    locale: own.locale ?? locale,
    sources: [...sources, { name: documentSource, words: own.words }],
  };
}

/**
 * Spellers that only use our words and the author's, by what they were created from: documents with equal settings
 * share the memoized results.
 */
const shared = new WeakMap<DictionaryFiles, Map<string, Speller>>();
const maxShared = 16;

/** A speller with our dictionary and the words of a document's settings. Throws if the dictionary cannot be read. */
export function openOwnSpeller(
  files: DictionaryFiles,
  { locale, sources }: Pick<OwnSpelling, "locale" | "sources">,
): Speller {
  const spellers = shared.get(files) ?? new Map<string, Speller>();
  shared.set(files, spellers);
  const key = JSON.stringify([locale, sources.map(({ name, words }) => [name, words])]);
  let speller = spellers.get(key);
  if (!speller) {
    if (spellers.size >= maxShared) spellers.clear();
    speller = createSpeller(new Vocabulary(files.dictionary(), { locale, sources }), files.suggestionData);
    spellers.set(key, speller);
  }
  return speller;
}
