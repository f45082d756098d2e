import { laddersFor } from "../document/layout.ts";
import { isMeantAsLevel, isNameOfLevel, type KnownLadder, ratingOf } from "../document/levelNames.ts";
import { currentHead, levelWords, ratingWords, signsOfLevels } from "../markdown/levelWords.ts";
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
  // The lines of a paragraph before the line: Markdown reads them as one, up to what is too long to name a level.
  let before: string[] = [];
  let isRated = false;
  for (const { start, end } of linesOf(text)) {
    const line = text.slice(start, Math.min(end, start + maxLineLength));
    const isRow = line.includes("|");
    const isSign = mayNameLevel(line, before, known) || (isRated && isRow && holdsRating(line));
    // Numbers in cells are levels only below a head that says so.
    isRated = isRow && (isRated || levelWord.test(line) || currentHead.test(line));
    before = line.trim() === "" ? [] : [...before.slice(-2), line];
    if (isSign && ++found >= 2) return 2;
  }
  return found;
}

/** The part of a line that is looked at, in UTF-16 units. */
const maxLineLength = 20_000;

function mayNameLevel(line: string, before: readonly string[], known: readonly KnownLadder[]): boolean {
  const atx = /^[ \t]{0,3}#{1,6}[ \t]+(?![ \t])(.*)$/.exec(line)?.[1];
  if (atx !== undefined) return isLevelHeading(atx, known);
  if (/^[ \t]{0,3}(?:=+|-+)[ \t]*$/.test(line))
    return before.some((_, index) => isLevelHeading(before.slice(index).join(" "), known));
  if (statesLevel(line) || statesLevelTogether(before, line) || isLevelLine(line)) return true;
  if (!line.includes("|")) return false;
  // A table row: the head of the level column, a sign for a level, or a cell that names one.
  return (
    tableSign.test(line) ||
    line.split("|").some((cell) => cell.length < maxCellLength && namesLevel(cell, known, true))
  );
}

/** A heading without a word may be a sign that a legend explains. */
function isLevelHeading(source: string, known: readonly KnownLadder[]): boolean {
  return source.length <= maxCellLength * 10 && (isSign(source) || namesLevel(source, known));
}

function isSign(source: string): boolean {
  return levelSign.test(source) && !/[\p{L}\p{N}]/u.test(source);
}

function statesLevel(text: string): boolean {
  return (
    text.length <= 2000 && levelWord.test(text) && /[:=–—-]/.test(text) && plainAtMost(text).length < 120
  );
}

/** True for a line with the name of a level, and at most a remark after it. */
function isLevelLine(line: string): boolean {
  if (line.length > maxCellLength) return false;
  const plain = (/[[\\<&]/.test(line) ? plainAtMost(line) : line.replace(/[*_`]/g, "")).trim();
  return isNameOfLevel(plain) || isNameOfLevel(plain.split(/ ?[(,|–—:]| - /, 1)[0]!);
}

/** True for a line that ends what the lines before it begin: `Level`, `: Expert`. */
function statesLevelTogether(before: readonly string[], line: string): boolean {
  return (
    before.length > 0 &&
    /[:=–—-]/.test(line) &&
    statesLevel([...before, line].join(" ")) &&
    !statesLevel(before.join(" "))
  );
}

function holdsRating(row: string): boolean {
  return row
    .split("|")
    .some(
      (cell) =>
        cell.length < maxCellLength && (ratingOf(plainAtMost(cell)) !== undefined || /\d ?%/.test(cell)),
    );
}

/** The maximum length of a cell with a level, in UTF-16 units: a link or a tag may be around it. */
const maxCellLength = 200;

const levelWord = new RegExp(`${levelWords}|${ratingWords}`, "iu");
const tableSign = new RegExp(`${levelWords}|${ratingWords}|[${signsOfLevels}]`, "iu");
const levelSign = new RegExp(`[${signsOfLevels}]`, "u");

function namesLevel(source: string, known: readonly KnownLadder[], isCell = false): boolean {
  return [
    plainAtMost(source),
    plainAtMost(source.replace(/[[\]]/g, (sign) => (sign === "[" ? "(" : ")"))),
  ].some((text) => mayName(text, known, isCell));
}

function mayName(text: string, known: readonly KnownLadder[], isCell: boolean): boolean {
  return known.some(
    (ladder) =>
      isMeantAsLevel(ladder.match(text)) ||
      (!isCell && (ladder.matchEnd(text) ?? ladder.matchOpening(text)) !== undefined),
  );
}
