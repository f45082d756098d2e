import { lexiconTable } from "./lexiconTable.ts";
import type { Term } from "./term.ts";
import listed from "./terms.json" with { type: "json" };

/** Every term of the lists in `data/terms`, list by list. */
export const terms = listed as readonly Term[];

/** The same as they are looked up. */
export const table = lexiconTable(terms);
