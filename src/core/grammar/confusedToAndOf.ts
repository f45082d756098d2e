import { wordClass } from "../english/wordClass.ts";
import { betweenWords, type Check, hasBefore, slip, type WordCheck } from "./confusedCheck.ts";

// *To* and *too*, *of*, *off* and *or*.

const { noun, plural, base, past, participle, gerund, adjective, adverb, small } = wordClass;

/** `too` for `to`: `Wants too disallow`, `too the head`, `up too you`. */
const tooSlip = betweenWords(({ token, before, next }) => {
  const isBare =
    (next.classes & base) !== 0 &&
    (next.classes & (noun | plural | adjective | adverb | small | participle)) === 0;
  if (isBare)
    return /^(?:can|will|should|could|must|may|i|you|we|they|would|they|it)$/.test(before.lower)
      ? undefined
      : slip("too-to", token, "to");
  if (/^(?:the|a|an|our|your|their|its|his|my|this|these|those|us|them|me|be)$/.test(next.lower))
    return /^(?:is|are|was|were|it|that|this)$/.test(before.lower) && next.lower !== "be"
      ? undefined
      : slip("too-to", token, "to");
  return undefined;
});

/** `to` for `too`: `Were to large for`, `consumes to much memory`. */
const toSlip = betweenWords(({ token, before, next, tokens, at }) => {
  const further = tokens[at + 2];
  if (/^(?:much|many)$/.test(next.lower)) {
    if (
      /^(?:far|way)$/.test(before.lower) &&
      tokens[at - 2]?.gap === "space" &&
      /^(?:a|the|this|that|long|so|one|our|only)$/.test(tokens[at - 2]!.lower)
    )
      return undefined;
    const isEating =
      /^(?:is|are|was|were|had|has|have|having|takes?|took|taking|us(?:e|es|ed|ing)|consum(?:e|es|ed|ing)|eats?|eating|provid(?:e|es|ed|ing)|spends?|spent|spending|gets?|getting|got|put|puts|putting|costs?|contains?|with|makes?|made|making|far|way)$/.test(
        before.lower,
      );
    return isEating && !(further?.gap === "space" && further.lower === "of")
      ? slip("to-too", token, "too")
      : undefined;
  }
  const isPure =
    (next.classes & adjective) !== 0 && (next.classes & (noun | plural | base | small | past | gerund)) === 0;
  if (
    !isPure ||
    !/^(?:is|are|was|were|be|been|being|become|becomes|became|getting|got|it's|far|way|not|little|bit|seem|seems)$/.test(
      before.lower,
    )
  )
    return undefined;
  const ends =
    further === undefined ||
    further.gap !== "space" ||
    /^(?:to|for|and|or|but|in|when|because)$/.test(further.lower);
  return ends ? slip("to-too", token, "too") : undefined;
});

/** `off` for `of`: `A list off names`, `the depth off a folder`. */
const offSlip = betweenWords(({ token, before, tokens, at }) => {
  if (!ofWhole.has(before.lower)) return undefined;
  // `Take a copy off the shelf and a part off the list` is right.
  if (hasBefore(tokens, at, removing)) return undefined;
  return slip("off-of", token, "of");
});

/** `of` for `off`: `Turned of the light`, `cut of at the end`. */
const ofSlip: Check = (tokens, at) => {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (token.gap !== "space" || !before) return undefined;
  const ends =
    next === undefined ||
    next.gap !== "space" ||
    /^(?:for|in|at|by|with|and|when|if|from|to)$/.test(next.lower);
  if (
    /^(?:turn|turns|turned|turning|switch|switched|switching|cut|signed|logged|log|shut|kicked|paid|back|backs|backed|spun|spin|fell|hand|handed|take|took)$/.test(
      before.lower,
    )
  )
    return ends && !(before.classes & noun && (tokens[at - 2]?.classes ?? 0) & (adjective | small))
      ? slip("of-off", token, "off")
      : undefined;
  const verb = tokens[at - 2];
  if (
    /^(?:it|this|that|them)$/.test(before.lower) &&
    verb &&
    before.gap === "space" &&
    /^(?:turn|turned|turning|switch|switched|switching|kick|kicked|cut|shut|take|took|log|sign)$/.test(
      verb.lower,
    )
  )
    return ends ? slip("of-off", token, "off") : undefined;
  return undefined;
};

/** `or` for `of`: `Instead or the list`; and `or` for `for`: `or example`. */
const orSlip: Check = (tokens, at) => {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (next?.gap !== "space") return undefined;
  if (
    /^(?:example|instance)$/.test(next.lower) &&
    (tokens[at + 2]?.gap === "comma" || tokens[at + 2]?.gap === "stop") &&
    token.gap !== "space"
  )
    return slip("fro-for", token, "for");
  if (!before || token.gap !== "space") return undefined;
  // `Marked by a rest or a breath`.
  if (before.lower === "rest" && tokens[at - 2]?.lower !== "the") return undefined;
  return /^(?:instead|because|lot|lots|rest|variety|majority|bunch|couple|consists|plenty|hundreds|thousands)$/.test(
    before.lower,
  ) && /^(?:the|a|an|all|your|our|its|these|this|that|those|our)$/.test(next.lower)
    ? slip("or-of", token, "of")
    : undefined;
};

/** The checks, with the words that each starts at. */
export const toAndOfChecks: readonly WordCheck[] = [
  ["too", tooSlip],
  ["to", toSlip],
  ["off", offSlip],
  ["of", ofSlip],
  ["or", orSlip],
];

const ofWhole = new Set(
  "list lists number numbers set sets amount amounts lot lots kind kinds type types version versions instance instances name names rest copy end side array map proof depth value out because instead most some all any many combination range series pair group variety representation content contents result results size length collection rating subset part parts full beginning sum total average type member members example examples loss lack state status role use purpose case sort sorts form style level each".split(
    " ",
  ),
);

const removing =
  /^(?:tak|took|turn|cut|get|got|keep|kept|cross|tear|tore|remov|pull|lift|brush|wip|rais|knock|shav|pay|paid|writ|wrot|switch|fall|fell|drop|peel|strip|break|broke)/;
