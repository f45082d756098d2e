import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseTerms } from "../../src/core/terms/parseTerms.ts";
import { type ListedCategory, listedCategories, type Term } from "../../src/core/terms/term.ts";

/** The terms of a list in `data/terms`. Throws an Error that names the line of one that cannot be read. */
export function readTerms(category: ListedCategory): readonly Term[] {
  const path = join(import.meta.dirname, "..", "..", "data", "terms", `${category}.txt`);
  return parseTerms(category, readFileSync(path, "utf8"));
}

/** Every list as the code reads it, a term a line; `brands` is the text of the list of brands. */
export function termsJson(brands: string): string {
  const terms = listedCategories.flatMap((category) =>
    category === "brand" ? parseTerms(category, brands) : readTerms(category),
  );
  return `[\n${terms.map((term) => JSON.stringify(term)).join(",\n")}\n]\n`;
}
