import { wordClass } from "../english/wordClass.ts";
import { participleOf, singularOf, thirdOf } from "../english/wordForms.ts";
import { clauseOpeners, wordsBack } from "./clauses.ts";
import type { Slip } from "./slip.ts";
import { collective, eitherNumber, isNamedByVerb, isWanted, toMany, toOne, units } from "./subjectVerb.ts";
import type { Token } from "./tokens.ts";
import { isAdverb, isPureBase, takesCertainObject, takesObject, verbAfterAdverbs } from "./verbForm.ts";

const {
  noun,
  plural,
  base,
  third,
  past,
  participle,
  gerund,
  adjective,
  adverb,
  small,
  countable,
  mainlyVerb,
} = wordClass;

/**
 * Finds a verb that disagrees with the noun right before it: `the option are used`, `if the stream have ended`, `when
 * errors is found`.
 */
export function finiteSlip(tokens: readonly Token[], at: number): Slip | undefined {
  const verb = tokens[at]!;
  if (verb.gap !== "space" || verb.isCapital) return undefined;
  let headAt = at - 1;
  while (headAt > 0 && tokens[headAt]!.gap === "space" && isAdverb(tokens[headAt]!)) headAt--;
  const head = tokens[headAt];
  if (head?.kind !== "word" || (head.isCapital && !irregularMany.test(head.lower))) return undefined;
  const isMany = isPluralNoun(head) || irregularMany.test(head.lower);
  const isOne = isSingularNoun(head) || uncounted.has(head.lower) || isOnlyNoun(head);
  const replacement = isMany ? toMany.get(verb.lower) : isOne ? toOne.get(verb.lower) : undefined;
  if (replacement === undefined) return undefined;
  // `Do` also adds emphasis: `the tools do help`. In `what the author can do`, it belongs to `can`.
  const subject = subjectOf(tokens, headAt);
  if (!subject) return undefined;
  // `Showed what the pumps does`.
  const isAskedFor = verb.lower === "does" && /^(?:what|than)$/.test(tokens[subject.start - 1]?.lower ?? "");
  if (/^(?:do|does)$/.test(verb.lower) && tokens[at + 1]?.lower !== "not" && !isAskedFor) return undefined;
  if (isAfterOf(tokens, subject.start)) return undefined;
  const { determiner } = subject;
  let { start } = subject;
  while (
    start > 0 &&
    tokens[start]!.gap === "space" &&
    /^(?:all|both|only|even|note)$/.test(tokens[start - 1]!.lower)
  )
    start--;
  const before = tokens[start]!.gap === "space" ? tokens[start - 1] : undefined;
  const opens =
    tokens[start]!.gap === "stop" ||
    tokens[start]!.gap === "break" ||
    (before !== undefined && (opensClause(before) || isAside(tokens, start - 1) || isAskedFor)) ||
    (tokens[start]!.gap === "comma" && determiner !== undefined && isAfterCondition(tokens, start));
  if (!opens) return undefined;
  // `All that matters is the taste`.
  if (isMany && head.classes & third && /^(?:that|which|what)$/.test(before?.lower ?? "")) return undefined;
  // The name of a package: `Base-files is upgraded`.
  if (isMany && head.gap !== "space" && head.gap !== "stop" && head.gap !== "break") return undefined;
  if (isOne) {
    if (determiner === undefined || !ones.has(determiner)) return undefined;
    // Subjunctives: `if the tool were`, `requires that the user have`.
    if (verb.lower === "were" || verb.lower === "weren't") {
      if (isWished(tokens, start)) return undefined;
    } else if (
      (isWanted(tokens, start) || tokens[at - 1]!.lower === "not") &&
      /^(?:have|do)/.test(verb.lower)
    )
      return undefined;
    return { rule: "agreement", span: verb, replacement, neighbour: head };
  }
  if (determiner !== undefined && !manies.has(determiner)) return undefined;
  // In `Suites is`, the plural may be the name of a product; in `writing tests is`, it is an object.
  if (determiner === undefined && before === undefined && !irregularMany.test(head.lower)) return undefined;
  return { rule: "agreement", span: verb, replacement, neighbour: head };
}

