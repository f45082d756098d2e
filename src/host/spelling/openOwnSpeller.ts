import { type Directives, readDirectives } from "../../core/spelling/directives.ts";
import { createSpeller } from "../../core/spelling/speller/createSpeller.ts";
import type { Speller, WordSource } from "../../core/spelling/speller.ts";
import { Vocabulary } from "../../core/spelling/vocabulary.ts";
import type { SpellingContext } from "../spellingContext.ts";
import type { DictionaryFiles } from "./dictionaryFiles.ts";

/** Name under which words of a document's own comments are shown. */
const documentSource = "cspell:words";

/** What our own spelling makes of a context. */
export interface OwnSpelling {
  readonly own: Directives;
  readonly locale: string;
  readonly sources: readonly WordSource[];
}

/** The words and the locale of a document. */
export function ownSpelling({ directives, locale, sources }: SpellingContext): OwnSpelling {
  const own = readDirectives(directives);
  return {
    own,
    locale: own.locale ?? locale,
    sources: [...sources, { name: documentSource, words: own.words }],
  };
}

/** Spellers of our own words and the author's alone, by what they were made of: documents with the same share what is known of a word. */
const shared = new WeakMap<DictionaryFiles, Map<string, Speller>>();
const maxShared = 16;

/** A speller of our dictionary and the words of a document's settings. Throws if the dictionary cannot be read. */
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
