import { matchesBesideCode } from "../text/breaks.ts";
import { linesOf } from "../text/lines.ts";
import { plainCell } from "../text/marks.ts";
import { trimSpacesEnd } from "../text/spaces.ts";
import type { Span } from "../text/span.ts";
import type { BulletEntry, TableCell, TableEntry, TableRow } from "./blockFacts.ts";
import { type ColumnRole, type Columns, columnsOf, holdsEvidence } from "./columns.ts";

/** A line of a table's text. */
interface Line {
  readonly start: number;
  readonly end: number;
  readonly source: string;
}

/** Reads the GFM table in the span: a row of heads, a row of dashes, and rows. */
export function readTable(text: string, span: Span): TableEntry {
  const lines = [...linesOf(text, span.start)]
    .filter(({ start }) => start < span.end)
    .map(({ start, end }): Line => ({ start, end, source: text.slice(start, end) }));
  const [head, , ...body] = lines;
  const columns = columnsOf(head ? cellsOf(head).map(({ text: cell }) => cell) : []);
  const rows = body.map((line) => readRow(line, columns));
  return { kind: "table", span, rows: holdsEvidence(columns) ? rows : [] };
}

/** The cells of the GFM table in the span, as written: those of its head and of each row. */
export function tableCells(text: string, span: Span): readonly (readonly string[])[] {
  return [...linesOf(text, span.start)]
    .filter(({ start }) => start < span.end)
    .filter((_, index) => index !== 1)
    .map(({ start, end }) => cellsOf({ start, end, source: text.slice(start, end) }))
    .map((cells) => cells.map((cell) => text.slice(cell.span.start, cell.span.end)));
}

function readRow(line: Line, columns: Columns): TableRow {
  const cells = cellsOf(line);
  const cell = (role: ColumnRole) => {
    const index = columns[role];
    const found = index === undefined ? undefined : cells[index];
    return found && found.text !== "" ? found : undefined;
  };
  const [skill, level, project, period, evidence] = (
    ["skill", "level", "project", "period", "evidence"] as const
  ).map(cell);
  return {
    span: { start: line.start, end: line.end },
    ...(skill && { skill }),
    ...(level && { level }),
    ...(project && { project }),
    ...(period && { period }),
    bullets: evidence ? bulletsOf(evidence, line) : [],
  };
}

/** The bullets in a cell, with their details. */
function bulletsOf({ span }: TableCell, { start, source }: Line): BulletEntry[] {
  const text = source.slice(span.start - start, span.end - start);
  const bullets: BulletEntry[] = [];
  // The lists that are open, outermost first.
  const lists = [bullets];
  for (const { start: from, end: to, depth } of cellParts(text)) {
    const own = text.slice(from, to);
    if (!/[\p{L}\p{N}]/u.test(own)) continue;
    const at = { start: span.start + from, end: span.start + to };
    const details: BulletEntry[] = [];
    lists.length = Math.min(lists.length, depth + 1);
    lists.at(-1)!.push({
      kind: "bullet",
      span: at,
      markerSpan: { start: at.start, end: at.start },
      textSpan: at,
      text: own.replaceAll("\\|", "|"),
      details,
    });
    lists.push(details);
  }
  return bullets;
}

/** A part of a cell that is a bullet or, at a depth of 1 or more, a detail of the part above it that is less deep. */
export interface CellPart extends Span {
  readonly depth: number;
}

/**
 * The parts of a cell that are one bullet each, without signs of a list and spaces around them. They are separated at
 * `<br>` and line breaks, or at semicolons if there are none of these; none of them in code. Below a part without a dash, one with a dash
 * (`– `) is its detail, and one with two (`– – `) a detail of that.
 */
export function cellParts(text: string): readonly CellPart[] {
  const breaks = matchesBesideCode(text, /<br[ \t]*\/?>|[\r\n]+/gi);
  const cuts = breaks.length > 0 ? breaks : matchesBesideCode(text, /;(?=[ \t])/g);
  const parts: CellPart[] = [];
  let from = 0;
  let deepest = 0;
  for (const { start, end } of [...cuts.map(spanOf), { start: text.length, end: text.length }]) {
    const part = trimSpacesEnd(text.slice(from, start));
    const sign = /^\s*(?:[-*•–]\s+)*/.exec(part)![0];
    if (sign.length < part.length) {
      const dashes = /[-*•]/.test(sign) ? 0 : (sign.match(/–/g)?.length ?? 0);
      const depth = Math.min(deepest, dashes);
      parts.push({ start: from + sign.length, end: from + part.length, depth });
      if (/[\p{L}\p{N}]/u.test(part) && (depth > 0 || dashes === 0)) deepest = depth + 1;
    }
    from = end;
  }
  return parts;
}

function spanOf({ index, 0: { length } }: RegExpExecArray): Span {
  return { start: index, end: index + length };
}

/** The cells of a row, trimmed. A bar after a backslash is text. */
function cellsOf({ start, source }: Line): TableCell[] {
  const cells: TableCell[] = [];
  const row = trimSpacesEnd(source);
  let from = /^[ \t]*\|?/.exec(row)![0].length;
  const add = (to: number) => {
    const raw = row.slice(from, to);
    const lead = raw.length - raw.trimStart().length;
    const text = raw.trim();
    cells.push({ text: plainCell(text), span: spanAt(start + from + lead, text.length) });
  };
  for (let at = from; at < row.length; at++) {
    if (row[at] === "\\") at++;
    else if (row[at] === "|") {
      add(at);
      from = at + 1;
    }
  }
  if (from < row.length) add(row.length);
  return cells;
}

function spanAt(start: number, length: number): Span {
  return { start, end: start + length };
}
