import { isParticiple, verbOf } from "../english/verbForms.ts";
import { wordClasses } from "../english/wordClasses.ts";
import { firstWord, wordAfter } from "../english/words.ts";
import type { Span } from "../text/span.ts";

/**
 * The verb of a sentence's main clause if it is passive: `was carefully migrated`. Undefined if another verb, a
 * subordinate clause or punctuation comes first. A passive that is not found counts as active.
 */
export function passiveIn(sentence: string): Span | undefined {
  const first = firstWord(sentence);
  if (!first || !/^[^\p{L}\p{N}]{0,6}$/u.test(sentence.slice(0, first.start))) return undefined;
  // A sentence that starts with a verb says what somebody did.
  const opening = verbOf(first.lower);
  if (opening && (opening.isPure || opening.form === "past" || opening.form === "gerund")) return undefined;
  let word: Span & { readonly lower: string } = first;
  for (let words = 0; words < maxSubjectWords; words++) {
    if (otherClause.has(word.lower)) return undefined;
    if (/^(?:was|were|is|are)$/.test(word.lower))
      return words === 0 ? undefined : passiveFrom(word, sentence);
    const next = wordAfter(sentence, word);
    if (!next) return undefined;
    if (/^(?:has|have|had)$/.test(word.lower)) {
      const passive = next.word.lower === "been" && words > 0 ? passiveFrom(next.word, sentence) : undefined;
      return passive && { start: word.start, end: passive.end };
    }
    word = next.word;
    if (words > 0 && isMainVerb(word.lower)) return undefined;
  }
  return undefined;
}

/** The maximum number of words in a subject before the verb. */
const maxSubjectWords = 9;

/** Words that start another clause, or show that there is one. */
const otherClause: ReadonlySet<string> = new Set(
  (
    "after although and/or as because before how if once since so than that then there though unless until what when where which " +
    "while who whom whose why it's i we you they he she here"
  ).split(" "),
);

function isMainVerb(lower: string): boolean {
  const verb = verbOf(lower);
  return verb?.isPure === true && verb.form !== "gerund" && verb.form !== "past";
}

function passiveFrom(be: Span, sentence: string): Span | undefined {
  let next = wordAfter(sentence, be);
  for (let adverbs = 0; next?.gap === "space" && adverbs < 3 && isAdverb(next.word.lower); adverbs++)
    next = wordAfter(sentence, next.word);
  if (next?.gap !== "space" || !isParticiple(next.word.lower)) return undefined;
  const { end } = next.word;
  const after = wordAfter(sentence, next.word);
  // In `are known cases`, the participle describes the noun after it.
  return after && (after.gap === "hyphen" || !goesOn(after.word.lower))
    ? undefined
    : { start: be.start, end };
}

/** True for a word that may follow a passive verb and is not a noun. */
function goesOn(lower: string): boolean {
  return afterPassive.has(lower) || wordClasses.determiner!.has(lower) || isAdverb(lower);
}

const afterPassive: ReadonlySet<string> = new Set(
  (
    "about across after against ahead along alongside among and around as at automatically away back because before behind below between but by daily " +
    "directly down due during either every for from here how if in inside into it monthly off on only onto open or out outside over per " +
    "so than that then through throughout to together under until unless up upon using via weekly well what when where whether which while with within " +
    "without yearly"
  ).split(" "),
);

function isAdverb(lower: string): boolean {
  return (
    /^(?:not|all|also|then|later|both|never|already|still|first|often|now|always|being|once|only|just)$/.test(
      lower,
    ) || /^[a-z]{3,}ly$/.test(lower)
  );
}
