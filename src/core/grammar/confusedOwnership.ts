import { wordClass } from "../english/wordClass.ts";
import {
  betweenWords,
  type Check,
  isNoun,
  prepositions,
  slip,
  takesThing,
  type WordCheck,
} from "./confusedCheck.ts";
import type { Token } from "./tokens.ts";

// Who owns something: *its*, *your*, *their*, and the words that sound like them, *lets* too.

const { noun, plural, base, third, past, participle, gerund, adjective, adverb, small } = wordClass;

/** `it's` for `its`, before a noun that cannot follow `it is`: `Takes it's value`, `the size of it's parent`. */
const itIsSlip: Check = (tokens, at) => {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (token.gap !== "space" || !before || next?.gap !== "space" || next.kind !== "word") return undefined;
  const isThing = isNoun(next);
  const describes = (next.classes & (adjective | gerund | participle)) !== 0 && isNoun(tokens[at + 2]);
  if (!isThing && !describes) return undefined;
  const owns =
    prepositions.has(before.lower) ||
    /^(?:all|both|than|and|or)$/.test(before.lower) ||
    ((takesThing(before) || isOpeningPast(before)) && !saying.test(before.lower));
  if (!owns) return undefined;
  // `And it's part of` and `all it's worth` are right; after these words, only a plural rules `it is` out.
  const isLoose = /^(?:all|both|than|and|or)$/.test(before.lower);
  const head = isThing ? next : tokens[at + 2]!;
  if (isLoose && !(head.classes & plural)) return undefined;
  if (nounsAfterItIs.has(next.lower) || (next.isCapital && !isThing)) return undefined;
  return slip("it's-its", token, "its");
};

/** True for a verb in the past that opens a sentence, though it may describe a thing elsewhere: `Measured it's impact`. */
function isOpeningPast({ gap, classes }: Token): boolean {
  return (gap === "break" || gap === "stop") && (classes & past) !== 0 && (classes & (noun | plural)) === 0;
}

/** `its` for `it's`: `Why its quite fast`, `once its open`, `its up to you`. */
const itsSlip: Check = (tokens, at) => {
  const token = tokens[at]!;
  const next = tokens[at + 1];
  const further = tokens[at + 2];
  if (next?.gap !== "space") return undefined;
  const opens = token.gap === "stop" || token.gap === "break" || token.gap === "comma";
  const ends =
    further === undefined ||
    further.gap !== "space" ||
    /^(?:to|that|for|if|when|because|and|but|or|as|in|on|at|by|with|from)$/.test(further.lower);
  const clause = opens || (token.gap === "space" && clauseOpeners.has(tokens[at - 1]?.lower ?? ""));
  if (!clause) return undefined;
  if (
    /^(?:not|up|about|because|there|really|quite|very|too|just|never|always|usually|actually|probably|already|basically|simply|currently|generally|typically|often)$/.test(
      next.lower,
    )
  )
    return further?.gap === "space" &&
      !isNoun(further) &&
      !(further.classes & noun && !(further.classes & adjective)) &&
      !isNoun(tokens[at + 3])
      ? slip("its-it's", token, "it's")
      : undefined;
  // `Between it and its upstream` is right.
  if (/^(?:and|but)$/.test(tokens[at - 1]?.lower ?? "and")) return undefined;
  if (further?.gap === "hyphen" || further?.gap === "joint") return undefined;
  const isState =
    (next.classes & (adjective | participle)) !== 0 &&
    (next.classes & (noun | plural | gerund | small)) === 0;
  return isState && ends && !isNoun(further) ? slip("its-it's", token, "it's") : undefined;
};

/** `you're` for `your`: `In you're project`, `triage you're report`. */
const youAreSlip: Check = (tokens, at) => {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (token.gap !== "space" || !before || next?.gap !== "space" || next.kind !== "word") return undefined;
  const owns = prepositions.has(before.lower) || (takesThing(before) && !saying.test(before.lower));
  if (!owns) return undefined;
  const isThing = isNoun(next) || ((next.classes & adjective) !== 0 && isNoun(tokens[at + 2]));
  return isThing ? slip("you're-your", token, "your") : undefined;
};

/** `your` for `you're`: `Once your done`, `when your ready to go`. */
const yourSlip = betweenWords(({ token, before, next, tokens, at }) => {
  if (
    !/^(?:if|when|once|while|because|unless|since|until|whenever|where|what|so|as|that)$/.test(before.lower)
  )
    return undefined;
  if (
    !/^(?:done|ready|able|unable|sure|unsure|interested|familiar|happy|logged|satisfied|allowed|supposed|welcome|stuck|finished|going|trying|looking|not|already|still|feeling|wondering|dynamically|currently)$/.test(
      next.lower,
    )
  )
    return undefined;
  const further = tokens[at + 2];
  // `If your already deployed app fails`.
  const isDescribing =
    further !== undefined &&
    (further.classes & (adjective | participle)) !== 0 &&
    !(further.classes & gerund) &&
    further.gap === "space" &&
    isNoun(tokens[at + 3]);
  return isDescribing || (isNoun(further) && next.lower !== "done")
    ? undefined
    : slip("your-you're", token, "you're");
});

/** `your` for `you're` before what somebody will do: `they know your going to answer`. */
const yourGoingSlip = betweenWords(({ token, next, tokens, at }) => {
  const verb = tokens[at + 3];
  return next.lower === "going" &&
    tokens[at + 2]?.lower === "to" &&
    verb?.gap === "space" &&
    (verb.classes & base) !== 0 &&
    !destinations.test(verb.lower)
    ? slip("your-you're", token, "you're")
    : undefined;
});

