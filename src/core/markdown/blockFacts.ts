import type { Span } from "../text/span.ts";
import type { LocalLink } from "./localLink.ts";
import type { NearProject } from "./nearProject.ts";
import type { LeadIn, ProjectLine } from "./projectLine.ts";

/** What a block says, in the terms of a requirements document. Spans count in the block's text. */
export interface BlockFacts {
  readonly entries: readonly Entry[];
  /** What is not prose: code, HTML, addresses, link targets, underscores that mark emphasis. In order, not overlapping. */
  readonly notProse: readonly Span[];
  readonly comments: readonly Comment[];
  /** Link definitions of this block: normalised label to source, line endings around it. */
  readonly definitions: ReadonlyMap<string, string>;
  /** Links to what is beside the document or in it, in order. */
  readonly localLinks: readonly LocalLink[];
  /** True if the block holds more marks than are read: it was looked at line by line, and no word of it is checked. */
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
  /** True if a line of signs below the text makes it a heading. */
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
  /** How it looks like the line of a project. */
  readonly near?: NearProject;
}

export interface BulletEntry {
  readonly kind: "bullet";
  /** From the marker to the end of what the item holds. */
  readonly span: Span;
  /** The marker and the spaces after it. */
  readonly markerSpan: Span;
  /** The paragraphs the item opens with; empty at the marker's end where it opens with something else. */
  readonly textSpan: Span;
  /** The source of `textSpan` with line breaks folded to one space. */
  readonly text: string;
  readonly details: readonly BulletEntry[];
  /** How it opens with the name of a project, where it does; spans count in the block. */
  readonly leadIn?: LeadIn;
  /** What is last in it, or all of it, and looks like the line of a project: a heading, a quotation, HTML, a line. */
  readonly closing?: { readonly near: NearProject; readonly span: Span };
}

/** A table. Of one that holds evidence its rows, else none. */
export interface TableEntry {
  readonly kind: "table";
  readonly span: Span;
  readonly rows: readonly TableRow[];
}

/** A row of evidence: what its cells say, empty ones left out. */
export interface TableRow {
  readonly span: Span;
  readonly skill?: TableCell;
  readonly level?: TableCell;
  readonly project?: TableCell;
  readonly period?: TableCell;
  readonly bullets: readonly BulletEntry[];
}

/** A cell as a reader sees it, and where its source is. */
export interface TableCell {
  readonly text: string;
  readonly span: Span;
}

/** A separator (`---`) or anything else that is neither structure nor evidence: code, a table, a quotation. */
export interface OtherEntry {
  readonly kind: "separator" | "other";
  readonly span: Span;
  /** What of it looks like the line of a project. */
  readonly near?: NearProject;
  /** True if Markdown takes the bullets after that for a part of it. */
  readonly holdsBullets?: true;
}

/** The bullets among the entries, those in cells of tables with them, in order of place. */
export function* bulletsIn(entries: Iterable<Entry>): Generator<BulletEntry> {
  for (const entry of entries) {
    if (entry.kind === "bullet") yield entry;
    else if (entry.kind === "table") for (const row of entry.rows) yield* row.bullets;
  }
}

/** An HTML comment; `value` is what is between its marks, trimmed. */
export interface Comment {
  readonly value: string;
  readonly span: Span;
}
