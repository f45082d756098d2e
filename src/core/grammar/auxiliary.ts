import { inflect } from "../english/verbForms.ts";
import { wordClass } from "../english/wordClass.ts";
import { baseOf, participleOf } from "../english/wordForms.ts";
import { type Slip, spanInLine } from "./slip.ts";
import type { Token } from "./tokens.ts";
import { isGerund, isPureBase, takesCertainObject, takesObject, verbAfterAdverbs } from "./verbForm.ts";

const { noun, plural, base, third, past, participle, gerund, adjective, adverb, small, mainlyVerb } =
  wordClass;

/** Finds a base form after `I am`: `I am work at a bank`, `I'm currently learn Go`, `I am agree`. */
export function amSlip(tokens: readonly Token[], at: number, text: string): Slip | undefined {
  const am = tokens[at]!;
  if (am.lower === "am" && (am.gap !== "space" || tokens[at - 1]?.lower !== "i")) return undefined;
  const verbAt = verbAfterAdverbs(tokens, at);
  const verb = tokens[verbAt];
  if (verb?.kind !== "word" || verb.isCapital || tokens[verbAt + 1]?.gap === "hyphen") return undefined;
  if (/^(?:agree|have|know|believe|think|want|belong|prefer|come)$/.test(verb.lower)) {
    // Another word between them would stand alone.
    const span = verbAt === at + 1 ? spanInLine(am, verb, text) : undefined;
    const subject = am.lower === "am" ? "" : "I ";
    return span && { rule: "agreement", span, replacement: `${subject}${verb.lower}`, neighbour: verb };
  }
  if (!(verb.classes & base) || verb.classes & (past | participle | adverb | small | plural))
    return undefined;
  const next = tokens[verbAt + 1];
  const isVerb =
    isPureBase(verb) ||
    (verb.lower !== "down" && takesCertainObject(next)) ||
    (/^(?:work|study|focus|live|plan|research|design|learn)$/.test(verb.lower) && takesObject(next)) ||
    // Not before every word: `I'm use to it` is `used to`.
    (/^(?:use|study)$/.test(verb.lower) && isForeign(next));
  if (!isVerb || (verb.classes & adjective && !takesCertainObject(next))) return undefined;
  return { rule: "agreement", span: verb, replacement: inflect(verb.lower, "gerund"), neighbour: am };
}

/** Finds a verb after `it's` that needs no other: `it's shows the list`. */
export function isShowsSlip(tokens: readonly Token[], at: number): Slip | undefined {
  const subject = tokens[at]!;
  const verb = tokens[at + 1];
  if (verb?.gap !== "space" || verb.kind !== "word" || verb.isCapital) return undefined;
  if (!(verb.classes & third) || verb.classes & (noun | adjective | small)) return undefined;
  // `It's shows like this one`, but `it's shows that they wait`.
  const saysThat =
    tokens[at + 2]?.lower === "that" && /^(?:shows|means|says|ensures|proves)$/.test(verb.lower);
  if (verb.classes & plural && !takesCertainObject(tokens[at + 2]) && !saysThat) return undefined;
  return { rule: "agreement", span: subject, replacement: subject.lower.slice(0, -2), neighbour: verb };
}

/** The maximum number of words before `and` in its sentence. A longer one is not looked through for each `and` in it. */
const maxWordsBetween = 40;

/** Finds a verb in its base form beside one in the past: `Worked with clients and help the team`. */
export function joinedBaseSlip(tokens: readonly Token[], at: number): Slip | undefined {
  const and = tokens[at]!;
  // `Cleaned the tanks and then fill them`.
  const verbAt = tokens[at + 1]?.lower === "then" && tokens[at + 1]!.gap === "space" ? at + 2 : at + 1;
  const verb = tokens[verbAt];
  const object = tokens[verbAt + 1];
  if (and.gap !== "space" || verb?.gap !== "space" || verb.kind !== "word" || verb.isCapital)
    return undefined;
  // `The tools and code the team wrote`: most that may be nouns are left alone.
  const isVerb = takesOwnObject(object)
    ? isPureBase(verb) ||
      /^(?:help|fix|answer|lead)$/.test(verb.lower) ||
      (verb.classes & mainlyVerb &&
        verb.classes & base &&
        /^(?:it|them|two|three|four|five)$/.test(object!.lower))
    : isPureBase(verb) &&
      verb.classes & mainlyVerb &&
      (isThings(tokens, verbAt + 1) || object?.lower === "to");
  if (!isVerb) return undefined;
  for (let index = at - 1; index >= at - maxWordsBetween && index >= 0; index--) {
    const token = tokens[index]!;
    if (token.gap === "stop" || token.gap === "break") {
      // Only what opens the sentence, or follows its subject, is sure to be the other verb.
      const opener = ownSubject.test(token.lower) ? tokens[index + 1]! : token;
      // `Added insert and delete functions`: what may describe a thing needs an object that is sure.
      const isPast =
        opener.classes & past &&
        !(opener.classes & (base | noun | plural)) &&
        (takesOwnObject(object) || object?.lower === "to"
          ? !skills.has(opener.lower)
          : !(opener.classes & adjective));
      return isPast
        ? { rule: "agreement", span: verb, replacement: inflect(verb.lower, "past"), neighbour: opener }
        : undefined;
    }
    if (token.gap !== "space" && token.gap !== "comma" && token.gap !== "hyphen") return undefined;
    if (token.classes & base && !(token.classes & (noun | plural | adjective))) return undefined;
    if (beforeBase.test(token.lower) && !(ownSubject.test(token.lower) && opensSentence(token)))
      return undefined;
  }
  return undefined;
}

