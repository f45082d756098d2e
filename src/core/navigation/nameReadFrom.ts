import { readProjectLine } from "../markdown/projectLine.ts";
import { readBlock } from "../markdown/readBlock.ts";
import type { TextEdit } from "../text/span.ts";
import type { EntityKind, NamedLine } from "./entity.ts";
import type { NavigableDocument } from "./navigableDocument.ts";

/** The source of a line after an edit of its name, without line ending. */
export function lineAfter(document: NavigableDocument, { lineSpan }: NamedLine, edit: TextEdit): string {
  const before = document.source({ start: lineSpan.start, end: edit.span.start });
  // Marks, closing number signs and blanks: what stands behind a name is short.
  const rest = document.source({ start: edit.span.end, end: Math.max(lineSpan.end, edit.span.end) + 200 });
  return before + edit.text + /^[^\r\n]*/.exec(rest)![0];
}

/** The name that a line of the kind gives; undefined where it gives none. */
export function nameReadFrom(kind: EntityKind, source: string): string | undefined {
  const isNumbered = /^[ \t]*#/.test(source);
  if (kind === "project" && !isNumbered) return readProjectLine(source)?.name;
  // A heading that is underlined instead stays one under any line.
  const [entry] = readBlock(isNumbered ? source : `${source}\n---`, false, "").entries;
  return entry?.kind === "heading" ? entry.name : undefined;
}
