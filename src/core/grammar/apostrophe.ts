import { classesOf } from "../english/lexicon.ts";
import { wordClass } from "../english/wordClass.ts";
import { pluralOf } from "../english/wordForms.ts";
import type { Slip } from "./slip.ts";
import type { Token } from "./tokens.ts";
import { takesObject } from "./verbForm.ts";

const { noun, plural, adjective, base, third, past, participle, gerund } = wordClass;

/** Finds an apostrophe in a plural or a verb: `GUI's for`, `two server's`, `it mean's`. */
export function strayApostropheSlip(tokens: readonly Token[], at: number, text: string): Slip | undefined {
  const token = tokens[at]!;
  if (token.gap === "joint" || token.gap === "hyphen") return undefined;
  const stem = token.lower.slice(0, -2);
  const next = tokens[at + 1];
  if (next?.gap === "joint" || next?.gap === "hyphen") return undefined;
  const previous = token.gap === "space" ? tokens[at - 1] : undefined;
  const without = (word: string): Slip => ({ rule: "apostrophe", span: token, replacement: word });
  const source = text.slice(token.start, token.end);
  // `It mean's`.
  if (previous && thirdSubjects.has(previous.lower) && classesOf(stem) & base) {
    const isSure = previous.lower !== "this" && previous.lower !== "that";
    return isSure || (!(classesOf(stem) & noun) && takesObject(next))
      ? without(`${source.slice(0, -2)}s`)
      : undefined;
  }
  const isNumbered = previous?.kind === "number" && countsThings(tokens, at - 1);
  const isCounted = isNumbered || (previous !== undefined && counting.has(previous.lower));
  const goesOn = next !== undefined && next.gap === "space" && !afterPlural.has(next.lower);
  // `GUI's for`, `the API's.`
  if (/^\p{Lu}{2,}['’]s$/u.test(source)) {
    if (
      goesOn ||
      (!isCounted &&
        !isBesidePlural(tokens, at, text) &&
        (next === undefined ||
          next.gap !== "space" ||
          next.lower === "and" ||
          next.lower === "is" ||
          next.lower === "has"))
    )
      return undefined;
    return without(`${source.slice(0, -2)}s`);
  }
  // `The manager's were asked`.
  const isSubject =
    previous !== undefined &&
    (previous.gap === "stop" || previous.gap === "break") &&
    /^(?:the|all|our|my|some)$/.test(previous.lower) &&
    next?.gap === "space" &&
    /^(?:were|are|have|weren't|aren't)$/.test(next.lower) &&
    // `The manager's are the best seats`.
    ((tokens[at + 2]?.classes ?? 0) & (participle | gerund)) !== 0;
  // `Delivered bread's to the shops`: where nothing opens a phrase, nothing is owned.
  const isBare =
    previous !== undefined &&
    (previous.gap === "break" || previous.gap === "stop") &&
    (previous.classes & (past | gerund)) !== 0 &&
    (previous.classes & (noun | plural)) === 0 &&
    !owners.test(stem);
  if (!(isCounted || isSubject || isBare) || !(classesOf(stem) & noun) || irregular.has(stem))
    return undefined;
  const many = pluralOf(stem);
  if (many === undefined) return undefined;
  // `Two week's notice`.
  if (goesOn && owningTimes.has(many) && owned.has(next.lower)) return without(`${many}${source.at(-2)}`);
  // `Taught three master's students`.
  if (goesOn && next.classes & plural && !(next.classes & (noun | third))) return undefined;
  // `A salary of 12 month's pay`: after a number of digits, what follows may be owned.
  if (goesOn && (isNumbered || !(isCounted || isSubject))) return undefined;
  if (goesOn && next.classes & (noun | plural | adjective)) return without(many);
  return goesOn ? undefined : without(many);
}

/** True for a number of several things: `served 200 guests`, but not `Windows 11`, `grade 4` or `in 2019`. */
function countsThings(tokens: readonly Token[], at: number): boolean {
  const { lower, gap } = tokens[at]!;
  const before = tokens[at - 1];
  if (!/^[1-9]\d{0,2}(?:,\d{3})*$/.test(lower) || lower === "1" || gap === "joint" || gap === "hyphen")
    return false;
  return (
    gap !== "space" ||
    before === undefined ||
    /^(?:for|of|with|to|by|in|and|or|over|about|around|than|from|nearly|almost|up|all|the|our|my)$/.test(
      before.lower,
    ) ||
    (before.classes & (base | third | past | gerund)) !== 0
  );
}

/** True before `and` and a plural, which the word is then as well: `repaired TV's and radios`. */
function isBesidePlural(tokens: readonly Token[], at: number, text: string): boolean {
  const other = tokens[at + 2];
  return (
    tokens[at + 1]?.lower === "and" &&
    tokens[at + 1]!.gap === "space" &&
    other?.gap === "space" &&
    (other.classes & plural) !== 0 &&
    (other.classes & (noun | third)) === 0 &&
    !/['’]/.test(text[other.end] ?? "")
  );
}

/** What owns something that is left out: a degree, or a shop: `earned a bachelor's in law`, `at the dentist's`. */
const owners =
  /^(?:bachelor|master|associate|doctor|dentist|baker|butcher|grocer|barber|hairdresser|chemist|driver|today|tomorrow|yesterday)$/;

const thirdSubjects = new Set("it he she this that which who".split(" "));

/** Words that are followed by a plural. */
const counting = new Set(
  "both these those many several multiple various few two three four five six seven eight nine ten numerous different".split(
    " ",
  ),
);

/** Words that follow a plural, but not a possessive. */
const afterPlural = new Set(
  (
    "for in to with on and or are were that which who from by using as at of via into through across when if while because " +
    "have can will do don't but so than like every each per a an"
  ).split(" "),
);

const irregular = new Set("people children men women".split(" "));

/** Finds an accent in place of an apostrophe: `I´m`, `don´t`. */
export function accentSlip(tokens: readonly Token[], at: number, text: string): Slip | undefined {
  const { start } = tokens[at]!;
  const before = tokens[at - 1];
  if (text[start - 1] !== "´" || before?.end !== start - 1 || before.kind !== "word") return undefined;
  return { rule: "apostrophe", span: { start: start - 1, end: start }, replacement: "'", neighbour: before };
}

/** Finds a period of time that lacks its apostrophe: `5 years experience`. */
export function missingApostropheSlip(tokens: readonly Token[], at: number, text: string): Slip | undefined {
  const token = tokens[at]!;
  const previous = tokens[at - 1];
  const next = tokens[at + 1];
  if (next?.gap !== "space" || !previous || !/^\+? $/.test(text.slice(previous.end, token.start)))
    return undefined;
  if (previous.kind !== "number" && previous.kind !== "name" && !counting.has(previous.lower))
    return undefined;
  // `5 years professional experience`.
  const further = tokens[at + 2];
  const isOwned =
    owned.has(next.lower) ||
    (further?.gap === "space" &&
      owned.has(further.lower) &&
      (next.classes & adjective) !== 0 &&
      !(next.classes & wordClass.small));
  if (!isOwned) return undefined;
  const mark = text.includes("’") ? "’" : "'";
  const isOne = previous.lower === "1" || previous.lower === "one";
  return {
    rule: "apostrophe",
    span: token,
    replacement: isOne
      ? `${text.slice(token.start, token.end - 1)}${mark}s`
      : text.slice(token.start, token.end) + mark,
  };
}

/** Periods of time that are followed by what lasts so long. */
export const owningTimes: ReadonlySet<string> = new Set("years months weeks days hours".split(" "));
/** What a period of time has: `5 years' experience`. */
export const owned: ReadonlySet<string> = new Set("experience notice worth".split(" "));
