import { hashOf } from "../text/hashOf.ts";
import type { Dictionary, WordId } from "./dictionary.ts";
import { type Parts, readParts, soundBuckets, suggestionParts, wordFlags } from "./dictionaryFormat.ts";
import { soundKey } from "./soundKey.ts";

/** What suggestions need in addition to the words of a dictionary: which words sound alike, and how each is written. */
export class SuggestionIndex {
  readonly dictionary: Dictionary;
  #withheld: ReadonlySet<WordId> | undefined;
  readonly #parts: Parts<typeof suggestionParts>;

  /**
   * Takes the bytes of the file that was generated together with the dictionary. Throws a RangeError if they are not
   * one.
   */
  constructor(dictionary: Dictionary, bytes: Uint8Array) {
    this.dictionary = dictionary;
    this.#parts = readParts(suggestionParts, bytes);
  }

  /** The forms in which the word is written, the most usual first: `["go", "Go"]`, `["GitHub", "github"]`. */
  formsOf(id: WordId): readonly string[] {
    const { formWords, formStarts, formText } = this.#parts;
    let low = 0;
    let high = formWords.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (formWords[middle]! < id) low = middle + 1;
      else high = middle;
    }
    const isThere = formWords[low] === id;
    const own = isThere
      ? decoder.decode(formText.subarray(formStarts[low], formStarts[low + 1])).split("\n")
      : [];
    const word = this.dictionary.wordOf(id);
    // A name that is often written in lower case has the lower-case form last in its list.
    const isUsual = (this.dictionary.flags(id) & wordFlags.lowerCase) !== 0 && !own.includes(word);
    return isUsual ? [word, ...own] : own;
  }

  /** True for a right but offensive word: it is never suggested, in any form. */
  isWithheld(id: WordId): boolean {
    this.#withheld ??= new Set(this.#parts.withheld);
    return this.#withheld.has(id);
  }

  /** The words that sound like `key`, a `soundKey`, and have at least the frequency `least`. */
  soundingLike(key: string, least = 0): readonly WordId[] {
    const { soundStarts, soundWords } = this.#parts;
    const bucket = hashOf(key) & (soundBuckets - 1);
    const found: WordId[] = [];
    for (let i = soundStarts[bucket]!; i < soundStarts[bucket + 1]!; i++) {
      const id = soundWords[i]!;
      if (this.dictionary.frequency(id) >= least && soundKey(this.dictionary.wordOf(id)) === key)
        found.push(id);
    }
    return found;
  }
}

const decoder = new TextDecoder();
