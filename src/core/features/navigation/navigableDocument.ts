import type { RequirementsDocument } from "../../document/requirementsDocument.ts";
import type { Span } from "../../text/span.ts";

/** A document for navigation, open or not: its model, and its text on request. */
export interface NavigableDocument {
  readonly uri: string;
  readonly model: RequirementsDocument;
  /** The text of a span, limited to the document. */
  source(span: Span): string;
  /** True if a word in the span is misspelled; absent if that is not known. */
  isMisspelled?(span: Span): boolean;
}
