import { endsClause } from "../text/sentenceEnd.ts";
import type { Span } from "../text/span.ts";
import { startsSentence } from "../text/surroundings.ts";
import { has, wordStream } from "../text/wordStream.ts";
import { fold, type HasWord, isRightWord } from "./isRightWord.ts";
import { isAfterGenusInitial } from "./latinNames.ts";
import { ownerIn } from "./owners.ts";
import { isInPhrase } from "./phrases.ts";
import { isShownAsName, opensAsSubject } from "./shownNames.ts";
import type { Looks, Misspelling } from "./speller.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { formationOf, withZ } from "./wordFormation.ts";

/** Acronyms with up to this many capitals are not taken for misspellings. */
const maxAcronymLength = 5;

/**
 * The misspelled words of a text, in order. The text must be only prose, as returned by `proseOf`. What is not a word
 * is skipped: acronyms and their plurals, identifiers, calls, file names, words with digits or underscores.
 */
export function checkProse(prose: string, vocabulary: Vocabulary): readonly Misspelling[] {
  const found: Misspelling[] = [];
  const { starts, ends, contents, words } = wordStream(prose);
  for (let index = 0; index < words.length; index++) {
    const start = starts[index]!;
    const other = contents[index]! & ~(has.lower | has.capital | has.inner | has.apostrophe);
    if (other === has.digit || (other === 0 && vocabulary.hasWord(words[index]!, prose.charCodeAt(start))))
      continue;
    for (const { 0: part, index: at } of prose.slice(start, ends[index]).matchAll(parts)) {
      const misspelling = misspellingAt(prose, start + at, start + at + part.length, vocabulary);
      if (misspelling) found.push(misspelling);
    }
  }
  return found;
}

