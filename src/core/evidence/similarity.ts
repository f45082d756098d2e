import { type InternedWord, internWord, memoizeOnWord } from "../text/internedWords.ts";
import { hashOf } from "../text/wordShape.ts";
import lists from "./words.json" with { type: "json" };

/** What is kept of a sentence to compare it with others: of thousands, in arrays that take less than typed ones so short. */
export interface Content {
  /** Hashes of its content words, each once, smallest first. */
  readonly hashes: readonly number[];
  /** Sentences that are alike have one of these in common at the same place, but for a few in a thousand (MinHash). */
  readonly bands: readonly number[];
}

/** Fewer content words in common say too little. */
const minShared = 6;

/** How alike two sentences must be. */
const threshold = 0.8;

/**
 * How many bands, and of how many words each: at a Jaccard measure of 0.8, the lowest that passes, all but 3 of 1000
 * pairs share a band; at 0.9 all but 3 of 100,000.
 */
export const bandCount = 8;
const bandWords = 3;

/** The content of a sentence, or undefined if it has too few words that say something. */
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

/** Used again for each sentence. */
const collected: number[] = [];

/**
 * How alike two sentences are, 0 to 1, or 0 if that is below the threshold. A word more says little else and costs
 * once; a word put in the place of another may say something else and costs three times: one in 13 words passes.
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

/** The lowest of the hashes after the mixing of a given number. */
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

/** A hash of what a word says, 32 bits; undefined if it says nothing. */
const contentHash = memoizeOnWord((word) =>
  emptyWords.has(word) ? undefined : hashOf(skeletonOf(word)) | 0,
);

/**
 * What of a word stays when it is inflected or slips: its first letter and its consonants, each once and in order of
 * the alphabet. Words of few letters stay as they are, but for a plural. All numbers are one: a claim with two figures
 * is what an author wants to see.
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

/** Words that join others, and verbs of this genre that say no more than that something was used. */
const emptyWords: ReadonlySet<string> = new Set(lists.emptyWords);
