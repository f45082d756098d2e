import type { RequirementsDocument } from "../../document/requirementsDocument.ts";
import type { Span } from "../../text/span.ts";

/** A document that can be navigated, open or not: what it says, and its text if that is asked for. */
export interface NavigableDocument {
  readonly uri: string;
  readonly model: RequirementsDocument;
  /** The text of a span, cut to the document. */
  source(span: Span): string;
  /** True if a word of the span is misspelled; without it nobody knows. */
  isMisspelled?(span: Span): boolean;
}
