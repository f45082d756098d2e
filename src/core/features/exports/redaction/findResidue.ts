import { decodeNamedCharacterReference } from "decode-named-character-reference";
import type { OutputText } from "./confidentialTerm.ts";
import { lookAlikes } from "./confusables.table.ts";
import { anyLetter, readings } from "./readings.ts";

// A second, independent search of a finished output. It shares only Unicode's data with the code that finds and
// replaces terms, so that it need not have the same errors. It replaces nothing, and is broader: it also finds letters
// separated by spaces, reversed text, and other interpretations of a letter.

/**
 * The first of the configured terms that an output still contains; undefined if it contains none. Linear in the length
 * of the output.
 */
export function findResidue(output: string, kind: OutputText, terms: readonly string[]): string | undefined {
  const texts = [...textsOf(output, kind)].map(decoded);
  return terms.find((term) => {
    const stops = new Set([..."!?;|<>{}"].filter((sign) => !term.includes(sign)));
    return readings.some(({ ofText, ofTerm = ofText, isPlain }) => {
      const isOther = ofTerm(term) !== term;
      const needles = spellings(term).map((spelling) => unitsOf(ofTerm(spelling), new Set()));
      return texts.some((text) => {
        const read = ofText(text);
        if (read === text && !isOther && !isPlain) return false;
        const units = unitsOf(read, stops);
        return needles.some((needle) => holds(units, needle));
      });
    });
  });
}

/** The term and its plural in -ies, also in other cases, whose letters may look different. */
function spellings(term: string): readonly string[] {
  const plural = /[^aeiou\P{L}]y$/iu.test(term) ? [`${term.slice(0, -1)}ies`] : [];
  const [first = ""] = term;
  const capital = first.toUpperCase() + term.slice(first.length).toLowerCase();
  return [...new Set([term, capital, term.toLowerCase(), term.toUpperCase()]), ...plural];
}

/** The kinds of gaps between a unit and the one before it. */
const gapOf = { together: 0, part: 1, sign: 2, blank: 3, stop: 4 } as const;
type Gap = (typeof gapOf)[keyof typeof gapOf];

/** Letters and digits as a reader interprets them, in lower case, with the gap before each. */
interface Units {
  readonly letters: string;
  /** One longer than `letters`: the last entry is the gap after the last letter. */
  readonly gaps: readonly Gap[];
}

function unitsOf(text: string, stops: ReadonlySet<string>): Units {
  let letters = "";
  const gaps: Gap[] = [];
  let gap: Gap = gapOf.stop;
  let last = "";
  const widen = (by: Gap) => {
    if (by > gap) gap = by;
  };
  // A word that was broken at the end of a line is one word.
  for (const one of text
    // The sign of a trademark and the number of a footnote are separate from their word.
    .replace(/(?<=[\p{L}\p{N}])[™℠¹²³⁰⁴-⁹]/gu, "·$&")
    // White letters on black, and halves of flags, have no decomposition.
    .replace(/[\u{1F150}-\u{1F169}\u{1F170}-\u{1F189}\u{1F1E6}-\u{1F1FF}]/gu, (sign) => {
      const code = sign.codePointAt(0)!;
      const first = code < 0x1f170 ? 0x1f150 : code < 0x1f1e6 ? 0x1f170 : 0x1f1e6;
      return String.fromCharCode(0x61 + code - first);
    })
    .normalize("NFKD")
    .replace(/\p{Pd}[ \t]*\r?\n[ \t>]*/gu, "-")) {
    if (/[\p{L}\p{N}]/u.test(one) || one === anyLetter) {
      if (gap === gapOf.together && isPart(last, one)) gap = gapOf.part;
      for (const letter of lookAlikes[one] ?? lookAlikes[one.toLowerCase()] ?? one.toLowerCase()) {
        for (let i = 0; i < letter.length; i++) gaps.push(i === 0 ? gap : gapOf.together);
        letters += letter;
        gap = gapOf.together;
      }
      last = one;
    } else if (stops.has(one)) widen(gapOf.stop);
    else if (/\s/u.test(one)) widen(gapOf.blank);
    else if (!/[\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}]/u.test(one)) widen(gapOf.sign);
  }
  gaps.push(gapOf.stop);
  return { letters, gaps };
}

/**
 * True if a word may end between two adjacent characters: at capitals inside a word, at digits, and in scripts without
 * spaces.
 */
function isPart(before: string, behind: string): boolean {
  if (/\p{Lo}/u.test(before) || /\p{Lo}/u.test(behind)) return true;
  return (
    (/\p{Ll}/u.test(before) && /\p{Lu}/u.test(behind)) || /\p{N}/u.test(before) !== /\p{N}/u.test(behind)
  );
}

function holds(text: Units, term: Units): boolean {
  const length = term.letters.length;
  if (length === 0) return false;
  for (const at of placesOf(text.letters, term.letters))
    if (isWhole(text, at, at + length) && isJoined(text, at, term)) return true;
  return false;
}

