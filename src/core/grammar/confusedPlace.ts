import { wordClass } from "../english/wordClass.ts";
import { betweenWords, slip, type WordCheck } from "./confusedCheck.ts";

// *Where* and *were*.

const { noun, plural, third, participle, gerund, adjective, adverb, small } = wordClass;

/** `where` for `were`: `They where moved`, `the tests where slow`. */
const whereSlip = betweenWords(({ token, before, next, tokens, at }) => {
  if (before.lower === "there")
    return /^(?:no|many|several|some|only|too|few|a|two|three|four|five|also|still|not|about|over)$/.test(
      next.lower,
    ) || next.kind === "number"
      ? slip("where-were", token, "were")
      : undefined;
  const isMany =
    /^(?:we|they|you|these|those)$/.test(before.lower) ||
    ((before.classes & plural) !== 0 && (before.classes & (noun | third | adjective | small)) === 0);
  if (!isMany || placesOf.test(before.lower)) return undefined;
  const isDone =
    (next.classes & participle) !== 0 && (next.classes & (noun | plural | adjective | adverb)) === 0;
  const state =
    /^(?:not|able|unable|also|already|being|never|always|slow|available|unavailable|successful|aware|ready)$/.test(
      next.lower,
    );
  if (!isDone && !state) return undefined;
  const verb = tokens[at + 2];
  // A phrase that ends after one word is right: `Cases where used`, `where possible`.
  if (verb === undefined || verb.gap !== "space")
    return state && /^(?:slow|successful|unable)$/.test(next.lower)
      ? slip("where-were", token, "were")
      : undefined;
  if (/^(?:not|also|already|never|always)$/.test(next.lower))
    return (verb.classes & (participle | gerund)) !== 0 && !(verb.classes & (noun | plural))
      ? slip("where-were", token, "were")
      : undefined;
  return slip("where-were", token, "were");
});

/** `were` for `where`: `Cases were the user has none`. */
const wereSlip = betweenWords(({ token, before, next, tokens, at }) => {
  if (!placesOf.test(before.lower)) return undefined;
  if (!/^(?:the|a|an|it|you|we|they|there|this|your|our|users|i)$/.test(next.lower)) return undefined;
  for (let index = at + 1; index < at + 7; index++) {
    const later = tokens[index];
    if (!later || (index > at + 1 && later.gap !== "space")) return undefined;
    if (
      /^(?:is|are|has|have|had|does|do|can|could|may|might|must|will|would|should|was|need|needs|want|wants|cannot|can't|doesn't|don't)$/.test(
        later.lower,
      )
    )
      return slip("were-where", token, "where");
  }
  return undefined;
});

/** The checks, with the words that each starts at. */
export const placeChecks: readonly WordCheck[] = [
  ["where", whereSlip],
  ["were", wereSlip],
];

const placesOf =
  /^(?:cases?|places?|situations?|scenarios?|point|points|environments?|location|locations|folders?|director(?:y|ies)|pages?|sections?|instances?|areas?|conditions?|examples?|circumstances?|world|stage|spots?|lines?|columns?|positions?|times?|days?|rows?|fields?)$/;
