import { confusables } from "./confusables.ts";
import { confusableTable } from "./confusableTable.ts";

/** Every confusable as a table. */
export const table = confusableTable(confusables);
