import { readFileSync } from "node:fs";
import { lexiconTable } from "./lexiconTable.ts";
import { parseTerms } from "./parseTerms.ts";
import { listedCategories, type Term } from "./term.ts";

// Run by the build, never where it ships: see `scripts/tables.ts`.

/** Every term of the lists in `data/terms`, list by list. Throws an Error that names the line of one that cannot be read. */
export const terms: readonly Term[] = listedCategories.flatMap((category) =>
  parseTerms(category, readFileSync(new URL(`../../../data/terms/${category}.txt`, import.meta.url), "utf8")),
);

/** The same as they are looked up. */
export const table = lexiconTable(terms);
