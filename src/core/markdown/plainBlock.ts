import { isBlank, trimBlanksEnd } from "../text/blanks.ts";
import { linesOf } from "../text/lines.ts";
import type { BlockFacts, Entry } from "./blockFacts.ts";
import { foldLines, readLines } from "./paragraphLines.ts";
import { leadInOf, readProjectLine } from "./projectLine.ts";

/**
 * What a block says that holds nothing but what requirements documents are made of: a heading, a separator, or lines of
 * text with a list of single lines behind them, and no mark in them that Markdown could take for more. Undefined for any
 * other, which is Markdown's to read. The answer is the same as remark's, at a fiftieth of the cost.
 */
export function readPlainBlock(text: string, first: boolean): BlockFacts | undefined {
  if (mayBeMore.test(text) || (first && text.startsWith("---"))) return undefined;
  const entries: Entry[] = [];
  let paragraph: { start: number; end: number } | undefined;
  let marker: string | undefined;
  let isEnded = false;
  for (const { start, end } of linesOf(text)) {
    const line = text.slice(start, end);
    if (isBlank(line)) {
      isEnded = entries.length > 0 || paragraph !== undefined;
      continue;
    }
    // What follows a blank line may belong to the list before it.
    if (isEnded) return undefined;
    const trimmedEnd = start + trimBlanksEnd(line).length;
    const item = bulletLine.exec(line);
    if (item) {
      const [opening, sign] = item as unknown as [string, string];
      if (marker !== undefined && marker !== sign) return undefined;
      marker = sign;
      if (paragraph) entries.push(...readLines(text, paragraph));
      paragraph = undefined;
      const textSpan = { start: start + opening.length, end: trimmedEnd };
      entries.push({
        kind: "bullet",
        span: { start, end: trimmedEnd },
        markerSpan: { start, end: textSpan.start },
        textSpan,
        text: foldLines(text.slice(textSpan.start, textSpan.end)),
        details: [],
        ...leadInOf(text, textSpan),
      });
      continue;
    }
    if (marker !== undefined) return undefined;
    if (!paragraph) {
      const alone = readHeading(line, start) ?? readSeparator(line, start);
      if (alone) {
        entries.push(alone);
        isEnded = true;
        continue;
      }
    }
    if (!startsText.test(line) && !(line.startsWith("**") && readProjectLine(line))) return undefined;
    paragraph = { start: paragraph?.start ?? start, end: trimmedEnd };
  }
  if (paragraph) entries.push(...readLines(text, paragraph));
  return { entries, notProse: [], comments: [], definitions: new Map() };
}

/** Code, HTML, links, images, definitions, emphasis with underscores, tables, and control characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: Markdown has its own way with them.
const mayBeMore = /[`<[_|\u0000-\u0009\u000b\u000c\u000e-\u001f]/;

/** A list item whose text can be nothing but text. */
const bulletLine = /^([-+*]) {1,4}(?=\p{L}|\*\*[\p{L}\p{N}])/u;

const startsText = /^\p{L}/u;

/** A heading of words: nothing in it is to be taken off, put together, decoded or unescaped. */
function readHeading(line: string, start: number): Entry | undefined {
  const match = /^(#{1,6}) ((?:[^#*\\&~]|&(?![#\p{L}\d]))+)$/u.exec(line);
  if (!match || isBlank(match[2]!)) return undefined;
  const depth = match[1]!.length;
  const source = match[2]!;
  const nameStart = start + depth + 1 + (source.length - source.replace(/^ +/, "").length);
  const name = source.replace(/\s+/g, " ").trim();
  const nameSpan = { start: nameStart, end: start + trimBlanksEnd(line).length };
  return { kind: "heading", depth, name, span: { start, end: start + line.length }, nameSpan };
}

function readSeparator(line: string, start: number): Entry | undefined {
  if (!/^-{3,} *$/.test(line)) return undefined;
  return { kind: "separator", span: { start, end: start + line.length } };
}
