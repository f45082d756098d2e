import { inflect } from "../english/verbForms.ts";
import { wordClass } from "../english/wordClass.ts";
import { baseOf, participleOf, thirdOf } from "../english/wordForms.ts";
import { irregularVerbs } from "../english/wordLists.table.ts";
import { wordsBack } from "./clauses.ts";
import { type Slip, spanInLine } from "./slip.ts";
import type { Token } from "./tokens.ts";

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

/** Finds a verb that is not a base form after `can`, `does not` or `to`: `can prevents`, `doesn't works`, `to allows`. */
export function baseSlip(tokens: readonly Token[], at: number, text: string): Slip | undefined {
  const helper = tokens[at]!;
  const verbAt = verbAfterAdverbs(tokens, at);
  const verb = tokens[verbAt];
  if (verb?.kind !== "word" || verb.classes & (base | small)) return undefined;
  if (helper.lower === "do" && tokens[at + 1]?.lower !== "not") return undefined;
  if (helper.lower === "to") return toSlip(tokens, at, verbAt);
  // A word that is only a verb in the third person cannot be a subject: `Can disagrees`.
  if (verb.classes & third && !(verb.classes & (plural | noun | adjective)))
    return change(tokens, at, verbAt);
  // `Can explaining how it works`, but `Can testing the seals help?`
  if (
    isGerund(verb) &&
    verbAt === at + 1 &&
    /^(?:can|could|should|must|cannot)$/.test(helper.lower) &&
    takesObject(tokens[verbAt + 1]) &&
    !hasQuestionMark(tokens, verbAt, text)
  )
    return change(tokens, at, verbAt);
  if (isTurned(tokens, at)) return undefined;
  const subject = helper.gap === "space" ? tokens[at - 1] : undefined;
  const isSubject =
    subject !== undefined && (subjects.has(subject.lower) || (subject.classes & (noun | plural)) !== 0);
  const isPronoun = subject !== undefined && subjects.has(subject.lower);
  if (verb.classes & third) {
    // A noun after the auxiliary may be the subject of another verb. `Can resolves` is only reported if that is ruled
    // out.
    const isSure =
      verbAt > at + 1 || (isPronoun && !(verb.classes & noun)) || takesObject(tokens[verbAt + 1]);
    if (!isSubject || !isSure) return undefined;
    return change(tokens, at, verbAt);
  }
  if (!(verb.classes & (past | participle)) || verb.classes & (noun | plural | adverb)) return undefined;
  if (
    !isPronoun &&
    !(
      isSubject &&
      takesObject(tokens[verbAt + 1]) &&
      !(verb.classes & adjective && tokens[verbAt + 1]?.classes)
    )
  )
    return undefined;
  return change(tokens, at, verbAt);
}

/** True if the sentence ends with a question mark. */
function hasQuestionMark(tokens: readonly Token[], at: number, text: string): boolean {
  for (let index = at; index < tokens.length && index < at + 40; index++) {
    const next = tokens[index + 1];
    if (next === undefined || next.gap === "stop" || next.gap === "break")
      return text[tokens[index]!.end] === "?";
  }
  return false;
}

