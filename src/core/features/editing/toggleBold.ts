import { readProjectLine } from "../../markdown/projectLine.ts";
import { lineAt, linesOf } from "../../text/lines.ts";
import { compareSpans, type Span, shiftSpan, type TextEdit } from "../../text/span.ts";
import { type BoldSpan, boldSpans } from "./boldSpans.ts";
import { type Change, movedOffset, type Selection, spanOf } from "./change.ts";
import { wordAt } from "./wordPattern.ts";

/**
 * Makes the selection bold, or removes bold from all of it. Bold text counts as a unit: a cursor or a selection in it,
 * or from one bold text to another, removes its marks as a whole. Spaces around a selection and the markers of list
 * items stay outside, and each line gets separate marks, since Markdown's do not reach beyond a paragraph.
 *
 * A cursor without selection applies to its word. At the end of bold text, inside the marks, the cursor moves out of
 * them. If there is nothing, marks are inserted around the cursor.
 */
export function toggleBold(text: string, selections: readonly Selection[]): Change {
  const marks = new Marks();
  const steps = selections.map((selection) =>
    selection.anchor === selection.active
      ? toggleAtCursor(text, selection.active, marks)
      : toggleSelected(text, selection, marks),
  );
  const edits = marks.edits();
  return { edits, selections: steps.map((place) => place(edits)) };
}

/** Computes a selection after all edits are made. */
type Place = (edits: readonly TextEdit[]) => Selection;

function cursorAt(offset: number, stays: boolean): Place {
  return (edits) => {
    const active = movedOffset(edits, offset, stays);
    return { anchor: active, active };
  };
}

/** The edits of all selections. If two mean the same text, it is changed once. */
class Marks {
  readonly #edits = new Map<string, TextEdit>();

  put(start: number, end: number, text: string): void {
    this.#edits.set(`${start} ${end} ${text}`, { span: { start, end }, text });
  }

  take({ outer, inner }: BoldSpan): void {
    this.put(outer.start, inner.start, "");
    this.put(inner.end, outer.end, "");
  }

  edits(): readonly TextEdit[] {
    return [...this.#edits.values()].sort((a, b) => compareSpans(a.span, b.span));
  }
}

function toggleAtCursor(text: string, cursor: number, marks: Marks): Place {
  const { start, end } = lineAt(text, cursor);
  const line = text.slice(start, end);
  const bold = spansOf(line, start).findLast(({ outer }) => outer.start <= cursor && cursor <= outer.end);
  if (bold?.inner.end === cursor) return cursorAt(bold.outer.end, true);
  if (bold) {
    marks.take(bold);
    return cursorAt(cursor, true);
  }
  if (text.slice(cursor - 2, cursor + 2) === "****") {
    marks.put(cursor - 2, cursor + 2, "");
    return cursorAt(cursor - 2, true);
  }
  const project = readProjectLine(line);
  if (project && !project.wellFormed) {
    const { span, nameSpan } = project;
    marks.put(start + span.start, start + nameSpan.start, "**");
    marks.put(start + nameSpan.end, start + span.end, "**");
    return cursorAt(Math.max(cursor, start + nameSpan.start), true);
  }
  const word = wordAt(line, cursor - start);
  const around = word ? shiftSpan(word, start) : { start: cursor, end: cursor };
  if (!word) {
    marks.put(cursor, cursor, "****");
    return (edits) => {
      const active = movedOffset(edits, cursor, true) + 2;
      return { anchor: active, active };
    };
  }
  marks.put(around.start, around.start, "**");
  marks.put(around.end, around.end, "**");
  return cursorAt(cursor, cursor === around.end);
}

function toggleSelected(text: string, selection: Selection, marks: Marks): Place {
  const selected = spanOf(selection);
  const pieces = piecesOf(text, selected);
  const isOn = pieces.length > 0 && pieces.every(isBold);
  for (const piece of pieces) {
    if (isOn) for (const bold of piece.boldParts) marks.take(bold);
    else if (!isBold(piece)) {
      for (const bold of piece.boldParts) marks.take(bold);
      const start = piece.boldParts.reduce(
        (least, { outer }) => Math.min(least, outer.start),
        piece.span.start,
      );
      const end = piece.boldParts.reduce((most, { outer }) => Math.max(most, outer.end), piece.span.end);
      marks.put(start, start, "**");
      marks.put(end, end, "**");
    }
  }
  return (edits) => {
    const start = movedOffset(edits, selected.start);
    const end = Math.max(start, movedOffset(edits, selected.end, true));
    return selection.anchor <= selection.active
      ? { anchor: start, active: end }
      : { anchor: end, active: start };
  };
}

/** The selected part of a line, without markers and spaces around the text, and the bold text that it touches. */
interface Piece {
  readonly span: Span;
  readonly boldParts: readonly BoldSpan[];
}

function piecesOf(text: string, selected: Span): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const { start, end } of linesOf(text, lineAt(text, selected.start).start)) {
    if (start >= selected.end) break;
    const line = text.slice(start, end);
    const from = Math.max(selected.start, start + textStart.exec(line)![0].length);
    const to = Math.min(selected.end, end);
    const piece = text.slice(from, Math.max(from, to));
    if (piece.trim() === "") continue;
    const span = {
      start: from + piece.length - piece.trimStart().length,
      end: from + piece.trimEnd().length,
    };
    const boldParts = spansOf(line, start).filter(
      ({ outer }) => outer.start < span.end && span.start < outer.end,
    );
    pieces.push({ span, boldParts });
  }
  return pieces;
}

/** True for a piece that starts and ends in bold text. */
function isBold({ span, boldParts }: Piece): boolean {
  return (
    boldParts.some(({ outer }) => outer.start <= span.start) &&
    boldParts.some(({ outer }) => outer.end >= span.end)
  );
}

/** Quotation marks, list markers, task boxes and heading marks at the start of a line. */
const textStart = /^[ \t]*(?:>[ \t]*)*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?|#{1,6}[ \t]+)?/;

function spansOf(line: string, at: number): readonly BoldSpan[] {
  return boldSpans(line).map(({ outer, inner }) => ({
    outer: shiftSpan(outer, at),
    inner: shiftSpan(inner, at),
  }));
}
