import { inflect } from "../english/verbForms.ts";
import { wordClass } from "../english/wordClass.ts";
import { baseOf } from "../english/wordForms.ts";
import { type Slip, spanInLine } from "./slip.ts";
import type { Token } from "./tokens.ts";
import { isGerund, isPureBase, takesCertainObject, takesObject } from "./verbForm.ts";

const { noun, plural, base, past, participle, adverb, small, mainlyVerb } = wordClass;

/** Finds an infinitive where a gerund is right: `avoided to use`, `looking forward to meet you`, `responsible to test it`. */
export function infinitiveSlip(tokens: readonly Token[], at: number, text: string): Slip | undefined {
  const to = tokens[at]!;
  const before = tokens[at - 1];
  const verb = tokens[at + 1];
  if (to.gap !== "space" || !before || verb?.gap !== "space" || verb.isCapital || !(verb.classes & base))
    return undefined;
  const isSure = isPureBase(verb) || takesObject(tokens[at + 2]);
  const link = linkAfter(tokens, at - 1);
  if (link === undefined || !(link === "" ? verb.lower !== "date" : isSure)) return undefined;
  // `Thanks to work by volunteers`: a noun may follow `to` as well.
  if (link === "to" && before.lower !== "forward" && !isPureBase(verb) && !takesCertainObject(tokens[at + 2]))
    return undefined;
  const doing = inflect(verb.lower, "gerund");
  if (link === "to") return { rule: "agreement", span: verb, replacement: doing, neighbour: to };
  const span = spanInLine(to, verb, text);
  if (!span) return undefined;
  return { rule: "agreement", span, replacement: `${link} ${doing}`.trim(), neighbour: before };
}