function toSlip(tokens: readonly Token[], at: number, verbAt: number): Slip | undefined {
  const verb = tokens[verbAt]!;
  if (tokens[at]!.gap === "hyphen" || tokens[verbAt]!.gap !== "space") return undefined;
  const object = tokens[verbAt + 1];
  const hasObject =
    takesObject(object) || (object?.gap === "space" && (object.classes & (noun | plural)) !== 0);
  // `Able to migrating the data`. After most other words a gerund is right: `key to migrating it`.
  if (isGerund(verb))
    return takesObject(object) && asksForBase(tokens, at) ? change(tokens, at, verbAt) : undefined;
  if (verb.classes & third && !(verb.classes & (plural | noun)) && hasObject)
    return change(tokens, at, verbAt);
  // `Easier to tests`, `able to loads`: these are followed by nothing but a verb.
  if (
    verb.classes & third &&
    !(verb.classes & noun) &&
    tokens[at]!.gap === "space" &&
    /^(?:able|unable|easier|harder|easy|hard|difficult|how)$/.test(tokens[at - 1]?.lower ?? "") &&
    object?.gap !== "hyphen"
  )
    return change(tokens, at, verbAt);
  // A noun may follow `to`, unless the word before needs an infinitive.
  const wanting = tokens[at]!.gap === "space" && wantsVerb(tokens, at);
  const next = tokens[verbAt + 1];
  if (verb.classes & third)
    return wanting && takesObject(next) && !(verb.classes & noun) ? change(tokens, at, verbAt) : undefined;
  if (!(verb.classes & (past | participle)) || verb.classes & (noun | plural | adverb)) return undefined;
  if (verbAt !== at + 1 || !(wanting ? takesObject(next) : takesCertainObject(next))) return undefined;
  return change(tokens, at, verbAt);
}

/** Finds `to` between a modal verb and the verb it governs: `should to be`, `users can to find`. */
export function modalToSlip(tokens: readonly Token[], at: number, text: string): Slip | undefined {
  const modal = tokens[at]!;
  const to = tokens[at + 1];
  const verb = tokens[at + 2];
  if (to?.lower !== "to" || to.gap !== "space" || verb?.gap !== "space" || verb.isCapital) return undefined;
  // `What users can to date is read`, `should to do items be kept`.
  if ((!(verb.classes & base) && !/^(?:be|have)$/.test(verb.lower)) || /^(?:date|do)$/.test(verb.lower))
    return undefined;
  // `A can to open` and `the will to live`.
  const isNoun = /^(?:can|will|might|must)$/.test(modal.lower);
  const subject = modal.gap === "space" ? tokens[at - 1]?.lower : undefined;
  if (isNoun && !(subject !== undefined && (subjects.has(subject) || /^users?$/.test(subject))))
    return undefined;
  // `We do what we can to help`, `as fast as they could to fix it`: the verb of the modal is left out.
  const leftOut =
    /^(?:what|whatever|all|everything|anything|wherever|whenever|however|where|when|how|as|than|best|most|if)$/;
  if (wordsBack(tokens, at, leftOut, 8) > 0) return undefined;
  const span = spanInLine(to, verb, text);
  if (!span) return undefined;
  return { rule: "agreement", span, replacement: verb.lower, neighbour: modal };
}

/** Finds a form of a verb that lacks its auxiliary: `I really enjoying it`, `we been able`. */
export function withoutAuxiliarySlip(tokens: readonly Token[], at: number): Slip | undefined {
  const subject = tokens[at]!;
  const before = subject.gap === "space" ? tokens[at - 1] : undefined;
  const verbAt = verbAfterAdverbs(tokens, at);
  const verb = tokens[verbAt];
  if (verb?.kind !== "word" || verb.isCapital || !takesWhole(tokens[verbAt + 1])) return undefined;
  const slip = (replacement: string): Slip => ({
    rule: "agreement",
    span: verb,
    replacement,
    neighbour: subject,
  });
  if (verb.lower === "been")
    return before && beforeSubject.test(before.lower) ? undefined : slip("have been");
  const pastOfDone = pasts.get(verb.lower);
  if (pastOfDone !== undefined)
    return verbAt === at + 1 && !(before && beforeDone.test(before.lower)) ? slip(pastOfDone) : undefined;
  // After `and` there may be other subjects: `my manager and I working together`.
  if (subject.lower !== "i" || !subject.isCapital || !isGerund(verb) || verb.lower === "being")
    return undefined;
  return before === undefined || /^(?:but|so|because|when|since|where|while)$/.test(before.lower)
    ? slip(`am ${verb.lower}`)
    : undefined;
}

