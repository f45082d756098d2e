/** The lists of `data/terms`, by what their terms name. Of names that differ in case, spaces and hyphens only the first counts. */
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

/** What a term names: a kind of technology, a brand, a degree or an abbreviation of the trade. `own` are the terms of the user's configuration. */
export type TermCategory = ListedCategory | "own";

/**
 * A wrong way to write a term. In lower case only it stands for every casing (`spring boot`), with a capital for
 * itself alone (`Rest API`). One with `near` is wrong only if its paragraph or bullet has one of those words, each
 * given in lower case and the singular.
 */
export type WrongForm = string | { readonly written: string; readonly near: readonly string[] };

/**
 * What the name all in lower case is: `wrong`; an ordinary `word`, so that nothing is derived from the name; or right
 * for an `abbreviation` unless the document writes the abbreviation itself.
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
  /** Other right spellings: forms near to one of them are fixed to that one. */
  readonly aliases?: readonly string[];
  /** Wrong forms that cannot be derived from the name. */
  readonly forms?: readonly WrongForm[];
  /**
   * Nouns, in the singular, before which a `word` in lower case means the technology where the document writes its
   * name: `temporal worker`.
   */
  readonly before?: readonly string[];
}

/** A term of the user's own, as `slick.json` holds it. */
export type ConfiguredTerm = string | { readonly name: string; readonly forms?: readonly string[] };
