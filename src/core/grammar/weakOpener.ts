import { inflect, type VerbForm, verbOf } from "../english/verbForms.ts";
import { wordClasses } from "../english/wordClasses.ts";
import type { BulletEntry } from "../markdown/blockFacts.ts";
import type { Span } from "../text/span.ts";
import { type BulletText, type OpenerWord, openerOf, wordsAfter } from "./opener.ts";
import { objectSigns } from "./tense.ts";
import { notWeakBefore, people, weakOpeners } from "./weakOpeners.ts";

/** The start of a bullet that says little. Spans count in the block. */
export interface WeakOpener {
  /** Its key in `weakOpeners`. */
  readonly name: string;
  readonly span: Span;
  readonly choices: readonly OpenerChoice[];
}

/** A better opener, in lower case and in the tense of the weak one, and the span that it replaces. */
export interface OpenerChoice {
  readonly opener: string;
  readonly replaced: Span;
}

/** The weak opener of a bullet; undefined if it has none. */
export function weakOpenerOf(bullet: BulletEntry, source: BulletText): WeakOpener | undefined {
  const opener = openerOf(bullet, source);
  const named = opener && inPast(opener);
  if (!named || (named.form === "gerund" && isPartOfMore(opener, bullet, source.text))) return undefined;
  const words = [opener, ...wordsAfter(opener, bullet, source, 6)];
  for (let count = Math.min(4, words.length); count > 0; count--) {
    const name = [named.past, ...words.slice(1, count).map(({ lower }) => lower)].join(" ");
    if (!Object.hasOwn(weakOpeners, name)) continue;
    const behind = words.slice(count);
    const next = behind[0]?.lower;
    // Only verbs of helping stay weak openers before `to`.
    const goesOn =
      next !== undefined &&
      notWeakBefore.has(next) &&
      !(next === "to" && /^(?:help|assist|aid)ed$/.test(name));
    if (goesOn || (behind.length === 0 && count === 1 && endsAfter(opener, source.text))) return undefined;
    const span = { start: opener.start, end: words[count - 1]!.end };
    return { name, span, choices: choicesFor(name, span, behind, named.form) };
  }
  return undefined;
}

/**
 * The first word of a weak opener in the past, and the form it appears in. `Responsible` and the like have no other
 * form.
 */
function inPast({ lower }: OpenerWord): { readonly past: string; readonly form: VerbForm } | undefined {
  if (/^(?:responsible|was|in|involved|tasked)$/.test(lower)) return { past: lower, form: "past" };
  return weakForms.get(lower);
}

const weakForms: ReadonlyMap<string, { readonly past: string; readonly form: VerbForm }> = new Map(
  ["use", "utilize", "utilise", "help", "assist", "aid", "work", "participate", "take", "deal"].flatMap(
    (base) =>
      (["base", "third", "past", "gerund"] as const).map(
        (form) => [inflect(base, form), { past: inflect(base, "past"), form }] as const,
      ),
  ),
);

function choicesFor(
  name: string,
  span: Span,
  behind: readonly OpenerWord[],
  form: VerbForm,
): readonly OpenerChoice[] {
  const { thing, people: others } = weakOpeners[name]!;
  const named = (others && isPeople(behind) ? others : thing).map((opener) => ({
    opener: inForm(opener, form),
    replaced: span,
  }));
  // `Helped (to) build` and `responsible for building` contain a better opener.
  const isTo = name === "helped" && behind[0]?.lower === "to";
  const word = behind[isTo ? 1 : 0];
  const inner = word && verbOf(word.lower);
  if (!inner) return named;
  const own = { opener: inflect(inner.base, form), replaced: { start: span.start, end: word.end } };
  if (
    inner.form === "base" &&
    name === "helped" &&
    (isTo || inner.isPure || objectSigns.has(behind[1]?.lower ?? ""))
  )
    return [own];
  // `Responsible for monitoring tools` may be about tools, so other openers are offered too.
  const isDeed = inner.form === "gerund" && / (?:in|on|for|of|with)$/.test(name) && name !== "worked with";
  return isDeed && behind[1]?.lower !== "of" ? [own, ...named.slice(0, 2)] : named;
}

/** True if the words start with a phrase for people: `the product owners to …`. */
function isPeople(words: readonly OpenerWord[]): boolean {
  const first = wordClasses.determiner!.has(words[0]?.lower ?? "") ? 1 : 0;
  return words.slice(first, first + 3).some(({ lower }) => people.has(lower));
}

function inForm(past: string, form: VerbForm): string {
  const [verb, ...rest] = past.split(" ");
  const base = verbOf(verb!.replace(/^co-/, ""))?.base;
  if (form === "past" || base === undefined) return past;
  return [(verb!.startsWith("co-") ? "co-" : "") + inflect(base, form), ...rest].join(" ");
}

/** True if nothing follows the word in its clause, or it is only a part of a name. */
function endsAfter({ end }: Span, text: string): boolean {
  return !/^[*_]{0,3} {1,2}[^\s–—-]/u.test(text.slice(end, end + 8));
}

/** True if the sentence continues with another verb: `Using tags is optional`, `Using it, we …`. */
function isPartOfMore({ end }: Span, { textSpan }: BulletEntry, text: string): boolean {
  const sentence = /^[^.;!?]*/.exec(text.slice(end, Math.min(end + 200, textSpan.end)))![0];
  return /,\s|\s(?:is|are|was|were|will|can|could|may|might|should|has|have|had|means|allows|makes|requires)\s/.test(
    sentence,
  );
}
