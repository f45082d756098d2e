import type { Nodes, Root } from "mdast";
import { linesOf } from "../text/lines.ts";
import { isBlankLine, trimSpacesStart } from "../text/spaces.ts";
import { BlockScanner, maxDepth } from "./blockScanner.ts";
import { frontMatterLength } from "./frontMatter.ts";
import { parseMarkdownBlocks } from "./parseMarkdown.late.ts";

/**
 * The maximum number of inline marks that are read in one paragraph. The parser compares each with those before it: ten
 * thousand take seconds, and nobody writes that many.
 */
const maxMarks = 1500;

/**
 * The maximum number of steps, in total, from marks to the ends of their paragraphs, for marks that search that far for
 * a partner.
 */
const maxSteps = 40_000_000;

/**
 * The maximum number of lazy continuation lines of an item or a quotation that are read: each costs as much as all
 * before it.
 */
const maxLines = 300;

const marks = /[*_[\]<`!&\\]/g;
const containers = new RegExp(`^[ \\t]*(?:(?:>|[-+*]|\\d{1,9}[.)])[ \\t]*){${maxDepth},}`);
const oneSign = /^[ \t]*([-*_=])(?:[ \t]*\1)*[ \t]*$/;
const containerStart = /^[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$))/;
const surelyItem = /^ {0,3}[-+*][ \t]+\S/;

/** What in a block is too much for the parser: its lists and quotations, or the marks in one of its paragraphs. */
export type Overload = "containers" | "marks";

/**
 * What in a block would take the parser more than linear time, or exceed its depth; undefined if nothing would. Front
 * matter is looked for if `first` is true.
 */
export function overloadOf(text: string, first = false): Overload | undefined {
  if (text.length < maxLines || (first && frontMatterLength(text) > 0)) return undefined;
  if (hasTooManyContainers(text, first)) return "containers";
  return mayHaveTooManyMarks(text) && hasTooManyMarks(parseMarkdownBlocks(text), text) ? "marks" : undefined;
}

/** True for a text that is too much to be read as Markdown. */
export function isOverloaded(text: string): boolean {
  return overloadOf(text) !== undefined;
}

function hasTooManyContainers(text: string, first: boolean): boolean {
  let lines = 0;
  let isContained = false;
  const scanner = new BlockScanner(first);
  for (const { start, end } of linesOf(text)) {
    const line = text.slice(start, end);
    scanner.feed(line);
    if (scanner.isVerbatim) continue;
    if (isBlankLine(line) || surelyItem.test(line)) lines = 0;
    if (isBlankLine(line)) isContained = false;
    else if (containerStart.test(line)) isContained = true;
    else if (isContained && ++lines > maxLines) return true;
    if (oneSign.test(line)) continue;
    if (containers.test(line) || line.length - trimSpacesStart(line).length > 4 * maxDepth) return true;
  }
  return false;
}

/** True if a text contains more marks than are read. */
function isTooMuch(source: string): boolean {
  const count = source.match(marks)?.length ?? 0;
  return count > maxMarks || count * source.length > maxSteps;
}

/**
 * False for a text that certainly has no such paragraph. A paragraph contains no blank line and no start of a bullet.
 */
function mayHaveTooManyMarks(text: string): boolean {
  let start = 0;
  for (const line of linesOf(text)) {
    const source = text.slice(line.start, line.end);
    if (!isBlankLine(source) && !surelyItem.test(source)) continue;
    if (isTooMuch(text.slice(start, line.start))) return true;
    start = line.start;
  }
  return isTooMuch(text.slice(start));
}

/** True if one paragraph, heading or cell contains more marks than are read. */
function hasTooManyMarks(node: Root | Nodes, text: string): boolean {
  if (node.type === "paragraph" || node.type === "heading" || node.type === "tableCell") {
    return isTooMuch(text.slice(node.position!.start.offset, node.position!.end.offset));
  }
  return "children" in node && node.children.some((child) => hasTooManyMarks(child, text));
}