/** Plurals without an s, which are no names of products. */
const irregularMany = /^(?:people|children|men|women)$/;

/**
 * Finds a verb that agrees with the noun after a preposition instead of its subject: `the quality of the tests were`,
 * `the results of the survey was`, `one of the tools were`, `the tools in this box is`.
 */
export function ofSubjectSlip(tokens: readonly Token[], at: number): Slip | undefined {
  const verb = tokens[at]!;
  const owner = tokens[at - 1];
  if (verb.gap !== "space" || verb.isCapital || owner?.kind !== "word" || owner.isCapital) return undefined;
  const isMany = isPluralNoun(owner);
  if (!isMany && !isOneNoun(owner) && !collective.has(owner.lower)) return undefined;
  const part = subjectOf(tokens, at - 1);
  if (!part || tokens[part.start - 1]?.gap !== "space") return undefined;
  const isOf = isAfterOf(tokens, part.start);
  if (!isOf && !isAfterPlace(tokens, part.start)) return undefined;
  const headAt = part.start - 2;
  const head = tokens[headAt];
  if (head?.kind !== "word" || (head.isCapital && head.gap === "space")) return undefined;
  const slip = (replacement: string | undefined): Slip | undefined =>
    replacement === undefined ? undefined : { rule: "agreement", span: verb, replacement, neighbour: head };
  if (/^(?:do|does)$/.test(verb.lower) && tokens[at + 1]?.lower !== "not") return undefined;
  const opensHere = (index: number): boolean => {
    const { gap } = tokens[index]!;
    return (
      gap === "stop" || gap === "break" || (gap === "space" && index > 0 && opensClause(tokens[index - 1]!))
    );
  };
  // `Some of the furniture were`, but `most of the staff were`.
  if (isOf && /^(?:some|all|most|much|half|none)$/.test(head.lower))
    return uncounted.has(owner.lower) && part.determiner !== undefined && opensHere(headAt)
      ? slip(toOne.get(verb.lower))
      : undefined;
  if (isOf && /^(?:one|each)$/.test(head.lower))
    return isMany && part.determiner !== undefined && opensHere(headAt) && !isWished(tokens, headAt)
      ? slip(toOne.get(verb.lower))
      : undefined;
  const whole = subjectOf(tokens, headAt);
  if (whole?.determiner === undefined || !opensHere(whole.start)) return undefined;
  // Elsewhere than at the start, a verb before the preposition may be taken for a noun.
  if (!isOf && tokens[whole.start]!.gap === "space") return undefined;
  // `A wave of redundancies were`: what is meant may be many.
  if (part.determiner === undefined && /^an?$/.test(whole.determiner)) return undefined;
  // `The requisite number of items are available`: an adjective says something of the items.
  const isOne =
    whole.determiner === "the" && whole.start === headAt - 1 && isOf && /^(?:number|list)$/.test(head.lower)
      ? isMany
      : isOneNoun(head) && !amounts.test(head.lower);
  if (isOne && ones.has(whole.determiner)) {
    if (/^were/.test(verb.lower) && isWished(tokens, whole.start)) return undefined;
    // `The mood in the team were`, but what is one of each stays one: `every cook in our team have`.
    if (!isMany && !isOneNoun(owner) && !/^(?:each|every)$/.test(whole.determiner)) return undefined;
    return slip(toOne.get(verb.lower));
  }
  if (!isMany && isPluralNoun(head) && manies.has(whole.determiner)) return slip(toMany.get(verb.lower));
  return undefined;
}

