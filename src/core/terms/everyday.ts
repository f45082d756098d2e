import type { Term, TermCategory } from "./term.ts";
import { partsOf } from "./tokens.ts";

/**
 * True for a name that is made of everyday words: `Data Hub` is what anybody may call a hub of data, and a
 * `ResourceManager` a class of anybody's. Names of the user's own are never taken for that.
 */
export function isEveryday({ category }: Term, name: string): boolean {
  return category !== "own" && partsOf(name).every((part) => everyday.has(part.toLowerCase()));
}

/** True if the words around name the vendor of the term. */
export function isBesideVendor({ category }: Term, words: ReadonlySet<string>): boolean {
  return vendors[category]?.some((vendor) => words.has(vendor)) ?? false;
}

const vendors: Readonly<Partial<Record<TermCategory, readonly string[]>>> = {
  aws: ["aws", "amazon"],
  azure: ["azure", "microsoft"],
  "google-cloud": ["google", "gcp"],
};

/** The words of names that are together in other senses too. `Cloud Watch` and `Share Point` are nothing else. */
const everyday = new Set(
  (
    "analytics api app application artifact async better bridge bugs build bus catalog center click " +
    "cloud code commit compute config connect convert core cost data db deploy design direct dns docs " +
    "document duty engine event events explorer express fast find flow functions gateway gems " +
    "grid guard hsm hub hubs id in insights json kit last link live load log logging logic login mail manager media " +
    "memory monitor note one open package parameter pass path pipeline platform power private ready " +
    "registry resource route ruby run runner scheduler search secret secrets security service shell shift single stack " +
    "storage store stream success factors sync systems tasks text traffic trail transit ui up web " +
    "work"
  ).split(" "),
);
