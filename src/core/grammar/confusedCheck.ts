import { wordClass } from "../english/wordClass.ts";
import { wordsBack } from "./clauses.ts";
import type { Slip } from "./slip.ts";
import type { Token } from "./tokens.ts";

const { noun, plural, base, third, past, participle, gerund, adjective, adverb, small } = wordClass;

/** Looks for a word in the place of a similar one at a token; undefined if the word is right, or may be. */
export type Check = (tokens: readonly Token[], at: number) => Slip | undefined;

/** A check with the words it starts at, separated by spaces. */
export type WordCheck = readonly [words: string, check: Check];

/** A word with those beside it, in the tokens of its block. */
interface BetweenWords {
  readonly token: Token;
  readonly before: Token;
  readonly next: Token;
  readonly tokens: readonly Token[];
  readonly at: number;
}

/** A check of words that have others beside them, with nothing but spaces between. */
export function betweenWords(check: (place: BetweenWords) => Slip | undefined): Check {
  return (tokens, at) => {
    const token = tokens[at]!;
    const before = tokens[at - 1];
    const next = tokens[at + 1];
    if (token.gap !== "space" || !before || next?.gap !== "space") return undefined;
    return check({ token, before, next, tokens, at });
  };
}

export function slip(confusable: string, span: Token, replacement: string): Slip {
  return { rule: "confusable", confusable, span, replacement };
}

export const prepositions = new Set(
  "of in on at by for with from to into onto upon about within through via between without under inside across against despite per over behind around during until using".split(
    " ",
  ),
);

/** True for a word after a space that can only be a noun. */
export function isNoun(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    token.gap === "space" &&
    token.kind === "word" &&
    (token.classes & (noun | plural)) !== 0 &&
    (token.classes & (adjective | adverb | small | past | participle | gerund)) === 0
  );
}

/** True for a verb that takes an object. */
export function takesThing({ classes, kind }: Token): boolean {
  return (
    kind === "word" &&
    (classes & (base | third | past | participle | gerund)) !== 0 &&
    (classes & (noun | adjective | adverb | small)) === 0
  );
}

/** True if a finite verb is among the next `within` tokens of the sentence. */
export function hasVerb(tokens: readonly Token[], at: number, within = 12): boolean {
  for (let index = at + 1; index <= at + within; index++) {
    const token = tokens[index];
    if (!token || token.gap === "stop" || token.gap === "break") return false;
    if (
      /^(?:is|are|was|were|has|have|had|do|does|did|can|could|may|might|must|will|would|should|isn't|aren't|cannot|can't|don't|doesn't)$/.test(
        token.lower,
      )
    )
      return true;
    if (token.classes & third && !(token.classes & (noun | plural | adjective))) return true;
  }
  return false;
}

/** True if a word of the sentence before `at` matches the pattern. */
export function hasBefore(tokens: readonly Token[], at: number, pattern: RegExp): boolean {
  return wordsBack(tokens, at, pattern, 40) > 0;
}

/** True for a word that can follow `than`: the start of a noun phrase, a number, code. */
export function opensComparison(next: Token): boolean {
  return (
    /^(?:the|a|an|our|your|my|their|its|his|her|this|that|these|those|any|all|every|each|others?|one|two|three|four|five|ten|usual|expected|before|ever|most|some|what|in|with|on|normal|average|necessary|needed|planned|previous|previously)$/.test(
      next.lower,
    ) ||
    next.kind === "number" ||
    next.kind === "code"
  );
}
