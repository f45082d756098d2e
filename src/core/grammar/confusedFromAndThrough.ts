import { wordClass } from "../english/wordClass.ts";
import {
  betweenWords,
  type Check,
  hasBefore,
  opensComparison,
  prepositions,
  slip,
  takesThing,
  type WordCheck,
} from "./confusedCheck.ts";

// *From* and *form*, *through*, *though* and *thought*.

const { noun, plural, base, third, past, participle, gerund, adjective, adverb, small } = wordClass;

/** `form` for `from`: `Starting form version 7`, `extract the path form a pattern`. */
const formSlip = betweenWords(({ token, before, next, tokens, at }) => {
  const isPlace =
    /^(?:the|a|an|our|your|its|their|this|these|those|each|any|scratch|version|within|inside|outside|it|them|there|here|where|which|what)$/.test(
      next.lower,
    ) ||
    next.kind === "code" ||
    next.kind === "number" ||
    next.kind === "name";
  if (!isPlace) return undefined;
  // `Form` is not a noun after a word that can only be a participle, and not a verb after a singular.
  const isDone =
    (before.classes & (participle | past | gerund)) !== 0 &&
    (before.classes & (noun | adjective | plural)) === 0;
  if (
    isDone &&
    !(
      before.classes & gerund &&
      !/^(?:starting|coming|going|ranging|stemming|resulting|reading|loading|inheriting|importing|benefiting|suffering|migrating|moving|switching|extending|deriving|learning|copying|returning|fetching)$/.test(
        before.lower,
      )
    )
  )
    return slip("form-from", token, "from");
  const isOne = (before.classes & noun) !== 0 && (before.classes & (plural | adjective | base | small)) === 0;
  return isOne &&
    /^(?:the|a|an|our|your|its|their|this|each|which|where|scratch)$/.test(next.lower) &&
    !hasBefore(tokens, at, conjoined)
    ? slip("form-from", token, "from")
    : undefined;
});

/** `from` for `form`: `A short from of it`. */
const fromSlip: Check = (tokens, at) => {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (token.gap !== "space" || next?.gap !== "space" || next.lower !== "of" || !before) return undefined;
  return /^(?:a|an|the|this|that|any|some|each|every|other|another|same|best|such)$/.test(before.lower) ||
    (before.classes & adjective && /^(?:a|an|the)$/.test(tokens[at - 2]?.lower ?? ""))
    ? slip("from-form", token, "form")
    : undefined;
};

/** `trough`, `though` or `thought` for `through`: `Goes trough the list`, `it is done though the options`. */
const throughSlip = betweenWords(({ token, before, next, tokens, at }) => {
  if (token.lower === "trough") {
    if (/^(?:a|the|each|every|this|that|water|feed|feeding|our|one|deep)$/.test(before.lower))
      return undefined;
    const leads =
      takesThing(before) ||
      (before.classes & (base | third | past | participle | gerund | plural | adverb | noun)) !== 0 ||
      /^(?:it|them|you|us|is|done)$/.test(before.lower);
    return leads &&
      (next.classes & (noun | plural | adjective | gerund) ||
        opensComparison(next) ||
        /^(?:it|them|which|all|every|several|many)$/.test(next.lower))
      ? slip("though-through", token, "through")
      : undefined;
  }
  if (
    !passing.test(before.lower) ||
    !/^(?:the|a|an|our|your|its|their|his|my|this|these|those|all|each|every|several|multiple|many|various|different|one|two|three|them|which|it)$/.test(
      next.lower,
    )
  )
    return undefined;
  // In `it runs though the tests fail`, `though` starts a clause, which has a verb.
  for (let index = at + 2; index < at + 6; index++) {
    const later = tokens[index];
    if (later?.gap !== "space" || prepositions.has(later.lower)) break;
    if (
      /^(?:is|are|was|were|has|have|had|do|does|did|can|could|may|might|must|will|would|should)$/.test(
        later.lower,
      ) ||
      (later.classes & (third | past | base) && !(later.classes & (noun | adjective | small)))
    )
      return undefined;
    if (later.classes & (third | base) && /^(?:it|they|you|we|one)$/.test(next.lower)) return undefined;
  }
  if (next.lower === "it" || next.lower === "this")
    return /^(?:go|goes|going|went|gone|walk|walked|run|ran|pass|passed|passes|passing)$/.test(
      before.lower,
    ) &&
      (tokens[at + 2] === undefined || tokens[at + 2]!.gap !== "space")
      ? slip("though-through", token, "through")
      : undefined;
  return slip("though-through", token, "through");
});

/** `thought` for `though`: `As thought the output is`, `even thought we`. */
const thoughtSlip: Check = (tokens, at) => {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (!before) return undefined;
  if (
    token.gap === "comma" &&
    (next === undefined || next.gap === "stop" || next.gap === "break" || next.gap === "comma")
  )
    return slip("thought-though", token, "though");
  if (token.gap !== "space" || next?.gap !== "space") return undefined;
  const opensClause =
    /^(?:the|it|this|that|they|we|you|i|there|these|those|our|your|its|he|she|it's|a|an|some|all)$/.test(
      next.lower,
    );
  if (before.lower === "as") return opensClause ? slip("thought-though", token, "though") : undefined;
  if (before.lower !== "even" || !opensClause) return undefined;
  return /^(?:we|they|i|you|he|she|who|never|not|has|have|had)$/.test(tokens[at - 2]?.lower ?? "")
    ? undefined
    : slip("thought-though", token, "though");
};

/** The checks, with the words that each starts at. */
export const fromAndThroughChecks: readonly WordCheck[] = [
  ["form", formSlip],
  ["from", fromSlip],
  ["trough though thought", throughSlip],
  ["thought", thoughtSlip],
];

const conjoined = /^(?:and|that|which|who|to|can|will|may|not|or)$/;

const passing =
  /^(?:go|goes|going|went|gone|look|looks|looked|looking|pass|passes|passed|passing|walk|walks|walked|walking|loop|loops|looped|looping|iterate|iterates|iterated|iterating|scroll|scrolls|scrolled|scrolling|search|searched|searching|flow|flows|flowed|routed|sent|available|accessible|achieved|done|made|parse|read|reading|step|steps|stepping|run|runs|running|cycle|cycles|cycled|sift|sifted|get|got|guided|breaks?|broke)$/;
