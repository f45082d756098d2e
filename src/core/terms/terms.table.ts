import { lexiconTable } from "./lexiconTable.ts";
import { brands } from "./lists/brands.ts";
import { termsOf } from "./term.ts";
import { terms } from "./terms.ts";

/** Every term we know as a table. */
export const table = lexiconTable([...terms, ...termsOf(brands)]);
