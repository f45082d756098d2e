import { type Verb, type VerbForm, verbOf } from "../english/verbForms.ts";
import { determiners } from "../english/wordClasses.ts";
import type { BulletEntry } from "../markdown/blockFacts.ts";
import { type BulletText, type OpenerWord, openerOf, wordsAfter } from "./opener.ts";

/** The tense of a bullet's first word. */
export interface OpenerTense {
  readonly form: VerbForm;
  readonly opener: OpenerWord;
  /** True if the opener cannot be a noun or an adjective in this place: `Manage DNS`, `Design the cache`. */
  readonly isSure: boolean;
  /** The opener and the verbs joined to it: `Build, test and run`. Empty if the opener is the past of an unknown verb. */
  readonly verbs: readonly (OpenerWord & Verb)[];
}

/** The tense of a bullet; undefined if it does not start with a verb that shows one. */
export function openerTense(bullet: BulletEntry, source: BulletText): OpenerTense | undefined {
  const opener = openerOf(bullet, source);
  // A question need not be in the tense of the other bullets.
  if (!opener || opener.lower === "does") return undefined;
  const [next] = wordsAfter(opener, bullet, source, 1);
  // `Certified developer (2021)` and `Advanced SQL` say what a person is or knows, not what they did.
  if (adjectives.has(opener.lower) && !(next && objectSigns.has(next.lower))) return undefined;
  const verb = verbOf(opener.lower);
  if (!verb) {
    const isPast = /^[a-z]{2,}[^e]ed$/.test(opener.lower);
    return isPast ? { form: "past", opener, isSure: false, verbs: [] } : undefined;
  }
  if (verb.form === "base" && instructions.has(opener.lower)) return undefined;
  const verbs = [{ ...opener, ...verb }, ...joined(opener, verb, bullet, source)];
  return { form: verb.form, opener, isSure: isSure(verbs, bullet, source), verbs };
}

/** Adjectives that look like a past but describe a person or their knowledge. */
const adjectives: ReadonlySet<string> = new Set(
  "accredited advanced certified chartered excited experienced gifted interested licensed motivated qualified seasoned skilled talented".split(
    " ",
  ),
);

/** Verbs that tell the reader what to do: `See the repository`, `Ask for a demo`. */
const instructions: ReadonlySet<string> = new Set(
  "see note ask contact click refer visit please remember look check consult find watch try".split(" "),
);

function isSure(verbs: readonly (OpenerWord & Verb)[], bullet: BulletEntry, source: BulletText): boolean {
  const last = verbs.at(-1)!;
  const [next] = wordsAfter(last, bullet, source, 1);
  if (next && nounSigns.has(next.lower)) return false;
  if (next && objectSigns.has(next.lower)) return true;
  const { isPure, form } = verbs[0]!;
  // A verb that is followed by nothing, or by punctuation, is not a phrase with an object: `Manage: …`,
  // `Build/release`.
  const goesOn = /^[*_]{0,3} {1,2}[^\s–—-]/u.test(
    source.text.slice(last.end, Math.min(last.end + 8, bullet.textSpan.end)),
  );
  return isPure && (form === "base" || form === "third") && goesOn;
}

/** Verbs that `, ` or `and` joins to the opener, in the same form. */
function joined(
  opener: OpenerWord,
  { form }: Verb,
  { textSpan }: BulletEntry,
  { prose }: BulletText,
): readonly (OpenerWord & Verb)[] {
  const verbs: (OpenerWord & Verb)[] = [];
  for (let at = opener.end; ; ) {
    const next = /^(?:,? (?:and|or) |, )([a-z]{2,30})(?![\p{L}\p{N}/_-])/u.exec(
      prose.slice(at, Math.min(at + 40, textSpan.end)),
    );
    const verb = next && verbOf(next[1]!);
    if (!next || verb?.form !== form) return verbs;
    const end = at + next[0].length;
    verbs.push({ start: end - next[1]!.length, end, lower: next[1]!, ...verb });
    at = end;
  }
}

/** Words that show that an object follows the verb. */
export const objectSigns: ReadonlySet<string> = new Set([
  ...determiners,
  ..."one two three four five six seven eight nine ten dozens hundreds multiple various several both it them".split(
    " ",
  ),
]);

/** Words that show that the word before is a noun. */
const nounSigns: ReadonlySet<string> = new Set(
  "of who that which could is are was were be been by has have had can will would should must may might for from at within per via".split(
    " ",
  ),
);