/** Where one goes without an article: `your going to work`. */
const destinations =
  /^(?:work|school|bed|court|market|church|sleep|college|war|sea|town|land|press|print|trial|ground)$/;

/** `who's` for `whose`, before several things: `doctors who's shifts overlap`. */
const whoIsSlip: Check = (tokens, at) => {
  const token = tokens[at]!;
  const next = tokens[at + 1];
  if (at === 0 || token.gap === "stop" || token.gap === "break" || next?.gap !== "space") return undefined;
  const isThings = (next.classes & plural) !== 0 && (next.classes & (noun | adjective | adverb)) === 0;
  const verb = tokens[at + 2];
  const hasOwnVerb =
    verb?.gap === "space" &&
    (/^(?:is|are|was|were|has|have|had|can|could|will|would|do|did|i|we|they|he|she|you)$/.test(verb.lower) ||
      ((verb.classes & (base | past)) !== 0 && (verb.classes & (plural | small | adjective)) === 0));
  return isThings && hasOwnVerb ? slip("whose-who's", token, "whose") : undefined;
};

/** `there` for `their`: `With there reasons`, `by there action`. */
const thereSlip: Check = (tokens, at) => {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (token.gap !== "space" || !before || next?.gap !== "space" || next.kind !== "word") return undefined;
  const isThing =
    isNoun(next) ||
    ((next.classes & (adjective | gerund)) !== 0 &&
      (next.classes & (adverb | third)) === 0 &&
      isNoun(tokens[at + 2]));
  if (!isThing) return undefined;
  if (/^(?:of|with|by|into|for|about|between|through|than|to|and)$/.test(before.lower)) {
    const head = isNoun(next) ? next : tokens[at + 2]!;
    // In `to there users come` and `and there people met`, the noun is the subject of a verb and `there` is right.
    const verb = tokens[tokens.indexOf(head, at) + 1];
    if (
      verb?.gap === "space" &&
      (verb.classes & (third | past | base)) !== 0 &&
      !(verb.classes & (noun | small))
    )
      return undefined;
    if (before.lower === "and" || before.lower === "to") return undefined;
    return slip("there-their", token, "their");
  }
  return undefined;
};

/** `they're` for `their`: `Independent of they're age`, `let guests bring they're children`. */
const theyAreSlip: Check = (tokens, at) => {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (token.gap !== "space" || !before || next?.gap !== "space" || next.kind !== "word") return undefined;
  // `Until they're adults`, `once trained they're experts` and `ensure they're experts` are right.
  const owns =
    (prepositions.has(before.lower) && !/^(?:until|using|during)$/.test(before.lower)) ||
    (takesThing(before) && !(before.classes & (past | participle)) && !saying.test(before.lower));
  if (!owns) return undefined;
  const isThing = isNoun(next) || ((next.classes & adjective) !== 0 && isNoun(tokens[at + 2]));
  return isThing ? slip("there-their", token, "their") : undefined;
};

/** `their` for `there`: `Their might be`, `requires their to be`. */
const theirSlip: Check = (tokens, at) => {
  const next = tokens[at + 1];
  const further = tokens[at + 2];
  if (next?.gap !== "space" || further?.gap !== "space") return undefined;
  const is =
    (/^(?:might|may|must|should|could|would|will|can|shouldn't|won't|can't|to|cannot)$/.test(next.lower) &&
      further.lower === "be") ||
    (/^(?:has|have|had)$/.test(next.lower) && further.lower === "been");
  return is ? slip("their-there", tokens[at]!, "there") : undefined;
};

/** `let's` for `lets`: `It let's you see`. */
const letUsSlip = betweenWords(({ token, before, next }) => {
  const isSubject = /^(?:it|this|that|which|also)$/.test(before.lower) || isNoun(before);
  return isSubject &&
    (/^(?:you|us|them|me|users|people|developers|teams|customers|clients|him|her)$/.test(next.lower) ||
      (/^(?:it|which|that)$/.test(before.lower) &&
        /^(?:the|any|every|our|my|your|their|everyone|anyone)$/.test(next.lower)))
    ? slip("lets-let's", token, "lets")
    : undefined;
});

/** The checks, with the words that each starts at. */
export const ownershipChecks: readonly WordCheck[] = [
  ["it's", itIsSlip],
  ["its", itsSlip],
  ["you're", youAreSlip],
  ["your", yourSlip],
  ["your", yourGoingSlip],
  ["who's", whoIsSlip],
  ["they're", theyAreSlip],
  ["there", thereSlip],
  ["their", theirSlip],
  ["let's", letUsSlip],
];

const clauseOpeners = new Set(
  "if when because since so that once until unless while where but and why how although though whether think thinks means".split(
    " ",
  ),
);

/** Words that follow `it's` although they are nouns or determiners. */
const nounsAfterItIs = new Set(
  "time part worth fun work day home best one two three ok okay fine easy hard all up down on off in a an the no not going being been just only also".split(
    " ",
  ),
);

/** Verbs that a clause may follow: `ensure it's valid data`. */
const saying =
  /^(?:think|thought|know|knew|mean|sa(?:y|id)|ensur|assum|believ|feel|felt|hop|find|found|see|saw|show|guarante|verif|check|confirm|impl|indicat|suggest|underst|decid|notic|realiz|realis|tell|told|determin|explain|prov|remember|forg|expect|suppos|consider|argu|agree|add|recogni|wonder|require|recommend|prefer|insist|keep|kept|make|made|making|let|bet|guess|pretend|claim|state|report|note|warn|hear|heard|learn|fear|wish|because|given|provided|say)/;
