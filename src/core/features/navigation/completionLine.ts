import type { EntityKind } from "../../document/names.ts";
import type { Span } from "../../text/span.ts";

/** A name that may be written at the cursor. */
export interface CompletionChoice {
  readonly name: string;
  /** What is written: the name, and the marks that close it. */
  readonly text: string;
  readonly detail?: string;
}

/** What may be written at the cursor, best first. */
export interface Completion {
  readonly kind: EntityKind | "rule";
  /** What is replaced: all of the name that is there, the cursor inside. */
  readonly span: Span;
  readonly choices: readonly CompletionChoice[];
}

/** The line around a cursor. */
export interface CursorLine {
  readonly text: string;
  /** Offset of the line's start in the document. */
  readonly start: number;
  /** The cursor, counted from the line's start. */
  readonly cursor: number;
}