/** True after a preposition of place or purpose, which joins a noun to the subject before it: `the tools in this box`. */
function isAfterPlace(tokens: readonly Token[], start: number): boolean {
  const { lower } = tokens[start - 1]!;
  return tokens[start]!.gap === "space" && lower !== "of" && joining.test(lower);
}

/** Prepositions that join a noun to the one before them. */
const joining = /^(?:of|in|on|for|from|with|at|between|about)$/;

/** True for a noun in the singular that heads a phrase, whatever else the word can be: `cost`, `quality`, `analysis`. */
function isOneNoun({ lower, classes }: Token): boolean {
  return (
    (classes & noun) !== 0 &&
    (classes & (plural | small)) === 0 &&
    ((classes & (adjective | countable)) !== adjective || /(?:ity|nce|ment|[ts]ion|ness)$/.test(lower)) &&
    !collective.has(lower) &&
    !/(?:ing|ese|est)$/.test(lower) &&
    !eitherNumber.has(lower)
  );
}

/** What is never many. */
const uncounted = new Set(
  "information equipment furniture software hardware feedback knowledge machinery luggage evidence advice homework traffic news".split(
    " ",
  ),
);

/** Finds a verb without the s of its subject after `of` and several things: `the use of tools reduce the costs`. */
export function ofManySlip(tokens: readonly Token[], at: number): Slip | undefined {
  const head = tokens[at - 1];
  if (tokens[at]!.gap !== "space" || head?.kind !== "word") return undefined;
  // `Each of the shops send a list.`
  const isEach = /^(?:each|one|neither)$/.test(head.lower);
  if (!isEach && (!isOneNoun(head) || amounts.test(head.lower))) return undefined;
  const whole = isEach ? { start: at - 1, determiner: "the" } : subjectOf(tokens, at - 1);
  const opening = whole && tokens[whole.start]!.gap;
  if (whole?.determiner !== "the" || (opening !== "stop" && opening !== "break")) return undefined;
  for (let index = at + 1; index < at + 4; index++) {
    const token = tokens[index];
    const verb = tokens[index + 1];
    // `The joy of seeing people learn the craft`.
    if (token?.gap !== "space" || token.kind !== "word" || token.classes & gerund || verb?.gap !== "space")
      return undefined;
    if (!isPluralNoun(token) || (isEach && index === at + 1)) continue;
    return isPureBase(verb) && takesCertainObject(tokens[index + 2])
      ? { rule: "agreement", span: verb, replacement: thirdOf(verb.lower), neighbour: head }
      : undefined;
  }
  return undefined;
}

/** Singular nouns whose verb may agree with what comes after `of`. */
const amounts =
  /^(?:number|list|lot|majority|range|variety|set|series|group|couple|pair|handful|percentage|half|third|quarter|rest|part|bulk|share|kind|type|sort|bunch|dozen|collection|total|sum|portion|fraction|mix|combination|subset|lots|array|amount|list|class|selection|plethora|host|minority|hundred|thousand|string|stack|batch|crowd|generation)$/;

function isAfterOf(tokens: readonly Token[], start: number): boolean {
  return tokens[start]!.gap === "space" && tokens[start - 1]?.lower === "of";
}

