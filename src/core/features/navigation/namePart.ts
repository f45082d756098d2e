import { type InlineText, readInline } from "../../markdown/inlineText.ts";
import { normaliseLabel } from "../../markdown/linkLabel.ts";
import { differenceOf } from "../../text/difference.ts";
import type { Span, TextEdit } from "../../text/span.ts";
import type { NamedLine } from "./entity.ts";
import type { NavigableDocument } from "./navigableDocument.ts";

/** The span of a name without the marks around it. */
export interface NamePart {
  /** The name without the marks around all of it. */
  readonly span: Span;
  /** The source of that span. */
  readonly source: string;
  readonly text: InlineText;
  /** The offset in the document from which `text` counts. */
  readonly at: number;
}

/** The part of a line that is only the name: without emphasis, code marks and a link around all of it. */
export function namePartOf(document: NavigableDocument, line: NamedLine): NamePart {
  const at = line.nameSpan.start;
  const source = document.source(line.nameSpan);
  const text = readInline(source);
  const [first, last] = [text.spans[0], text.spans.at(-1)];
  // The line in its document may be read differently from the line alone.
  if (text.text !== line.name || !first || !last)
    return { span: line.nameSpan, source, text: { text: "", spans: [], pieces: [] }, at };
  const span = { start: at + first.start, end: at + last.end };
  return { span, source: source.slice(first.start, last.end), text, at };
}

/**
 * The edit that replaces the name and keeps links, code, images, emphasis and entities: only the difference is
 * replaced. Undefined if the difference contains a mark.
 */
export function renameEdit(part: NamePart, name: string): TextEdit | undefined {
  const { span, source, text: inline, at } = part;
  const { text, spans, pieces } = inline;
  if (source === text || source.replace(/\s+/g, " ") === text) return { span, text: name };
  if (text === "") return undefined;
  const { span: differing, text: put } = differenceOf(text, name);
  const { start, end } = differing;
  if (start === end) {
    // Right after the text before, in the same piece.
    const place = start > 0 ? spans[start - 1]!.end : spans[0]!.start;
    return { span: { start: at + place, end: at + place }, text: put };
  }
  if (pieces[start] !== pieces[end - 1]) return undefined;
  return { span: { start: at + spans[start]!.start, end: at + spans[end - 1]!.end }, text: put };
}

/**
 * The edit for a name that may also be the label of a link (`[Shop]`, `[Shop][]`): then the old label is kept after it,
 * `[Store][Shop]`.
 */
export function withLabel(
  document: NavigableDocument,
  { nameSpan }: NamedLine,
  edit: TextEdit | undefined,
): TextEdit | undefined {
  if (!edit) return undefined;
  const { start } = nameSpan;
  // There may be marks on either side of the name.
  const source = document.source({ start, end: nameSpan.end + 10 });
  const from = edit.span.start - start;
  const to = edit.span.end - start;
  for (const { index, 0: written, 1: label } of source.matchAll(reference)) {
    const end = index + 1 + label!.length;
    if (from <= index || to > end || !defines(document, label!)) continue;
    const behind = source.slice(to, index + written.length);
    const kept = behind.endsWith("[]") ? behind.slice(0, -2) : behind;
    return {
      span: { start: edit.span.start, end: start + index + written.length },
      text: `${edit.text}${kept}[${label}]`,
    };
  }
  return edit;
}

const reference = /(?<!\\)\[([^\][]{1,999})\](?:\[\]|(?![[(]))/g;

function defines(document: NavigableDocument, label: string): boolean {
  const wanted = normaliseLabel(label);
  const text = document.source({ start: 0, end: document.model.length });
  const definitions = text.matchAll(/^ {0,3}\[([^\][]{1,999})\]:/gm);
  return [...definitions].some(([, one]) => normaliseLabel(one!) === wanted);
}
