import type { Term, TermCategory } from "./term.ts";
import { partsOf } from "./tokens.ts";
import lists from "./words.json" with { type: "json" };

/**
 * True for a name that is made of everyday words: `Data Hub` is what anybody may call a hub of data, and a
 * `ResourceManager` a class of anybody's. Names of the user's own are never taken for that.
 */
export function isEveryday({ category }: Term, name: string): boolean {
  return category !== "own" && partsOf(name).every((part) => everyday.has(part.toLowerCase()));
}

/** True if the words around name the vendor of the term. */
export function isNearVendor({ category }: Term, words: ReadonlySet<string>): boolean {
  return vendors[category]?.some((vendor) => words.has(vendor)) ?? false;
}

const vendors: Readonly<Partial<Record<TermCategory, readonly string[]>>> = {
  aws: ["aws", "amazon"],
  azure: ["azure", "microsoft"],
  "google-cloud": ["google", "gcp"],
};

/** The words of names that are together in other senses too. `Cloud Watch` and `Share Point` are nothing else. */
const everyday = new Set(lists.everyday);
