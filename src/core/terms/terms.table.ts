import { lexiconTable } from "./lexiconTable.ts";
import { terms } from "./terms.ts";

/** Every term we know as a table. */
export const table = lexiconTable(terms);