/** What counts as a word of one of the stream: a soft hyphen is part of it, a sign like `×` is not. */
const parts = /[\p{L}\p{M}\p{N}\u00ad_]+(?:'(?![0-9_])[\p{L}\p{M}\p{N}\u00ad_]+)*/gu;

function misspellingAt(
  prose: string,
  start: number,
  end: number,
  vocabulary: Vocabulary,
): Misspelling | undefined {
  if (end - start < vocabulary.minWordLength || vocabulary.hasWithin(prose, start, end)) return undefined;
  const text = prose.slice(start, end);
  if (/[0-9_]/.test(text) || isCode(prose, start, end) || isInKebabCase(prose, start, end)) return undefined;
  // `Everyones'`: the apostrophe is put right with the word, unless it closes a quotation.
  const isMarked = prose[end] === "'" && prose[start - 1] !== "'" && ownerIn(text) !== undefined;
  const span = { start, end: isMarked ? end + 1 : end };
  if (isCamel(text)) return { span, forbidden: false, looks: "mixed" };
  if (isName(text) || isPrefixed(text, prose, start, vocabulary)) return undefined;
  if (isRightWord(text, lookUp(text, vocabulary), isHyphenPart(prose, start, end))) return undefined;
  const folded = fold(text);
  if (isInPhrase(folded, prose, start) || isAfterGenusInitial(prose, start, end)) return undefined;
  const american = vocabulary.allowsBritish ? withZ(folded) : undefined;
  if (american && vocabulary.has(american)) return undefined;
  const looks = looksOf(text, prose, span);
  const formed = vocabulary.isRare(folded) ? "listed" : formationOf(american ?? folded, vocabulary);
  return { span, forbidden: false, ...(looks && { looks }), ...(formed && { formed }) };
}

/**
 * Returns a lookup for the parts of a word as it is written: short names are words only with their capitals (`Mary's`,
 * `Zoë`).
 */
function lookUp(text: string, vocabulary: Vocabulary): HasWord {
  if (!/^\p{Lu}/u.test(text)) return (one) => vocabulary.has(one);
  return (one) => {
    if (vocabulary.has(one)) return true;
    const name = one.charAt(0).toUpperCase() + one.slice(1);
    return vocabulary.hasWithin(name, 0, name.length);
  };
}

/** The interpretation of a word by its capital and its place; undefined if these say nothing. */
function looksOf(text: string, prose: string, { start, end }: Span): Looks | undefined {
  if (!/^\p{Lu}[^A-Z]*$/u.test(text)) return undefined;
  if (isShownAsName(prose, start, end)) return "shown";
  if (opensAsSubject(prose, start, end)) return "name";
  if (!startsSentence(prose, start) || beforeOtherName.test(prose.slice(end, end + 30))) return "name";
  return isTitle(lineAround(prose, start)) ? "title" : undefined;
}

/** The text after the first name of a list. */
const beforeOtherName = /^(?:'s)?[ \t]*(?:[,/&+]|(?:and|or)\b)[ \t]*\p{Lu}/u;

/** True for a line of a few words that all have capitals, except small words: it is not a sentence. */
function isTitle(line: string): boolean {
  const words = line.match(/[\p{L}\d][\p{L}\p{M}\d'-]*/gu) ?? [];
  return (
    words.length <= 6 &&
    !endsClause(line.trimEnd()) &&
    words.every((word) => /^[\p{Lu}\d]/u.test(word) || smallWords.has(word))
  );
}

const smallWords = new Set("a an and at by de for from in la of on or the to with".split(" "));

function lineAround(text: string, offset: number): string {
  const end = text.slice(offset, offset + 200).search(/[\r\n]/);
  // In a line of a few words, at most this many characters are before one of them.
  const from = Math.max(0, offset - 400);
  const before = text.slice(from, offset);
  const start = from + Math.max(before.lastIndexOf("\n"), before.lastIndexOf("\r")) + 1;
  return text.slice(start, end < 0 ? offset + 200 : offset + end);
}

/** True for a word with unusual capitals: an acronym, its plural, a name in camel case. */
function isName(text: string): boolean {
  if (!/^.+[A-Z]/su.test(text)) return false;
  return /^[A-Z']+$/.test(text) ? text.length <= maxAcronymLength : !/^\p{Lu}{6,}(?:'s|s)?$/u.test(text);
}

/** True for a part of an identifier, a call, a command line or a file name. */
function isCode(prose: string, start: number, end: number): boolean {
  const before = prose[start - 1];
  const after = prose[end];
  if (before === "\\" || before === "$" || before === "%" || before === "#" || before === "=") return true;
  if (after === "=" || (after === "(" && callOrManual.test(prose.slice(end, end + 4)))) return true;
  if (after === "." && /[\p{Ll}\d*]/u.test(prose[end + 1] ?? "")) return true;
  if (before === "." && /[\p{L}\d*]/u.test(prose[start - 2] ?? "") && /\p{Ll}/u.test(prose[start]!))
    return true;
  if (before === "." && (start === 1 || /\s/.test(prose[start - 2]!))) return true;
  if (before !== "-") return false;
  // A flag: `--force`, `[-f`. Two dashes after a word are how many people type a dash.
  const further = prose[start - 2];
  return further === "(" || further === "[" || (further === "-" && !/\p{L}/u.test(prose[start - 3] ?? ""));
}

/** True for a part of a name with hyphens: `rustc-dev-guide`. Compounds of the language have small words: `state-of-the-art`. */
function isInKebabCase(prose: string, start: number, end: number): boolean {
  if (prose[start - 1] !== "-" && prose[end] !== "-") return false;
  const before = /(?<![\p{L}\p{N}_-])(?:[a-z]+-)*$/u.exec(prose.slice(Math.max(0, start - 60), start))?.[0];
  const rest = /^[a-z]+(?:-[a-z]+)*(?![\p{L}\p{N}_-])/u.exec(prose.slice(start, end + 60))?.[0];
  if (before === undefined || rest === undefined) return false;
  const words = (before + rest).split("-");
  return words.length > 2 && !words.some((word) => word.length < 3 || inCompounds.has(word));
}

/** Words that compounds of three words have. */
const inCompounds = new Set(
  (
    "and based cross day driven end for free friendly from full half high hour inch level like long low month multi non off old one out over pre " +
    "quality ready self semi short side speed step sub term the time two well week with year"
  ).split(" "),
);

/** The text after the name of a function, or of a page of the Unix manual with its section: `fork()`, `execl(3)`, `exec(3p)`. */
const callOrManual = /^\((?:[1-9][a-z]?)?\)/;

/**
 * `PosgreSQL`: a name in camel case, long enough to be distinct from others. It is a misspelling only if it is similar
 * to a known name.
 */
function isCamel(text: string): boolean {
  return text.length > 5 && /^\p{Lu}/u.test(text) && /\p{Ll}\p{Lu}/u.test(text) && /^\p{L}+$/u.test(text);
}

/** True for the second part of a word that may also be written without the hyphen: `co-ordinating`, `pre-empting`. */
function isPrefixed(text: string, prose: string, start: number, vocabulary: Vocabulary): boolean {
  if (prose[start - 1] !== "-") return false;
  const prefix = /(?<![\p{L}-])(?:co|re|pre|de|un|non|anti|multi|sub|inter|over|under)$/iu.exec(
    prose.slice(Math.max(0, start - 7), start - 1),
  );
  return prefix !== null && vocabulary.has(fold(prefix[0] + text));
}

/** True for a part of a word with a hyphen, also where one part is quoted: `"anarcho"-capitalism`. */
function isHyphenPart(prose: string, start: number, end: number): boolean {
  return (
    /^["'”’]?-\p{L}/u.test(prose.slice(end, end + 3)) ||
    /\p{L}["'”’]?-$/u.test(prose.slice(Math.max(0, start - 3), start))
  );
}
