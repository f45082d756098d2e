import { laddersFor } from "../document/layout.ts";
import { isMeantAsLevel, type KnownLadder, ratingOf } from "../document/levelNames.ts";
import { levelWords, ratingWords } from "../markdown/levelWords.ts";
import { type LevelSettings, layoutOptions } from "../settings/layoutOptions.ts";
import { linesOf } from "../text/lines.ts";
import { plainAtMost } from "../text/marks.ts";

/**
 * A fast test of a Markdown text: false only if `recognise` would not take it for a requirements document. It looks for
 * lines that may name a level, in any construct, without parsing the Markdown.
 */
export function mayBeRequirements(text: string, configuration: LevelSettings): boolean {
  return levelSigns(text, configuration) >= 2;
}

/**
 * The number of lines that may name a level, in any construct, counted up to 2. Front matter that says so counts as 2.
 */
export function levelSigns(text: string, configuration: LevelSettings): number {
  if (text.includes("\0")) return 0;
  if (/^\ufeff?---[ \t]*\r?\n/.test(text) && /^[ \t]*["']?slick\b/m.test(text.slice(0, 20_000))) return 2;
  const known = laddersFor(layoutOptions(configuration));
  let found = 0;
  let previous = "";
  let isRated = false;
  for (const { start, end } of linesOf(text)) {
    const line = text.slice(start, end);
    const isRow = line.includes("|") && line.length <= 2000;
    const isSign = mayNameLevel(line, previous, known) || (isRated && isRow && holdsRating(line));
    // Numbers in cells are levels only below a head that says so.
    isRated = isRow && (isRated || levelWord.test(line));
    previous = line;
    if (isSign && ++found >= 2) return 2;
  }
  return found;
}

function mayNameLevel(line: string, previous: string, known: readonly KnownLadder[]): boolean {
  if (line.length > 2000) return false;
  const atx = /^[ \t]{0,3}#{1,6}[ \t]+(?![ \t])(.*)$/.exec(line)?.[1];
  if (atx !== undefined) return namesLevel(atx, known);
  if (/^[ \t]{0,3}(?:=+|-+)[ \t]*$/.test(line)) return previous.trim() !== "" && namesLevel(previous, known);
  const stated = levelWord.test(line) && /[:=–—-]/.test(line);
  if (stated && line.length < 120) return true;
  // A table row: the head of the level column, a sign for a level, or a cell that names one.
  if (line.includes("|") && tableSign.test(line)) return true;
  return (
    line.includes("|") && line.split("|").some((cell) => cell.length < 80 && namesLevel(cell, known, true))
  );
}

function holdsRating(row: string): boolean {
  return row.split("|").some((cell) => cell.length < 40 && ratingOf(plainAtMost(cell)) !== undefined);
}

const levelWord = new RegExp(`${levelWords}|${ratingWords}`, "iu");
const tableSign = new RegExp(`${levelWords}|${ratingWords}|[\\p{Extended_Pictographic}★☆●○]`, "iu");

function namesLevel(source: string, known: readonly KnownLadder[], isCell = false): boolean {
  return [
    plainAtMost(source),
    plainAtMost(source.replace(/[[\]]/g, (sign) => (sign === "[" ? "(" : ")"))),
  ].some((text) => mayName(text, known, isCell));
}

function mayName(text: string, known: readonly KnownLadder[], isCell: boolean): boolean {
  return known.some(
    (ladder) => isMeantAsLevel(ladder.match(text)) || (!isCell && ladder.matchEnd(text) !== undefined),
  );
}
