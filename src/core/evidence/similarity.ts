import { hashOf } from "../text/hashOf.ts";
import { type InternedWord, internWord, memoizeOnWord } from "../text/internedWords.ts";
import lists from "./words.json" with { type: "json" };

/**
 * The data by which a sentence is compared. Plain arrays, since short typed arrays take more memory, and there are
 * thousands.
 */
export interface Content {
  /** Hashes of its content words, without duplicates, in ascending order. */
  readonly hashes: readonly number[];
  /** MinHash bands: similar sentences share one at the same index, except for a few in a thousand. */
  readonly bands: readonly number[];
}

/** The minimum number of content words in common. */
const minShared = 6;

/** The minimum similarity. */
const threshold = 0.8;

/**
 * The number of bands and of words in each. At a Jaccard index of 0.8, the lowest that passes, all but 3 of 1000 pairs
 * share a band; at 0.9, all but 3 of 100,000.
 */
export const bandCount = 8;
const bandWords = 3;

/** The content of a sentence; undefined if it has too few content words. */
export function contentOf(words: readonly (InternedWord | string)[]): Content | undefined {
  collected.length = 0;
  for (const word of words) {
    const hash = contentHash(typeof word === "string" ? internWord(word) : word);
    if (hash !== undefined) collected.push(hash);
  }
  collected.sort((a, b) => a - b);
  let count = 0;
  for (const hash of collected) if (count === 0 || hash !== collected[count - 1]) collected[count++] = hash;
  if (count < minShared) return undefined;
  const hashes = collected.slice(0, count);
  return { hashes, bands: bandsOf(hashes) };
}

/** A buffer that is reused for each sentence. */
const collected: number[] = [];

/**
 * The similarity of two sentences, 0 to 1, or 0 if it is below the threshold. An additional word hardly changes the
 * meaning and costs once; a replaced word may change it and costs three times. One replaced word in 13 passes.
 */
export function similarity(a: Content, b: Content): number {
  const most = Math.max(a.hashes.length, b.hashes.length);
  const fewest = Math.min(a.hashes.length, b.hashes.length);
  if (fewest < most * threshold) return 0;
  const shared = countShared(a.hashes, b.hashes);
  if (shared < minShared) return 0;
  const score = shared / (most + 2 * (fewest - shared));
  return score >= threshold ? score : 0;
}

function countShared(a: readonly number[], b: readonly number[]): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const x = a[i]!;
    const y = b[j]!;
    if (x === y) shared++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return shared;
}

function bandsOf(hashes: readonly number[]): readonly number[] {
  const bands = new Array<number>(bandCount);
  for (let band = 0; band < bandCount; band++) {
    let key = band;
    for (let word = 0; word < bandWords; word++)
      key = Math.imul(key, 0x01000193) ^ minMixed(hashes, band * bandWords + word);
    bands[band] = Math.imul(key ^ (key >>> 15), 0x2c1b3c6d);
  }
  return bands;
}

/** The minimum of the hashes after mixing in a seed. */
function minMixed(hashes: readonly number[], mixing: number): number {
  let least = 0x7fffffff;
  for (const hash of hashes) {
    let mixed = Math.imul(hash ^ Math.imul(mixing + 1, 0x9e3779b1), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    mixed = (mixed ^ (mixed >>> 16)) >>> 1;
    if (mixed < least) least = mixed;
  }
  return least;
}

/** A 32-bit hash of a content word; undefined for other words. */
const contentHash = memoizeOnWord((word) =>
  emptyWords.has(word) ? undefined : hashOf(skeletonOf(word)) | 0,
);

/**
 * The part of a word that inflections and misspellings leave unchanged: its first letter and its consonants, without
 * duplicates and in alphabetical order. Short words are kept except for a plural ending. All numbers are equal, since
 * an author wants to see a claim with two different figures.
 */
function skeletonOf(word: string): string {
  if (/^[\d.]+%?$/.test(word)) return "#";
  if (word.length < 4 || /\p{N}/u.test(word)) return word;
  const stem =
    word.length < 5 ? word.replace(/(?<=[^s])s$/, "") : word.replace(/(?:ing|ed|es|(?<=[^s])s|e)$/, "");
  if (stem.length < 5) return stem;
  const consonants = new Set(stem.slice(1).replace(/[aeiouy]/g, ""));
  return stem.charAt(0) + [...consonants].sort().join("");
}

/** Function words, and verbs that in such documents only say that something was used. */
const emptyWords: ReadonlySet<string> = new Set(lists.emptyWords);
