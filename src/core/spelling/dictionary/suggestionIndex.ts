import { hashOf } from "../../text/wordShape.ts";
import type { Dictionary, WordId } from "./dictionary.ts";
import { type Parts, readParts, soundBuckets, suggestionParts, wordFlags } from "./format.ts";
import { soundKey } from "./soundKey.ts";

/** What suggestions need beside the words of a dictionary: which sound alike, and how each is written. */
export class SuggestionIndex {
  readonly dictionary: Dictionary;
  #withheld: ReadonlySet<WordId> | undefined;
  readonly #parts: Parts<typeof suggestionParts>;

  /** Takes the bytes of the file that was made with the dictionary. Throws a RangeError where they are not. */
  constructor(dictionary: Dictionary, bytes: Uint8Array) {
    this.dictionary = dictionary;
    this.#parts = readParts(suggestionParts, bytes);
  }

  /** How the word is written, the most usual way first: `["go", "Go"]`, `["GitHub", "github"]`. */
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
    // Names that many write in lower case have that form last among their own.
    const isUsual = (this.dictionary.flags(id) & wordFlags.lowerCase) !== 0 && !own.includes(word);
    return isUsual ? [word, ...own] : own;
  }

  /** True for a word that is right and insults: it is never suggested, in whatever form. */
  isWithheld(id: WordId): boolean {
    this.#withheld ??= new Set(this.#parts.withheld);
    return this.#withheld.has(id);
  }

  /** The words that sound like `key`, a `soundKey`, and are as frequent as `least` or more. */
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
