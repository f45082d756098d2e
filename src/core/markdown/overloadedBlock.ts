import { isBlank, trimBlanksEnd, trimBlanksStart } from "../text/blanks.ts";
import { linesOf } from "../text/lines.ts";
import type { BlockFacts, Entry } from "./blockFacts.ts";
import { BlockScanner, deepest } from "./blockScanner.ts";
import { foldLines, readLines } from "./paragraphLines.ts";

/**
 * So many marks of inline Markdown in one run of lines are read. The parser compares each with those before it: ten
 * thousand take seconds, and nobody wrote them.
 */
const mostMarks = 1500;

/** So many items of nothing but a marker within an item are read: the parser goes through all before each. */
const mostEmptyItems = 300;

/** So many lines of one quotation or item with no blank line between are read: each of them costs what went before. */
const mostLines = 1000;

const marks = /[*_[\]<`!&\\]/g;
const containers = new RegExp(`^[ \\t]*(?:(?:>|[-+*]|\\d{1,9}[.)])[ \\t]*){${deepest},}`);
const oneSign = /^[ \t]*([-*_=])(?:[ \t]*\1)*[ \t]*$/;
const emptyItem = /^(?:[ \t]+|[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]+)(?:[-+*]|\d{1,9}[.)])[ \t]*$/;
const bulletLine = /^([ \t]*)([-+*][ \t]+)(?=\S)/;
const itemLine = /^[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]+\S/;

/**
 * True for a block that would take the parser more than its length in time, or deeper than it can go. Front matter is looked
 * for where `first` is true.
 */
export function isOverloaded(text: string, first = false): boolean {
  if (text.length < mostMarks && text.length < 4 * deepest) return false;
  let count = 0;
  let emptyItems = 0;
  let lines = 0;
  const scanner = new BlockScanner(first);
  for (const { start, end } of linesOf(text)) {
    const line = text.slice(start, end);
    scanner.feed(line);
    if (scanner.isVerbatim) continue;
    const isItem = itemLine.test(line);
    if (isBlank(line) || bulletLine.test(line)) count = 0;
    if (isBlank(line) || isItem) lines = 0;
    if (isItem || lines > 0 || /^[ \t]*>/.test(line)) lines++;
    if (lines > mostLines) return true;
    count += line.match(marks)?.length ?? 0;
    if (count > mostMarks && !oneSign.test(line)) return true;
    if (emptyItem.test(line) && ++emptyItems > mostEmptyItems) return true;
    if (containers.test(line) && !oneSign.test(line)) return true;
    if (line.length - trimBlanksStart(line).length > 4 * deepest) return true;
  }
  return false;
}

/** What such a block says line by line: bullets, projects and text. Nothing of it is prose: no word of it is looked at. */
export function readOverloadedBlock(text: string): BlockFacts {
  const entries: Entry[] = [];
  for (const { start, end } of linesOf(text)) {
    const line = text.slice(start, end);
    if (isBlank(line)) continue;
    const span = { start, end: start + trimBlanksEnd(line).length };
    const [opening = "", indent = "", marker = ""] = bulletLine.exec(line) ?? [];
    if (opening === "") {
      entries.push(...readLines(text, span));
      continue;
    }
    const textSpan = { start: start + opening.length, end: span.end };
    entries.push({
      kind: "bullet",
      span: { start: start + indent.length, end: span.end },
      markerSpan: { start: start + indent.length, end: start + indent.length + marker.length },
      textSpan,
      text: foldLines(text.slice(textSpan.start, textSpan.end)),
      details: [],
    });
  }
  return {
    entries,
    notProse: [{ start: 0, end: text.length }],
    comments: [],
    definitions: new Map(),
    isOverloaded: true,
  };
}
