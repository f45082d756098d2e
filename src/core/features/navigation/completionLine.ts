import type { EntityKind } from "../../document/names.ts";
import type { Span } from "../../text/span.ts";

/** A name that can be inserted at the cursor. */
export interface CompletionChoice {
  readonly name: string;
  /** The inserted text: the name, and the marks that close it. */
  readonly text: string;
  readonly detail?: string;
}

/** The choices at the cursor, best first. */
export interface Completion {
  readonly kind: EntityKind | "rule";
  /** The span to replace: the whole name around the cursor. */
  readonly span: Span;
  readonly choices: readonly CompletionChoice[];
}

/** The line around a cursor. */
export interface CursorLine {
  readonly text: string;
  /** Offset of the line's start in the document. */
  readonly start: number;
  /** The cursor, relative to the line's start. */
  readonly cursor: number;
}
