import type { Confusable } from "./confusable.ts";
import { grammarWords } from "./grammarWords.ts";
import { modifiers } from "./modifiers.ts";
import { nouns } from "./nouns.ts";
import { phrasalVerbs } from "./phrasalVerbs.ts";
import { prepositions } from "./prepositions.ts";
import { sentenceWords } from "./sentenceWords.ts";
import { technicalWords } from "./technicalWords.ts";
import { verbs } from "./verbs.ts";

/** Every confusable, with the examples it is tested by; the rule reads `confusables.table.ts`. */
export const confusables: readonly Confusable[] = [
  ...grammarWords,
  ...verbs,
  ...phrasalVerbs,
  ...nouns,
  ...technicalWords,
  ...modifiers,
  ...sentenceWords,
  ...prepositions,
];
