import type { Node, Parents } from "mdast";
import type { Block } from "../../markdown/block.ts";
import { overloadOf } from "../../markdown/overloadedBlock.ts";
import { parseMarkdown } from "../../markdown/parseMarkdown.late.ts";
import { type Line, linesOf } from "../../text/lines.ts";
import { isBlankLine, trimSpacesEnd } from "../../text/spaces.ts";
import { applyEdits, type Span, shiftSpan, spansTouch, type TextEdit } from "../../text/span.ts";

/**
 * Edits that tidy the document and lose nothing: one blank line between blocks, `-` markers, no meaningless white space
 * at line ends. Text is never reflowed; hard breaks and code stay. In each block, only edits that leave its Markdown
 * tree the same are included. If a range is given, the blocks it touches are formatted as a whole: half a list with
 * another marker would be two lists. Spans count in the document.
 */
export function formatEdits(blocks: readonly Block[], range?: Span): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let at = 0;
  for (const [index, block] of blocks.entries()) {
    const span = { start: at, end: at + block.text.length };
    const own = range === undefined || spansTouch(span, range) ? blockEdits(block, blocks[index + 1]) : [];
    for (const edit of own) edits.push({ span: shiftSpan(edit.span, at), text: edit.text });
    at += block.text.length;
  }
  return edits;
}

function blockEdits(block: Block, next: Block | undefined): readonly TextEdit[] {
  if (looksTidy(block, next) || overloadOf(block.text, block.first)) return [];
  if (block.facts().entries.length === 0 && !isBlankLine(block.text.replace(/[\r\n]/g, ""))) return [];
  const tree = parseMarkdown(block.text);
  const before = shapeOf(tree);
  const all = [
    ...blankLineEdits(block, next),
    ...markerEdits(block.text, tree),
    ...lineEndEdits(block.text, tree),
  ].filter(({ span }) => !(block.text[span.start - 1] === "\r" && block.text[span.end] === "\n"));
  if (keepsShape(block.text, all, before)) return all;
  return thoseThatKeep(block.text, all, before);
}

/**
 * The maximum amount of text, in UTF-16 units, that is read in a block to find edits that would change its tree. The
 * remaining edits are then left out.
 */
const maxReadLength = 100_000;

/** Of edits that together change the tree, those that do not, found by bisection. */
function thoseThatKeep(text: string, all: readonly TextEdit[], shape: string): readonly TextEdit[] {
  let kept: readonly TextEdit[] = [];
  let length = 0;
  const take = (edits: readonly TextEdit[]): void => {
    if (length > maxReadLength) return;
    length += text.length;
    if (keepsShape(text, [...kept, ...edits], shape)) kept = [...kept, ...edits];
    else if (edits.length > 1) {
      const half = edits.length >> 1;
      take(edits.slice(0, half));
      take(edits.slice(half));
    }
  };
  take(all);
  return kept;
}

/** A fast test for whether there may be anything to do; most blocks are tidy. */
function looksTidy(block: Block, next: Block | undefined): boolean {
  const { text } = block;
  if (/[ \t](?:[\r\n]|$)|^[ \t]*[*+](?:[ \t]|$)/m.test(text)) return false;
  if (/(?:\r\n|\n|\r){3}/.test(text)) return false;
  const blanks = trailingBlankLines(text).length;
  return next ? blanks === 1 || (blanks === 0 && isHeading(block) && !isHeading(next)) : blanks === 0;
}

function* blankLineEdits(block: Block, next: Block | undefined): Generator<TextEdit> {
  const { text } = block;
  const trailing = trailingBlankLines(text);
  const first = trailing[0];
  const wanted = next ? 1 : 0;
  if (trailing.length > wanted) {
    const from = wanted === 0 ? first! : trailing[1]!;
    yield { span: { start: from.start, end: text.length }, text: "" };
    if (wanted === 1 && first!.end > first!.start)
      yield { span: { start: first!.start, end: first!.end }, text: "" };
  } else if (next && trailing.length === 0 && (isHeading(next) || !isHeading(block))) {
    // The block's line ending: a line feed after a single carriage return would only complete it.
    const ending = /(?:\r\n|\n|\r)$/.exec(text)?.[0] ?? "";
    yield { span: { start: text.length, end: text.length }, text: ending };
  } else if (first && first.end > first.start) {
    yield { span: { start: first.start, end: first.end }, text: "" };
  }
  // Runs of blank lines in the block.
  let blankBefore = false;
  const end = first?.start ?? text.length;
  for (const line of linesOf(text)) {
    if (line.start >= end) return;
    const blank = isBlankLine(text.slice(line.start, line.end));
    if (blank && blankBefore) yield { span: { start: line.start, end: line.next }, text: "" };
    blankBefore = blank;
  }
}

/** A list next to another one keeps its marker where both would have the same: they would become one list. */
function* markerEdits(text: string, node: Node): Generator<TextEdit> {
  const children: readonly Node[] = (node as Partial<Parents>).children ?? [];
  let before: string | undefined;
  for (const [index, child] of children.entries()) {
    let marker = markerOf(text, child);
    if ((marker === "*" || marker === "+") && before !== "-" && markerOf(text, children[index + 1]) !== "-") {
      marker = "-";
      for (const item of (child as Parents).children) {
        const start = item.position!.start.offset!;
        yield { span: { start, end: start + 1 }, text: marker };
      }
    }
    before = marker;
    yield* markerEdits(text, child);
  }
}

/** The first character of a list, which is its marker unless it is numbered; undefined for everything else. */
function markerOf(text: string, node: Node | undefined): string | undefined {
  return node?.type === "list" ? text[(node as Parents).children[0]!.position!.start.offset!] : undefined;
}

function* lineEndEdits(text: string, tree: Node): Generator<TextEdit> {
  const kept = new Set<number>();
  for (const offset of meaningfulLineEnds(tree)) kept.add(offset);
  const trailing = trailingBlankLines(text)[0]?.start ?? text.length;
  for (const line of linesOf(text)) {
    if (line.start >= trailing) return;
    const source = text.slice(line.start, line.end);
    const start = line.start + trimSpacesEnd(source).length;
    // Blank lines inside are removed or kept as a whole by the edits above; white space in code and hard breaks has a
    // meaning.
    if (start === line.end || start === line.start || kept.has(start) || /\\$/.test(trimSpacesEnd(source)))
      continue;
    yield { span: { start, end: line.end }, text: "" };
  }
}

/** The starts of hard breaks, whose white space has a meaning. */
function* meaningfulLineEnds(node: Node): Generator<number> {
  if (node.type === "break") yield node.position!.start.offset!;
  for (const child of (node as Partial<Parents>).children ?? []) yield* meaningfulLineEnds(child);
}

function trailingBlankLines(text: string): readonly Line[] {
  const lines = [...linesOf(text)];
  const last = lines.findLastIndex((line) => !isBlankLine(text.slice(line.start, line.end)));
  return lines.slice(last + 1);
}

function isHeading(block: Block): boolean {
  const { entries } = block.facts();
  return entries.length === 1 && entries[0]!.kind === "heading";
}

function keepsShape(text: string, edits: readonly TextEdit[], shape: string): boolean {
  return edits.length === 0 || shapeOf(parseMarkdown(applyEdits(text, edits))) === shape;
}

/** The tree without positions, for comparison. */
function shapeOf(tree: Node): string {
  return JSON.stringify(tree, (key, value) => (key === "position" ? undefined : value));
}