/** True for what no noun is before: an article, a pronoun, a number. */
function takesOwnObject(next: Token | undefined): boolean {
  return (
    takesCertainObject(next) ||
    (next?.gap === "space" && /^(?:me|him|her|his|two|three|four|five|several|every)$/.test(next.lower))
  );
}

/** Adjectives that look like a past and open what somebody is or knows: `experienced nurse and help the team`. */
const skills: ReadonlySet<string> = new Set(
  "accredited advanced certified chartered excited experienced gifted interested licensed limited mixed motivated related qualified seasoned shared skilled talented".split(
    " ",
  ),
);

/** True for several things, with one word at most that describes them: `worn belts`. */
function isThings(tokens: readonly Token[], at: number): boolean {
  const first = tokens[at];
  const isPlural = (token: Token | undefined) =>
    token?.gap === "space" && (token.classes & plural) !== 0 && (token.classes & (noun | small)) === 0;
  if (isPlural(first)) return true;
  return (
    first?.gap === "space" && (first.classes & (adjective | participle)) !== 0 && isPlural(tokens[at + 1])
  );
}

const sentenceEnd = { gap: "stop", lower: "", classes: 0 } as const;

function opensSentence({ gap }: Pick<Token, "gap">): boolean {
  return gap === "stop" || gap === "break";
}

const ownSubject = /^(?:i|we|he|she)$/;

