import { inHeading, isAllCaps, nearWords, startsSentence, wordsOf } from "../text/surroundings.ts";
import { isEveryday, isNearVendor } from "./everyday.ts";
import type { Reading } from "./lexicon.ts";
import { isBefore, isCommand, isIdentifier, nextWord, type Phrase } from "./phrase.ts";
import type { Term } from "./term.ts";
import { partsOf } from "./tokens.ts";
import lists from "./words.json" with { type: "json" };

/** The judgement on a phrase that looks like a name. */
export interface Judgement {
  readonly term: Term;
  /** How the phrase should be spelled. */
  readonly name: string;
  /**
   * `right` and `wrong` are certain. `lower` is an ordinary word or abbreviation in lower case: it is wrong only if the
   * document writes the name. The same is true for `words`, everyday words that are split or joined differently from
   * the name.
   */
  readonly verdict: "right" | "wrong" | "lower" | "words";
}

/** Whether a single word is only a name, a name and also an ordinary word, or not a name. */
export type IsName = (word: string) => "only" | "also" | undefined;

/** Judges a phrase by its readings; undefined if none of them applies. */
export function judge(
  phrase: Phrase,
  readings: readonly Reading[],
  isName: IsName,
  isTool: (word: string) => boolean,
): Judgement | undefined {
  const right = readings.find(({ name, form }) => !form && isRight(phrase, name));
  if (right) return { term: right.term, name: phrase.written, verdict: "right" };
  // `PR'd` is a verb, not `PRD`.
  if (/^\p{Lu}+['’](?:d|ed|ing)$/u.test(phrase.written) || isIdentifier(phrase, isTool)) return undefined;
  const forms = wrongForms(phrase, readings);
  if (forms.length > 0) {
    const { term, name } = forms[0]!;
    // If the words around match two terms, it is uncertain which one is meant.
    return forms.every((form) => form.term === term) ? { term, name, verdict: "wrong" } : undefined;
  }
  for (const reading of readings) {
    const verdict = reading.form ? undefined : judgeDerived(phrase, reading, isName);
    if (verdict) return { term: reading.term, name: reading.name, verdict };
  }
  return undefined;
}

/** True for the name itself. A name that starts in lower case may have a capital at the start of a sentence. */
function isRight({ written, text, start }: Phrase, name: string): boolean {
  if (written === name) return true;
  return written === name[0]!.toUpperCase() + name.slice(1) && startsSentence(text, start);
}

/**
 * The listed forms that the phrase has. If they depend on the words around, the next word is tried before the sentence,
 * and the sentence before the passage.
 */
function wrongForms(phrase: Phrase, readings: readonly Reading[]): readonly Reading[] {
  const { text, start, written } = phrase;
  const listed = readings.filter(({ form }) => {
    if (!form) return false;
    const wrong = typeof form === "string" ? form : form.written;
    // `RestAPI` and `SQLlite`, if `RESTAPI` and `SQLLite` are listed: with a capital inside, none is an ordinary word.
    const isAnyCase = !/\p{Lu}/u.test(wrong) || (/^\p{Lu}\p{L}*$/u.test(wrong) && hasOddCapitals(written));
    return isAnyCase ? wrong.toLowerCase() === written.toLowerCase() : wrong === written;
  });
  if (listed.length === 0 || isAllCaps(text, start)) return [];
  // `dotnet test`, `dotnet format`.
  const isTyped =
    isCommand(phrase) || /^(?:format|publish|restore|watch)$/.test(nextWord(phrase)?.text ?? "");
  if (/^\p{Ll}+$/u.test(written) && isTyped) return [];
  const scopes = [
    () => wordsOf(nextWord(phrase)?.text ?? ""),
    () => nearWords(text, start, "sentence"),
    () => nearWords(text, start, "passage"),
  ];
  for (const scope of scopes) {
    const words = scope();
    // `.net`, which may be the end of an address.
    if (written.startsWith(".") && [...words].some((word) => domainWords.has(word))) return [];
    const fitting = listed.filter(
      ({ form }) => typeof form !== "object" || form.near.some((word) => words.has(word)),
    );
    if (fitting.length > 0) return fitting;
  }
  return [];
}

/** Words beside which a name with a dot at its start is the end of an address. */
const domainWords = new Set(["com", "domain", "edu", "gov", "org", "tld"]);

function judgeDerived(
  phrase: Phrase,
  { term, name }: Reading,
  isName: IsName,
): Judgement["verdict"] | undefined {
  const { written, count, text, start } = phrase;
  const words = name.split(/[\s/-]/);
  if (term.lowerCase === "word") {
    if (written !== name.toLowerCase()) return count === 1 && hasOddCapitals(written) ? "wrong" : undefined;
    if (isListed(phrase, term, isName)) return "wrong";
    return isBefore(phrase, term) ? "lower" : undefined;
  }
  if (count === 1 && words.length === 1) return judgeCase(phrase, term, name);
  if (count === 1) {
    const joined = words.join("");
    // `RESTAPI`, and `RestAPI` with capitals of its own.
    const isJoined =
      written === joined ||
      (hasOddCapitals(written) && written.toLowerCase() === joined.toLowerCase() && !/[a-z]$/.test(joined));
    return isJoined && /^\p{Lu}/u.test(written) ? judgeWords(phrase, term, name) : undefined;
  }
  if (count === words.length) return undefined;
  // The name split into words: each has its capital, at least one of them only because it is a name.
  const parts = written.split(/[\s/-]/);
  if (!parts.every((part) => /^[\p{Lu}\d]/u.test(part)) && !endsInJs(parts)) return undefined;
  if (inHeading(text, start)) return undefined;
  const isCapitalised = (part: string) => /^\p{Lu}\p{Ll}/u.test(part);
  if (!parts.some((part, index) => isCapitalised(part) && (index > 0 || !startsSentence(text, start))))
    return undefined;
  return partsOf(name).length === count ? judgeWords(phrase, term, name) : undefined;
}

/** `AZure`, `PlayWright`: no ordinary word has a capital inside. */
function hasOddCapitals(written: string): boolean {
  return /^\p{Lu}\p{L}*\p{Lu}/u.test(written) && /\p{Ll}/u.test(written) && !/^\p{Lu}+s$/u.test(written);
}

const item = "([\\p{L}\\d][\\p{L}\\d.+#]*)";
const joint = "(?:,[ \\t]+(?:(?:and|or)[ \\t]+)?|[ \\t]+(?:and|or|&)[ \\t]+|[ \\t]*/[ \\t]*)";
const itemBefore = new RegExp(`(?<![-.\\p{L}\\d])${item}${joint}$`, "u");
const itemAfter = new RegExp(`^${joint}${item}`, "u");
/** The rest of a list after an item of more than one word. */
const goesOn = /^[ \t]+(?!and\b|or\b)[\p{L}\d]/u;
const jointLater = new RegExp(`^[^.;]*?${joint}`, "u");
/** The minimum number of names that make a list one of tools, even if each of them is also an ordinary word. */
const minListedNames = 3;

/**
 * True for an item of a list of which every other item is also a name, one of them nothing else (`ansible, packer and
 * vault`), or whose kind is named (`tests in jest and cypress`).
 */
function isListed({ text, start, end }: Phrase, { before: kinds = [] }: Term, isName: IsName): boolean {
  const others: ReturnType<IsName>[] = [];
  let before = text.slice(Math.max(0, start - 120), start);
  for (let match = itemBefore.exec(before); match; match = itemBefore.exec(before)) {
    others.push(isName(match[1]!));
    before = before.slice(0, match.index);
  }
  let after = text.slice(end, end + 120);
  for (let match = itemAfter.exec(after); match; match = itemAfter.exec(after)) {
    after = after.slice(match[0].length);
    const ends = match[1]!.endsWith(".");
    // Words that belong to the sentence may follow the last item, but not one in the middle.
    const isLonger = !ends && goesOn.test(after) && jointLater.test(after);
    others.push(isLonger ? undefined : isName(match[1]!));
    if (ends) break;
  }
  if (others.length === 0 || others.includes(undefined)) return false;
  if (others.includes("only") || others.length >= minListedNames) return true;
  const words = nearWords(text, start, "sentence");
  return !goesOn.test(text.slice(end, end + 20)) && kinds.some((kind) => words.has(kind));
}

/** Everyday words are certain only next to the vendor. */
function judgeWords({ text, start }: Phrase, term: Term, name: string): "wrong" | "words" {
  if (!isEveryday(term, name)) return "wrong";
  return isNearVendor(term, nearWords(text, start, "passage")) ? "wrong" : "words";
}

/** `Node js`: a final `js` with a space instead of its dot needs no capital, since it is not a word. */
function endsInJs(parts: readonly string[]): boolean {
  return parts.length === 2 && /^\p{Lu}/u.test(parts[0]!) && parts[1] === "js";
}

/** Plurals that are words of their own: `canvas` is no plural of Canva. */
const ownPlurals = new Set(lists.ownPlurals);

function judgeCase(phrase: Phrase, term: Term, name: string): Judgement["verdict"] | undefined {
  const { written, ending, text, start } = phrase;
  // A dot is part of a name or an identifier, not of a wrong form, except in `Angular.JS`.
  if (written.includes(".") && !name.includes(".") && !/^\p{Lu}\p{L}*\.(?:js|JS)$/u.test(written))
    return undefined;
  const hasUpper = /\p{Lu}/u.test(written);
  if (!hasUpper && term.lowerCase === "abbreviation") return "lower";
  if (!hasUpper && ending === "s" && ownPlurals.has(`${written}s`)) return undefined;
  if (!hasUpper) return isCommand(phrase) ? undefined : "wrong";
  // `javaScript` is that name; `iDocker` and `eBay` are others.
  if (/^\p{Ll}/u.test(written) && !/\P{Lu}\p{Lu}|^\p{Lu}{2}/u.test(name)) return undefined;
  // `ECs` is the plural of another abbreviation.
  if (ending === "" && /^[\p{Lu}\d]+s$/u.test(written)) return undefined;
  if (!/\p{Ll}/u.test(written) && isAllCaps(text, start)) return undefined;
  return "wrong";
}
