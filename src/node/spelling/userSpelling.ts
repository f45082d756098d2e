import type { Misspelling, SpellerProblem } from "../../core/spelling/speller.ts";
import type { VocabularyOptions } from "../../core/spelling/vocabulary.ts";

/** The effect of a user's cspell configuration on one document. */
export interface UserSpelling {
  /** False if it excludes the document from checking. */
  readonly checks: boolean;
  /** Its settings other than words. */
  readonly options: Omit<VocabularyOptions, "sources" | "locale"> & { readonly locale?: string };
  readonly problems: readonly SpellerProblem[];
  /**
   * The misspellings of each text without those that the configuration allows, and with those that it forbids;
   * `problems` are all that have occurred so far. Rejects with an AbortError if `signal` is aborted.
   */
  review(
    texts: readonly string[],
    found: readonly (readonly Misspelling[])[],
    signal?: AbortSignal,
  ): Promise<ReviewedSpelling>;
  /** Words of the configuration that are similar to a misspelled one. */
  suggest(word: string, signal?: AbortSignal): Promise<readonly string[]>;
  /** Names of the files and dictionaries that contain the word. */
  sourcesOf(word: string): Promise<readonly string[]>;
}

/** The result of reviewing some texts. */
export interface ReviewedSpelling {
  readonly misspellings: readonly (readonly Misspelling[])[];
  readonly problems: readonly SpellerProblem[];
}

/**
 * Opens the cspell configuration for a document. If `signal` is aborted, it stops and rejects with the signal's reason.
 */
export type OpenUserSpelling = (context: UserSpellingContext, signal: AbortSignal) => Promise<UserSpelling>;

/** What a user's configuration is opened for. */
export interface UserSpellingContext {
  readonly file: string;
  readonly locale: string;
  readonly directives: string;
}
