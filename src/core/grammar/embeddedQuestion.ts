import { inflect } from "../english/verbForms.ts";
import { wordClass } from "../english/wordClass.ts";
import { thirdOf } from "../english/wordForms.ts";
import { type Slip, spanInLine } from "./slip.ts";
import type { Token } from "./tokens.ts";
import { takesObject } from "./verbForm.ts";

/**
 * Finds the word order of a question where none is asked: `learned how does it work`, `know what is it for`, `shows how
 * does the cache work`.
 */
export function embeddedQuestionSlip(tokens: readonly Token[], at: number, text: string): Slip | undefined {
  const asking = tokens[at]!;
  const helper = tokens[at + 1];
  const first = tokens[at + 2];
  if (!isAfterKnowing(tokens, at) || helper?.gap !== "space" || first?.gap !== "space") return undefined;
  // `Do you know what is it?` is wrong as well, but nearly a question.
  if (/^[^.!\r\n]*\?/.test(text.slice(first.end))) return undefined;
  const isPronoun = /^(?:it|they|he|she|we|you|i|this)$/.test(first.lower);
  const verbAt = /^(?:do|does|did)$/.test(helper.lower) ? verbAfter(tokens, at + 2, isPronoun) : undefined;
  const last = verbAt === undefined ? subjectEnd(tokens, at, isPronoun) : verbAt - 1;
  if (last === undefined || (verbAt === undefined && !moving.test(helper.lower))) return undefined;
  const span = spanInLine(helper, tokens[verbAt ?? last]!, text);
  if (!span) return undefined;
  const subject = text.slice(first.start, tokens[last]!.end);
  const verb = verbAt === undefined ? helper.lower : finite(helper.lower, tokens[verbAt]!.lower);
  return { rule: "agreement", span, replacement: `${subject} ${verb}`, neighbour: asking };
}

/**
 * Where the subject after the helper ends; undefined if it is not sure that it is one: `why is the server slow`, but not
 * `know who is the best cook`.
 */
function subjectEnd(tokens: readonly Token[], at: number, isPronoun: boolean): number | undefined {
  const { noun, plural, adjective, participle, gerund, small } = wordClass;
  if (isPronoun) return at + 2;
  if (
    !/^(?:how|why|where|when)$/.test(tokens[at]!.lower) ||
    !/^(?:is|are|was|were)$/.test(tokens[at + 1]!.lower)
  )
    return undefined;
  if (!/^(?:an?|the|my|our|your|their|this|these)$/.test(tokens[at + 2]!.lower)) return undefined;
  let head = -1;
  for (let index = at + 3; index < at + 7; index++) {
    const token = tokens[index];
    const isNoun =
      token?.gap === "space" && (token.classes & (noun | plural)) !== 0 && !(token.classes & small);
    if (isNoun) head = index;
    else if (head > 0 || !token || token.gap !== "space" || !(token.classes & adjective)) break;
  }
  if (head < 0) return undefined;
  const next = tokens[head + 1];
  const says =
    next?.gap !== "space" ||
    ((next.classes & (adjective | participle | gerund)) !== 0 && (next.classes & (noun | small)) === 0);
  return says ? head : undefined;
}

/** What comes after its subject unless a question is asked. */
const moving = /^(?:am|is|are|was|were|can|could|should|would|will|may|might|must|has|have|had)$/;

/** True after a verb of knowing or telling, in which what follows is no question: `learned how`, `figured out why`. */
function isAfterKnowing(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (!before || tokens[at]!.gap !== "space") return false;
  // `An article about how do bees fly`.
  if (
    before.lower === "about" &&
    /^(?:how|why)$/.test(tokens[at]!.lower) &&
    /^(?:do|does|did)$/.test(tokens[at + 1]?.lower ?? "")
  )
    return true;
  if (/^(?:about|out|of)$/.test(before.lower))
    return (
      before.gap === "space" &&
      /^(?:learn(?:s|ed|t|ing)?|know|knew|knowledge|idea|understanding|figur(?:e|es|ed|ing)|f(?:ind|inds|ound|inding))$/.test(
        tokens[at - 2]?.lower ?? "",
      )
    );
  if (isToldBefore(tokens, at)) return true;
  return /^(?:learn(?:s|ed|t|ing)?|know(?:s|n|ing)?|knew|underst(?:and|ands|ood|anding)|explain(?:s|ed|ing)?|show(?:s|ed|n|ing)?|see|saw|seen|taught|teach(?:es|ing)?|describ(?:e|es|ed|ing)|demonstrat(?:e|es|ed|ing)|discover(?:s|ed|ing)?|realiz(?:e|es|ed|ing)|realis(?:e|es|ed|ing)|research(?:ed|ing)?|wonder(?:s|ed|ing)?)$/.test(
    before.lower,
  );
}

/** True after who is told: `explained to the parents how`, `showed them what`, `told all new users why`. */
function isToldBefore(tokens: readonly Token[], at: number): boolean {
  const { noun, plural, adjective, past, third } = wordClass;
  for (let index = at - 1; index > 0 && index >= at - 5; index--) {
    const { lower, kind, classes, gap } = tokens[index]!;
    if (gap !== "space" || kind !== "word") return false;
    const isPerson = /^(?:them|him|her|us|me|people|everyone|everybody)$/.test(lower);
    const belongs =
      isPerson ||
      /^(?:the|our|my|their|a|an|all|new|to|other)$/.test(lower) ||
      ((classes & (noun | plural | adjective)) !== 0 && (classes & (past | third)) === 0);
    if (!belongs) return false;
    if (index === at - 1 && !isPerson && !(classes & (noun | plural))) return false;
    if (telling.test(tokens[index - 1]!.lower)) return true;
  }
  return false;
}

const telling =
  /^(?:explain(?:s|ed|ing)?|show(?:s|ed|n|ing)?|tell(?:s|ing)?|told|taught|teach(?:es|ing)?|describ(?:e|es|ed|ing)|demonstrat(?:e|es|ed|ing)|present(?:s|ed|ing)?|ask(?:s|ed|ing)?)$/;

/** The index of the verb that `does` helps, after its subject, which starts at `at`. */
function verbAfter(tokens: readonly Token[], at: number, isPronoun: boolean): number | undefined {
  const { noun, plural, adjective, base, gerund } = wordClass;
  // `How do bees find it`.
  const first = tokens[at]!;
  const verb = tokens[at + 1];
  if (
    (first.classes & plural) !== 0 &&
    !(first.classes & (noun | adjective)) &&
    verb?.gap === "space" &&
    verb.classes & base
  )
    return at + 1;
  if (
    !isPronoun &&
    !/^(?:an?|the|my|our|your|their|its|each|every|this|that|these|those)$/.test(tokens[at]!.lower)
  )
    return undefined;
  for (let index = at + 1; index < at + 5; index++) {
    const token = tokens[index];
    if (token?.gap !== "space" || token.kind !== "word" || token.isCapital) return undefined;
    const next = tokens[index + 1];
    const mayEnd =
      isPronoun || (index > at + 1 && (next?.gap !== "space" || takesObject(next) || next.lower === "and"));
    if (mayEnd && token.classes & base) return index;
    if (isPronoun || !(token.classes & (noun | plural | adjective | gerund))) return undefined;
  }
  return undefined;
}

function finite(helper: string, verb: string): string {
  if (helper === "do") return verb;
  return helper === "does" ? thirdOf(verb) : inflect(verb, "past");
}