/** Words after which a verb in its base form may follow in the same sentence. */
const beforeBase =
  /^(?:to|can|could|may|might|must|shall|should|will|would|do|does|did|let|lets|made?|makes|help(?:s|ed|ing)?|that|which|who|how|what|where|when|while|if|so|because|they|we|you|i|people|users|.*n't|saw|had|watch(?:ed|ing)?)$/;

/**
 * Finds the perfect in a sentence that begins or ends with a time that is over: `Last year I have opened a shop`, `In 2015
 * we have moved`, `I have finished school in 2010`, `I have worked from 2011 to 2014 as a cook`.
 */
export function overSlip(tokens: readonly Token[], at: number, text: string): Slip | undefined {
  const helper = tokens[at]!;
  const isShort = helper.lower.endsWith("'ve");
  const subjectAt = isShort ? at : at - 1;
  const subject = tokens[subjectAt];
  const done = tokens[at + 1];
  if (!subject || done?.gap !== "space" || done.isCapital || !isDone(done)) return undefined;
  if (!isShort && (helper.gap !== "space" || !/^(?:i|we|he|she|they)$/.test(subject.lower))) return undefined;
  // `I have been to Rome` says more than that the verb is in the wrong tense.
  if (done.lower === "been" && tokens[at + 2]?.lower === "to") return undefined;
  const isFirst = opensSentence(subject);
  if (isFirst ? !endsOver(tokens, at + 2) : subject.gap === "mark" || !isOver(tokens, subjectAt))
    return undefined;
  // `Last year, I have been told, was wet.`
  if (subject.gap === "comma" && tokens.slice(at + 2, at + 4).some(({ gap }) => gap === "comma"))
    return undefined;
  const verb = baseOf(done.lower);
  const isMany = isShort ? subject.lower === "we've" : /^(?:we|they)$/.test(subject.lower);
  const before = done.lower === "been" ? (isMany ? "were" : "was") : verb && inflect(verb, "past");
  const span = spanInLine(helper, done, text);
  if (!span || before === undefined) return undefined;
  const replacement = isShort ? `${text.slice(helper.start, helper.end - 3)} ${before}` : before;
  return { rule: "agreement", span, replacement, neighbour: isFirst ? subject : tokens[subjectAt - 1]! };
}

function isDone({ lower, classes }: Token): boolean {
  return lower === "been" || (classes & participle) !== 0;
}

/** True if the sentence consists, before the token at `at`, of a time that is over. */
function isOver(tokens: readonly Token[], at: number): boolean {
  let first = at - 1;
  while (first > at - 5 && first > 0 && tokens[first]!.gap === "space") first--;
  if (first < 0 || !opensSentence(tokens[first]!)) return false;
  const words = tokens.slice(first, at).map(({ lower }) => lower);
  return over.test(words.join(" "));
}

/** True if a year that is over follows, after no more than what was done: `in 2010`, `from 2011 to 2014`. */
function endsOver(tokens: readonly Token[], at: number): boolean {
  const isYear = (index: number) => pastYear.test(tokens[index]?.lower ?? "");
  if (tokens[at]?.lower === "from")
    return isYear(at + 1) && /^(?:to|until|till)$/.test(tokens[at + 2]?.lower ?? "");
  for (let index = at; index < at + 6; index++) {
    const { lower, classes, gap } = tokens[index] ?? sentenceEnd;
    // `We have introduced trunk-based reviews in 2012`.
    if (tokens[index + 1]?.gap === "hyphen" || gap === "hyphen") continue;
    if (gap !== "space") return false;
    // `We have met it in 2015, 2017 and 2019`.
    if (lower === "in") return isYear(index + 1) && opensSentence(tokens[index + 2] ?? sentenceEnd);
    // `I have read a book written in 2010`, `I have written about the flood in 2010`.
    if (classes & (past | participle) || (classes & small && !/^(?:an?|the|my|our)$/.test(lower)))
      return false;
  }
  return false;
}

/** Years that were over when this was written. */
const pastYear = /^(?:19\d\d|20[01]\d|202[0-5])$/;

const over =
  /^(?:yesterday|last (?:year|month|week|summer|winter|spring|autumn)|in (?:19\d\d|20[01]\d|202[0-5])|from (?:19|20)\d\d (?:to|until|till) (?:19|20)\d\d|(?:\d+|two|three|four|five|six|ten|a few|some) (?:years|months|weeks) ago)$/;

/** Finds the present where `since` asks for the perfect: `I am working here since 2019`, `we use it since May`. */
export function sinceSlip(tokens: readonly Token[], at: number): Slip | undefined {
  const since = tokens[at]!;
  const begin = tokens[at + 1];
  const after = tokens[at + 2];
  if (since.gap !== "space" || begin?.gap !== "space" || !isPointInTime(begin)) return undefined;
  // `We use it since 2019 was a bad year.`
  if (
    after?.gap === "space" &&
    !/^(?:in|at|as|with|and|when|for|on|by|of)$/.test(after.lower) &&
    after.kind !== "number"
  )
    return undefined;
  // In `we use data collected since 2019`, it belongs to another word than the verb.
  const last = tokens[at - 1]!;
  const ofOther =
    last.classes & (past | participle | gerund | adjective) && !(last.classes & (noun | adverb));
  for (let index = at - 1; index > Math.max(0, at - 8); index--) {
    const verb = tokens[index]!;
    const before = tokens[index - 1]!;
    if (verb.gap !== "space" || /^(?:that|which|who|and|or|but|if|when)$/.test(verb.lower)) return undefined;
    if (index < at - 1 && ofOther) return undefined;
    if (isGerund(verb)) {
      const been = perfect.get(before.lower);
      if (been === undefined || (before.lower === "am" && tokens[index - 2]?.lower !== "i")) return undefined;
      const replacement = before.isCapital ? been.replace(/^./, (first) => first.toUpperCase()) : been;
      return { rule: "agreement", span: before, replacement, neighbour: since };
    }
    if (/^(?:i|we)$/.test(before.lower) && isPresent(verb)) {
      if (before.gap === "space" && !/^(?:and|but)$/.test(tokens[index - 2]?.lower ?? "and"))
        return undefined;
      const done = participleOf(verb.lower);
      return done === undefined
        ? undefined
        : { rule: "agreement", span: verb, replacement: `have ${done}`, neighbour: since };
    }
  }
  return undefined;
}

/** What makes the perfect of a present. */
const perfect: ReadonlyMap<string, string> = new Map([
  ["am", "have been"],
  ["is", "has been"],
  ["are", "have been"],
  ["i'm", "I've been"],
  ["we're", "we've been"],
]);

/** True for a base form that is no past as well: `put` may be either. */
function isPresent({ lower, classes, isCapital }: Token): boolean {
  return !isCapital && (classes & base) !== 0 && (classes & (past | third | small)) === 0 && lower !== "have";
}

/** True for a year, a month, or another point in time that `since` may name. */
function isPointInTime({ lower, kind }: Token): boolean {
  return kind === "number"
    ? /^(?:19|20)\d\d$/.test(lower)
    : /^(?:january|february|march|april|may|june|july|august|september|october|november|december|then|childhood|graduation)$/.test(
        lower,
      );
}

/** True for a word that is in no dictionary of English, or looks like a name. */
function isForeign(next: Token | undefined): boolean {
  return next?.gap === "space" && (next.kind === "name" || next.isCapital || next.classes === 0);
}
