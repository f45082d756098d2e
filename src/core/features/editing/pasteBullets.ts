import { type Project, projectsOf, type RequirementsDocument } from "../../document/requirementsDocument.ts";
import {
  atxHeading,
  fenceOpening,
  indentOf,
  listMarker,
  thematicBreak,
} from "../../markdown/blockScanner.ts";
import { lostMarker } from "../../markdown/lostMarker.ts";
import { readProjectLine } from "../../markdown/projectLine.ts";
import { lineAt, lineEndingOf, linesOf } from "../../text/lines.ts";
import { endsClause } from "../../text/sentenceEnd.ts";
import { isBlankLine, trimSpacesStart } from "../../text/spaces.ts";
import type { Span } from "../../text/span.ts";
import { type ListText, lineIndexAt, readLists } from "./listText.ts";

/**
 * Converts plain lines to bullets, for pasting into a span below a project: on an empty line, or at a bullet without
 * text. A line that continues the one before stays in its bullet; the bullet signs of other programs become Markdown's.
 * At a bullet without text, a list joins the bullet's list, with its marker, and what is nested stays so. Undefined if
 * the text should be pasted unchanged: it contains other Markdown structure, or bullets cannot be at the place.
 */
export function pasteAsBullets(
  document: RequirementsDocument,
  text: string,
  span: Span,
  pasted: string,
): string | undefined {
  const { start } = lineAt(text, span.start);
  const before = text.slice(start, span.start);
  const marker = emptyBullet.exec(before)?.[0];
  if (!isBlankLine(text.slice(span.end, lineAt(text, span.end).end))) return undefined;
  if (marker === undefined && !isBlankLine(before)) return undefined;
  const project = projectAbove(document, text, start);
  if (!project) return undefined;
  const lists = readLists(text);
  if (lists.isVerbatim[lineIndexAt(lists, start)]) return undefined;
  const bullets = readPlainLines(pasted, marker !== undefined) ?? (marker && readList(pasted, marker));
  if (!bullets) return undefined;
  const eol = lineEndingOf(text);
  const opening = marker ?? before + openingOf(project, text, start, before);
  const written = bullets.map((lines, index) => {
    const own = opening.replace(/\d+/, (number) => String(Number(number) + index));
    // What is inside a task begins below its check box.
    const indent = own.replace(/\[.\][ \t]+$/, "").replace(/\S/g, " ");
    const [first, ...inside] = lines;
    return [own + first, ...inside.map((line) => (line === "" ? "" : indent + line))].join(eol);
  });
  // A blank line between two bullets would move them apart.
  const isBetween = marker !== undefined && !isBlankLine(lineBelow(lists, span.end));
  const endsLine = (!isBetween && /(?:\r\n|\n|\r)[ \t]*$/.test(pasted)) || isBeforeText(lists, span.end);
  return (written.join(eol) + (endsLine ? eol : "")).slice(before.length);
}

const emptyBullet = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?$/;

/** The project that would own bullets at the offset: it contains the offset, or only blank lines are in between. */
function projectAbove(document: RequirementsDocument, text: string, offset: number): Project | undefined {
  let above: Project | undefined;
  for (const project of projectsOf(document)) {
    if (project.lineSpan.end >= offset) break;
    above = project;
  }
  if (!above) return undefined;
  if (offset <= above.span.end) return above;
  return text.slice(above.span.end, offset).trim() === "" ? above : undefined;
}

/** The start of the project's bullets, preferably as in the one above the offset. */
function openingOf({ bullets }: Project, text: string, offset: number, before: string): string {
  const model = bullets.findLast(({ span }) => span.start < offset) ?? bullets[0];
  if (!model) return "- ";
  const { start, end } = model.markerSpan;
  const marker = text.slice(start, end).trim().replace(/\d+/, "1");
  const indent = text.slice(lineAt(text, start).start, start);
  return `${before === "" && isBlankLine(indent) ? indent : ""}${marker} `;
}

/** True if the next line is text outside of lists, which would continue a bullet that ends right above it. */
function isBeforeText(lists: ListText, offset: number): boolean {
  return !isBlankLine(lineBelow(lists, offset)) && !lists.itemAt[lineIndexAt(lists, offset) + 1];
}

/** The line below the one at the offset; empty at the end of the text. */
function lineBelow(lists: ListText, offset: number): string {
  const line = lists.lines[lineIndexAt(lists, offset) + 1];
  return line ? lists.text.slice(line.start, line.end) : "";
}

