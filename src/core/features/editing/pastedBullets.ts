import {
  atxHeading,
  fenceOpening,
  indentOf,
  listMarker,
  thematicBreak,
} from "../../markdown/blockScanner.ts";
import { lostMarker } from "../../markdown/lostMarker.ts";
import { readProjectLine } from "../../markdown/projectLine.ts";
import { linesOf } from "../../text/lines.ts";
import { endsClause } from "../../text/sentenceEnd.ts";
import { isBlankLine, trimSpacesStart } from "../../text/spaces.ts";
import type { Span } from "../../text/span.ts";
import { type ListItem, readLists } from "./listText.ts";
import { PastedLevels } from "./pastedLevels.ts";

/** A bullet to paste. */
export interface PastedBullet {
  readonly text: string;
  /** The item that it was in what was copied, if it was one. */
  readonly item?: ListItem;
  readonly inside: readonly {
    /** Without indentation; empty for a blank line. */
    readonly text: string;
    /** The innermost item that contains the line; its own if it starts with a marker. */
    readonly item?: ListItem;
    readonly isFirst?: boolean;
    /** Columns after the start of the item's contents. */
    readonly by?: number;
  }[];
}

/**
 * The items of a list, to paste after `before`; undefined if the text is not a list alone, or its items contain more
 * than text and items.
 */
export function readList(pasted: string, before: string): readonly PastedBullet[] | undefined {
  const lists = readLists(withoutIndent(pasted));
  const bullets: { text: string; item: ListItem; inside: PastedBullet["inside"][number][] }[] = [];
  for (const [index, { start, end }] of lists.lines.entries()) {
    const line = lists.text.slice(start, end);
    const item = lists.itemAt[index];
    if (lists.isVerbatim[index]) return undefined;
    const inside = bullets.at(-1)?.inside ?? [];
    if (isBlankLine(line)) {
      inside.push({ text: "" });
      continue;
    }
    const isFirst = item?.line === index;
    const text = isFirst ? lists.text.slice(item.textStart, end) : line;
    if (!item || hasStructure(text.trim())) return undefined;
    // The empty bullet is a task already.
    if (isFirst && item.checkbox !== "" && !item.parent && /\]\s*$/.test(before)) return undefined;
    // Blank lines are left out between bullets, not between paragraphs.
    while (isFirst && inside.at(-1)?.text === "") inside.pop();
    if (isFirst && !item.parent) bullets.push({ text: item.checkbox + text, item, inside: [] });
    else
      inside.push({
        text: trimSpacesStart(line),
        item,
        isFirst,
        by: Math.max(0, indentOf(line) - item.content),
      });
  }
  const inside = bullets.at(-1)?.inside ?? [];
  while (inside.at(-1)?.text === "") inside.pop();
  return bullets.length > 0 ? bullets : undefined;
}

/** A text without the indentation that all its lines share. */
function withoutIndent(text: string): string {
  const indents = text.match(/^[ \t]*(?=\S)/gm) ?? [];
  const least = indents.reduce((one, other) => (other.length < one.length ? other : one), indents[0] ?? "");
  if (!indents.every((one) => one.startsWith(least))) return text;
  return text.replace(/^[ \t]+/gm, (indent) => indent.slice(indent.startsWith(least) ? least.length : 0));
}

/**
 * The bullets of plain lines, nested as the signs of other programs say; undefined for a text of other lines, or one that
 * is too short for bullets.
 */
export function readPlainLines(pasted: string, atBullet: boolean): readonly PastedBullet[] | undefined {
  const bullets: { readonly depth: number; readonly lines: string[] }[] = [];
  const levels = new PastedLevels();
  let previous = "";
  for (const { start, end } of linesOf(pasted)) {
    const source = pasted.slice(start, end);
    const sign = lostMarker(source) ?? wordsSign(source);
    const line = (sign ? source.slice(sign.end) : source).trim();
    if (hasStructure(sign ? line : source)) return undefined;
    if (line === "") {
      previous = "";
      continue;
    }
    if (!sign && goesOn(previous, line)) bullets.at(-1)!.lines.push(line);
    else bullets.push({ depth: levels.depthOf(source, sign), lines: [line] });
    previous = line;
  }
  const [first] = bullets;
  if (!first) return undefined;
  const isOne = bullets.length === 1 && !/[\r\n]/.test(pasted.trim());
  // A few words may be the name of a project, and a single line after a marker needs no marker.
  if (isOne && (atBullet || !(isSentence(first.lines[0]!) || lostMarker(pasted)))) return undefined;
  if (bullets.every(({ depth }) => depth === 0))
    return bullets.map(({ lines: [text = "", ...inside] }) => ({
      text,
      inside: inside.map((line) => ({ text: line })),
    }));
  const list = bullets.flatMap(({ depth, lines }) =>
    lines.map((line, index) => "  ".repeat(depth) + (index === 0 ? "- " : "  ") + line),
  );
  return readList(list.join("\n"), "");
}

/** Word writes items of the second level with the letter o and a tab, and of the third with §. */
function wordsSign(line: string): Span | undefined {
  const match = /^([ \t]*)[o§]\t[ \t]*(?=\S)/.exec(line);
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