/** Finds the participle of a verb in place of its past after those who did it: `before most users seen an error`. */
export function doneSlip(tokens: readonly Token[], at: number): Slip | undefined {
  const verb = tokens[at]!;
  const subject = tokens[at - 1];
  const object = tokens[at + 1];
  if (!subject || verb.gap !== "space" || verb.isCapital || subject.kind !== "word") return undefined;
  // `Begun` takes a verb as well: `the family begun shouting`.
  const hasObject =
    takesCertainObject(object) || (verb.lower === "begun" && object !== undefined && isGerund(object));
  const isMany = (subject.classes & plural) !== 0 && (subject.classes & (noun | adjective)) === 0;
  if (!hasObject || !(isMany || /^(?:family|team|people|everyone|nobody)$/.test(subject.lower)))
    return undefined;
  const replacement = pasts.get(verb.lower);
  // `The walks dogs have done`, `had the users seen it`.
  if (replacement === undefined || wordsBack(tokens, at, auxiliary, 6) > 0) return undefined;
  return { rule: "agreement", span: verb, replacement, neighbour: subject };
}

const auxiliary =
  /^(?:have|has|had|having|haven't|hasn't|hadn't|be|is|are|was|were|been|being|get|gets|got|getting|.*'ve)$/;

/** Participles that are never passive before an object, and sound like a past, with that past. */
const pasts: ReadonlyMap<string, string> = new Map(
  "done:did seen:saw begun:began gone:went".split(" ").map((pair) => pair.split(":") as [string, string]),
);