/** The offsets of the letters of a term. Up to half of the letters may be drawn characters, which match any letter. */
function* placesOf(letters: string, term: string): Generator<number> {
  if (!letters.includes(anyLetter)) {
    for (let at = letters.indexOf(term); at >= 0; at = letters.indexOf(term, at + 1)) yield at;
    return;
  }
  // Longer words are not written with drawn characters.
  if (term.length > 100) return;
  const most = Math.floor(term.length / 2);
  for (let at = 0; at + term.length <= letters.length; at++) {
    let drawn = 0;
    let i = 0;
    for (; i < term.length && drawn <= most; i++) {
      if (letters[at + i] === term[i]) continue;
      if (letters[at + i] !== anyLetter || !/[a-z\d]/.test(term[i]!)) break;
      drawn++;
    }
    if (i === term.length && drawn <= most) yield at;
  }
}

/** True if a word starts at `at`, and ends at `end` or after a plural ending. */
function isWhole({ letters, gaps }: Units, at: number, end: number): boolean {
  if (gaps[at]! === 0) return false;
  const plural = /^e?s/.exec(letters.slice(end, end + 2))?.[0].length ?? 0;
  return gaps[end]! > 0 || (gaps[end + plural]! > 0 && !hasGap(gaps, end, end + plural));
}

function hasGap(gaps: readonly Gap[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (gaps[at]! > 0) return true;
  return false;
}

/**
 * True if nothing separates the letters: no stop, and no space that is not in the term, unless every letter is
 * separated.
 */
function isJoined({ gaps }: Units, at: number, term: Units): boolean {
  for (let i = 1; i < term.letters.length; i++) {
    const gap = gaps[at + i]!;
    if (gap === gapOf.stop) return false;
    if (
      gap === gapOf.blank &&
      term.gaps[i]! < gapOf.sign &&
      !(isAlone(gaps, at + i - 1) && isAlone(gaps, at + i))
    )
      return false;
  }
  return true;
}

function isAlone(gaps: readonly Gap[], at: number): boolean {
  return gaps[at]! >= gapOf.sign && gaps[at + 1]! >= gapOf.sign;
}

/** The text with its encodings decoded. */
function decoded(text: string): string {
  return text
    .replace(/(?:%[\da-f]{2})+/gi, (bytes) => {
      try {
        return decodeURIComponent(bytes);
      } catch {
        return bytes;
      }
    })
    .replace(/\\u\{?([\da-f]{4,6})\}?|\\x([\da-f]{2})/gi, (written, wide?: string, narrow?: string) =>
      character(Number.parseInt(wide ?? narrow!, 16), written),
    )
    .replace(
      /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,32}));/gi,
      (written, decimal?: string, hex?: string, name?: string) =>
        name === undefined
          ? character(decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal), written)
          : decodeNamedCharacterReference(name) || written,
    );
}

function character(code: number, written: string): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : written;
}

/** Every text of an output that is searched separately: as written, without what Markdown hides, and reversed. */
function* textsOf(output: string, kind: OutputText): Generator<string> {
  for (const whole of wholes(output, kind)) {
    const shown = whole.replace(/\]\([^()\r\n]{0,2000}\)|\]\[[^\][\r\n]{0,1000}\]|<[^<>]{0,2000}>/g, "");
    for (const text of shown === whole ? [whole] : [whole, shown]) {
      // Items, headings and blank lines start a new paragraph.
      const paragraphs = text.split(/\r?\n(?=[ \t>]*(?:[-+*#]|\d{1,9}[.)]|\r?\n|$))/);
      yield* paragraphs;
      for (const one of paragraphs) if (/[\u202d\u202e]/.test(one)) yield [...one].reverse().join("");
    }
  }
}

function* wholes(output: string, kind: OutputText): Generator<string> {
  switch (kind) {
    case "lines":
      yield output;
      return;
    case "page":
      yield* htmlTexts(output);
      return;
    case "cells":
      for (const cell of output.split(/"?(?:,|\r\n)"?/)) yield cell.replaceAll('""', '"');
      // A cell may contain a comma.
      yield output.replaceAll("\r\n", "\n\n");
      return;
    case "word":
      yield* docxTexts(output);
      return;
    case "yaml":
      // Each entry, and each line of a text with several lines.
      yield* output.split(/\n(?= *(?:- |\w+: |"))/);
      yield* output.split("\n");
      return;
    case "json": {
      const all: string[] = [];
      JSON.parse(output, (_, value: unknown) => {
        if (typeof value === "string") all.push(value);
        return value;
      });
      yield* all;
    }
  }
}

/** The paragraphs of a Word document, and its link targets. */
function* docxTexts(output: string): Generator<string> {
  for (const paragraph of output.split(/<\/w:p>|<\/dc:title>/)) {
    yield paragraph.replace(/<w:(?:br|tab)\/>/g, " ").replace(/<[^<>]*>/g, "");
    for (const [, target] of paragraph.matchAll(/ Target="([^"]*)" TargetMode="External"/g)) yield target!;
  }
}

const inlineTag = /^<\/?(?:a|b|code|del|em|i|s|span|strong|sub|sup)\b/i;

function* htmlTexts(output: string): Generator<string> {
  const page = output.replace(/<style[\s\S]*?<\/style>/gi, "");
  const values: string[] = [];
  const text = page.replace(/<[^<>]*>/g, (tag) => {
    if (!/^<meta\b/i.test(tag)) for (const [, value] of tag.matchAll(/="([^"]*)"/g)) values.push(value!);
    return /^<br\b/i.test(tag) ? " " : inlineTag.test(tag) ? "" : "\n\n";
  });
  yield* text.split("\n\n");
  yield* values;
}
