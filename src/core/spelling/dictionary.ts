import { largest } from "../text/collections.ts";
import { memoizeOnWord } from "../text/internedWords.ts";
import { dictionaryParts, type Parts, readParts, transition } from "./dictionaryFormat.ts";

/** The id of a word: its number in the dictionary, from 1. 0 is not a word. */
export type WordId = number;

const { targetMask, letterShift, letterMask, endsWord, isLast } = transition;

/**
 * The words of the extension: a minimal automaton in typed arrays that numbers its words (after Lucchesi and
 * Kowaltowski, 1993). It works on the bytes of the file; nothing is built at start.
 */
export class Dictionary {
  readonly parts: Parts<typeof dictionaryParts>;
  /** For each UTF-16 unit its index in the alphabet plus one; 0 for units that are in no word. */
  readonly #letterIndex: Uint8Array;
  /**
   * For each letter the root's transition, or 0. The root has a transition for almost every letter, too many to scan.
   */
  readonly #roots: Uint32Array;

  /** Takes the bytes of a dictionary file. Throws a RangeError if they are not one. */
  constructor(bytes: Uint8Array) {
    this.parts = readParts(dictionaryParts, bytes);
    const { alphabet } = this.parts;
    this.#letterIndex = new Uint8Array(largest(alphabet, 0) + 1);
    for (const [index, unit] of alphabet.entries()) this.#letterIndex[unit] = index + 1;
    this.#roots = new Uint32Array(alphabet.length);
    const { transitions } = this.parts;
    for (let at = 1; at < transitions.length; at++) {
      this.#roots[(transitions[at]! >>> letterShift) & letterMask] = at;
      if ((transitions[at]! & isLast) !== 0) break;
    }
  }

  /** The alphabet index of a UTF-16 unit; -1 if no word contains it. */
  letterOf(unit: number): number {
    return (this.#letterIndex[unit] ?? 0) - 1;
  }

  /** The id of a word in lower case; 0 if it is not in the dictionary. */
  find(word: string): WordId {
    return this.findWithin(word, 0, word.length);
  }

  /** The same, memoized. */
  readonly idOf = memoizeOnWord((lower) => this.find(lower));

  /** The same for a span of a text. Capitals from A to Z count as lower case. */
  findWithin(text: string, start: number, end: number): WordId {
    const { transitions, skips } = this.parts;
    const letterIndex = this.#letterIndex;
    let at = 1;
    let id = 0;
    let word = 0;
    const roots = this.#roots;
    for (let i = start; i < end; i++) {
      const unit = text.charCodeAt(i);
      const letter = (letterIndex[unit >= 65 && unit <= 90 ? unit + 32 : unit] ?? 0) - 1;
      if (letter < 0 || at === 0) return 0;
      if (i === start) {
        at = roots[letter]!;
        if (at === 0) return 0;
      }
      let one = transitions[at]!;
      while (((one >>> letterShift) & letterMask) !== letter) {
        if ((one & isLast) !== 0) return 0;
        one = transitions[++at]!;
      }
      id += skips[at]!;
      word = 0;
      if ((one & endsWord) !== 0) word = ++id;
      at = one & targetMask;
    }
    return word;
  }

  /** The frequency from 1 (rare) to 255 (common) on a logarithmic scale; 0 for an id that is not a word. */
  frequency(id: WordId): number {
    return this.parts.frequencies[id]!;
  }

  /** The bits of `wordFlags` for a word. */
  flags(id: WordId): number {
    return this.parts.flags[id]!;
  }

  /** The text of the word in lower case. */
  wordOf(id: WordId): string {
    const { transitions, skips, alphabet } = this.parts;
    let word = "";
    let rest = id;
    let at = 1;
    while (rest > 0) {
      // The word is reached by the last transition that does not skip past it.
      while ((transitions[at]! & isLast) === 0 && skips[at + 1]! < rest) at++;
      const one = transitions[at]!;
      word += String.fromCharCode(alphabet[(one >>> letterShift) & letterMask]!);
      rest -= skips[at]!;
      if ((one & endsWord) !== 0) rest--;
      at = one & targetMask;
    }
    return word;
  }
}
