import type { Block } from "../markdown/block.ts";
import { proseOf, wordsIn } from "../spelling/prose.ts";

/** Counts the words of a document's prose, as they are written. Counting begins with the first question. */
export class WordCounts {
  #counts: Map<string, number> | undefined;
  /** What was counted of each block: that much is taken away when it goes. */
  #counted = new WeakMap<Block, readonly string[]>();

  /** The words of the blocks with how often they stand; `blocks` are those that `replace` was told of, or all where nothing was counted. */
  of(blocks: readonly Block[]): ReadonlyMap<string, number> {
    if (!this.#counts) {
      this.#counts = new Map();
      this.replace([], blocks);
    }
    return this.#counts;
  }

  /** Some blocks of the document gave way to others. */
  replace(removed: readonly Block[], added: readonly Block[]): void {
    const counts = this.#counts;
    if (!counts) return;
    for (const block of removed) {
      for (const word of this.#counted.get(block) ?? []) {
        const count = counts.get(word)! - 1;
        if (count > 0) counts.set(word, count);
        else counts.delete(word);
      }
    }
    for (const block of added) {
      const words = wordsIn(proseOf(block));
      this.#counted.set(block, words);
      for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
}
