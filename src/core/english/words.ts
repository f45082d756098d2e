import { internedWordIn } from "../text/internedWords.ts";
import type { Span } from "../text/span.ts";

/** A word of a text. The span counts in that text. */
export interface Word extends Span {
  /** Lower case, with plain apostrophes. */
  readonly lower: string;
  /** The neighbours, null for none; cached when first asked for, since many contexts look around the same word. */
  before?: Neighbour | null;
  after?: Neighbour | null;
}

/** What separates a word from its neighbour: white space, which may contain a line break, or a hyphen. */
export type Gap = "space" | "hyphen";

/** A neighbour and what separates it. */
export interface Neighbour {
  readonly word: Word;
  readonly gap: Gap;
}

// A longer word or gap ends a clause, so the cost of looking around a word is bounded in any text.
const maxWordLength = 40;
const maxGapLength = 60;

/** The first word of a text; undefined if there is none, or it is too long to be considered. */
export function firstWord(text: string): Word | undefined {
  let start = 0;
  while (start < text.length && !isWordPart(text, start)) start++;
  return wordFrom(text, start);
}

/** The next word of the same clause: no punctuation, blank line or hard break is in between. */
export function wordAfter(text: string, word: Span): Neighbour | undefined {
  let start = word.end;
  while (start < text.length && start - word.end <= maxGapLength && !isWordPart(text, start)) start++;
  const gap = gapOf(text.slice(word.end, start));
  if (!gap) return undefined;
  const next = wordFrom(text, start);
  return next && { word: next, gap };
}

function wordFrom(text: string, start: number): Word | undefined {
  let end = start;
  while (isWordPart(text, end) && end - start <= maxWordLength) end++;
  return end === start || end - start > maxWordLength ? undefined : readWord(text, start, end);
}

/** The previous word of the same clause. */
export function wordBefore(text: string, word: Span): Neighbour | undefined {
  let end = word.start;
  while (end > 0 && word.start - end <= maxGapLength && !isWordPart(text, end - 1)) end--;
  const gap = gapOf(text.slice(end, word.start));
  if (!gap || !isWordPart(text, end - 1)) return undefined;
  let start = end;
  while (isWordPart(text, start - 1) && end - start <= maxWordLength) start--;
  return end - start > maxWordLength ? undefined : { word: readWord(text, start, end), gap };
}

/** True if the word is only a part of something that starts before it: `a-word`, `word.js`, `word/other`. */
export function isPartBefore(text: string, word: Span): boolean {
  return /[\p{L}\p{N}][-‐_/.'’@:=(\\+&#~$]$|[-_/@\\=#~$.]$/u.test(
    text.slice(Math.max(0, word.start - 2), word.start),
  );
}

/** True if the word is only a part of something that continues after it: `word-a`, `word.js`, `word()`. */
export function isPartAfter(text: string, word: Span): boolean {
  return /^(?:\(|[-‐_/.'’@:=\\+&#~$][\p{L}\p{N}(]|[-/\\=]\S)/u.test(text.slice(word.end, word.end + 2));
}

/** True for letters and digits, for an apostrophe or slash between letters, and for a point or comma between digits. */
function isWordPart(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (isLetter(code) || isDigit(code)) return true;
  if (code === 0x27 || code === 0x2019 || code === 0x2f)
    return isLetter(text.charCodeAt(at - 1)) && isLetter(text.charCodeAt(at + 1));
  if (code === 0x2e || code === 0x2c)
    return isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1));
  return false;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Latin letters, and every code below 0x2000, where Unicode's punctuation starts: only English must be exact. */
function isLetter(code: number): boolean {
  // Setting this bit turns ASCII capitals into lower case.
  const small = code | 0x20;
  return (small >= 97 && small <= 122) || (code >= 0xc0 && code < 0x2000);
}

function readWord(text: string, start: number, end: number): Word {
  const { lower } = internedWordIn(text, start, end);
  return { start, end, lower: lower.includes("’") ? lower.replaceAll("’", "'") : lower };
}

function gapOf(source: string): Gap | undefined {
  if (source === " ") return "space";
  if (source === "-" || source === "‐") return "hyphen";
  if (source === ", " || source === ". ") return undefined;
  // Emphasis marks may touch a word. One line break is allowed, unless two spaces (a hard break) precede it.
  return /^[*_]{0,3}(?: [ \t]?|[ \t]?(?:\r\n|\n|\r)[ \t]*)[*_]{0,3}$/.test(source) ? "space" : undefined;
}
