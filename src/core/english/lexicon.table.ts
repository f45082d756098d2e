import { makeClassTable } from "./classTable.ts";
import { lexiconWords } from "./lexiconWords.ts";

/** The lexicon as a hash table. */
export const table = makeClassTable(lexiconWords());
