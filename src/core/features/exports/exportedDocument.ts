import type { CheckedDocument } from "../../checking/checkedDocument.ts";
import type { Project } from "../../document/requirementsDocument.ts";
import type { Span } from "../../text/span.ts";
import type { Selection } from "./selection.ts";

/** A document with its exported part, the input of the renderers. */
export interface ExportedDocument {
  /** The document's name in the output. */
  readonly name: string;
  readonly checked: CheckedDocument;
  readonly selection: Selection;
}

/**
 * The offset at which the text below a heading, or after a label that opens a section, starts. The underline of a
 * heading is not text.
 */
export function bodyStart(
  text: string,
  { span, nameSpan }: { readonly span: Span; readonly nameSpan: Span },
): number {
  const next = nextLine(text, nameSpan.end);
  if (text[span.start] === "#") return next;
  const end = nextLine(text, next);
  return /^ {0,3}(?:=+|-+)[ \t\r\n]*$/.test(text.slice(next, end)) ? end : next;
}

/** The start of the line after the one that contains the offset. */
export function nextLine(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && text[at] !== "\n" && text[at] !== "\r") at++;
  return at < text.length ? at + (text.startsWith("\r\n", at) ? 2 : 1) : at;
}

/** The start of the line that contains the offset. */
export function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && text[at - 1] !== "\n" && text[at - 1] !== "\r") at--;
  return at;
}

/** True if a project's line contains nothing before its name. */
export function isOnItsLine({ span, lineSpan }: Project, text: string): boolean {
  return text.slice(lineStart(text, span.start), lineSpan.start).trim() === "";
}
