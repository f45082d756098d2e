import { classesOf } from "../english/lexicon.ts";
import type { InternedWord } from "../text/internedWords.ts";
import type { Dictionary, WordId } from "./dictionary.ts";
import { wordFlags } from "./dictionaryFormat.ts";
import { fold } from "./isRightWord.ts";
import type { WordSource } from "./speller.ts";

/** The settings that determine which words are right. */
export interface VocabularyOptions {
  /**
   * One locale or several separated by commas: `en-US,en-GB`, or `en` for both. American if it contains no known
   * locale.
   */
  readonly locale: string;
  /** Words that are right in addition to those of the dictionary, with any capitals. */
  readonly sources?: readonly WordSource[];
  /** True if names in lower case are wrong. */
  readonly caseSensitive?: boolean;
  /** True if words that are run together are right. */
  readonly allowCompoundWords?: boolean;
  /** Shorter words are not checked. */
  readonly minWordLength?: number;
}

/** The words that are right in one document: those of the dictionary in the document's locales, and the author's. */
export class Vocabulary {
  readonly dictionary: Dictionary;
  readonly minWordLength: number;
  readonly #locales: number;
  readonly #sources: readonly WordSource[];
  readonly #caseSensitive: boolean;
  readonly #allowCompoundWords: boolean;
  /** The author's words by their lookup form. An entry of several words, or with hyphens, also adds its parts. */
  readonly #words = new Map<string, string>();

  constructor(dictionary: Dictionary, options: VocabularyOptions) {
    const {
      locale,
      sources = [],
      caseSensitive = false,
      allowCompoundWords = false,
      minWordLength = 2,
    } = options;
    this.dictionary = dictionary;
    this.minWordLength = minWordLength;
    this.#locales = localesOf(locale);
    this.#sources = sources;
    this.#caseSensitive = caseSensitive;
    this.#allowCompoundWords = allowCompoundWords;
    for (const { words } of sources) {
      for (const word of words)
        for (const part of [word, ...word.split("-")]) this.#words.set(fold(part), part);
    }
  }

  /** True if British spelling is right. */
  get allowsBritish(): boolean {
    return (this.#locales & wordFlags.british) !== 0;
  }

  /** The author's words as they were added. */
  get words(): Iterable<string> {
    return this.#words.values();
  }

  /** True for a right word; `folded` is in lower case and NFC. */
  has(folded: string): boolean {
    if (this.hasWithin(folded, 0, folded.length) || this.#words.has(folded)) return true;
    return this.#allowCompoundWords && this.#isCompound(folded);
  }

  /** True if the dictionary contains the word in a span of a text, with any capitals. */
  hasWithin(text: string, start: number, end: number): boolean {
    return this.#hasId(this.dictionary.findWithin(text, start, end), end - start, text.charCodeAt(start));
  }

  /** The same for an interned word of ASCII letters, which is written with the UTF-16 unit `first`. */
  hasWord(word: InternedWord, first: number): boolean {
    return this.#hasId(this.dictionary.idOf(word), word.lower.length, first);
  }

  #hasId(id: WordId, length: number, first: number): boolean {
    if (!this.accepts(id)) return false;
    // A short name in lower case (`bing`, `cas`) is more often a misspelling of another word.
    const isStrict = this.#caseSensitive || length <= maxShortNameLength;
    return !isStrict || first < 97 || (this.dictionary.flags(id) & wordFlags.lowerCase) !== 0;
  }

  /** True for a word of the dictionary that is right in the document's locales; false for 0. */
  accepts(id: WordId): boolean {
    return id !== 0 && (this.dictionary.flags(id) & this.#locales) !== 0;
  }

  /** The commonness of a right word that is usually written in lower case: 1 to 255; 0 for any other. */
  commonness(folded: string): number {
    const id = this.dictionary.find(folded);
    const isWord = this.accepts(id) && (this.dictionary.flags(id) & wordFlags.lowerCase) !== 0;
    return isWord ? this.dictionary.frequency(id) : 0;
  }

  /** True for a right technical word: it is in no list of English words, or in none that gives its part of speech. */
  isTechnical(folded: string): boolean {
    const id = this.dictionary.find(folded);
    const flags = this.dictionary.flags(id);
    return (
      this.accepts(id) &&
      ((flags & wordFlags.general) === 0 || ((flags & wordFlags.technical) !== 0 && classesOf(folded) === 0))
    );
  }

  /** True for a rare word, which is right unless it is an obvious misspelling of another one. */
  isRare(folded: string): boolean {
    const id = this.dictionary.find(folded);
    return id !== 0 && (this.dictionary.flags(id) & (wordFlags.american | wordFlags.british)) === 0;
  }

  /** Names of the sources that contain the word. */
  sourcesOf(word: string): readonly string[] {
    const folded = fold(word);
    return this.#sources
      .filter(({ words }) => words.some((one) => partsOf(one).some((part) => fold(part) === folded)))
      .map(({ name }) => name);
  }

  #isCompound(folded: string): boolean {
    for (let at = 3; at <= folded.length - 3; at++)
      if (this.hasWithin(folded, 0, at) && this.hasWithin(folded, at, folded.length)) return true;
    return false;
  }
}

/** An added entry and the words that it is read as. */
function partsOf(word: string): readonly string[] {
  const parts = word.split(/[\s-]+/).filter(Boolean);
  return parts.length > 1 ? [word, ...parts] : [word];
}

/** The maximum length of a name that, in lower case, is more often a misspelling of another word. */
export const maxShortNameLength = 4;

/** The bits of `wordFlags` for a locale setting. */
function localesOf(locale: string): number {
  const { american, british } = wordFlags;
  if (/(?:^|,)\s*en\s*(?:,|$)/i.test(locale)) return american | british;
  const named = (/\ben-?gb\b/i.test(locale) ? british : 0) | (/\ben-?us\b/i.test(locale) ? american : 0);
  return named === 0 ? american : named;
}
