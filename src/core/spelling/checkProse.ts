import { endsClause } from "../text/sentenceEnd.ts";
import { startsSentence } from "../text/surroundings.ts";
import { fold, type HasWord, isRightWord } from "./isRightWord.ts";
import type { Looks, Misspelling } from "./speller.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { formationOf, withZ } from "./wordFormation.ts";
import { type ScannedWord, visitWords } from "./wordScanner.ts";

/** Acronyms with up to this many capitals are not taken for misspellings. */
const maxAcronymLength = 5;

/**
 * The misspelled words of a text, in order. The text must be only prose, as returned by `proseOf`. What is not a word
 * is skipped: acronyms and their plurals, identifiers, calls, file names, words with digits.
 */
export function checkProse(prose: string, vocabulary: Vocabulary): readonly Misspelling[] {
  const found: Misspelling[] = [];
  visitWords(prose, (word) => {
    const { start, end } = word;
    if (end - start < vocabulary.minWordLength) return;
    if (vocabulary.hasWithin(prose, start, end)) return;
    if (word.code || isCode(prose, start, end)) return;
    const text = prose.slice(start, end);
    if (isCamel(text)) {
      found.push({ span: { start, end }, forbidden: false, looks: "mixed" });
      return;
    }
    if (isName(word, prose) || isPrefixed(text, prose, start, vocabulary)) return;
    if (isRightWord(text, lookUp(text, vocabulary), isHyphenPart(prose, start, end))) return;
    const folded = fold(text);
    const american = vocabulary.allowsBritish ? withZ(folded) : undefined;
    if (american && vocabulary.has(american)) return;
    const looks = looksOf(text, prose, word);
    const formed = vocabulary.isRare(folded) ? "listed" : formationOf(american ?? folded, vocabulary);
    found.push({
      span: { start, end },
      forbidden: false,
      ...(looks && { looks }),
      ...(formed && { formed }),
    });
  });
  return found;
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
function looksOf(text: string, prose: string, { shape, start, end }: ScannedWord): Looks | undefined {
  if (shape !== "plain" || !/^\p{Lu}/u.test(text)) return undefined;
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
function isName({ shape, start, end }: ScannedWord, prose: string): boolean {
  if (shape === "mixed") return !/^\p{Lu}{6,}(?:'s|s)?$/u.test(prose.slice(start, end));
  return shape === "upper" && end - start <= maxAcronymLength;
}

/** True for a part of an identifier, a call, a command line or a file name. */
function isCode(prose: string, start: number, end: number): boolean {
  const before = prose[start - 1];
  const after = prose[end];
  if (before === "\\" || before === "$" || before === "%" || before === "#" || before === "=") return true;
  if (after === "=" || (after === "(" && prose[end + 1] === ")")) return true;
  if (after === "." && /[\p{Ll}\d*]/u.test(prose[end + 1] ?? "")) return true;
  if (before === "." && /[\p{L}\d*]/u.test(prose[start - 2] ?? "") && /\p{Ll}/u.test(prose[start]!))
    return true;
  if (before === "." && (start === 1 || /\s/.test(prose[start - 2]!))) return true;
  if (before !== "-") return false;
  // A flag: `--force`, `[-f`. Two dashes after a word are how many people type a dash.
  const further = prose[start - 2];
  return further === "(" || further === "[" || (further === "-" && !/\p{L}/u.test(prose[start - 3] ?? ""));
}

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

function isHyphenPart(prose: string, start: number, end: number): boolean {
  return (
    (prose[end] === "-" && /\p{L}/u.test(prose[end + 1] ?? "")) ||
    (prose[start - 1] === "-" && /\p{L}/u.test(prose[start - 2] ?? ""))
  );
}