/** What comes before a subject whose participle is right: `what have they done`, `is he gone`. */
const beforeDone =
  /^(?:have|has|had|haven't|hasn't|hadn't|having|be|is|are|was|were|not|nor|than|as|get|got)$/;

/** What comes before a subject whose auxiliary is before it: `have we been`. */
const beforeSubject = /^(?:have|has|had|haven't|hadn't|having|not|nor)$/;

function takesWhole(next: Token | undefined): boolean {
  return next?.gap === "space" && (next.kind === "word" || next.kind === "name");
}

/** Finds `is been` before a participle: `the page is been used by all`. */
export function isBeenSlip(tokens: readonly Token[], at: number): Slip | undefined {
  const been = tokens[at + 1];
  const verb = tokens[at + 2];
  if (been?.lower !== "been" || been.gap !== "space" || verb?.gap !== "space") return undefined;
  if (!(verb.classes & participle) || verb.classes & noun) return undefined;
  return { rule: "agreement", span: been, replacement: "being", neighbour: tokens[at]! };
}

/** True if an infinitive must follow: `need to`, `able to`, `allows us to`. */
function wantsVerb(tokens: readonly Token[], to: number): boolean {
  const before = tokens[to - 1];
  if (!before || tokens[to]!.gap !== "space") return false;
  if (wanting.has(before.lower)) return true;
  const verb = tokens[to - 2];
  return (
    verb !== undefined &&
    before.gap === "space" &&
    letting.has(verb.lower) &&
    /^(?:us|me|you|them|him|her|it|users|people|teams|developers|everyone|customers|clients|engineers)$/.test(
      before.lower,
    )
  );
}

/** True for a gerund in lower case. */
export function isGerund({ lower, isCapital }: Token): boolean {
  return !isCapital && /(?:...|^us|^do)ing$/.test(lower) && (baseOf(lower) ?? lower) !== lower;
}

/** True if only an infinitive can follow `to`: after `able`, `tried`, `in order`. */
function asksForBase(tokens: readonly Token[], to: number): boolean {
  const before = tokens[to - 1];
  if (!before || tokens[to]!.gap !== "space") return false;
  if (before.lower === "order") return before.gap === "space" && tokens[to - 2]?.lower === "in";
  if (before.lower === "out") return before.gap === "space" && tokens[to - 2]?.lower === "set";
  // `It is important to testing it`, but `the map is important to planning the trip`.
  if (/^(?:important|necessary|possible|impossible|essential|easy|hard|difficult)$/.test(before.lower))
    return (
      before.gap === "space" &&
      /^(?:is|was)$/.test(tokens[to - 2]?.lower ?? "") &&
      tokens[to - 3]?.lower === "it"
    );
  return /^(?:able|unable|how|proceed(?:s|ed)?|tr(?:y|ies|ied)|wants?|wanted|decided?|decides|managed|fail(?:s|ed)?|hop(?:e|es|ed)|helped|help(?:s|ing)|supposed|intends?|intended|aim(?:s|ed)?)$/.test(
    before.lower,
  );
}

/** Finds `to` after who is let or made: `let the team to choose`, `let users to wait`, `made us to repeat it`. */
export function letSlip(tokens: readonly Token[], at: number, text: string): Slip | undefined {
  if (tokens[at]!.isCapital && tokens[at]!.gap === "space") return undefined;
  const first = tokens[at + 1];
  const hasDeterminer = /^(?:the|our|your|their|my|its)$/.test(first?.lower ?? "");
  const who = tokens[at + (hasDeterminer ? 2 : 1)];
  const to = tokens[at + (hasDeterminer ? 3 : 2)];
  const verb = tokens[at + (hasDeterminer ? 4 : 3)];
  if (first?.gap !== "space" || who?.gap !== "space" || to?.lower !== "to" || to.gap !== "space")
    return undefined;
  const isMake = tokens[at]!.lower.startsWith("ma");
  // `Made them to fit the box`, `made it to the end`.
  if (isMake && (hasDeterminer || !/^(?:us|me|you|him|her|people|everyone|users|students)$/.test(who.lower)))
    return undefined;
  if (isMake && verb && !isPureBase(verb) && !takesObject(tokens[at + 4])) return undefined;
  if (!people.test(who.lower) || verb?.gap !== "space" || !(verb.classes & base) || verb.isCapital)
    return undefined;
  const span = spanInLine(to, verb, text);
  if (!span) return undefined;
  return { rule: "agreement", span, replacement: verb.lower, neighbour: tokens[at]! };
}

/** Who is let, allowed or helped by the verb at `at`, what they do, and what is after that; undefined for anything else there. */
function ledBy(tokens: readonly Token[], at: number, determiner: RegExp) {
  const first = tokens[at + 1];
  const hasDeterminer = determiner.test(first?.lower ?? "");
  const whoAt = at + (hasDeterminer ? 2 : 1);
  const who = tokens[whoAt];
  const verb = tokens[whoAt + 1];
  if (first?.gap !== "space" || who?.gap !== "space" || verb?.gap !== "space" || verb.isCapital)
    return undefined;
  return { whoAt, who, verb, object: tokens[whoAt + 2], hasDeterminer };
}

/** Finds a base form without `to` after who is allowed or taught: `allows us reduce costs`, `taught the kids grow tomatoes`. */
export function allowSlip(tokens: readonly Token[], at: number): Slip | undefined {
  const led = ledBy(tokens, at, /^(?:the|our|your|their|my|its)$/);
  if (!led) return undefined;
  const { who, verb, object } = led;
  if (!people.test(who.lower) || who.lower === "it" || !isPureBase(verb) || object?.gap !== "space")
    return undefined;
  if (!takesObject(object) && !(object.classes & (noun | plural | adjective))) return undefined;
  return { rule: "agreement", span: verb, replacement: `to ${verb.lower}`, neighbour: tokens[at]! };
}

/** Finds the past after who is let or helped: `let students chose a task`, `helped my mate lifted the panels`. */
export function letPastSlip(tokens: readonly Token[], at: number): Slip | undefined {
  const led = ledBy(tokens, at, /^(?:the|our|your|their|my|its|his|her)$/);
  if (!led) return undefined;
  const { whoAt, who, verb, object, hasDeterminer } = led;
  const isWho = people.test(who.lower) || (hasDeterminer && (who.classes & (noun | plural)) !== 0);
  if (!isWho || !(verb.classes & past) || verb.classes & (base | noun)) return undefined;
  // `Helped the people affected the most`, `let users given a key in`: a participle may belong to who it is.
  const isSure =
    verb.classes & (participle | adjective)
      ? /^(?:the|my|our|their|his|her|it|them)$/.test(object?.lower ?? "") &&
        object!.gap === "space" &&
        !/^(?:most|least|same|day|week|month|year|previous|last|next|first)$/.test(
          tokens[whoAt + 3]?.lower ?? "",
        ) &&
        !/^(?:given|taught|shown|sent|paid|offered|told|asked|left)$/.test(verb.lower)
      : takesObject(object);
  return isSure ? change(tokens, at, whoAt + 1) : undefined;
}

const people =
  /^(?:us|me|you|them|him|her|it|users?|people|teams?|developers?|everyone|customers?|clients?|engineers?|members?|colleagues?|students?|pupils?|kids?|child|children|patients?|parents?|guests?|apprentices?|staff|visitors?|beginners?|juniors?|trainees?|interns?|workers?|volunteers?|everybody|anyone)$/;

const wanting = new Set(
  (
    "managed manages able unable need needs needed want wants wanted try tries tried trying order how ability intend intends intended aim aims aimed going " +
    "have has had chance opportunity decided decide plan plans planned hope hopes supposed required wish wishes fail fails failed " +
    "ready easy hard difficult possible impossible necessary useful helpful important recommended allowed expected like"
  ).split(" "),
);
const letting = new Set(
  "allow allows allowed allowing enable enables enabled enabling help helps helped helping want wants require requires required force forces encourage encourages ask asks asked lets".split(
    " ",
  ),
);

function change(tokens: readonly Token[], at: number, verbAt: number): Slip | undefined {
  const verb = tokens[verbAt]!;
  const replacement = baseOf(verb.lower);
  if (replacement === undefined || replacement === verb.lower) return undefined;
  return { rule: "agreement", span: verb, replacement, neighbour: tokens[at]! };
}

/** The index of the verb that an auxiliary governs, skipping adverbs; -1 if there is none. */
export function verbAfterAdverbs(tokens: readonly Token[], at: number): number {
  let index = at + 1;
  while (index < at + 3) {
    const token = tokens[index];
    if (token?.gap !== "space" || token.kind !== "word" || !isAdverb(token)) break;
    index++;
  }
  return tokens[index]?.gap === "space" ? index : -1;
}

/** True for a word that can only be an adverb. */
export function isAdverb({ lower, classes }: Token): boolean {
  if (/^(?:not|also|only|just|never|always|still|already|often|then|even|now|currently)$/.test(lower))
    return true;
  return (
    (classes & adverb) !== 0 &&
    (classes & (noun | plural | base | third | past | participle | adjective | small)) === 0
  );
}

/** True for a word that can follow a verb: an article, a pronoun, a preposition. */
export function takesObject(next: Token | undefined): boolean {
  return next?.gap === "space" && (objects.has(next.lower) || next.kind === "code" || next.kind === "number");
}

/** True for an article, a possessive or a pronoun, before which no noun can end. */
export function takesCertainObject(next: Token | undefined): boolean {
  return (
    next?.gap === "space" && /^(?:an?|the|it|them|our|my|your|their|its|us|you|this|these)$/.test(next.lower)
  );
}

const objects = new Set(
  (
    "a an the this that these those our your their its my his her it them us you me any all some each every both many several multiple " +
    "two three four five six seven eight nine ten more most " +
    "to into on in with for from by at as of whether how why what which when where up out off down over through no not"
  ).split(" "),
);

const subjects = new Set("i you he she it we they which that who this".split(" "));

/** True if the auxiliary precedes its subject, or is not an auxiliary: `can users`, `How should teams`, `a can`. */
function isTurned(tokens: readonly Token[], at: number): boolean {
  const { gap, isCapital, lower } = tokens[at]!;
  const before = tokens[at - 1];
  // `Did not finished`.
  if (tokens[at + 1]?.lower === "not" && lower.startsWith("d") && gap !== "space") return false;
  if (gap !== "space" || isCapital || !before) return true;
  if (
    /^(?:a|an|the|my|our|your|his|her|its|their|no|this|that|of|in|and|or|nor|not|so|than|but|what|how|when|where|why|who|whom|which|only|neither)$/.test(
      before.lower,
    )
  )
    return (
      !/^(?:that|which|who|and|or|this)$/.test(before.lower) ||
      (/^(?:and|or)$/.test(before.lower) && /^(?:will|can|may|might|must)$/.test(lower) === false)
    );
  for (let index = at - 1; index >= Math.max(0, at - 6); index--) {
    if (/^(?:how|what|why|where|when|who|whom|whose|which)$/.test(tokens[index]!.lower))
      return index !== at - 1;
    if (tokens[index]!.gap !== "space" && tokens[index]!.gap !== "hyphen") break;
  }
  return false;
}

/** Finds an inflected verb in a clause that already has a form of `do`: `how does it works`, `did they saw`. */
export function askedSlip(tokens: readonly Token[], at: number): Slip | undefined {
  const subject = tokens[at + 1];
  const verb = tokens[at + 2];
  if (subject?.gap !== "space" || verb?.gap !== "space" || verb.kind !== "word") return undefined;
  if (!/^(?:it|he|she|they|we|you|i)$/.test(subject.lower) || verb.classes & (base | small | adverb | noun))
    return undefined;
  const isThird =
    (verb.classes & third) !== 0 && (tokens[at]!.lower.startsWith("does") || !(verb.classes & plural));
  const isPast = (verb.classes & past) !== 0 && (verb.classes & adjective) === 0 && verb.lower !== "based";
  return isThird || isPast ? change(tokens, at, at + 2) : undefined;
}

/** Finds a verb that is not a participle after `have` or `be`: `have went`, `was build by`, `has became`. */
export function participleSlip(tokens: readonly Token[], at: number, text: string): Slip | undefined {
  const helper = tokens[at]!;
  const verbAt = verbAfterAdverbs(tokens, at);
  const verb = tokens[verbAt];
  if (verb?.kind !== "word" || verb.classes & (participle | gerund | small | adverb)) return undefined;
  // Names, links and compounds such as `is opt-in` are right.
  if (verb.isCapital || text[verb.start - 1] === "[" || tokens[verbAt + 1]?.gap === "hyphen")
    return undefined;
  // In `it is know available`, `now` is meant.
  if (verb.lower === "know" && !/^(?:as|to|for|by|from|in|that)$/.test(tokens[verbAt + 1]?.lower ?? "as"))
    return undefined;
  const isHave = having.has(helper.lower);
  // `The screw was lose` is loose rather than lost.
  if (verb.lower === "lose" && !isHave) return undefined;
  const verbBase = verb.classes & base && !(verb.classes & past) ? verb.lower : irregularPast.get(verb.lower);
  if (verbBase === undefined) return undefined;
  const replacement = participleOf(verbBase);
  if (replacement === undefined || replacement === verb.lower) return undefined;
  const slip: Slip = { rule: "agreement", span: verb, replacement, neighbour: helper };
  // `The team are consist of`: what has no passive needs no other verb.
  if (!isHave && withoutPassive.test(verb.lower) && presents.has(helper.lower)) {
    const span = verbAt === at + 1 ? spanInLine(helper, verb, text) : undefined;
    return span && { ...slip, span, replacement: presents.get(helper.lower)!(verb.lower) };
  }
  const isPast = irregularPast.has(verb.lower);
  if (isHave) {
    // `Have rose gardens`: what may be a noun or describe one is a verb before its object only.
    if (isPast && (!(verb.classes & (noun | adjective)) || takesObject(tokens[verbAt + 1]))) return slip;
    // `Have access`, `have users create` and `had better` are right.
    return isPureBase(verb) && takesObject(tokens[verbAt + 1]) && !isAsked(tokens, at) ? slip : undefined;
  }
  // `Was chose as speaker`: in a question the subject would follow.
  const isOpening = isPast && helper.isCapital && verbAt === at + 1;
  if ((isAsked(tokens, at) && !isOpening) || isNamed(tokens, at)) return undefined;
  if (isPast && !(verb.classes & (noun | adjective))) return slip;
  const next = tokens[verbAt + 1];
  if (isPureBase(verb)) return helper.lower !== "be" || next?.gap === "space" ? slip : undefined;
  if (verb.classes & (adjective | plural | third) || !(verb.classes & base) || next?.gap !== "space")
    return undefined;
  // `The visitors are register at the desk`: what many are is not one thing.
  const isOfMany =
    /^(?:are|were)$/.test(helper.lower) &&
    verbAt === at + 1 &&
    (verb.classes & countable) !== 0 &&
    ((tokens[at - 1]?.classes ?? 0) & plural) !== 0 &&
    /^(?:at|by|in|on|with|for)$/.test(next.lower);
  if (isOfMany && (verb.classes & mainlyVerb) !== 0) return slip;
  const follows = helper.lower === "been" || helper.lower === "being" ? afterBeen : afterPassive;
  if (!follows.has(next.lower)) return undefined;
  if (verbAt > at + 1 && !(verb.classes & mainlyVerb)) return undefined;
  return verb.classes & mainlyVerb || follows === afterBeen || deeds.has(verb.lower) ? slip : undefined;
}

const withoutPassive = /^(?:consist|belong|depend|exist|happen|seem|appear|agree|arrive|remain)$/;

/** What stands for a form of `be` and the base after it. */
const presents: ReadonlyMap<string, (verb: string) => string> = new Map([
  ["is", thirdOf],
  ["are", (verb: string) => verb],
  ["was", (verb: string) => inflect(verb, "past")],
  ["were", (verb: string) => inflect(verb, "past")],
]);

const having = new Set("have has had having haven't hasn't hadn't i've we've you've they've".split(" "));
const afterPassive = new Set("by using from via into".split(" "));
const afterBeen = new Set("by using from via into to with in".split(" "));
/** Verbs that the lexicon lists mainly as nouns. */
const deeds = new Set(
  "build lead update design test release deploy support control trigger cache host release process manage use base store handle log".split(
    " ",
  ),
);

/** True for a word that can only be the base form of a verb. */
export function isPureBase({ classes }: Token): boolean {
  return (
    (classes & base) !== 0 &&
    (classes & (noun | plural | adjective | adverb | small | third | past | participle)) === 0
  );
}

/** True if a form of `be` precedes its subject, follows `do`, or ends `all it does is`. */
function isAsked(tokens: readonly Token[], at: number): boolean {
  const { gap, isCapital } = tokens[at]!;
  const before = tokens[at - 1];
  if (isCapital || gap !== "space" || !before) return true;
  const back = wordsBack(tokens, at, asking, 8, true);
  return back > 1 || (back === 1 && before.lower !== "what");
}

const asking =
  /^(?:do|does|did|done|doing|what|all|how|why|where|when|thing|step|goal|way|option|is|let|lets|let's)$/;

/** True if the words before turn the next word into a name: `there was build`. */
function isNamed(tokens: readonly Token[], at: number): boolean {
  return (
    /^(?:there|it|here)$/.test(tokens[at - 1]?.lower ?? "") &&
    tokens[at]!.gap === "space" &&
    tokens[at - 1]!.lower !== "it"
  );
}

const irregularPast: ReadonlyMap<string, string> = new Map(
  irregularVerbs.flatMap(([verb, form, third = form]) =>
    form !== third && form !== verb ? [[form, verb] as const] : [],
  ),
);
