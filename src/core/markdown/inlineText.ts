import type { Html, Node, Nodes, Parents } from "mdast";
import { withoutComments } from "../text/comments.ts";
import { memoize } from "../text/memoize.ts";
import { foldSpaces } from "../text/spaces.ts";
import type { Span } from "../text/span.ts";
import { isOverloaded } from "./overloadedBlock.ts";
import { parseMarkdown } from "./parseMarkdown.late.ts";

/** A text in a line as a reader sees it, with the source span of each of its UTF-16 units. */
export interface InlineText {
  /** Without marks, escapes, entities and tags; in NFC, with each run of white space as one space. */
  readonly text: string;
  /** For each unit of `text` its source span; empty if the source is too long or contains too many marks to be read. */
  readonly spans: readonly Span[];
  /** For each unit the number of its piece; pieces are separated by marks. */
  readonly pieces: readonly number[];
}

/**
 * Reads the source of a name or another text in a line. A reference is read as a link, even if its label is not
 * defined. Total; a source with more marks than are read is returned unchanged.
 */
export function readInline(source: string): InlineText {
  if (source.length > maxLength || isOverloaded(source))
    return { text: foldSpaces(source), spans: [], pieces: [] };
  return plainSource.test(source) ? readPlain(source) : readMarked(source);
}

/** Only the text of `readInline`. */
export function inlineText(source: string): string {
  return isItsText.test(source) ? source : readInline(source).text;
}

/**
 * The plain text of a bullet or another text of any length: without marks, escapes, entities and comments, with each
 * run of spaces as one. Tags stay.
 */
export function plainText(source: string): string {
  const text = source.replaceAll("\0", "\uFFFD").replace(/\s+/g, " ").trim();
  if (!/[\\*_`[\]<&!~]/.test(text)) return text;
  if (isOverloaded(text)) return withoutComments(text);
  const read = textOf(parseMarkdown(front + text), (tag) => (tag.startsWith("<!--") ? "" : tag));
  return read
    .slice(front.length - 1)
    .replace(/\s+/g, " ")
    .trim();
}

/** The text a node shows; `ofTag` gives the text that a piece of HTML in it shows. */
export function textOf(node: Node, ofTag: (html: string) => string = () => ""): string {
  if (node.type === "html") return ofTag(String((node as Html).value));
  if ("value" in node) return String(node.value);
  if ("alt" in node) return String(node.alt ?? "");
  if (node.type === "break") return " ";
  return ((node as Partial<Parents>).children ?? []).map((child) => textOf(child, ofTag)).join("");
}

/** A word in front prevents that inline text is read as a heading, a list or another block. */
const front = "x ";

/** The maximum length of a name, in UTF-16 units. */
const maxLength = 5000;

/** Sources that are equal to what they show, except for white space. */
const plainSource = /^(?:[^\\*_`[\]<&!~\u0080-\uffff]|&(?![#\w])|!(?!\[))*$/;

/** Sources that are equal to what they show. Almost every name is one, and each is read at every keystroke. */
const isItsText = /^[\w,.:;()+#'"/-](?: ?[^\\*_`[\]<&!~\s\u0080-\uffff])*$/;

const readMarked = memoize((source: string): InlineText => {
  const text = front + source.replace(/[\r\n]/g, " ");
  const labels = Array.from(text.matchAll(/\[([^\][]{1,999})\]/g), ([, label]) => `[${label}]: <x>`);
  const units: Unit[] = [];
  let piece = 0;
  const take = (from: number, to: number, value: string | undefined) => {
    piece++;
    for (const { start, end, text: shown } of decoded(text.slice(from, to), value))
      for (const unit of shown)
        units.push({ unit, start: from + start - front.length, end: from + end - front.length, piece });
  };
  const visit = (node: Nodes) => {
    const from = node.position?.start.offset ?? 0;
    const to = node.position?.end.offset ?? 0;
    if (node.type === "html" || node.type === "definition") return;
    if (node.type === "text") take(from, to, undefined);
    else if ("value" in node || "alt" in node) {
      const value = "value" in node ? node.value : (node.alt ?? "");
      const at = text.slice(from, to).indexOf(value);
      take(at < 0 ? from : from + at, at < 0 ? to : from + at + value.length, value);
    } else if (node.type === "break") take(from, to, " ");
    else if ("children" in node) for (const child of node.children) visit(child);
  };
  visit(parseMarkdown(text, { definitions: labels.join("\n") }));
  return folded(units.filter(({ start }) => start >= 0));
});

interface Unit {
  readonly unit: string;
  readonly start: number;
  readonly end: number;
  readonly piece: number;
}

function readPlain(source: string): InlineText {
  return folded(Array.from(source, (unit, index) => ({ unit, start: index, end: index + 1, piece: 0 })));
}

/** Escapes and entities. */
const escapes = /\\([!-/:-@[-`{-~])|&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z\d]{1,31});/g;

/** The characters of a source, each with what it shows; `value` is the text of the whole source if it is known. */
function* decoded(
  source: string,
  value: string | undefined,
): Generator<{ readonly start: number; readonly end: number; readonly text: string }> {
  if (value !== undefined && value !== source) {
    yield { start: 0, end: source.length, text: value };
    return;
  }
  let at = 0;
  const plain = function* (end: number) {
    for (const unit of source.slice(at, end)) {
      yield { start: at, end: at + unit.length, text: unit };
      at += unit.length;
    }
  };
  if (value === undefined)
    for (const match of source.matchAll(escapes)) {
      const text = match[1] ?? entity(match[0]);
      if (text === undefined) continue;
      yield* plain(match.index);
      at = match.index + match[0].length;
      yield { start: match.index, end: at, text };
    }
  yield* plain(source.length);
}

/** The text an entity shows; undefined if it is not an entity. */
function entity(source: string): string | undefined {
  const [paragraph] = parseMarkdown(`x${source}`).children;
  const [node] = paragraph && "children" in paragraph ? paragraph.children : [];
  const text = node?.type === "text" ? node.value.slice(1) : source;
  return text === source ? undefined : text;
}

/** Folds white space and composes letters, and keeps the span of each unit. */
function folded(units: readonly Unit[]): InlineText {
  let text = "";
  const spans: Span[] = [];
  const pieces: number[] = [];
  let blank: Unit | undefined;
  const add = (shown: string, { start, end, piece }: Unit) => {
    text += shown;
    for (let i = 0; i < shown.length; i++) {
      spans.push({ start, end });
      pieces.push(piece);
    }
  };
  for (let i = 0; i < units.length; i++) {
    const one = units[i]!;
    if (/^\s*$/.test(one.unit)) {
      blank = blank ? { ...blank, end: one.end } : one;
      continue;
    }
    if (blank && text !== "") add(" ", blank);
    blank = undefined;
    let last = i;
    while (last + 1 < units.length && /^\p{M}/u.test(units[last + 1]!.unit)) last++;
    const shown = units
      .slice(i, last + 1)
      .map(({ unit }) => unit)
      .join("")
      .normalize("NFC");
    add(shown, { ...one, end: units[last]!.end });
    i = last;
  }
  return { text, spans, pieces };
}
