import type { Gap, Token } from "./tokens.ts";

/**
 * Words that are followed by a subject and its verb. `That` is left out, since it may follow a verb, and so is `what`,
 * which may be the subject: `what matters is`.
 */
export const clauseOpeners: ReadonlySet<string> = new Set(
  "if when whenever because but while where whether so once until unless although though whereas since how why".split(
    " ",
  ),
);

/** Gaps that end a sentence, or its bullet, heading or cell. */
const sentenceEnds: ReadonlySet<Gap> = new Set<Gap>(["stop", "break"]);

/**
 * The distance, in tokens, from the token at `at` back to the nearest one of its sentence that matches the pattern; 0
 * if none of the last `most` tokens does. With `isInPhrase`, not even a comma may be in between.
 */
export function wordsBack(
  tokens: readonly Token[],
  at: number,
  pattern: RegExp,
  most: number,
  isInPhrase = false,
): number {
  for (let back = 1; back <= most && back <= at; back++) {
    const { gap } = tokens[at - back + 1]!;
    if (isInPhrase ? gap !== "space" : sentenceEnds.has(gap)) return 0;
    if (pattern.test(tokens[at - back]!.lower)) return back;
  }
  return 0;
}
