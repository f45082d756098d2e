import type { Span } from "../text/span.ts";
import type { Formation } from "./wordFormation.ts";

/** A word that is in no word list of the document's settings. `span` counts in the checked text. */
export interface Misspelling {
  readonly span: Span;
  /** True if a word list forbids the word (cspell's flagWords), false if the word is only unknown. */
  readonly forbidden: boolean;
  /** Its interpretation by its capitals and its place; undefined if these say nothing. */
  readonly looks?: Looks;
  /**
   * How the word is formed from known ones, or `listed` if it is in the dictionary as a rare word: right unless it is
   * an obvious misspelling. A speller does not return right ones.
   */
  readonly formed?: Formation | "listed";
  /** How certain it is that the word is a misspelling of a known one: see `certaintyOf`. Computed when asked for. */
  readonly certainty?: number;
  /** The similar word that was most likely meant, as it would be written. Computed when asked for. */
  readonly best?: string | undefined;
  /** True if that word is one of a trade, such as the name of a tool. Computed when asked for. */
  readonly isBestTechnical?: boolean;
  /**
   * Words that may have been meant, regardless of the rest of the document, the most likely first. Computed when asked
   * for.
   */
  readonly corrections?: readonly Correction[];
}

/**
 * `name`: a capital inside a sentence or a list of names; `shown`: what the text shows to be a name; `title`: a line in
 * which all words have capitals; `foreign`: a passage in another language; `mixed`: capitals inside the word.
 */
export type Looks = "name" | "shown" | "title" | "foreign" | "mixed";

/** A word that may have been meant. */
export interface Correction {
  /** As it would be written instead of the misspelled word. */
  readonly text: string;
  /** In lower case. */
  readonly word: string;
  /** The logarithm of its likelihood, up to a constant. */
  readonly score: number;
  /** False for a word that is so different that its use in the document does not make it more likely. */
  readonly isNear: boolean;
}

/** The result of spell checking a block. Spans count in the block's text. */
export interface BlockSpelling {
  readonly misspellings: readonly Misspelling[];
  /** The misspelled words whose meaning the block explains, in lower case. */
  readonly definedTerms: readonly string[];
}

/** An error in a user's spelling configuration; checking continues without the part concerned. */
export interface SpellerProblem {
  /** Absolute path of the file with the error. */
  readonly file: string;
  readonly message: string;
}

/** Words from one source. */
export interface WordSource {
  /** The name by which a user knows the source: of a file or a setting. */
  readonly name: string;
  readonly words: readonly string[];
}

/** What the ranking of suggestions uses of the document. */
export interface SuggestionContext {
  /** Words of the document as written, without known misspellings, with how often they appear. */
  readonly documentWords: ReadonlyMap<string, number>;
}

/** Checks the words of one document. It reports unknown words; the rule decides how to show them. */
export interface Speller {
  /**
   * The unknown words of each text, in order. The texts must be only prose: everything else (code, links, HTML) was
   * replaced by spaces of the same length, so that spans count in the texts as given. Rejects with an AbortError if
   * `signal` is aborted.
   */
  check(texts: readonly string[], signal?: AbortSignal): Promise<readonly (readonly Misspelling[])[]>;
  /** At most six corrections for a word, the most likely first, with the word's capitals. */
  suggest(word: string, context: SuggestionContext, signal?: AbortSignal): Promise<readonly string[]>;
  /** Names of the sources that a right word was added in; empty for a word of the built-in dictionary. */
  sourcesOf(word: string): Promise<readonly string[]>;
  /** Errors in the user's spelling configuration. */
  readonly problems: readonly SpellerProblem[];
}
