import { wordClass } from "../english/wordClass.ts";
import {
  betweenWords,
  type Check,
  hasBefore,
  hasVerb,
  isNoun,
  opensComparison,
  slip,
  type WordCheck,
} from "./confusedCheck.ts";
import type { Token } from "./tokens.ts";

// What is compared: *than*, *then*, *that*.

const { noun, plural, base, third, past, participle, gerund, adjective, adverb, small } = wordClass;

/** `then` for `than`: `Faster then the old one`, `a different type then it returns`, `rather then wait`. */
const thenSlip: Check = (tokens, at) => {
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (tokens[at]!.gap !== "space" || !before || next?.gap !== "space") return undefined;
  const is = () => slip("then-than", tokens[at]!, "than");
  if (before.lower === "rather") return is();
  if (!opensComparison(next) || hasBefore(tokens, at, conditions)) return undefined;
  if (before.lower === "different" || tokens[at - 2]?.lower === "different")
    return /^(?:what|the|those|that|it)$/.test(next.lower) ? is() : undefined;
  // `Knows it better then the driver`, but `felt better then the rain came`.
  if (/^(?:better|worse|lower|slower|closer|cleaner)$/.test(before.lower))
    return hasLaterVerb(tokens, at) ? undefined : is();
  if (isComparative(before) && !/^(?:later|earlier|sooner|further)$/.test(before.lower)) return is();
  // The comparison may be one to three words before: `More values then the input`, `less likely then others`.
  for (let index = at - 1; index > at - 4 && index > 0; index--) {
    const token = tokens[index]!;
    if (token.gap !== "space" || token.kind !== "word") return undefined;
    if (/^(?:more|less|fewer)$/.test(tokens[index - 1]!.lower))
      return token.classes & (adjective | adverb | noun | plural | gerund) ? is() : undefined;
    if (!(token.classes & (adjective | adverb | noun | plural | gerund)) || token.classes & small)
      return undefined;
  }
  return undefined;
};

/** `than` for `then`, if no word before compares: `If no files match, than a list is returned`, `which are than used`. */
const thanSlip: Check = (tokens, at) => {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (!before || next?.gap !== "space" || hasBefore(tokens, at, comparing)) return undefined;
  const isCertain =
    (token.gap === "comma" && hasBefore(tokens, at, conditions)) ||
    (token.gap === "space" &&
      (/^(?:and|but)$/.test(before.lower) ||
        (/^(?:is|are|was|were|be|can|could|should|must|will)$/.test(before.lower) &&
          (next.classes & (participle | base)) !== 0)));
  return isCertain ? slip("than-then", token, "then") : undefined;
};

/** `then` for `the`: `in then file`. */
const thenNounSlip: Check = (tokens, at) => {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (
    token.gap !== "space" ||
    !before ||
    !/^(?:of|in|on|with|for|into|at|to|using|via|through)$/.test(before.lower)
  )
    return undefined;
  return isNoun(next) ||
    ((next?.classes ?? 0) & adjective &&
      next!.gap === "space" &&
      !(next!.classes & (base | adverb | noun)) &&
      isNoun(tokens[at + 2]))
    ? slip("the-then", token, "the")
    : undefined;
};

/** `that` for `than`: `Rather that wait`, `more that 20`, `faster that the old one`. */
const thatSlip = betweenWords(({ token, before, next, tokens, at }) => {
  if (before.lower === "rather")
    return !/^(?:would|i'd|we'd|you'd|they'd|had|'d|but)$/.test(tokens[at - 2]?.lower ?? "would") &&
      ((next.classes & gerund) !== 0 ||
        ((next.classes & base) !== 0 && !(next.classes & (noun | plural))) ||
        (/^(?:just|to|by|on|in|with|a|an|the|using)$/.test(next.lower) && !hasVerb(tokens, at + 1, 4)))
      ? slip("that-than", token, "than")
      : undefined;
  if (
    /^(?:more|less|fewer|greater|larger|higher|lower|longer|smaller|older|newer)$/.test(before.lower) &&
    next.kind === "number"
  )
    return slip("that-than", token, "than");
  if (
    before.lower === "other" &&
    /^(?:nothing|anything|something|none|no|any|those|reason|everything|things|ones)$/.test(
      tokens[at - 2]?.lower ?? "",
    )
  )
    return !hasVerb(tokens, at + 1, 5) ? slip("that-than", token, "than") : undefined;
  return undefined;
});

/** The checks, with the words that each starts at. */
export const comparisonChecks: readonly WordCheck[] = [
  ["then", thenSlip],
  ["than", thanSlip],
  ["then", thenNounSlip],
  ["that", thatSlip],
];

/** True if any verb that may be finite follows in the clause. */
function hasLaterVerb(tokens: readonly Token[], at: number): boolean {
  for (let index = at + 1; index < at + 9; index++) {
    const token = tokens[index];
    if (token?.gap !== "space") return false;
    if (/^(?:is|are|was|were|has|have|had|can|will|would|could|should)$/.test(token.lower)) return true;
    if (token.classes & (past | third) && !(token.classes & (noun | adjective))) return true;
  }
  return false;
}

const conditions = /^(?:if|when|once|first|until|unless|before|after|whenever|where|while|as|since)$/;

const comparing =
  /^(?:more|less|fewer|other|others|otherwise|rather|else|different|differently|differs?|worse|better|elder|sooner|same|prefer.*|superior|inferior|further|farther|beyond|least|nothing|anything|none|[a-z]{2,}er|>|larger|times|twice|half|double|elsewhere|instead|most|[a-z]+est)$/;

function isComparative({ lower, classes, kind }: Token): boolean {
  if (kind !== "word" || !lower.endsWith("er")) return false;
  return (
    (classes & adjective) !== 0 &&
    (classes & (noun | base)) === 0 &&
    !/^(?:other|another|either|neither|former|proper|upper|inner|outer|utter|super|sheer|clever|sober|eager|tender|bitter|proper|after|never|ever|over|under)$/.test(
      lower,
    )
  );
}
