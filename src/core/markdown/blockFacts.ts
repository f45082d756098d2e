import type { Span } from "../text/span.ts";
import type { LocalLink } from "./localLink.ts";
import type { NearProject } from "./nearProject.ts";
import type { LeadIn, ProjectLine } from "./projectLine.ts";

/** The contents of a block, in the terms of a requirements document. Spans count in the block's text. */
export interface BlockFacts {
  readonly entries: readonly Entry[];
  /**
   * Spans that are not prose: code, HTML, addresses, link targets, underscores that mark emphasis. In order, not
   * overlapping.
   */
  readonly notProse: readonly Span[];
  readonly comments: readonly Comment[];
  /** Link definitions of this block: normalised label to source, including the line endings around it. */
  readonly definitions: ReadonlyMap<string, string>;
  /** Links to files next to the document, or to places in it, in order. */
  readonly localLinks: readonly LocalLink[];
  /**
   * True if the block contains more marks than are read: it was read line by line, and none of its words are checked.
   */
  readonly isOverloaded?: true;
}

export type Entry =
  | HeadingEntry
  | ProjectEntry
  | LabelEntry
  | TextEntry
  | BulletEntry
  | TableEntry
  | OtherEntry;

export interface HeadingEntry {
  readonly kind: "heading";
  readonly depth: number;
  readonly name: string;
  /** True if it is a heading because of a line of signs below the text. */
  readonly isUnderlined?: true;
  readonly span: Span;
  readonly nameSpan: Span;
}

/** A line that names a project; its spans count in the block. */
export interface ProjectEntry extends ProjectLine {
  readonly kind: "project";
}

/** A paragraph that is a label: `Notes:`. */
export interface LabelEntry {
  readonly kind: "label";
  readonly name: string;
  readonly span: Span;
  readonly nameSpan: Span;
}

/** Prose outside of any list: a sentence with the lines it wraps to. */
export interface TextEntry {
  readonly kind: "text";
  readonly text: string;
  readonly span: Span;
  /** The name in it, if it looks like a project line. */
  readonly near?: NearProject;
}

export interface BulletEntry {
  readonly kind: "bullet";
  /** From the marker to the end of the item's contents. */
  readonly span: Span;
  /** The marker and the spaces after it. */
  readonly markerSpan: Span;
  /** The paragraphs the item opens with; empty, at the marker's end, if it opens with something else. */
  readonly textSpan: Span;
  /** The source of `textSpan` with each line break as one space. */
  readonly text: string;
  readonly details: readonly BulletEntry[];
  /** The project name it opens with, if it does; spans count in the block. */
  readonly leadIn?: LeadIn;
  /** The end of the item, or all of it, if that looks like a project line: a heading, a quotation, HTML, a line. */
  readonly closing?: { readonly near: NearProject; readonly span: Span };
}

/** A table; its rows only if it contains evidence. */
export interface TableEntry {
  readonly kind: "table";
  readonly span: Span;
  readonly rows: readonly TableRow[];
}

/** A row of evidence with the contents of its cells, except empty ones. */
export interface TableRow {
  readonly span: Span;
  readonly skill?: TableCell;
  readonly level?: TableCell;
  readonly project?: TableCell;
  readonly period?: TableCell;
  readonly bullets: readonly BulletEntry[];
}

/** A cell as a reader sees it, and the span of its source. */
export interface TableCell {
  readonly text: string;
  readonly span: Span;
}

/** A separator (`---`) or anything else that is neither structure nor evidence: code, a table, a quotation. */
export interface OtherEntry {
  readonly kind: "separator" | "other";
  readonly span: Span;
  /** The name in it, if it looks like a project line. */
  readonly near?: NearProject;
  /** True if Markdown takes the bullets after it for a part of it. */
  readonly holdsBullets?: true;
}

/** The bullets among the entries, including those in table cells, in document order. */
export function* bulletsIn(entries: Iterable<Entry>): Generator<BulletEntry> {
  for (const entry of entries) {
    if (entry.kind === "bullet") yield entry;
    else if (entry.kind === "table") for (const row of entry.rows) yield* row.bullets;
  }
}

/** An HTML comment; `value` is the trimmed text between its marks. */
export interface Comment {
  readonly value: string;
  readonly span: Span;
}
