import type { WordId } from "../dictionary/dictionary.ts";

/** A word that may have been meant. */
export interface Candidate {
  /** In lower case. A known correction may be two words with a space between. */
  readonly word: string;
  /** The word of the dictionary; 0 for one that it does not hold: a word of the author's, or two words. */
  readonly id: WordId;
  /** Where it is a correction of a known misspelling: the only one, the first of several, or another. */
  readonly known?: "only" | "first" | "other";
}
