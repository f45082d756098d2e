import { commonFrequency } from "./dictionary/format.ts";
import { visitNearWords } from "./dictionary/nearWords.ts";
import { fold, type HasWord, isRightWord } from "./isRightWord.ts";
import type { Misspelling } from "./speller.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { type ScannedWord, visitWords } from "./wordScanner.ts";

/** Acronyms of up to this many capitals are nobody's typo. */
const longestAcronym = 5;

/**
 * The misspelt words of a text, in order. The text is prose only, as `proseOf` gives it. What is no word is passed over:
 * acronyms and their plurals, identifiers, calls, file names, words with digits.
 */
export function checkProse(prose: string, vocabulary: Vocabulary): readonly Misspelling[] {
  const found: Misspelling[] = [];
  visitWords(prose, (word) => {
    const { start, end } = word;
    if (end - start < vocabulary.minWordLength) return;
    if (vocabulary.hasWithin(prose, start, end)) return;
    if (word.code || isName(word, prose) || isCode(prose, start, end)) return;
    const text = prose.slice(start, end);
    if (isRightWord(text, lookUp(text, vocabulary), isHyphenPart(prose, start, end))) return;
    let isNear: boolean | undefined;
    found.push({
      span: { start, end },
      forbidden: false,
      // Asked of few, and it takes as long as reading a page.
      get isNearCommon() {
        isNear ??= isNearCommon(text, vocabulary);
        return isNear;
      },
    });
  });
  return found;
}

/** Looks up the parts of a word as it is written: short names are words in their capitals only (`Mary's`, `Zoë`). */
function lookUp(text: string, vocabulary: Vocabulary): HasWord {
  if (!/^\p{Lu}/u.test(text)) return (one) => vocabulary.has(one);
  return (one) => {
    if (vocabulary.has(one)) return true;
    const name = one.charAt(0).toUpperCase() + one.slice(1);
    return vocabulary.hasWithin(name, 0, name.length);
  };
}

/** From this length on two letters may be wrong in a word that is still plain to see. */
const longWord = 8;
/** Shorter words than this are near to too many. */
const shortWord = 5;
const everydayFrequency = 170;

/** True for what is a common word misspelt rather than a name: in lower case always, in capitals where it is near to one. */
function isNearCommon(text: string, { dictionary }: Vocabulary): boolean {
  if (!/^\p{Lu}/u.test(text)) return true;
  const folded = fold(text);
  const least = folded.length < shortWord ? everydayFrequency : commonFrequency;
  let found = false;
  visitNearWords(dictionary, folded, folded.length < longWord ? 1 : 2, (id, distance) => {
    if (dictionary.frequency(id) < least) return;
    // Names are any letters: only one that begins as the word does is taken for it at two letters' distance.
    if (distance < 2 || dictionary.wordOf(id)[0] === folded[0]) found = true;
  });
  return found;
}

/** True for what is written in capitals of its own: an acronym, its plural, a name in camel case. */
function isName({ shape, start, end }: ScannedWord, prose: string): boolean {
  if (shape === "mixed") return !/^\p{Lu}{6,}(?:'s|s)?$/u.test(prose.slice(start, end));
  return shape === "upper" && end - start <= longestAcronym;
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
  // A flag: `--force`, `[-f`. Two dashes behind a word are how many type a dash.
  const further = prose[start - 2];
  return further === "(" || further === "[" || (further === "-" && !/\p{L}/u.test(prose[start - 3] ?? ""));
}

function isHyphenPart(prose: string, start: number, end: number): boolean {
  return (
    (prose[end] === "-" && /\p{L}/u.test(prose[end + 1] ?? "")) ||
    (prose[start - 1] === "-" && /\p{L}/u.test(prose[start - 2] ?? ""))
  );
}
