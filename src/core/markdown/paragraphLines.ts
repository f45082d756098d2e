import { linesOf } from "../text/lines.ts";
import { isBlankLine, trimSpacesStart } from "../text/spaces.ts";
import type { Span } from "../text/span.ts";
import type { Entry, ProjectEntry, TextEntry } from "./blockFacts.ts";
import { lostMarker } from "./lostMarker.ts";
import { readNearProject } from "./nearProject.ts";
import { isNoteLabel } from "./noteLabel.ts";
import { type ProjectLine, readProjectLine } from "./projectLine.ts";
import { type ShownLine, shownLine, shownText } from "./shownLine.ts";

/**
 * Reads the lines of a paragraph as projects, labels, and sentences with the lines they wrap to. `previous` is the line
 * before the first one, if it belongs to a bullet. `comments` are the spans of those in the paragraph: they are not
 * part of its text.
 */
export function* readLines(
  text: string,
  span: Span,
  previous?: string,
  comments: readonly Span[] = [],
): Generator<Entry> {
  let open: { start: number; end: number } | undefined;
  let before = previous;
  const sentence = ({ start, end }: Span): Entry =>
    textEntry(foldLines(shownText(text, { start, end }, comments)), { start, end });
  for (const line of sourceLines(text, span, comments)) {
    const { source } = line;
    const project = readProjectLine(source);
    const label = project
      ? undefined
      : labelOf(source, !open && (before === undefined || isFinished(before)));
    const indent = source.length - trimSpacesStart(source).length;
    const { start, end } = line.toBlock({ start: indent, end: source.length });
    if (project) {
      if (open) yield sentence(open);
      open = undefined;
      yield projectEntry(project, line);
    } else if (label && (!open || isNoteLabel(label))) {
      if (open) yield sentence(open);
      open = undefined;
      const at = source.indexOf(label);
      const nameSpan = line.toBlock({ start: at, end: at + label.length });
      yield { kind: "label", name: label, span: { start, end: line.span.end }, nameSpan };
    } else if (
      open &&
      before !== undefined &&
      !(startsBlock(before, source) || isShortLine(before, source))
    ) {
      open.end = line.span.end;
    } else {
      if (open) yield sentence(open);
      open = { start: Math.min(start, end), end: line.span.end };
    }
    before = source;
  }
  if (open) yield sentence(open);
}

/** A sentence outside of any list. */
export function textEntry(text: string, span: Span): TextEntry {
  const near = readNearProject(text);
  return { kind: "text", span, text, ...(near && { near }) };
}

function projectEntry(project: ProjectLine, line: ShownLine): ProjectEntry {
  const { span, nameSpan, repair, ...rest } = project;
  const repaired = repair && line.toBlock(repair.span);
  // A comment between the marks would be lost.
  const holdsComment = repair && repaired!.end - repaired!.start > repair.span.end - repair.span.start;
  return {
    kind: "project",
    ...rest,
    span: line.toBlock(span),
    nameSpan: line.toBlock(nameSpan),
    ...(repair && !holdsComment && { repair: { ...repair, span: repaired! } }),
  };
}

/** The lines of a span that show text, each without its comments. */
export function* sourceLines(text: string, span: Span, comments: readonly Span[] = []): Generator<ShownLine> {
  let start = span.start;
  while (start > 0 && !isLineEnd(text.charCodeAt(start - 1))) start--;
  if (start === 0 && text.startsWith("\uFEFF")) start++;
  let first = 0;
  for (const line of linesOf(text, start)) {
    if (line.start >= span.end) return;
    while (first < comments.length && comments[first]!.end <= line.start) first++;
    let last = first;
    while (last < comments.length && comments[last]!.start < line.end) last++;
    const shown = shownLine(text, line, comments.slice(first, last));
    if (last === first || !isBlankLine(shown.source)) yield shown;
  }
}

/** A label opens a separate paragraph: one or a few words and a colon, with nothing after it. */
const labelLine =
  /^[ \t]{0,3}[*_]{0,3}([\p{Lu}\p{Lo}][\p{L}\p{M}\p{N} /&-]{0,40}?)[ \u00a0]?[*_]{0,3}[ \u00a0]?[:：][*_]{0,3}[ \t\u00a0]*$/u;

/**
 * A name of what is not evidence is a label without a colon too: anywhere in bold or italics, without marks at a
 * paragraph's start.
 */
const noteLine = /^[ \t]{0,3}([*_]{0,3})(\p{L}[\p{L} -]{0,23})(?<! )([*_]{0,3})[ \t\u00a0]*$/u;

/** The name of the label if a line is one. */
function labelOf(source: string, opensParagraph: boolean): string | undefined {
  const [, before = "", name, after = ""] = noteLine.exec(source) ?? [];
  if (name !== undefined && before.length === after.length && (before !== "" || opensParagraph))
    if (isNoteLabel(name)) return name;
  return labelLine.exec(source)?.[1];
}

/**
 * True if a line does not continue the one before: it starts with the bullet sign of another program, or with a capital
 * after a finished line (one that ends with a full stop or a hard break), or with a capital and a verb in the past, as
 * bullets do.
 */
function startsBlock(previous: string, line: string): boolean {
  if (lostMarker(line)) return true;
  if (!/^[ \t]*[*_]{0,3}\p{Lu}/u.test(line)) return false;
  return isFinished(previous) || /^[ \t]*[*_]{0,3}\p{Lu}\p{Ll}+ed\b/u.test(line);
}

/** True for a line that ends with a full stop or a hard break. */
function isFinished(line: string): boolean {
  return /(?:[.!?:;]["')\]*_]*[ \t]*| {2}|\\)$/.test(line);
}

/**
 * True if a paragraph continues with a capital after a line that is too short to have been wrapped: each line is
 * separate.
 */
function isShortLine(previous: string, line: string): boolean {
  return previous.trim().length < 50 && /^[ \t]*[*_]*\p{Lu}/u.test(line);
}

/**
 * True for a project line, or a label, at a place where text could continue. A line with more than a name must be
 * unambiguous.
 */
export function namesProject(source: string, previous: string): boolean {
  const project = readProjectLine(source);
  if (!project) return labelOf(source, false) !== undefined;
  return (
    !project.hasTail || !project.wellFormed || project.period !== undefined || startsBlock(previous, source)
  );
}

/** True for a line that Markdown reads as part of a list item, though the author meant it to be separate. */
export function endsItem(source: string, previous: string): boolean {
  if (lostMarker(source)) return true;
  if (!/^ ?\S/.test(source)) return false;
  return namesProject(source, previous) || startsBlock(previous, source) || isNear(source, previous);
}

/**
 * True for a line with a name in marks other than a project's, and nothing else unless the line before it is finished.
 */
function isNear(source: string, previous: string): boolean {
  if (/^ ?(?:\p{Lu}|\p{Ll}{2})/u.test(source)) return false;
  const near = readNearProject(source);
  if (!near) return false;
  return isFinished(previous) || (near.isMarked && near.isWhole);
}

/** A source with each line break, including the spaces around it, as one space. */
export function foldLines(source: string): string {
  return source.replace(/(?<![ \t])[ \t]*(?:\r\n|\n|\r)[ \t]*/g, " ").trim();
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}
