import type { Confusable } from "./confusable.ts";
import listed from "./confusables.json" with { type: "json" };
import { confusableTable } from "./confusableTable.ts";

/** Every confusable of `data/confusables` as a table. */
export const table = confusableTable(listed as readonly Confusable[]);
