/**
 * The lists of `data/terms`, by what their terms name. Of names that only differ in case, spaces and hyphens, only the
 * first counts.
 */
export const listedCategories = [
  "aws",
  "azure",
  "google-cloud",
  "cloud-native",
  "language",
  "framework",
  "database",
  "data",
  "delivery",
  "observability",
  "testing",
  "protocol",
  "saas",
  "tool",
  "degree",
  "trade",
  "brand",
] as const;

export type ListedCategory = (typeof listedCategories)[number];

/**
 * What a term names: a kind of technology, a brand, a degree or a technical abbreviation. `own` is for the terms of the
 * user's configuration.
 */
export type TermCategory = ListedCategory | "own";

/**
 * A wrong way to write a term. A form in lower case matches every casing (`spring boot`), one with a capital only
 * itself (`Rest API`). A form with `near` is wrong only if its paragraph or bullet contains one of those words, each
 * given in lower case and the singular.
 */
export type WrongForm = string | { readonly written: string; readonly near: readonly string[] };

/**
 * The name all in lower case is one of these: `wrong`; an ordinary `word`, so that nothing is derived from the name; or
 * an `abbreviation`, right unless the document writes it in its proper case.
 */
export type LowerCase = "wrong" | "word" | "abbreviation";

/**
 * The name of a technology. Wrong casings (`Eventbridge`), split forms (`Event Bridge`) and joined ones
 * (`StepFunctions`) are derived from it.
 */
export interface Term {
  /** The spelling its owner uses. */
  readonly name: string;
  readonly category: TermCategory;
  readonly lowerCase: LowerCase;
  /** Other right spellings. Forms similar to one of them are corrected to that one. */
  readonly aliases?: readonly string[];
  /** Wrong forms that cannot be derived from the name. */
  readonly forms?: readonly WrongForm[];
  /**
   * Nouns, in the singular, before which a `word` in lower case means the technology if the document writes its name:
   * `temporal worker`.
   */
  readonly before?: readonly string[];
}

/** A term of the user in `slick.json`. */
export type ConfiguredTerm = string | { readonly name: string; readonly forms?: readonly string[] };
