import { wordClass } from "../english/wordClass.ts";
import { pluralOf, singularOf } from "../english/wordForms.ts";
import { classes } from "../english/wordLists.table.ts";
import { owned, owningTimes } from "./apostrophe.ts";
import { clauseOpeners } from "./clauses.ts";
import { type Slip, spanInLine } from "./slip.ts";
import { collective, eitherNumber } from "./subjectVerb.ts";
import type { Token } from "./tokens.ts";
import { takesCertainObject } from "./verbForm.ts";

const { noun, plural, base, third, past, participle, gerund, adjective, adverb, small, countable } =
  wordClass;

/**
 * Finds a singular after a word of number: `several service`, `these application`, `multiple containerized
 * application`.
 */
export function countedSlip(tokens: readonly Token[], at: number): Slip | undefined {
  const count = tokens[at]!;
  const before = count.gap === "space" ? tokens[at - 1] : undefined;
  if (count.gap === "hyphen" || count.gap === "joint") return undefined;
  if (
    large.test(count.lower)
      ? !before || !isNumberBefore(before) || tokens[at - 2]?.lower === "in"
      : before && notBefore.has(before.lower)
  )
    return undefined;
  if (/^(?:power|powers)$/.test(tokens[at - 2]?.lower ?? "")) return undefined;
  const first = tokens[at + 1];
  // `Those seeking liberty`: the word of number stands alone.
  if (/^(?:these|those)$/.test(count.lower) && (first?.classes ?? 0) & gerund) return undefined;
  // `The equations multiple imputation approach`.
  if (count.lower === "multiple" && count.gap === "space" && (tokens[at - 1]?.classes ?? 0) & (noun | plural))
    return undefined;
  const headAt = headAfter(tokens, at, 2);
  const head = tokens[headAt];
  if (!head || !(isSingular(head) || numbered.has(head.lower)) || !endsPhrase(tokens, headAt))
    return undefined;
  // `A two step process`, `a hundred percent increase`.
  if (
    headAt > at + 1 &&
    tokens[headAt - 1]!.classes & noun &&
    !numbered.has(head.lower) &&
    (large.test(count.lower) || /^(?:two|three|four|five|six|seven|eight|nine|ten)$/.test(count.lower))
  )
    return undefined;
  // `Multiple choice`, `these past few`, `two factor`.
  if (notCounted.has(head.lower) || (headAt === at + 1 && setPhrases.has(`${count.lower} ${head.lower}`)))
    return undefined;
  // `These fail on all`, `many report to her`: the word of number stands alone, and a verb follows.
  const isObject = count.gap === "space" && /^(?:are|were|have|has|had)$/.test(tokens[at - 1]?.lower ?? "");
  const isAlone = /^(?:these|those|many)$/.test(count.lower) && headAt === at + 1 && !isObject;
  if (
    isAlone &&
    head.classes & base &&
    !/^(?:is|are|was|were|have|has|had|can|will|of)$/.test(tokens[headAt + 1]?.lower ?? "are")
  )
    return undefined;
  // `Several test and deploy`, `two code and a`.
  if (/^(?:and|or|&)$/.test(tokens[headAt + 1]?.lower ?? "") && tokens[headAt + 1]!.gap === "space")
    return undefined;
  return slip(head, pluralOf(head.lower), count);
}

/** Finds a singular after `all`: `all employee were trained`, `filed all document by date`. */
export function allSlip(tokens: readonly Token[], at: number): Slip | undefined {
  const head = tokens[at + 1];
  const verb = tokens[at + 2];
  if (head?.gap !== "space" || head.isCapital) return undefined;
  const isCounted =
    numbered.has(head.lower) && !wholes.has(head.lower) && !periods.has(pluralOf(head.lower) ?? "");
  if (isCounted && endsPhrase(tokens, at + 1) && !/^(?:and|or|is|was|will|can|has)$/.test(verb?.lower ?? ""))
    return slip(head, pluralOf(head.lower), tokens[at]!);
  if (verb?.gap !== "space") return undefined;
  if (!numbered.has(head.lower) && (!isSingular(head) || head.classes & base)) return undefined;
  if (head.isCapital || ofWhole.has(head.lower) || collective.has(head.lower)) return undefined;
  if (eitherNumber.has(head.lower)) return undefined;
  return /^(?:are|were|have)$/.test(verb.lower) ? slip(head, pluralOf(head.lower), tokens[at]!) : undefined;
}