/**
 * The lines of each item of a list, indented as they are in the item, to follow a marker; undefined if the text is not
 * a list alone, or its items contain more than text and items.
 */
function readList(pasted: string, marker: string): readonly (readonly string[])[] | undefined {
  const lists = readLists(withoutIndent(pasted));
  const items: string[][] = [];
  let content = 0;
  for (const [index, { start, end }] of lists.lines.entries()) {
    const line = lists.text.slice(start, end);
    const item = lists.itemAt[index];
    if (lists.isVerbatim[index]) return undefined;
    if (isBlankLine(line)) {
      items.at(-1)?.push("");
      continue;
    }
    const isFirst = item?.line === index;
    const text = isFirst ? lists.text.slice(item.textStart, end) : line;
    if (!item || hasStructure(text.trim())) return undefined;
    // The empty bullet is a task already.
    if (isFirst && item.checkbox !== "" && !item.parent && /\]\s*$/.test(marker)) return undefined;
    const lines = items.at(-1) ?? [];
    // Blank lines are left out between bullets, not between paragraphs.
    while (isFirst && lines.at(-1) === "") lines.pop();
    if (isFirst && !item.parent) {
      ({ content } = item);
      items.push([item.checkbox + text]);
    } else lines.push(" ".repeat(Math.max(0, indentOf(line) - content)) + trimSpacesStart(line));
  }
  while (items.at(-1)?.at(-1) === "") items.at(-1)!.pop();
  return items.length > 0 ? items : undefined;
}

/** A text without the indentation that all its lines share. */
function withoutIndent(text: string): string {
  const indents = text.match(/^[ \t]*(?=\S)/gm) ?? [];
  const least = indents.reduce((one, other) => (other.length < one.length ? other : one), indents[0] ?? "");
  if (!indents.every((one) => one.startsWith(least))) return text;
  return text.replace(/^[ \t]+/gm, (indent) => indent.slice(indent.startsWith(least) ? least.length : 0));
}

/** The lines of each bullet; undefined for a text that does not consist of plain lines, or is too short for bullets. */
function readPlainLines(pasted: string, atBullet: boolean): readonly (readonly string[])[] | undefined {
  const bullets: string[][] = [];
  let previous = "";
  for (const { start, end } of linesOf(pasted)) {
    const source = pasted.slice(start, end);
    const sign = lostMarker(source) ?? wordsSecondSign(source);
    const line = (sign ? source.slice(sign.end) : source).trim();
    if (hasStructure(sign ? line : source)) return undefined;
    if (line === "") {
      previous = "";
      continue;
    }
    if (!sign && goesOn(previous, line)) bullets.at(-1)!.push(line);
    else bullets.push([line]);
    previous = line;
  }
  const [first] = bullets;
  if (!first) return undefined;
  const isOne = bullets.length === 1 && !/[\r\n]/.test(pasted.trim());
  // A few words may be the name of a project, and a single line after a marker needs no marker.
  if (isOne && (atBullet || !(isSentence(first[0]!) || lostMarker(pasted)))) return undefined;
  return bullets;
}

/** Word writes items of the second level with the letter o and a tab. */
function wordsSecondSign(line: string): Span | undefined {
  const match = /^([ \t]*)o\t[ \t]*(?=\S)/.exec(line);
  return match ? { start: match[1]!.length, end: match[0].length } : undefined;
}

/** True for a line with a small letter after an unfinished one: text that was wrapped. */
function goesOn(previous: string, line: string): boolean {
  const isComplete = previous === "" || endsClause(previous) || /:["'”’)\]]*$/.test(previous);
  return !isComplete && /^["'“‘(]*\p{Ll}/u.test(line);
}

function isSentence(line: string): boolean {
  return (line.match(/\p{L}[\p{L}\p{M}\p{N}'’-]*/gu)?.length ?? 0) >= 4;
}

/** True for a line that Markdown takes for more than text. */
function hasStructure(line: string): boolean {
  if (isBlankLine(line)) return false;
  if (/^(?:\t| {4})/.test(line)) return true;
  const text = line.trim();
  return (
    atxHeading.test(text) ||
    listMarker.test(text) ||
    thematicBreak.test(text) ||
    fenceOpening.test(text) ||
    readProjectLine(text) !== undefined ||
    /^(?:[>|]|<[A-Za-z!/?]|\[[^\]]+\]:|=+$|-+$)/.test(text) ||
    /\|.*\|/.test(text)
  );
}
