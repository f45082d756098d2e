import { trimBlanksEnd, trimBlanksStart } from "../text/blanks.ts";
import { linesOf } from "../text/lines.ts";
import { type Span, shiftSpan } from "../text/span.ts";
import type { Entry } from "./blockFacts.ts";
import { lostMarker } from "./lostMarker.ts";
import { readProjectLine } from "./projectLine.ts";

/**
 * What the lines of a paragraph say: projects, labels, and sentences with the lines they wrap to. `previous` is the line
 * before the first where that one belongs to a bullet.
 */
export function* readLines(text: string, span: Span, previous?: string): Generator<Entry> {
  let open: { start: number; end: number } | undefined;
  let before = previous;
  const sentence = ({ start, end }: Span): Entry => ({
    kind: "text",
    span: { start, end },
    text: foldLines(text.slice(start, end)),
  });
  for (const { start, end, source } of sourceLines(text, span)) {
    const project = readProjectLine(source);
    const label = project ? undefined : labelLine.exec(source)?.[1];
    const indent = source.length - trimBlanksStart(source).length;
    if (project) {
      if (open) yield sentence(open);
      open = undefined;
      yield {
        kind: "project",
        name: project.name,
        span: shiftSpan(project.span, start),
        nameSpan: shiftSpan(project.nameSpan, start),
        wellFormed: project.wellFormed,
      };
    } else if (label && !open) {
      yield { kind: "label", name: label, span: { start: start + indent, end } };
    } else if (open && before !== undefined && !(startsAnew(before, source) || isShortLine(before, source))) {
      open.end = end;
    } else {
      if (open) yield sentence(open);
      open = { start: start + indent, end };
    }
    before = source;
  }
  if (open) yield sentence(open);
}

/** The lines of a span, each to the end of its text (white space at the end left out). */
export function* sourceLines(
  text: string,
  span: Span,
): Generator<{ start: number; end: number; source: string }> {
  let start = span.start;
  while (start > 0 && !isLineEnd(text.charCodeAt(start - 1))) start--;
  if (start === 0 && text.startsWith("\uFEFF")) start++;
  for (const line of linesOf(text, start)) {
    if (line.start >= span.end) return;
    const source = text.slice(line.start, line.end);
    yield { start: line.start, end: line.start + trimBlanksEnd(source).length, source };
  }
}

/** Labels open a paragraph of their own: a word or a few, a colon, and nothing behind it. */
const labelLine = /^[ \t]{0,3}(?:\*\*|__)?(\p{Lu}[\p{L}\p{N} /&-]{0,40}?)(?:\*\*|__)?:(?:\*\*|__)?[ \t]*$/u;

/**
 * True if a line does not go on with the one before: it opens with the bullet sign of another program, or with a capital
 * while the line before is finished (a full stop or a hard break ends it) or this one opens with a verb in the past, as
 * bullets do.
 */
export function startsAnew(previous: string, line: string): boolean {
  if (lostMarker(line)) return true;
  if (!/^[ \t]*(?:\*\*|__)?\p{Lu}/u.test(line)) return false;
  return (
    /(?:[.!?:;]["')\]*_]*[ \t]*| {2,}|\\)$/.test(previous) ||
    /^[ \t]*(?:\*\*|__)?\p{Lu}\p{Ll}+ed\b/u.test(line)
  );
}

/** True where a paragraph goes on with a capital after a line too short to have been wrapped: each line stands for itself. */
function isShortLine(previous: string, line: string): boolean {
  return previous.trim().length < 50 && /^[ \t]*[*_]*\p{Lu}/u.test(line);
}

/** A source with its line breaks, and the blanks around them, as one blank each. */
export function foldLines(source: string): string {
  return source.replace(/(?<![ \t])[ \t]*(?:\r\n|\n|\r)[ \t]*/g, " ").trim();
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}
