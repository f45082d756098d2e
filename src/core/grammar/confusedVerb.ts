import { wordClass } from "../english/wordClass.ts";
import { betweenWords, type Check, hasVerb, isNoun, slip, type WordCheck } from "./confusedCheck.ts";
import type { Token } from "./tokens.ts";

// A verb in the place of another word, or of another verb.

const { noun, plural, base, third, past, participle, gerund, adjective, adverb, small } = wordClass;

/** `know` for `now`: `You can know use`, `is know available`; and `now` for `know`: `need to now how`. */
const knowSlip = betweenWords(({ token, before, next, tokens, at }) => {
  if (token.lower === "now") {
    const wants =
      /^(?:to|don't|didn't|doesn't|not|must|let)$/.test(before.lower) ||
      (/^(?:you|us)$/.test(before.lower) && /^(?:do|let|lets|if|as)$/.test(tokens[at - 2]?.lower ?? ""));
    return wants &&
      /^(?:how|what|that|if|why|where|when|which|whether|about|who)$/.test(next.lower) &&
      !/^(?:up|until|till|prior|compared|down|back|similar|due|thanks|date|today)$/.test(
        tokens[at - 2]?.lower ?? "",
      )
      ? slip("know-known", token, "know")
      : undefined;
  }
  if (
    /^(?:is|are|was|were)$/.test(before.lower) &&
    (/^(?:a|an|the|able|available|possible|supported|deprecated|using|being|in|much|more|easier|faster)$/.test(
      next.lower,
    ) ||
      ((next.classes & (participle | gerund)) !== 0 && !(next.classes & (noun | plural))))
  )
    return slip("know-known", token, "now");
  if (
    /^(?:can|could|will|should|must)$/.test(before.lower) &&
    (((next.classes & base) !== 0 &&
      (next.classes & (noun | plural | small | adjective | participle | adverb)) === 0) ||
      next.lower === "be")
  )
    return slip("know-known", token, "now");
  return undefined;
});

/** True for whose feelings they are: `the affect of the patient`. */
function isOfPerson(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.lower !== "of") return false;
  const next = tokens[at + 1];
  const who = /^(?:the|a|an|this|that|these|each|every|our|my|his|her|their)$/.test(next?.lower ?? "")
    ? tokens[at + 2]
    : next;
  return /^(?:patient|client|child|infant|person|participant|subject|resident|inmate|veteran)s?$|^(?:children|people)$/.test(
    who?.lower ?? "",
  );
}

/** `effect` for `affect`: `This may effect the build`, `the options effect all results`; and `affect` for `effect`. */
const effectSlip: Check = (tokens, at) => {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (token.gap !== "space" || !before) return undefined;
  if (token.lower === "affect" || token.lower === "affects") {
    if (
      /^(?:side|after|no|little|any|some|desired|negative|positive|large|big|huge|great|small|major|minor|significant|the|an|a|its|their|same|direct|adverse|visible|immediate|main|cumulative)$/.test(
        before.lower,
      )
    ) {
      if (
        /^(?:the|its|their|main)$/.test(before.lower) &&
        !(next?.gap === "space" && /^(?:of|on)$/.test(next.lower))
      )
        return undefined;
      if (
        /^(?:any|some|same)$/.test(before.lower) &&
        next?.gap === "space" &&
        !/^(?:on|of|is|was|in|from|to)$/.test(next.lower)
      )
        return undefined;
      if (isOfPerson(tokens, at + 1)) return undefined;
      if (next?.gap === "space" && /^(?:the|your|our|you|us|them|it|all|how)$/.test(next.lower))
        return undefined;
      const goesOn =
        next?.gap === "space" &&
        !/^(?:of|on|in|from|to|and|or|is|was|are|were|that|when|if|by|for|with|as|at|because|but)$/.test(
          next.lower,
        );
      if (goesOn) return undefined;
      return slip("affect-effect", token, token.lower === "affect" ? "effect" : "effects");
    }
    return undefined;
  }
  if (
    next?.gap !== "space" ||
    !/^(?:the|your|our|you|us|them|it|all|how|only|performance|any|this|that|these|users|other|both|their|its|everyone|existing)$/.test(
      next.lower,
    )
  )
    return undefined;
  const isVerb =
    /^(?:not|can|will|may|might|could|would|should|to|doesn't|don't|didn't|won't|also|that|they|directly|negatively|adversely|cannot|can't)$/.test(
      before.lower,
    ) ||
    ((before.classes & plural) !== 0 && !(before.classes & (noun | third)));
  if (!isVerb) return undefined;
  // `To effect the change` is an idiom.
  for (let index = at + 2; index < at + 5 && tokens[index]; index++)
    if (/^chang/.test(tokens[index]!.lower)) return undefined;
  if (before.lower === "that" && token.lower === "effect" && /^(?:it)$/.test(next.lower)) return undefined;
  return slip("effect-affect", token, "affect");
};

