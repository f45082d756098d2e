import type { WordId } from "../dictionary/dictionary.ts";

/** A word that may have been meant. */
export interface Candidate {
  /** In lower case. A known correction may be two words with a blank between. */
  readonly word: string;
  /** The word of the dictionary; 0 for one that it does not hold: a word of the author's, or two words. */
  readonly id: WordId;
  /** Place in the list of corrections of a known misspelling, from 0; undefined where it is in none. */
  readonly known?: number;
}
