import type { Block } from "../markdown/block.ts";
import { proseOf, wordsIn } from "../markdown/prose.ts";
import { memoizeOnWord } from "../text/internedWords.ts";
import { memoize } from "../text/memoize.ts";
import { has, wordStream } from "../text/wordStream.ts";
import { startsLowerCase } from "./documentLanguage.ts";

/** Counts the words of a document's prose, as written. Counting starts when counts are first asked for. */
export class WordCounts {
  #counts: Map<string, number> | undefined;
  /** The counted words, by their first letters. */
  readonly #byStart = new Map<string, Set<string>>();
  #lowerCase = 0;
  /** The words counted in each block, to be subtracted when the block is removed. */
  readonly #counted = new WeakMap<Block, readonly string[]>();

  /** The number of occurrences of each word; `blocks` are all blocks of the document, as `replace` knows them. */
  of(blocks: readonly Block[]): ReadonlyMap<string, number> {
    if (!this.#counts) {
      this.#counts = new Map();
      this.replace([], blocks);
    }
    return this.#counts;
  }

  /** The number of words in lower case. */
  lowerCaseIn(blocks: readonly Block[]): number {
    this.of(blocks);
    return this.#lowerCase;
  }

  /** The counted words that start with the same letters as `word`, in any case. */
  startingLike(word: string): Iterable<string> {
    return this.#byStart.get(startOf(word)) ?? [];
  }

  /** Replaces removed blocks by added ones. */
  replace(removed: readonly Block[], added: readonly Block[]): void {
    const counts = this.#counts;
    if (!counts) return;
    for (const block of removed) {
      for (const word of this.#counted.get(block) ?? []) {
        if (startsLowerCase(word)) this.#lowerCase--;
        const count = counts.get(word)! - 1;
        if (count > 0) counts.set(word, count);
        else {
          counts.delete(word);
          this.#byStart.get(startOf(word))!.delete(word);
        }
      }
    }
    for (const block of added) {
      const words = writtenWords(proseOf(block));
      this.#counted.set(block, words);
      for (const word of words) {
        if (startsLowerCase(word)) this.#lowerCase++;
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
}

/** What `wordsIn` finds in a prose; equal words are one string. */
function writtenWords(prose: string): readonly string[] {
  const { starts, ends, contents, words } = wordStream(prose);
  const written: string[] = [];
  for (let index = 0; index < words.length; index++) {
    const content = contents[index]! & ~(has.lower | has.apostrophe);
    if (content === 0) written.push(words[index]!.lower);
    else if (content === has.capital) written.push(capitalised(words[index]!));
    else for (const word of wordsIn(prose.slice(starts[index], ends[index]))) written.push(shared(word));
  }
  return written;
}

const capitalised = memoizeOnWord((lower) => lower.charAt(0).toUpperCase() + lower.slice(1));
const shared = memoize((word) => word);

/** The first letters of a word, in lower case: as many as related words share. */
function startOf(word: string): string {
  return word.slice(0, 3).toLowerCase();
}