/** A base form for a participle: `Is base on`, `the follow options`, `it is use to`, `is require for`. */
const endingSlip = betweenWords(({ token, before, next, tokens, at }) => {
  const isAfterBe =
    /^(?:am|i'm|is|are|was|were|be|been|being|isn't|aren't|wasn't|weren't)$/.test(before.lower) ||
    (/^(?:not|also|only|often|then|mostly|usually|commonly|always|still|currently|now)$/.test(before.lower) &&
      /^(?:is|are|was|were|be|been|being)$/.test(tokens[at - 2]?.lower ?? ""));
  switch (token.lower) {
    case "base": {
      if (!/^(?:on|upon)$/.test(next.lower)) return undefined;
      const isPlain = (before.classes & plural) !== 0 && (before.classes & (noun | third)) === 0;
      return isAfterBe ||
        isPlain ||
        ((before.classes & (past | participle)) !== 0 && !(before.classes & (noun | adjective)))
        ? slip("use-used-to", token, "based")
        : undefined;
    }
    case "follow": {
      const further = tokens[at + 2];
      if (before.lower !== "the" || next.kind !== "word" || next.lower === "up") return undefined;
      return (next.classes & plural) !== 0 ||
        /^(?:example|command|code|table|section|command|snippet|format|steps?|way|order)$/.test(next.lower) ||
        (next.classes & adjective && (further?.classes ?? 0) & plural)
        ? slip("use-used-to", token, "following")
        : undefined;
    }
    case "use":
      return isAfterBe &&
        /^(?:to|by|for|in|as|with|when|on|from|at|if|only)$/.test(next.lower) &&
        !asks(tokens, at)
        ? slip("use-used-to", token, "used")
        : undefined;
    case "require":
      return isAfterBe && /^(?:to|by|for|in|as|when|on|from|at|if|only)$/.test(next.lower)
        ? slip("use-used-to", token, "required")
        : undefined;
    default:
      return undefined;
  }
});

/** `maybe` for `may be`: `It maybe slow`. */
const maybeSlip = betweenWords(({ token, before, next, tokens, at }) => {
  const isSubject =
    /^(?:it|this|that|there|which|they|you|we|these|who)$/.test(before.lower) ||
    (/^(?:the|a|an|our|this|your)$/.test(tokens[at - 2]?.lower ?? "") && (before.classes & noun) !== 0) ||
    ((before.classes & (noun | plural)) !== 0 &&
      (before.classes & (base | third | adjective | small | adverb)) === 0);
  if (!isSubject || hasVerb(tokens, at)) return undefined;
  const fits =
    /^(?:a|an|the|not|more|less|able|used|too|in|possible|useful|necessary|required|needed|different|available)$/.test(
      next.lower,
    ) ||
    ((next.classes & participle) !== 0 && !(next.classes & (noun | plural | base)));
  return fits ? slip("maybe-may-be", token, "may be") : undefined;
});

/** `past` for `passed`: `As past to it`; and `passed` for `past`: `in the passed`. */
const passedSlip: Check = (tokens, at) => {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (token.gap !== "space" || !before) return undefined;
  if (token.lower === "passed") {
    const ends =
      next === undefined || next.gap !== "space" || /^(?:we|i|and|by|the|it|they)$/.test(next.lower);
    return before.lower === "the" && /^(?:in|over|of)$/.test(tokens[at - 2]?.lower ?? "") && ends
      ? slip("passed-past", token, "past")
      : undefined;
  }
  if (next?.gap !== "space") return undefined;
  return (/^(?:is|are|was|were|be|been|being|gets|get|got)$/.test(before.lower) &&
    /^(?:to|into|as|by|in|through|along|via|on|from|directly|back)$/.test(next.lower)) ||
    (isNoun(before) && /^(?:to|into|as)$/.test(next.lower))
    ? slip("passed-past", token, "passed")
    : undefined;
};

/** `in` or `if` for `is`, as the second word of a sentence: `This in a test`, `It if possible`. */
const smallSlip: Check = (tokens, at) => {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (!before || token.gap !== "space" || next?.gap !== "space") return undefined;
  const opens = before.gap === "stop" || before.gap === "break";
  if (!opens || !/^(?:this|it|there|that)$/.test(before.lower)) return undefined;
  if (
    !/^(?:a|an|not|used|useful|possible|important|recommended|required|because|intended|designed|supported|especially|currently|also|only|no|needed|meant|called|based|implemented)$/.test(
      next.lower,
    )
  )
    return undefined;
  if (before.lower === "that" && /^(?:not|only|no|also|because)$/.test(next.lower)) return undefined;
  return slip(token.lower === "in" ? "in-is" : "if-is", token, "is");
};

/** `is` for `if`: `Is you want to see it`; and `is` for `it`: `Is does so`. */
const isSlip: Check = (tokens, at) => {
  const token = tokens[at]!;
  const next = tokens[at + 1];
  if (next?.gap !== "space") return undefined;
  const opens = token.gap === "stop" || token.gap === "break" || token.gap === "comma";
  if (opens && /^(?:you|we|they|i)$/.test(next.lower)) return slip("if-is", token, "if");
  const further = tokens[at + 2];
  if (
    (token.gap === "stop" || token.gap === "break") &&
    /^(?:does|has|was|can|will|should|could|would|must|also|uses|allows|supports|provides|contains|doesn't)$/.test(
      next.lower,
    ) &&
    further?.gap === "space" &&
    (!/^(?:that|this|it|the|a|an|there)$/.test(further.lower) ||
      /^(?:uses|allows|supports|provides|contains)$/.test(next.lower))
  )
    return slip("is-it", token, "it");
  return undefined;
};

/** The checks, with the words that each starts at. */
export const verbChecks: readonly WordCheck[] = [
  ["know now", knowSlip],
  ["effect affect affects", effectSlip],
  ["base follow use require", endingSlip],
  ["maybe", maybeSlip],
  ["past passed", passedSlip],
  ["in if", smallSlip],
  ["is", isSlip],
];

/** True for a question, or for `all you do is`, after which a base form is right. */
function asks(tokens: readonly Token[], at: number): boolean {
  for (let index = at - 2; index >= 0 && index > at - 9; index--) {
    if (
      /^(?:do|does|did|what|all|how|why|where|when|thing|step|goal|way|option|idea|only|best)$/.test(
        tokens[index]!.lower,
      )
    )
      return true;
    if (tokens[index + 1]!.gap === "stop" || tokens[index + 1]!.gap === "break") return false;
  }
  return false;
}
