import type { Span } from "../text/span.ts";

/** A word that no word list of the document's settings holds. `span` counts in the text that was checked. */
export interface Misspelling {
  readonly span: Span;
  /** True when a word list forbids the word (cspell's flagWords), false when it is only unknown. */
  readonly forbidden: boolean;
}

/** Something in a user's spelling configuration that could not be used; checking goes on without it. */
export interface SpellerProblem {
  /** Absolute path of the file at fault. */
  readonly file: string;
  readonly message: string;
}

/** Checks words for one document. What it does not know it says; how to show it is the rule's affair. */
export interface Speller {
  /**
   * The unknown words of each text, in order of place. The texts are prose only: everything that is not
   * (code, links, HTML) was replaced by blanks, so spans count in the text as given.
   * Rejects with an AbortError when `signal` is aborted.
   */
  check(texts: readonly string[], signal?: AbortSignal): Promise<readonly (readonly Misspelling[])[]>;
  /** Candidate corrections for a word, the speller's own best first; at most 20. */
  suggest(word: string, signal?: AbortSignal): Promise<readonly string[]>;
  /** What in the user's spelling configuration could not be used. */
  readonly problems: readonly SpellerProblem[];
}