/** Finds a verb that disagrees with a pronoun: `It support raw input`, `this also make sense`, `This are a`. */
export function thingSlip(tokens: readonly Token[], at: number): Slip | undefined {
  const subject = tokens[at]!;
  if (tokens[at - 1]?.lower === "etc") return undefined;
  const isIt = /^(?:it|he|she)$/.test(subject.lower) || isAnybody(subject);
  const opens = subject.gap === "stop" || subject.gap === "break";
  const before = tokens[at - 1];
  if (
    !opens &&
    !(
      isIt &&
      subject.gap === "space" &&
      before !== undefined &&
      (opensClause(before) ||
        before.lower === "what" ||
        (isAnybody(subject) && /^(?:which|that)$/.test(before.lower)))
    )
  )
    return undefined;
  // `Nobody else have`.
  const isElse = isAnybody(subject) && tokens[at + 1]?.gap === "space" && tokens[at + 1]!.lower === "else";
  const verbAt = verbAfterAdverbs(tokens, isElse ? at + 1 : at);
  const verb = tokens[verbAt];
  const next = tokens[verbAt + 1];
  if (verb?.gap !== "space" || verb.kind !== "word" || verb.isCapital) return undefined;
  const slip = (replacement: string): Slip => ({
    rule: "agreement",
    span: verb,
    replacement,
    neighbour: subject,
  });
  if (/^(?:were|weren't)$/.test(verb.lower))
    return opens && isIt && verbAt === at + 1 && subject.lower !== "it"
      ? slip(toOne.get(verb.lower)!)
      : undefined;
  if (isAnybody(subject) && /^(?:are|have|don't|haven't|aren't)$/.test(verb.lower))
    return next?.gap === "space" ? slip(toOne.get(verb.lower)!) : undefined;
  if (/^(?:are|aren't)$/.test(verb.lower))
    return isIt ||
      (/^(?:a|an|the|not)$/.test(next?.lower ?? "") && next!.gap === "space" && subject.lower === "this")
      ? slip(toOne.get(verb.lower)!)
      : undefined;
  if (/^(?:have|do|don't|haven't)$/.test(verb.lower))
    return next?.gap === "space" && (verb.lower !== "do" || next.lower === "not")
      ? slip(toOne.get(verb.lower)!)
      : undefined;
  if (!(verb.classes & base) || verb.classes & (third | past | participle | adverb | small | plural))
    return undefined;
  if (!isIt && isNamedByVerb(tokens, verbAt)) return undefined;
  // At the start of a sentence, only a verb can follow `it`.
  if (isWanted(tokens, at)) return undefined;
  const mayBeThing = !(verb.classes & mainlyVerb) && (verb.classes & (noun | adjective)) !== 0;
  if (mayBeThing && !(isIt && opens && !(verb.classes & adjective))) return undefined;
  if (verb.classes & (noun | adjective) && !isIt && verbAt === at + 1) return undefined;
  if (next?.gap !== "space") return undefined;
  if (mayBeThing && !takesObject(next) && !(next.classes & adjective)) return undefined;
  // `Which everyone follow now`.
  if (before?.lower === "which" && isPureBase(verb)) return slip(thirdOf(verb.lower));
  return takesObject(next) || next.classes & (noun | plural | adjective)
    ? slip(thirdOf(verb.lower))
    : undefined;
}

/** Finds an inflected verb after an auxiliary: `you might not needs`, `it does not wants`, `should has`, `to does`. */
export function helpedSlip(tokens: readonly Token[], at: number): Slip | undefined {
  const helper = tokens[at]!;
  const verbAt = verbAfterAdverbs(tokens, at);
  const verb = tokens[verbAt];
  if (verb?.gap !== "space" || verb.kind !== "word" || verb.isCapital) return undefined;
  const replacement = bases.get(verb.lower);
  if (replacement === undefined) return undefined;
  const next = tokens[verbAt + 1];
  if (helper.lower === "to") {
    if (
      !/^(?:has|does)$/.test(verb.lower) ||
      helper.gap !== "space" ||
      verbAt > at + 1 ||
      next?.gap !== "space"
    )
      return undefined;
    // In these, the verb does not belong to `to`: `what it refers to has`, `the one I spoke to does`.
    const before = tokens[at - 1];
    if (
      !before ||
      !/^(?:needs?|needed|wants?|wanted|required?|requires|able|unable|have|has|had|order|tr(?:y|ies|ied|ying)|going|used|likely|possible|simple|easy|hard|supposed|expected|how|grow|seems?|appears?|enough|function|function|allowed|you|us|them|it|users|needed|not|want|wish|like|only|ability|guaranteed|happens?|begin|starts?|started|ways?|time)$/.test(
        before.lower,
      )
    )
      return undefined;
    if (/^(?:you|us|them|it|users|only|ways?|time|function)$/.test(before.lower) && !takesObject(next))
      return undefined;
    return { rule: "agreement", span: verb, replacement, neighbour: helper };
  }
  const subject = helper.gap === "space" ? tokens[at - 1] : undefined;
  const isSubject =
    subject !== undefined &&
    (/^(?:i|you|we|they|it|he|she|that|which|who|this|there)$/.test(subject.lower) ||
      (subject.classes & (noun | plural)) !== 0);
  if (!isSubject || next?.gap !== "space") return undefined;
  // In these, the verb does not belong to the auxiliary: `what users can is`, `the most it will is`.
  if (
    /^(?:is|was|are)$/.test(verb.lower) &&
    (helper.lower === "can" || helper.lower === "do" || /n't$|do/.test(helper.lower))
  )
    return undefined;
  if (
    /^(?:is|was|are)$/.test(verb.lower) &&
    !/^(?:must|should|could|would|will|may|might)$/.test(helper.lower)
  )
    return undefined;
  if (isAsked(tokens, at)) return undefined;
  // `The best they could had already sailed`: only what is denied is sure.
  if (verb.lower === "had" && !/^(?:didn't|don't|doesn't)$/.test(helper.lower)) return undefined;
  return { rule: "agreement", span: verb, replacement, neighbour: helper };
}

/** Finds the past of a verb in place of its participle: `it is now did through`, `if gave`, `the gave function`. */
export function pastForDoneSlip(tokens: readonly Token[], at: number): Slip | undefined {
  const verb = tokens[at]!;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (verb.gap !== "space" || !before || verb.isCapital) return undefined;
  const done =
    verb.lower === "did"
      ? "done"
      : participleOf(verb.lower === "gave" ? "give" : verb.lower === "wrote" ? "write" : "take");
  if (done === undefined) return undefined;
  const slip: Slip = { rule: "agreement", span: verb, replacement: done, neighbour: before };
  if (verb.lower === "gave") {
    if (
      /^(?:the|a|any|each|this)$/.test(before.lower) &&
      before.gap !== "hyphen" &&
      next?.gap === "space" &&
      (next.kind === "code" || next.classes & (noun | plural | adjective))
    )
      return slip;
    return undefined;
  }
  // `I've did it`, `has already did it`.
  if (verb.lower === "did" && /^(?:have|has|had|haven't|hasn't|(?:i|we|you|they)'ve)$/.test(before.lower))
    return next?.gap === "space" ? slip : undefined;
  let be = at - 1;
  while (be > 0 && tokens[be]!.gap === "space" && isAdverb(tokens[be]!)) be--;
  if (!/^(?:is|are|was|were|be|been|being|isn't|aren't|wasn't|weren't|can't|you're)$/.test(tokens[be]!.lower))
    return undefined;
  if (/^(?:what|all|that|as|than)$/.test(tokens[be - 1]?.lower ?? "") || isAsked(tokens, be))
    return undefined;
  const ends =
    next === undefined ||
    next.gap !== "space" ||
    /^(?:by|in|with|through|for|to|on|using|at|via|when|and|or|from|as|if|because|manually|automatically|correctly)$/.test(
      next.lower,
    );
  return ends ? slip : undefined;
}

/** Verbs in the third person that can also be a noun or a function word, with their bases. */
const bases: ReadonlyMap<string, string> = new Map([
  ["has", "have"],
  ["does", "do"],
  ["is", "be"],
  ["was", "be"],
  ["are", "be"],
  ["needs", "need"],
  ["wants", "want"],
  ["had", "have"],
]);

function isAnybody({ lower }: Token): boolean {
  return /^(?:every|any|some|no)(?:one|body|thing)$/.test(lower);
}

/** True if the clause is a question, or an indirect one: `what users can`. */
function isAsked(tokens: readonly Token[], at: number): boolean {
  return wordsBack(tokens, at, /^(?:what|all|how|why|where|who|thing|whatever)$/, 7) > 0;
}

/**
 * True for words before a subject at the start of a sentence: `By default every command`, `usually the list`, `after
 * the event`.
 */
function isAside(tokens: readonly Token[], at: number): boolean {
  const { gap, lower } = tokens[at]!;
  const starts = gap === "stop" || gap === "break" || gap === "comma";
  if (starts) return /^(?:after|before|as|until)$/.test(lower) || isAdverb(tokens[at]!);
  return lower === "default" && tokens[at - 1]?.lower === "by";
}

/** The start of the noun phrase that ends with a noun, and its determiner; undefined if the phrase cannot be delimited. */
function subjectOf(
  tokens: readonly Token[],
  headAt: number,
): { readonly start: number; readonly determiner: string | undefined } | undefined {
  for (let index = headAt; index > headAt - 5 && index >= 0; index--) {
    const { gap } = tokens[index]!;
    const before = tokens[index - 1];
    if ((gap !== "space" && gap !== "hyphen") || !before) return { start: index, determiner: undefined };
    if (gap === "hyphen") continue;
    if (ones.has(before.lower) || manies.has(before.lower))
      return { start: index - 1, determiner: before.lower };
    if (opensClause(before) || joining.test(before.lower)) return { start: index, determiner: undefined };
    const describes =
      before.kind === "word" &&
      !before.isCapital &&
      (before.classes & (adjective | noun | participle)) !== 0 &&
      (before.classes & (plural | third | gerund | small | adverb)) === 0;
    if (!describes && before.kind !== "code") return undefined;
  }
  return undefined;
}

/** True if `if`, `wish` or a similar word precedes the subject in its sentence. */
function isWished(tokens: readonly Token[], at: number): boolean {
  return wordsBack(tokens, at, /^(?:if|wish|wished|though|unless|as|suppose|imagine|whether)$/, 12) > 0;
}

function isAfterCondition(tokens: readonly Token[], at: number): boolean {
  let isCondition = false;
  for (let index = at - 1; index >= 0; index--) {
    const { lower, gap } = tokens[index]!;
    if (/^(?:and|or|nor)$/.test(lower)) return false;
    if (/^(?:if|when|once|because|since|while)$/.test(lower)) isCondition = true;
    if (gap === "stop" || gap === "break") return isCondition;
    if (gap === "comma") return false;
  }
  return isCondition;
}

const ones = new Set("the this a an each every another our your my their its".split(" "));
const manies = new Set(
  "the these those all some many several our your my their its both most two three four five".split(" "),
);
/** True for a word that opens a clause, so that a subject may follow. */
function opensClause({ lower }: Token): boolean {
  return lower === "that" || clauseOpeners.has(lower);
}

/** True for a noun in the singular that is nothing else, counted or not: `wallpaper`, `hypothesis`. */
function isOnlyNoun(token: Token): boolean {
  return (
    isOneNoun(token) &&
    (token.classes & (base | adjective | adverb | past | participle | gerund | third)) === 0 &&
    /(?:er|is|en|ness|ity|ment|tion|ance|ence|age|ware)$/.test(token.lower)
  );
}

function isPluralNoun({ lower, classes }: Token): boolean {
  if ((classes & plural) === 0 || (classes & (noun | adjective | small | adverb)) !== 0 || units.has(lower))
    return false;
  return (
    singularOf(lower) !== undefined &&
    lower !== "windows" &&
    !lower.endsWith("ics") &&
    !eitherNumber.has(lower)
  );
}

function isSingularNoun({ lower, classes }: Token): boolean {
  return (
    (classes & countable) !== 0 &&
    (classes & (plural | adjective | adverb | small | gerund | past | participle)) === 0 &&
    !collective.has(lower) &&
    !/(?:ing|ch|sh|ese)$/.test(lower)
  );
}
