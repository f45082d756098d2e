import type { Confusable } from "./confusable.ts";
import { ConfusableIndex } from "./findConfusables.ts";
import { grammarWords } from "./grammarWords.ts";
import { modifiers } from "./modifiers.ts";
import { nouns } from "./nouns.ts";
import { phrasalVerbs } from "./phrasalVerbs.ts";
import { technicalWords } from "./technicalWords.ts";
import { verbs } from "./verbs.ts";

/** Every confusable. */
export const confusables: readonly Confusable[] = [
  ...grammarWords,
  ...verbs,
  ...phrasalVerbs,
  ...nouns,
  ...technicalWords,
  ...modifiers,
];

let index: ConfusableIndex | undefined;

/** All confusables, ready to be looked for; made when first asked for. */
export function confusableIndex(): ConfusableIndex {
  index ??= new ConfusableIndex(confusables);
  return index;
}
