import { wordClass } from "../english/wordClass.ts";
import { betweenWords, type Check, hasVerb, isNoun, slip, type WordCheck } from "./confusedCheck.ts";

// *One*, *think*, *now* and *weather* in the place of *once*, *thing*, *new* and *whether*.

const { noun, base, past, adjective } = wordClass;

/** `one` for `once`: `One you have built it, …`. */
const oneSlip: Check = (tokens, at) => {
  const token = tokens[at]!;
  const next = tokens[at + 1];
  const further = tokens[at + 2];
  if ((token.gap !== "stop" && token.gap !== "break") || next?.gap !== "space" || further?.gap !== "space")
    return undefined;
  if (!/^(?:you|it|they|we|i|you've|it's|you're|we've)$/.test(next.lower)) return undefined;
  // `One you will like is this` is right: it has no comma.
  for (let index = at + 2; index < tokens.length && index < at + 30; index++) {
    const { gap } = tokens[index]!;
    if (gap === "comma") return slip("one-once", token, "once");
    if (gap === "stop" || gap === "break") return undefined;
  }
  return undefined;
};

/** `think` for `thing`: `The same think`, `one think is`. */
const thinkSlip: Check = (tokens, at) => {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (token.gap !== "space" || !before) return undefined;
  if (
    next?.gap === "hyphen" ||
    next?.gap === "joint" ||
    /^(?:tank|tanks|through|about|piece)$/.test(next?.lower ?? "")
  )
    return undefined;
  return /^(?:a|the|one|same|every|another|important|good|best|whole|worst|nice|great|any|such|this|sure|whole|right|wrong|bad)$/.test(
    before.lower,
  ) &&
    before.gap === "space" &&
    !(before.lower === "this" && tokens[at - 1]!.gap !== "space") &&
    !/^(?:i|we|you|they|people)$/.test(tokens[at - 2]?.lower ?? "") &&
    (before.lower !== "this" || /^(?:do|does|did|of)$/.test(tokens[at - 2]?.lower ?? ""))
    ? slip("think-thing", token, "thing")
    : undefined;
};

/** `now` for `new`: `In each now version`. */
const nowNounSlip: Check = (tokens, at) => {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (token.gap !== "space" || !before || !isNoun(next)) return undefined;
  if (/^(?:that|who|which|all|each|way|button|keyword|method)$/.test(next!.lower)) return undefined;
  return /^(?:a|this|any|each|our|your|my|every|another)$/.test(before.lower) &&
    before.gap === "space" &&
    (before.lower !== "this" || /^(?:of|in|for|with|to)$/.test(tokens[at - 2]?.lower ?? ""))
    ? slip("now-new", token, "new")
    : undefined;
};

/** `weather` for `whether`: `Decides weather it is`, `depends on weather the flag is set`. */
const weatherSlip = betweenWords(({ token, before, next, tokens, at }) => {
  if (
    /^(?:the|our|a|this|that|local|bad|good|current|cold|hot|warm|wet|dry|severe|live|and)$/.test(
      before.lower,
    ) ||
    (before.classes & adjective && !(before.classes & (noun | base | past)))
  )
    return undefined;
  if (/^(?:it|they|you|we|or|there)$/.test(next.lower))
    return next.lower === "or" && tokens[at + 2]?.lower !== "not"
      ? undefined
      : slip("weather-whether", token, "whether");
  if (next.lower === "to")
    return (tokens[at + 2]?.classes ?? 0) & base ? slip("weather-whether", token, "whether") : undefined;
  if (
    !/^(?:the|a|an|this|these|your|our|any|all|its|their|to|each|every|his|her|my|no|some|he|she|i|customers|users|patients|people|anyone|everyone)$/.test(
      next.lower,
    )
  )
    return undefined;
  return hasVerb(tokens, at + 1, 6) ? slip("weather-whether", token, "whether") : undefined;
});

/** The checks, with the words that each starts at. */
export const singleChecks: readonly WordCheck[] = [
  ["one", oneSlip],
  ["think", thinkSlip],
  ["now", nowNounSlip],
  ["weather", weatherSlip],
];
