import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseTerms } from "../../src/core/terms/parseTerms.ts";
import { type ListedCategory, listedCategories, type Term } from "../../src/core/terms/term.ts";
import { readAll } from "./readAll.ts";

/** The terms of a list in `data/terms`. Throws an Error that names the line of one that cannot be read. */
export function readTerms(category: ListedCategory): readonly Term[] {
  const path = join(import.meta.dirname, "..", "..", "data", "terms", `${category}.txt`);
  return parseTerms(category, readFileSync(path, "utf8"));
}

/** Every list as the code reads it, a term a line. Throws an Error with the first problem of each. */
export function termsJson(): string {
  const terms = readAll(listedCategories.map((category) => () => readTerms(category)));
  return `[\n${terms
    .flat()
    .map((term) => JSON.stringify(term))
    .join(",\n")}\n]\n`;
}
