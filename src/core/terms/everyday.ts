import type { Term, TermCategory } from "./term.ts";
import { partsOf } from "./tokens.ts";
import lists from "./words.json" with { type: "json" };

/**
 * True for a name that consists of everyday words: anyone may call a hub of data `Data Hub`, or a class
 * `ResourceManager`. Names of the user are never taken for everyday words.
 */
export function isEveryday({ category }: Term, name: string): boolean {
  return category !== "own" && partsOf(name).every((part) => everyday.has(part.toLowerCase()));
}

/** True if the words around contain the term's vendor. */
export function isNearVendor({ category }: Term, words: ReadonlySet<string>): boolean {
  return vendors[category]?.some((vendor) => words.has(vendor)) ?? false;
}

const vendors: Readonly<Partial<Record<TermCategory, readonly string[]>>> = {
  aws: ["aws", "amazon"],
  azure: ["azure", "microsoft"],
  "google-cloud": ["google", "gcp"],
};

/** Words that also appear together in other senses. `Cloud Watch` and `Share Point` do not. */
const everyday = new Set(lists.everyday);
