import type { WordCheck } from "./confusedCheck.ts";
import { comparisonChecks } from "./confusedComparison.ts";
import { fromAndThroughChecks } from "./confusedFromAndThrough.ts";
import { ownershipChecks } from "./confusedOwnership.ts";
import { placeChecks } from "./confusedPlace.ts";
import { singleChecks } from "./confusedSingle.ts";
import { toAndOfChecks } from "./confusedToAndOf.ts";
import { verbChecks } from "./confusedVerb.ts";

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
