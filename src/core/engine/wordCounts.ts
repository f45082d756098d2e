import type { Block } from "../markdown/block.ts";
import { proseOf, wordsIn } from "../spelling/prose.ts";

/** Counts the words of a document's prose, as they are written; after an edit only blocks that changed are counted again. */
export class WordCounts {
  readonly #counts = new Map<string, number>();
  readonly #counted = new Map<Block, readonly string[]>();

  /** The words of the blocks with how often they stand. The map is brought up to date by the next call. */
  of(blocks: readonly Block[]): ReadonlyMap<string, number> {
    const gone = new Set(this.#counted.keys());
    for (const block of blocks) {
      if (gone.delete(block) || this.#counted.has(block)) continue;
      const words = wordsIn(proseOf(block));
      this.#counted.set(block, words);
      for (const word of words) this.#counts.set(word, (this.#counts.get(word) ?? 0) + 1);
    }
    for (const block of gone) {
      for (const word of this.#counted.get(block)!) {
        const count = this.#counts.get(word)! - 1;
        if (count > 0) this.#counts.set(word, count);
        else this.#counts.delete(word);
      }
      this.#counted.delete(block);
    }
    return this.#counts;
  }
}