/** Finds a singular after a number: `1-3 hour per week`, `5 year of`. */
export function numberedSlip(tokens: readonly Token[], at: number, text: string): Slip | undefined {
  const count = tokens[at]!;
  const isPart =
    /^\d{1,2}\.\d$/.test(count.lower) && periods.has(pluralOf(tokens[at + 1]?.lower ?? "") ?? "");
  if ((!/^\d{1,3}(?:,\d{3})*\+?$/.test(count.lower) && !isPart) || /^0/.test(count.lower)) return undefined;
  const first = tokens[at + 1];
  // `A running gtk-3 application`, but `1-3 hour`.
  if (count.gap === "hyphen" && tokens[at - 1]?.kind !== "number") return undefined;
  const between = first && text.slice(count.end, first.start);
  const isOne = count.lower === "1";
  if (!first || (between !== " " && (between !== "+ " || isOne))) return undefined;
  const headAt = isOne || numbered.has(first.lower) ? at + 1 : governedHead(tokens, at);
  const head = tokens[headAt];
  if (!head || (isOne ? !periods.has(head.lower) : head.isCapital)) return undefined;
  const before = tokens[at - 1];
  if (
    count.gap === "space" &&
    before &&
    ((before.isCapital && !opensWithVerb(before)) ||
      before.kind === "name" ||
      (/^(?:a|an|the|each|every|this|one|version|phase|level|step|year|grade|form|stage|chapter|unit|group|of|about|no|number)$/.test(
        before.lower,
      ) &&
        !/^(?:of|about)$/.test(before.lower)))
  )
    return undefined;
  if (/[#$€£v]\s?$/.test(text.slice(Math.max(0, count.start - 2), count.start)) || count.gap === "joint")
    return undefined;
  if (isOne) {
    // In `1/2 hours` or `0.1 seconds` the number does not end here, and `1 years' worth` lacks something else.
    const isWhole = /(?:^|[\s(])$/.test(text.slice(0, count.start)) && !/['’]/.test(text[head.end] ?? "");
    const isNumbered =
      count.gap === "space" &&
      /^(?:sprint|week|day|year|grade|type|part|stage|tier|class|round|phase|level)$/.test(
        before?.lower ?? "",
      );
    return isWhole && !isNumbered ? slip(head, singularOf(head.lower), count) : undefined;
  }
  if (!endsPhrase(tokens, headAt) || /^(?:and|or|is|was)$/.test(tokens[headAt + 1]?.lower ?? ""))
    return undefined;
  // `5 minute, 15 minute load averages`.
  if (tokens[at + 2]?.kind === "number" && tokens[at + 3]?.lower === head.lower) return undefined;
  return slip(head, pluralOf(head.lower), count);
}

/**
 * The index of the noun after a number that a verb or a preposition governs, `tested on 14 new device`, where it can only
 * be counted; -1 if there is none.
 */
function governedHead(tokens: readonly Token[], at: number): number {
  const before = tokens[at]!.gap === "space" ? tokens[at - 1] : undefined;
  // `A support of 24 by 7`.
  if (!before || (before.lower === "by" && tokens[at - 2]?.kind === "number")) return -1;
  const isGoverned =
    (before.classes & (past | gerund)) !== 0 ||
    /^(?:for|of|with|to|by|over|about|around|than|from|nearly|almost|only|on|in|at|all|our|my)$/.test(
      before.lower,
    );
  const headAt = headAfter(tokens, at, 1);
  const head = tokens[headAt];
  if (!isGoverned || !head || !(isSingular(head) || numbered.has(head.lower)) || notCounted.has(head.lower))
    return -1;
  const isDescribed =
    headAt === at + 1 ||
    /^(?:new|different|other|small|large|big|young|old|separate)$/.test(tokens[at + 1]!.lower);
  return isDescribed ? headAt : -1;
}

/** Numbers that another one is before: `two hundred`. */
const large = /^(?:dozen|hundred|thousand|million|billion)$/;

function isNumberBefore({ lower, kind }: Token): boolean {
  return kind === "number" || written.has(lower) || /^(?:an?|one|several|few|many)$/.test(lower);
}

/**
 * Finds a period before what lasts so long, `a 30 days internship`, `a 6 month trial`, or is so old, `a 20 years old boiler`,
 * and people who are a team: `a ten people team`.
 */
export function lastingSlip(tokens: readonly Token[], at: number, text: string): Slip | undefined {
  const count = tokens[at + 1];
  const period = tokens[at + 2];
  const old = tokens[at + 3]?.lower === "old" && tokens[at + 3]!.gap === "space" ? 1 : 0;
  const thing = tokens[at + 3 + old];
  if (count?.gap !== "space" || period?.gap !== "space" || thing?.gap !== "space") return undefined;
  if (
    count.kind === "number"
      ? !/^\d{1,3}$/.test(count.lower) || Number(count.lower) < 2
      : !written.has(count.lower)
  )
    return undefined;
  const isTeam =
    period.lower === "people" && old === 0 && /^(?:team|group|crew|company|staff)$/.test(thing.lower);
  const single = period.isCapital ? undefined : isTeam ? "person" : singleMeasure(period.lower);
  // `A 5 years experience` lacks an apostrophe.
  if (
    single === undefined ||
    !isThing(thing) ||
    thing.classes & (plural | small | adverb) ||
    owned.has(thing.lower)
  )
    return undefined;
  const span = spanInLine(count, tokens[at + 2 + old]!, text);
  return (
    span && {
      rule: "agreement",
      span,
      replacement: `${text.slice(count.start, count.end)}-${single}${old ? "-old" : ""}`,
      neighbour: thing,
    }
  );
}

/** The singular of a period or measure, which may be in the singular already; undefined for any other word. */
function singleMeasure(word: string): string | undefined {
  if (periods.has(word)) return singularOf(word);
  return periods.has(pluralOf(word) ?? "") ? word : measures.get(word);
}

/** Finds a number of periods before what lasts so long, without an article: `did 6 months internship`. */
export function termSlip(tokens: readonly Token[], at: number, text: string): Slip | undefined {
  const period = tokens[at]!;
  const count = tokens[at - 1];
  const thing = tokens[at + 1];
  if (!count || period.gap !== "space" || period.isCapital || thing?.gap !== "space") return undefined;
  if (count.kind === "number" ? !/^\d{1,2}$/.test(count.lower) : !written.has(count.lower)) return undefined;
  if (
    !/^(?:internship|bootcamp|traineeship|placement|apprenticeship|hackathon|workshop|diploma)$/.test(
      thing.lower,
    )
  )
    return undefined;
  const span = spanInLine(count, period, text);
  const replacement = `${text.slice(count.start, count.end)}-${singularOf(period.lower)}`;
  return span && { rule: "agreement", span, replacement, neighbour: thing };
}

/** True for a noun, or a word that the lexicon does not know: `internship`. */
function isThing({ kind, classes, isCapital }: Token): boolean {
  return kind === "word" && !isCapital && ((classes & noun) !== 0 || classes === 0);
}

/** True for a verb that has its capital from the start of a sentence: `Managed 3`, but not `Angular 2`. */
function opensWithVerb({ gap, classes }: Token): boolean {
  return (gap === "break" || gap === "stop") && (classes & (past | gerund | base)) !== 0;
}

/** Finds a plural after a word that needs a singular: `a permissions to`, `each devices in`, `another services`. */
export function singleSlip(tokens: readonly Token[], at: number): Slip | undefined {
  const one = tokens[at]!;
  if (one.gap === "hyphen" || one.gap === "joint" || one.gap === "mark") return undefined;
  if (
    one.lower === "one" &&
    (one.gap !== "space" ||
      !/^(?:the|this|only|just|than|on|in|with|of|by|at|to)$/.test(tokens[at - 1]?.lower ?? ""))
  )
    return undefined;
  if (one.lower === "a" && one.isCapital && one.gap === "space") return undefined;
  // `One on one games`.
  if (one.lower === "one" && tokens[at - 1]?.lower === "on" && tokens[at - 2]?.lower === "one")
    return undefined;
  // `Every straps was tight`: what the lexicon does not contain is a plural, too.
  const made = tokens[at + 1];
  if (
    /^(?:each|every)$/.test(one.lower) &&
    made?.gap === "space" &&
    made.kind === "word" &&
    !made.isCapital &&
    made.classes === 0 &&
    /...[^aisu]s$/.test(made.lower) &&
    /^(?:is|was|has)$/.test(tokens[at + 2]?.lower ?? "")
  )
    return slip(made, made.lower.slice(0, -1), one);
  const headAt = headAfter(tokens, at, one.lower === "another" || one.lower === "one" ? 1 : 2, true);
  const head = tokens[headAt];
  if (!head || !isPlural(head) || head.isCapital) return undefined;
  // `Each lines contains one`: before a verb in the singular, a plural is no verb.
  const takesVerb = /^(?:each|every)$/.test(one.lower) && isSingularVerb(tokens[headAt + 1]);
  if (takesVerb) return slip(head, singularOf(head.lower), one);
  if (!endsPhrase(tokens, headAt)) return undefined;
  if (
    tokens
      .slice(at + 1, headAt)
      .some(({ lower }) =>
        /^(?:few|little|dozen|hundred|thousand|million|couple|many|lot|other|two|three|four|five|six)$/.test(
          lower,
        ),
      )
  )
    return undefined;
  // `A rights and duties card`, but `a scanners and counted the stock`.
  const joined = /^(?:and|or)$/.test(tokens[headAt + 1]?.lower ?? "") ? tokens[headAt + 2] : undefined;
  const isOther = joined !== undefined && joined.classes & past && !(joined.classes & (adjective | noun));
  if (joined && !isOther && one.lower !== "each" && one.lower !== "every") return undefined;
  // `A bug users had reported`: a relative clause begins with the plural.
  if (headAt > at + 1 && tokens[headAt - 1]!.classes & noun && opensRelative(tokens[headAt + 1]))
    return undefined;
  // In `a combining patterns`, a noun is missing.
  if (
    headAt > at + 1 &&
    (tokens[headAt - 1]!.classes & gerund) !== 0 &&
    (one.lower === "a" || one.lower === "an")
  )
    return undefined;
  // In `adding a new API results in`, the plural is a verb.
  if (headAt > at + 2 && head.classes & third) return undefined;
  // In `when a node fails` and `as a JVM runs`, the plural is a verb.
  const { classes: described, isCapital, kind } = tokens[headAt - 1]!;
  const opener = tokens[at - 1]?.lower ?? "";
  const isSubject = (opener === "as" || clauseOpeners.has(opener)) && (isCapital || kind === "name");
  if (headAt > at + 1 && head.classes & third && (described & ~adjective || isSubject)) return undefined;
  // In `each counts` and `a works`, the plural is a verb.
  if (
    headAt === at + 1 &&
    head.classes & third &&
    (one.lower === "each" || one.lower === "one" || one.lower === "this" || takesTo(tokens[headAt + 1]))
  )
    return undefined;
  return slip(head, singularOf(head.lower), one);
}

/** True for what may follow the subject of a relative clause: a modal or another auxiliary, or a verb. */
function opensRelative(next: Token | undefined): boolean {
  if (next?.gap !== "space") return false;
  return (
    /^(?:can|could|may|might|must|shall|should|will|would|have|had|has|do|did|are|were|never|also|often|really|actually)$/.test(
      next.lower,
    ) ||
    ((next.classes & (base | past)) !== 0 && (next.classes & (noun | small)) === 0)
  );
}

/** Finds an article before another word that opens a noun phrase: `the my project`, `the both parts`, `a their plan`. */
export function doubledSlip(tokens: readonly Token[], at: number, text: string): Slip | undefined {
  const article = tokens[at]!;
  const other = tokens[at + 1];
  const head = tokens[at + 2];
  if (article.gap === "joint" || article.gap === "hyphen" || other?.gap !== "space" || other.isCapital)
    return undefined;
  if (
    !/^(?:my|our|your|their|both|some|each|all)$/.test(other.lower) ||
    head?.gap !== "space" ||
    head.isCapital
  )
    return undefined;
  if (!(head.classes & (noun | plural | adjective)) || /^(?:some|one)$/.test(head.lower)) return undefined;
  // `The all new car`: only before several things the order is wrong.
  const isAll = other.lower === "all";
  if (isAll && (article.lower !== "the" || !isPlural(head))) return undefined;
  const span = spanInLine(article, other, text);
  const replacement = isAll ? "all the" : text.slice(other.start, other.end);
  return span && { rule: "article", span, replacement, neighbour: head };
}

/** Finds an article before a word of number: `a several services`. */
export function uncountedSlip(tokens: readonly Token[], at: number, text: string): Slip | undefined {
  const count = tokens[at + 1];
  const headAt = headAfter(tokens, at + 1, 2);
  const head = tokens[headAt];
  // `Cleaned a two banks`, but `a two weeks' trip`.
  if (
    count?.gap === "space" &&
    /^(?:two|three|four|five)$/.test(count.lower) &&
    head &&
    isPlural(head) &&
    !periods.has(head.lower) &&
    !measures.has(head.lower) &&
    head.lower !== "people" &&
    endsPhrase(tokens, headAt) &&
    !/^(?:and|or)$/.test(tokens[headAt + 1]?.lower ?? "")
  ) {
    const span = { start: tokens[at]!.start, end: count.end };
    return { rule: "agreement", span, replacement: count.lower, neighbour: head };
  }
  if (count?.gap !== "space" || !/^(?:several|various|numerous|these|those|many)$/.test(count.lower))
    return undefined;
  if (!head || !(head.classes & plural)) return undefined;
  const span = { start: tokens[at]!.start, end: count.end };
  return { rule: "agreement", span, replacement: text.slice(count.start, count.end), neighbour: head };
}

/** Finds an article before what is not counted: `developed a software for invoices`, `a new feedback from users`. */
export function massSlip(tokens: readonly Token[], at: number, text: string): Slip | undefined {
  const article = tokens[at]!;
  const first = tokens[at + 1];
  const headAt = headAfter(tokens, at, 2);
  const head = tokens[headAt];
  if (article.gap === "joint" || article.gap === "hyphen" || !head || !uncounted.test(head.lower))
    return undefined;
  if (first!.lower === "little") return undefined;
  const next = tokens[headAt + 1];
  // `A software and hardware company`, `a software as a service product`, `a data in transit check`.
  if (!endsPhrase(tokens, headAt) || next?.gap === "comma" || /^(?:and|or|as|so)$/.test(next?.lower ?? ""))
    return undefined;
  if (/^(?:per|at|by)$/.test(next?.lower ?? "")) return undefined;
  // `A data in transit check`, `a hardware in the loop test`.
  if (next?.lower === "in" && (head.lower === "data" || tokens[headAt + 2]?.lower === "the"))
    return undefined;
  const span = spanInLine(article, first!, text);
  if (!span) return undefined;
  return { rule: "article", span, replacement: text.slice(first!.start, first!.end), neighbour: head };
}

const uncounted =
  /^(?:software|hardware|research|information|feedback|equipment|advice|evidence|homework|data|news|progress|furniture|luggage|machinery|documentation)$/;

/** Finds a singular after `list of`, `millions of`, `one of the biggest`. */
export function ofSlip(tokens: readonly Token[], at: number): Slip | undefined {
  const of = tokens[at]!;
  const amount = tokens[at - 1];
  if (of.gap !== "space" || !amount) return undefined;
  let from = at;
  if (/^(?:one|some|many|most|all|each|two|three|several|any|none)$/.test(amount.lower)) {
    const owner = tokens[at + 1];
    if (owner?.gap !== "space" || !/^(?:the|my|our|your|their|its|these|those|his|her)$/.test(owner.lower))
      return undefined;
    // `Most of the code` is not a number of things.
    if (!/^(?:one|each|two|three|several|many)$/.test(amount.lower)) return undefined;
    // `The darkest one of the scene` is no number either.
    if (amount.lower === "one" && amount.gap === "space" && (tokens[at - 2]?.classes ?? 0) & adjective)
      return undefined;
    from = at + 1;
  } else if (!amounts.has(amount.lower) || tokens[at - 1]!.gap === "joint") return undefined;
  const headAt = headAfter(tokens, from, 2);
  const head = tokens[headAt];
  if (!head || ofWhole.has(head.lower)) return undefined;
  if (!isSingular(head) && !(numbered.has(head.lower) && from > at)) return undefined;
  // `One of my students won`: a verb in the past follows what is one.
  const isSubject =
    /^(?:one|two|three|several|many)$/.test(amount.lower) &&
    tokens[headAt + 1]?.gap === "space" &&
    (tokens[headAt + 1]!.classes & past) !== 0;
  if (!isSubject && !endsPhrase(tokens, headAt)) return undefined;
  // `Lots of room`, `plenty of passion`: only of what is always counted are there lots.
  if (/^(?:lots|plenty)$/.test(amount.lower) && !counted.has(pluralOf(head.lower) ?? "")) return undefined;
  const next = tokens[headAt + 1];
  if (from === at && /^(?:and|or)$/.test(next?.lower ?? "")) return undefined;
  // `A set of label, card and cover templates`, `a set of letter to sound rules`.
  if (from === at && next?.gap === "comma" && next.classes & noun) return undefined;
  if (next?.lower === "to" && next.gap === "space" && (tokens[headAt + 3]?.classes ?? 0) & plural)
    return undefined;
  return slip(head, pluralOf(head.lower), amount);
}

/** Finds `this` before a plural: `this services`. A singular after `these` is found by `countedSlip`. */
export function demonstrativeSlip(tokens: readonly Token[], at: number): Slip | undefined {
  const one = tokens[at]!;
  const head = tokens[at + 1];
  if (!head || !isPlural(head) || head.gap !== "space" || head.classes & third || head.isCapital)
    return undefined;
  if (
    one.gap !== "stop" &&
    one.gap !== "break" &&
    !(
      one.gap === "space" &&
      /^(?:in|on|for|of|with|to|from|by|at|all|using|through|into)$/.test(tokens[at - 1]?.lower ?? "")
    )
  )
    return undefined;
  if (!endsPhrase(tokens, at + 1)) return undefined;
  return slip(one, "these", head);
}

/**
 * The index of the noun that a word of number belongs to, after at most `describing` words that describe it; -1 if
 * there is none.
 */
function headAfter(tokens: readonly Token[], at: number, describing: number, withNames = false): number {
  for (let index = at + 1; index <= at + 1 + describing; index++) {
    const token = tokens[index];
    if (withNames && token?.gap === "space" && (token.kind === "name" || token.isCapital)) continue;
    if (token?.gap !== "space" || token.kind !== "word" || token.isCapital) return -1;
    const next = tokens[index + 1];
    const goesOn =
      next?.gap === "space" &&
      next.kind === "word" &&
      (next.classes & (noun | plural)) !== 0 &&
      !closing.has(next.lower) &&
      !(next.classes & small);
    if (token.classes & (noun | plural) && !(token.classes & small) && !goesOn) return index;
    if (!(token.classes & (adjective | participle | noun | gerund)) || token.classes & (small | plural))
      return -1;
  }
  return -1;
}

function isSingular({ classes, lower }: Token): boolean {
  return (
    (classes & countable) !== 0 &&
    (classes & (plural | adjective | adverb | small | gerund | third | past | participle)) === 0 &&
    !/ing$/.test(lower)
  );
}

function isPlural({ classes }: Token): boolean {
  return (classes & plural) !== 0 && (classes & (noun | adjective | small | base)) === 0;
}

function isSingularVerb(next: Token | undefined): boolean {
  if (next?.gap !== "space") return false;
  return (
    /^(?:is|has|was)$/.test(next.lower) ||
    ((next.classes & third) !== 0 && (next.classes & (plural | noun | adjective)) === 0)
  );
}

function takesTo(next: Token | undefined): boolean {
  return next?.gap === "space" && /^(?:the|a|an|this|that|it|them|you|us)$/.test(next.lower);
}

/** True if a noun phrase ends with this token: a preposition, an auxiliary verb, punctuation or nothing follows. */
function endsPhrase(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (next === undefined) return true;
  if (next.gap === "stop" || next.gap === "break" || next.gap === "comma") return true;
  if (next.gap !== "space") return false;
  const further = tokens[at + 2];
  // `Several cloud based services`, but `two services based on it`.
  if (next.lower === "based") return /^(?:on|in|at|upon|around)$/.test(further?.lower ?? "");
  if (closing.has(next.lower) || /^(?:twice|together|again|worth)$/.test(next.lower)) return true;
  // `Three boilers a week`, `one of the customers cancelled the trip`, `hundreds of visitors came`.
  return (
    (/^(?:an?|each|every)$/.test(next.lower) &&
      further?.gap === "space" &&
      (periods.has(pluralOf(further.lower) ?? "") || dayOrSeason.test(further.lower))) ||
    ((next.classes & (past | participle)) !== 0 &&
      (next.classes & (noun | plural)) === 0 &&
      ((next.classes & (participle | adjective | base)) === 0 || takesCertainObject(further)))
  );
}

const dayOrSeason =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|morning|afternoon|evening|night|weekend|season|spring|summer|autumn|winter)$/;

const closing = new Set(
  (
    "of in on at by for with from to into onto upon about above below under over between among through during before after since until than as " +
    "if because while when where that which who whose and or but is are was were will would can could may might must shall should has have had " +
    "do does did we we've i i've you they per via within without across against along around using ago so then"
  ).split(" "),
);

const counted: ReadonlySet<string> = new Set(classes.countable);

const amounts = new Set(
  (
    "number list lists variety lots thousands millions hundreds billions dozens dozen couple array plenty plethora majority handful multitude " +
    "collection collections range series sets pairs groups set"
  ).split(" "),
);

/** Countable nouns that also name a whole, so that a singular is right. */
const ofWhole = new Set(
  (
    "email thread staff family group class list time life day year work type kind art state interest people world organization business community market " +
    "culture input output source content search order support value attention reason doubt truth focus choice network space memory play " +
    "society humanity scene nature industry power"
  ).split(" "),
);

const notCounted = new Set(
  (
    "percentile rank position place floor am pm sort factor choice fold tier page core dozen hundred thousand million billion percent " +
    "staff series deal lot bit pass time half quarter third second zero one piece star class"
  ).split(" "),
);

const setPhrases = new Set(
  "multiple choice|multiple inheritance|multiple dispatch|multiple regression|multiple sclerosis|both way|two way|few day|two day|many person|these day|two part|two level|two step|three day|two stage|three level|multiple step|multiple level|two phase|three way|four way|three step|three node|two node|both side".split(
    "|",
  ),
);

/** What is counted, but may be whole: `all house`, `all room for doubt`. */
const wholes = new Set(
  "class team company country staff room house school shop farm store flat site branch unit order meal article adult video player report bed seat payment release deployment member shift".split(
    " ",
  ),
);

const periods: ReadonlySet<string> = new Set([...owningTimes, "minutes", "seconds"]);
/** What else says how large a thing is: `a 20 pages report`. */
/** What is counted before the thing that has so much of it, with its singular. */
const measures: ReadonlyMap<string, string> = new Map(
  "page room floor storey meter metre kilometer kilometre mile seat bed member hectare liter litre ton tonne euro dollar"
    .split(" ")
    .map((one) => [`${one}s`, one]),
);
const written = new Set("two three four five six seven eight nine ten twelve".split(" "));

const notBefore = new Set(
  "a an one this each every the's no number version phase level step type day part chapter section".split(
    " ",
  ),
);

const numbered = new Set(
  (
    "hour minute second day week month year user customer client team project developer engineer server service application app country language " +
    "product member employee company student test bug ticket request release deployment repository microservice website database table report " +
    "dashboard pipeline job node cluster tester designer analyst intern contractor junior apprentice supplier vendor patient branch site " +
    "guest visitor pensioner tourist technician journalist musician artist dancer singer actor person adult child resident pupil teacher nurse worker farmer driver volunteer player ticket order meal class unit store shop " +
    "farm lesson school hotel vehicle truck bus horse cow bed room seat house flat shift payment claim parcel letter bottle event concert " +
    "document device image field model tree summer winter role module feature screen player sensor robot book article course session video photo vehicle invoice webinar"
  ).split(" "),
);

function slip(word: Token, replacement: string | undefined, neighbour: Token): Slip | undefined {
  if (replacement === undefined || replacement === word.lower) return undefined;
  return { rule: "agreement", span: word, replacement, neighbour };
}
