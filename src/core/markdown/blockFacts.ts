import type { Span } from "../text/span.ts";

/** What a block says, in the terms of a requirements document. Spans count in the block's text. */
export interface BlockFacts {
  readonly entries: readonly Entry[];
  /** What is not prose: code, HTML, addresses, link targets, underscores that mark emphasis. In order, not overlapping. */
  readonly notProse: readonly Span[];
  readonly comments: readonly Comment[];
  /** Link definitions of this block: normalised label to source, line endings around it. */
  readonly definitions: ReadonlyMap<string, string>;
  /** True where the block holds more marks than are read: it was looked at line by line, and no word of it is checked. */
  readonly isOverloaded?: true;
}

export type Entry = HeadingEntry | ProjectEntry | LabelEntry | TextEntry | BulletEntry | OtherEntry;

export interface HeadingEntry {
  readonly kind: "heading";
  readonly depth: number;
  readonly name: string;
  readonly span: Span;
  readonly nameSpan: Span;
}

/** A line that is bold and nothing else, or meant to be. */
export interface ProjectEntry {
  readonly kind: "project";
  readonly name: string;
  /** The line without the white space around it. */
  readonly span: Span;
  readonly nameSpan: Span;
  /** False where Markdown does not show the line as bold and nothing else: `** X **`, `**X**:`. */
  readonly wellFormed: boolean;
}

/** A paragraph that is a label: `Notes:`. */
export interface LabelEntry {
  readonly kind: "label";
  readonly name: string;
  readonly span: Span;
}

/** Prose outside of any list: a sentence with the lines it wraps to. */
export interface TextEntry {
  readonly kind: "text";
  readonly text: string;
  readonly span: Span;
}

export interface BulletEntry {
  readonly kind: "bullet";
  /** From the marker to the end of what the item holds. */
  readonly span: Span;
  /** The marker and the blanks behind it. */
  readonly markerSpan: Span;
  /** The paragraphs the item opens with; empty at the marker's end where it opens with something else. */
  readonly textSpan: Span;
  /** The source of `textSpan` with line breaks folded to one blank. */
  readonly text: string;
  readonly details: readonly BulletEntry[];
}

/** A separator (`---`) or anything else that is neither structure nor evidence: code, a table, a quotation. */
export interface OtherEntry {
  readonly kind: "separator" | "other";
  readonly span: Span;
}

/** An HTML comment; `value` is what stands between its marks, trimmed. */
export interface Comment {
  readonly value: string;
  readonly span: Span;
}
