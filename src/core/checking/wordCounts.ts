import type { Block } from "../markdown/block.ts";
import { proseOf, wordsIn } from "../markdown/prose.ts";
import { startsLow } from "./documentLanguage.ts";

/** Counts the words of a document's prose, as they are written. Counting begins with the first question. */
export class WordCounts {
  #counts: Map<string, number> | undefined;
  /** The words that are counted, by their start. */
  readonly #byStart = new Map<string, Set<string>>();
  #lowerCase = 0;
  /** Each counted word by itself: blocks that have it share one string. */
  readonly #strings = new Map<string, string>();
  /** What was counted of each block: that much is taken away when it goes. */
  readonly #counted = new WeakMap<Block, readonly string[]>();

  /** The words of the blocks with how often they stand; `blocks` are those that `replace` was told of, or all where nothing was counted. */
  of(blocks: readonly Block[]): ReadonlyMap<string, number> {
    if (!this.#counts) {
      this.#counts = new Map();
      this.replace([], blocks);
    }
    return this.#counts;
  }

  /** How many words of the blocks are in lower case. */
  lowerCaseIn(blocks: readonly Block[]): number {
    this.of(blocks);
    return this.#lowerCase;
  }

  /** The counted words that begin with the same letters as this one, their case aside. */
  likeStartOf(word: string): Iterable<string> {
    return this.#byStart.get(startOf(word)) ?? [];
  }

  /** Some blocks of the document gave way to others. */
  replace(removed: readonly Block[], added: readonly Block[]): void {
    const counts = this.#counts;
    if (!counts) return;
    for (const block of removed) {
      for (const word of this.#counted.get(block) ?? []) {
        if (startsLow(word)) this.#lowerCase--;
        const count = counts.get(word)! - 1;
        if (count > 0) counts.set(word, count);
        else {
          counts.delete(word);
          this.#strings.delete(word);
          this.#byStart.get(startOf(word))!.delete(word);
        }
      }
    }
    for (const block of added) {
      const words = wordsIn(proseOf(block)).map((word) => this.#shared(word));
      this.#counted.set(block, words);
      for (const word of words) {
        if (startsLow(word)) this.#lowerCase++;
        const count = counts.get(word) ?? 0;
        counts.set(word, count + 1);
        if (count > 0) continue;
        const start = startOf(word);
        const alike = this.#byStart.get(start);
        if (alike) alike.add(word);
        else this.#byStart.set(start, new Set([word]));
      }
    }
  }

  #shared(word: string): string {
    const known = this.#strings.get(word);
    if (known !== undefined) return known;
    this.#strings.set(word, word);
    return word;
  }
}

/** As much of a word as related words have in common. */
function startOf(word: string): string {
  return word.slice(0, 3).toLowerCase();
}