/** What links the word at `at` to a gerund, empty if nothing does; undefined if an infinitive may follow it. */
function linkAfter(tokens: readonly Token[], at: number): string | undefined {
  const { lower, gap } = tokens[at]!;
  const before = gap === "space" ? (tokens[at - 1]?.lower ?? "") : "";
  if (/^(?:avoid|enjoy)(?:s|ed|ing)?$/.test(lower) || lower === "without") return "";
  // `Before to start the shift`, but `the day before to make sure`.
  if (
    /^(?:before|after)$/.test(lower) &&
    (gap !== "space" ||
      (lower === "before" &&
        !/^(?:day|night|week|month|year|evening|morning|moment|hour|minute|ever|never|as|than|long|shortly|just|and|or|what|that|those|ones?|came|come|comes|went|been|was|were|is|are)$/.test(
          before,
        )))
  )
    return "";
  // `Allow to cool` is how recipes speak.
  if (/^(?:allows|enables)$/.test(lower)) return "";
  // `What this allowed to happen`.
  if (lower === "allowed" && /^(?:this|that|which)$/.test(before))
    return /^(?:what|all)$/.test(tokens[at - 2]?.lower ?? "") ? undefined : "";
  if (/^insist(?:s|ed)?$/.test(lower)) return "on";
  if (/^(?:thanks|prior)$/.test(lower) || (lower === "addition" && before === "in")) return "to";
  // `The lamp is used to work by`, but `I am used to work at night`.
  if (lower === "used" && /^(?:i'm|am)$/.test(before)) return "to";
  // `The team she led to win`.
  if (/^(?:led|leads)$/.test(lower) && /^(?:this|that|which|it)$/.test(before)) return "to";
  if (/^succe(?:ed|eds|eded|eding)$/.test(lower)) return "in";
  // `It is recommended to use it`, and the noun: `suggested to the team`.
  if (/^(?:suggested|recommended)$/.test(lower) && (before === "" || /^(?:i|we|he|she|they)$/.test(before)))
    return "";
  if (lower === "responsible") return saysOwnTask(tokens, at) ? "for" : undefined;
  if (lower === "charge" && before === "in") return saysOwnTask(tokens, at - 1) ? "of" : undefined;
  if (lower === "forward" && /^look(?:s|ed|ing)?$/.test(before)) return "to";
  if (lower !== "contributed" || !/^(?:|i|we|and)$/.test(before)) return undefined;
  // `Contributed to research the team published`: what may be a noun is one, unless an article shows the verb.
  return /^an?$/.test(tokens[at + 3]?.lower ?? "") || isPureBase(tokens[at + 2]!) ? "to" : undefined;
}

/** Finds a base form after a preposition: `responsible for maintain the clusters`, `by improve our tests`. */
export function prepositionSlip(tokens: readonly Token[], at: number): Slip | undefined {
  const preposition = tokens[at]!;
  const verb = tokens[at + 1];
  const object = tokens[at + 2];
  if (verb?.gap !== "space" || verb.kind !== "word" || verb.isCapital || object?.gap !== "space")
    return undefined;
  const before = preposition.gap === "space" ? tokens[at - 1]?.lower : undefined;
  // `Before start the shift`: what may be a noun is one elsewhere.
  const opens = before === undefined || (before === "instead" && preposition.lower === "of");
  const isVerb =
    isPureBase(verb) ||
    (verb.classes & base &&
      !(verb.classes & (past | participle)) &&
      takesCertainObject(object) &&
      (opens ? verb.classes & mainlyVerb && !helps.test(verb.lower) : preposition.lower === "in"));
  // `Taught them to lift without hurt the back`.
  const isHarm =
    preposition.lower === "without" &&
    /^(?:hurt|cut|hit|let|break|lose)$/.test(verb.lower) &&
    takesCertainObject(object);
  if (!isVerb && !isHarm) return undefined;
  if (preposition.lower === "in" || !ofObjects.test(object.lower)) {
    if (!isTask(tokens, at - 1, preposition.lower)) return undefined;
  }
  // `It kind of breaks`, `the one it stands for`, `what it is made of`.
  if (/^(?:kind|sort|st(?:and|ands|ood)|made|looked|looks?|asked|passed?)$/.test(tokens[at - 1]?.lower ?? ""))
    return undefined;
  return {
    rule: "agreement",
    span: verb,
    replacement: inflect(verb.lower, "gerund"),
    neighbour: preposition,
  };
}

/** Verbs that are nouns after a preposition: `without help the barn would burn`. */
const helps = /^(?:help|work|use|need|change|play|call|support)$/;

const ofObjects = /^(?:an?|the|our|its|their|your|my|these|those|all|both|every|each|several|multiple)$/;

/**
 * True for a word that a preposition joins to what somebody does, so that a verb may follow without an article:
 * `responsible for maintain and test`.
 */
function isTask(tokens: readonly Token[], at: number, preposition: string): boolean {
  const { lower, gap } = tokens[at] ?? {};
  if (lower === "charge")
    return (
      preposition === "of" && gap === "space" && tokens[at - 1]?.lower === "in" && saysOwnTask(tokens, at - 1)
    );
  if (preposition === "in")
    return (
      /^(?:involved|interested|engaged|participat(?:e|ed|ing))$/.test(lower ?? "") && saysOwnTask(tokens, at)
    );
  return (
    (lower === "responsible" && saysOwnTask(tokens, at)) || (lower === "capable" && preposition === "of")
  );
}

/**
 * True if the sentence begins with these words, but for `I was`. Otherwise another verb may follow: `the areas I was
 * responsible for include`.
 */
function saysOwnTask(tokens: readonly Token[], at: number): boolean {
  let first = at;
  const isBefore = (words: RegExp) =>
    tokens[first]?.gap === "space" && words.test(tokens[first - 1]?.lower ?? "");
  if (isBefore(/^(?:also|mainly|mostly|solely|primarily|fully)$/)) first--;
  if (isBefore(/^(?:am|was|were|been|being)$/)) first--;
  if (isBefore(/^(?:i|we|he|she|they)$/)) first--;
  return tokens[first]!.gap !== "space" || /^(?:and|but|where)$/.test(tokens[first - 1]?.lower ?? "and");
}

/** Finds `to` after who is prevented: `prevented us to enter`, `prevents users to book twice`. */
export function preventSlip(tokens: readonly Token[], at: number, text: string): Slip | undefined {
  const who = tokens[at + 1];
  const to = tokens[at + 2];
  const verb = tokens[at + 3];
  if (who?.gap !== "space" || to?.gap !== "space" || to.lower !== "to" || verb?.gap !== "space")
    return undefined;
  if (!/^(?:us|me|him|her|you|it|users|people|customers|children|patients|visitors)$/.test(who.lower))
    return undefined;
  if (!(verb.classes & base) || verb.isCapital || !(isPureBase(verb) || takesObject(tokens[at + 4])))
    return undefined;
  const span = spanInLine(to, verb, text);
  if (!span) return undefined;
  return {
    rule: "agreement",
    span,
    replacement: `from ${inflect(verb.lower, "gerund")}`,
    neighbour: tokens[at]!,
  };
}

/** Finds a gerund after `help`: `helped maintaining the tests`, `helped me understanding the code`. */
export function helpSlip(tokens: readonly Token[], at: number): Slip | undefined {
  const help = tokens[at]!;
  const who = tokens[at + 1];
  const isWho = who?.gap === "space" && /^(?:me|us|him|her|them)$/.test(who.lower);
  const verb = tokens[at + (isWho ? 2 : 1)];
  const object = tokens[at + (isWho ? 3 : 2)];
  // `Helped us using the tool`: by using it.
  if (isWho && verb?.lower === "using") return undefined;
  if (verb?.gap !== "space" || !isGerund(verb) || !takesCertainObject(object)) return undefined;
  const before = help.gap === "space" ? (tokens[at - 1]?.lower ?? "") : "";
  // `Cannot help thinking it`, `it helped keeping it`, and the noun: `asked for help testing the page`.
  if (
    /^(?:not|cannot|can't|couldn't)$/.test(before) ||
    (!isWho && /^(?:it|what|this|that|which)$/.test(before))
  )
    return undefined;
  if (
    help.lower === "help" &&
    !/^(?:to|can|could|will|would|should|may|might|must|i|we|they|you)$/.test(before)
  )
    return undefined;
  return { rule: "agreement", span: verb, replacement: baseOf(verb.lower)!, neighbour: help };
}

/** Finds the past after a preposition that begins a clause: `After finished my studies`. */
export function afterPastSlip(tokens: readonly Token[], at: number): Slip | undefined {
  const preposition = tokens[at]!;
  const verb = tokens[at + 1];
  if (verb?.gap !== "space" || verb.kind !== "word" || verb.isCapital || !takesCertainObject(tokens[at + 2]))
    return undefined;
  if (!(verb.classes & (past | participle)) || verb.classes & (noun | plural | adverb | small))
    return undefined;
  // Elsewhere it may end what the verb belongs to: `the day before started well`, `the rules we live by shaped us`.
  if (preposition.gap === "space") return undefined;
  const verbBase = baseOf(verb.lower);
  if (verbBase === undefined || verbBase === verb.lower) return undefined;
  return {
    rule: "agreement",
    span: verb,
    replacement: inflect(verbBase, "gerund"),
    neighbour: preposition,
  };
}
