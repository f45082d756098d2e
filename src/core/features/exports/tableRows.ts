import type { CheckedDocument } from "../../checking/checkedDocument.ts";
import type { Bullet } from "../../document/requirementsDocument.ts";
import { columnsOf } from "../../markdown/columns.ts";
import { tableCells } from "../../markdown/table.ts";
import { type Line, linesOf } from "../../text/lines.ts";
import { findPeriod } from "../../text/period.ts";
import type { Span } from "../../text/span.ts";
import { evidenceTables } from "../moves/tableToHeadings.ts";
import { lineStart } from "./exportedDocument.ts";

/** A row of a table of evidence, including its line ending. */
interface Row {
  readonly start: number;
  readonly end: number;
  /** The lines above the rows with the names of the columns. */
  readonly head: Span;
  /** Contents of cells that are in no node of the document, each after the name of its column. */
  readonly remarks: readonly string[];
}

/** A node that table rows name or contain. */
interface RowNode {
  readonly nameSpan: Span;
  readonly otherNames?: readonly Span[];
}

/** The rows of a document's tables of evidence, in document order. */
export class TableRows {
  readonly #text: string;
  readonly #rows: readonly Row[];
  readonly #byStart: ReadonlyMap<number, Row>;

  constructor(checked: CheckedDocument) {
    this.#text = checked.text;
    this.#rows = evidenceTables(checked).flatMap((table) => rowsOf(checked.text, table));
    this.#byStart = new Map(this.#rows.map((row) => [row.start, row]));
  }

  /** The row on the line of the offset. */
  at(offset: number): Row | undefined {
    return this.#rows.length === 0 ? undefined : this.#byStart.get(lineStart(this.#text, offset));
  }

  /** The rows that name a node or contain its bullets. */
  of({ nameSpan, otherNames = [] }: RowNode, bullets: readonly Bullet[]): readonly Row[] {
    if (this.#rows.length === 0) return [];
    const spans = [nameSpan, ...otherNames, ...bullets.map(({ span }) => span)];
    const rows = new Set(spans.map(({ start }) => this.at(start)).filter((row) => row !== undefined));
    return [...rows].sort((a, b) => a.start - b.start);
  }
}

function rowsOf(text: string, table: Span): readonly Row[] {
  const lines: Line[] = [];
  for (const line of linesOf(text, table.start)) {
    if (line.start >= table.end) break;
    lines.push(line);
  }
  const [heads = [], ...cells] = tableCells(text, table);
  const columns = columnsOf(heads);
  const roles = new Set(Object.values(columns));
  const head = { start: table.start, end: lines[1]?.next ?? table.end };
  return lines.slice(2).map(({ start, next }, index) => ({
    start,
    end: next,
    head,
    remarks: (cells[index] ?? []).flatMap((cell, column) => {
      const isTold = roles.has(column) && !(column === columns.period && !findPeriod(cell));
      if (isTold || cell === "") return [];
      return [heads[column] ? `${heads[column]}: ${cell}` : cell];
    }),
  }));
}
