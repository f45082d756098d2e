import type { Misspelling, SpellerProblem } from "../../core/spelling/speller.ts";
import type { VocabularyOptions } from "../../core/spelling/vocabulary.ts";

/** What a user's cspell configuration says of the words of one document. */
export interface UserSpelling {
  /** False if it excludes the document from checking. */
  readonly checks: boolean;
  /** What it sets beside words. */
  readonly options: Omit<VocabularyOptions, "sources" | "locale"> & { readonly locale?: string };
  readonly problems: readonly SpellerProblem[];
  /**
   * The misspellings of each text without those that the configuration allows, and with those it forbids; `problems` are all
   * that showed until then. Rejects with an AbortError when `signal` is aborted.
   */
  review(
    texts: readonly string[],
    found: readonly (readonly Misspelling[])[],
    signal?: AbortSignal,
  ): Promise<ReviewedSpelling>;
  /** Words of the configuration near to a misspelt one. */
  suggest(word: string, signal?: AbortSignal): Promise<readonly string[]>;
  /** Files and dictionaries that hold the word. */
  sourcesOf(word: string): Promise<readonly string[]>;
}

/** What a configuration says of some texts. */
export interface ReviewedSpelling {
  readonly misspellings: readonly (readonly Misspelling[])[];
  readonly problems: readonly SpellerProblem[];
}

/**
 * Opens the cspell configuration that is in force for a document. Where `signal` is aborted the opening is ended, and it rejects
 * with the signal's reason.
 */
export type OpenUserSpelling = (context: UserSpellingContext, signal: AbortSignal) => Promise<UserSpelling>;

/** What a user's configuration is opened for. */
export interface UserSpellingContext {
  readonly file: string;
  readonly locale: string;
  readonly directives: string;
}
