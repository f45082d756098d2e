import type { WordCheck } from "./check.ts";
import { comparisonChecks } from "./comparison.ts";
import { fromAndThroughChecks } from "./fromAndThrough.ts";
import { ownershipChecks } from "./ownership.ts";
import { placeChecks } from "./place.ts";
import { singleChecks } from "./single.ts";
import { toAndOfChecks } from "./toAndOf.ts";
import { verbChecks } from "./verb.ts";

// Words written in place of similar ones, found by the classes of the words around them or by their whole clause. Those
// that are found by particular words around them are in `confusables`.

/** All checks; those that start at the same word run in this order. */
export const confusedChecks: readonly WordCheck[] = [
  ...ownershipChecks,
  ...comparisonChecks,
  ...toAndOfChecks,
  ...fromAndThroughChecks,
  ...placeChecks,
  ...verbChecks,
  ...singleChecks,
];
