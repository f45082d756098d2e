import type { WordId } from "../dictionary.ts";

/** A word that may have been meant. */
export interface Candidate {
  /** In lower case. A known correction may be two words separated by a space. */
  readonly word: string;
  /** The dictionary's id of the word; 0 for a word that is not in the dictionary: one of the author's, or two words. */
  readonly id: WordId;
  /** Set for a correction of a known misspelling: the only one, the first of several, or another one. */
  readonly known?: "only" | "first" | "other";
}
