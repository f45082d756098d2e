import { appendAll } from "../text/collections.ts";
import { linesOf } from "../text/lines.ts";
import { isBlankLine, trimSpacesEnd } from "../text/spaces.ts";
import type { BlockFacts, BulletEntry, Entry } from "./blockFacts.ts";
import { BlockScanner } from "./blockScanner.ts";
import { foldLines, readLines } from "./paragraphLines.ts";
import { closingLine } from "./projectSigns.ts";

const bulletLine = /^([ \t]*)([-+*][ \t]+)(?=\S)/;

/**
 * Reads a block whose lists and quotations are too much for the parser, line by line: bullets, projects and text,
 * without code, HTML or front matter. Nothing in it counts as prose, so no word of it is checked.
 */
export function readLineByLine(text: string, first: boolean): BlockFacts {
  const entries: Entry[] = [];
  const scanner = new BlockScanner(first);
  let isAfterBlank = true;
  for (const { start, end } of linesOf(text)) {
    const line = text.slice(start, end);
    scanner.feed(line);
    if (isBlankLine(line)) {
      isAfterBlank = true;
      continue;
    }
    const isCode =
      scanner.isVerbatim || scanner.opensVerbatim || (isAfterBlank && /^(?: {4}| {0,3}\t)/.test(line));
    if (isCode) continue;
    isAfterBlank = false;
    const span = { start, end: start + trimSpacesEnd(line).length };
    const [opening = "", indent = "", marker = ""] = bulletLine.exec(line) ?? [];
    if (opening === "") {
      appendAll(entries, readLines(text, span));
      continue;
    }
    const textSpan = { start: start + opening.length, end: span.end };
    const bullet: BulletEntry = {
      kind: "bullet",
      span: { start: start + indent.length, end: span.end },
      markerSpan: { start: start + indent.length, end: start + indent.length + marker.length },
      textSpan,
      text: foldLines(text.slice(textSpan.start, textSpan.end)),
      details: [],
    };
    entries.push({ ...bullet, ...closingLine(text, bullet) });
  }
  return {
    entries,
    notProse: [{ start: 0, end: text.length }],
    comments: [],
    definitions: new Map(),
    localLinks: [],
    isOverloaded: true,
  };
}
