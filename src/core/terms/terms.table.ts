import { lexiconTable } from "./lexiconTable.ts";
import type { Term } from "./term.ts";
import listed from "./terms.json" with { type: "json" };

/** All terms of the lists in `data/terms`, list by list. */
export const terms = listed as readonly Term[];

/** The index of these terms. */
export const table = lexiconTable(terms);
