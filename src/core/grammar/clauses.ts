import type { Gap, Token } from "./tokens.ts";

/** Words that a subject with its verb follows. Not `that`, which may follow a verb, nor `what`, which may be the subject: `what matters is`. */
export const clauseOpeners: ReadonlySet<string> = new Set(
  "if when whenever because but while where whether so once until unless although though whereas since how why".split(
    " ",
  ),
);

/** What ends a sentence, or the bullet, heading or cell it is in. */
const sentenceEnds: ReadonlySet<Gap> = new Set<Gap>(["stop", "break"]);

/**
 * How many words before the token at `at` the nearest is that fits the pattern; 0 if none of the last `most` words of its sentence
 * does. With `isInPhrase` not even a comma may be between.
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
    if (isInPhrase ? gap !== "blank" : sentenceEnds.has(gap)) return 0;
    if (pattern.test(tokens[at - back]!.lower)) return back;
  }
  return 0;
}
