import { classesOf } from "../english/lexicon.ts";
import { wordClass } from "../english/wordClass.ts";
import type { Slip } from "./slip.ts";
import type { Token } from "./tokens.ts";

/** Finds `i` for I, and languages, nations, days and months without a capital. */
export function capitalSlip(tokens: readonly Token[], at: number): Slip | undefined {
  const token = tokens[at]!;
  if (token.kind !== "word" || token.isCapital || isPart(tokens, at)) return undefined;
  if (/^i(?:'|$)/.test(token.lower)) {
    if (token.lower === "i" && !isSpeaker(tokens, at)) return undefined;
  } else if (phrases.some(([name, next]) => name === token.lower && next === tokens[at + 1]?.lower))
    return undefined;
  return { rule: "capital", span: token, replacement: token.lower[0]!.toUpperCase() + token.lower.slice(1) };
}

/** Finds `Iam` for I am. In lower case, it must be followed by a word that rules out the service of that name. */
export function iAmSlip(tokens: readonly Token[], at: number, text: string): Slip | undefined {
  const token = tokens[at]!;
  const next = tokens[at + 1];
  if (token.kind !== "word" || isPart(tokens, at) || next?.gap !== "space" || next.kind !== "word")
    return undefined;
  const { adjective, gerund, participle, adverb, small } = wordClass;
  const isSpeaker =
    text[token.start] === "I"
      ? text.slice(token.start, token.end) === "Iam" &&
        !next.isCapital &&
        (next.classes & (adjective | gerund | participle | adverb | small)) !== 0
      : /^(?:a|an|the|not|very|also|currently|now)$/.test(next.lower) && token.gap !== "space";
  return isSpeaker ? { rule: "capital", span: token, replacement: "I am" } : undefined;
}

/** Words that always have a capital. */
export const capitalised: ReadonlySet<string> = new Set(
  (
    "i i'm i've i'll i'd english french german spanish italian portuguese chinese japanese russian arabic hindi korean dutch greek turkish " +
    "swedish danish norwegian finnish ukrainian hungarian romanian bulgarian czech croatian serbian vietnamese indonesian hebrew urdu " +
    "bengali tamil mandarin cantonese catalan european american british canadian australian african asian indian mexican brazilian " +
    "irish scottish israeli " +
    "january february april june july september october november december monday tuesday wednesday thursday friday saturday sunday " +
    "mondays tuesdays wednesdays thursdays fridays saturdays sundays europe germany france spain italy england london india china japan"
  ).split(" "),
);

/** Finds a common adjective with a capital inside a sentence, between a quantity and a noun: `many Clinical sites`. */
export function strayCapitalSlip(tokens: readonly Token[], at: number): Slip | undefined {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (
    !token.isCapital ||
    token.gap !== "space" ||
    token.kind !== "word" ||
    !before ||
    !next ||
    next.gap !== "space"
  )
    return undefined;
  const isCounted =
    counting.has(before.lower) || (before.lower === "of" && amounts.has(tokens[at - 2]?.lower ?? ""));
  if (!isCounted || !mayBeStray(token.lower)) return undefined;
  if (next.isCapital || next.kind !== "word" || !(next.classes & (wordClass.noun | wordClass.plural)))
    return undefined;
  return { rule: "capital", span: token, replacement: token.lower };
}

/** True for the words at which `strayCapitalSlip` may find something: only adjectives, and not names. */
export function mayBeStray(lower: string): boolean {
  return describing.test(lower) && classesOf(lower) === wordClass.adjective;
}

const counting = new Set("many several multiple various numerous few".split(" "));
const amounts = new Set(
  "number amount range variety couple hundreds thousands millions dozens lots plenty".split(" "),
);
/** Endings of adjectives that are not names. */
const describing = /...(?:ical|ial|nal|ive|ous|able|ible|ful|less)$/;

/** Phrases in which lower case is right or usual. */
const phrases: readonly (readonly [string, string])[] = [
  ["french", "fries"],
  ["french", "press"],
  ["french", "toast"],
  ["italian", "dressing"],
];

/** True for a part of something else: `en/english`, `english.json`, `i-th`. */
function isPart(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return (
    tokens[at]!.gap === "joint" ||
    tokens[at]!.gap === "hyphen" ||
    next?.gap === "joint" ||
    (next?.gap === "hyphen" && tokens[at]!.lower === "i")
  );
}

/** True if a person does something: `i took`, `which i have`. An index does not. */
function isSpeaker(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (next?.gap !== "space" || next.kind !== "word") return false;
  const previous = tokens[at - 1];
  if (previous && tokens[at]!.gap === "space" && indexed.has(previous.lower)) return false;
  const { past, base, noun, small, adjective } = wordClass;
  return (
    speaking.has(next.lower) ||
    ((next.classes & (past | base)) !== 0 && (next.classes & (noun | small | adjective)) === 0) ||
    // `When i tried`, but not `the names that i based`.
    (/^(?:when|where|what|how|but|because|so|than|then|while|after|before|since|project|process|and)$/.test(
      previous?.lower ?? "",
    ) &&
      /^(?:tried|started|finished|thought|learn(?:ed|t)|planned|made|took|got|built|found|saw|came|went|felt|try|learn|think|like|plan)$/.test(
        next.lower,
      ))
  );
}

const indexed = new Set(
  "index variable element item row column iteration step for let var int letter number part section node thread".split(
    " ",
  ),
);
const speaking = new Set(
  "am was have had can could will would should do did don't didn't can't couldn't won't wouldn't haven't hadn't wasn't also always never work worked use used want wanted need needed".split(
    " ",
  ),
);
