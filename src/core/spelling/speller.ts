import type { Span } from "../text/span.ts";
import type { Formation } from "./wordFormation.ts";

/** A word that no word list of the document's settings holds. `span` counts in the text that was checked. */
export interface Misspelling {
  readonly span: Span;
  /** True when a word list forbids the word (cspell's flagWords), false when it is only unknown. */
  readonly forbidden: boolean;
  /** What its capitals and its place make of it; undefined if they say nothing. */
  readonly looks?: Looks;
  /** How a word is formed from known ones, or that a list has it as a rare one: right, if it is not a plain slip. A speller leaves those out. */
  readonly formed?: Formation | "listed";
  /** How sure it is that it is a slip of a word we know: see `certaintyOf`. Worked out when asked for. */
  readonly certainty?: number;
  /** What was likeliest meant, as it would be written, of words that are near. Worked out when asked for. */
  readonly best?: string | undefined;
  /** What may have been meant, whatever else the document says, the likeliest first. Worked out when asked for. */
  readonly corrections?: readonly Correction[];
}

/** `name`: a capital inside a sentence or a list of names; `title`: a line of capitals; `foreign`: a passage in another language; `mixed`: capitals inside the word. */
export type Looks = "name" | "title" | "foreign" | "mixed";

/** A word that may have been meant. */
export interface Correction {
  /** As it would be written in the place of the misspelt word. */
  readonly text: string;
  /** In lower case. */
  readonly word: string;
  /** The likelihood as a logarithm, up to a constant. */
  readonly score: number;
  /** False for a word so far off that what the document uses does not speak for it. */
  readonly isNear: boolean;
}

/** What the spelling makes of a block. Spans count in the block's text. */
export interface BlockSpelling {
  readonly misspellings: readonly Misspelling[];
  /** Those of the misspelt words that the block says what they stand for, in lower case. */
  readonly definedTerms: readonly string[];
}

/** Something in a user's spelling configuration that could not be used; checking goes on without it. */
export interface SpellerProblem {
  /** Absolute path of the file at fault. */
  readonly file: string;
  readonly message: string;
}

/** Words that were taken from one place. */
export interface WordSource {
  /** What a person knows the place by: the name of a file or a setting. */
  readonly name: string;
  readonly words: readonly string[];
}

/** What the ranking of suggestions may know of the document. */
export interface SuggestionContext {
  /** Words of the document as written, known typos left out, with how often they appear. */
  readonly documentWords: ReadonlyMap<string, number>;
}

/** Checks words for one document. What it does not know it says; how to show it is the rule's affair. */
export interface Speller {
  /**
   * The unknown words of each text, in order of place. The texts are prose only: everything that is not
   * (code, links, HTML) was replaced by spaces, so spans count in the text as given.
   * Rejects with an AbortError when `signal` is aborted.
   */
  check(texts: readonly string[], signal?: AbortSignal): Promise<readonly (readonly Misspelling[])[]>;
  /** Corrections for a word, the likeliest first, at most six, in the capitals of the word. */
  suggest(word: string, context: SuggestionContext, signal?: AbortSignal): Promise<readonly string[]>;
  /** Names of the places a right word was added in; none for a word of the dictionary that ships. */
  sourcesOf(word: string): Promise<readonly string[]>;
  /** What in the user's spelling configuration could not be used. */
  readonly problems: readonly SpellerProblem[];
}
