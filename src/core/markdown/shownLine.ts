import { isBlankLine, trimSpacesEnd } from "../text/spaces.ts";
import { type Span, shiftSpan } from "../text/span.ts";

/** A line as its reader sees it, without comments, with a mapping back to the block. */
export interface ShownLine {
  /** The line's text without spaces at its end, comments and the spaces before them. */
  readonly source: string;
  /** From the start of the line to the end of its visible text, in the block. */
  readonly span: Span;
  /** Maps a span of `source` to its span in the block. */
  toBlock(span: Span): Span;
}

/** The visible text of a line; `comments` (in order, not overlapping) are the spans that may hide part of it. */
export function shownLine(text: string, line: Span, comments: readonly Span[]): ShownLine {
  if (comments.length === 0) {
    const source = text.slice(line.start, line.end);
    return {
      source,
      span: { start: line.start, end: line.start + trimSpacesEnd(source).length },
      toBlock: (span) => shiftSpan(span, line.start),
    };
  }
  const pieces = shownPieces(text, line, comments);
  let source = "";
  const starts = pieces.map(({ start, end }) => {
    const at = source.length;
    source += text.slice(start, end);
    return at;
  });
  const toBlock = (offset: number, isIn: (start: number) => boolean) => {
    const index = starts.findLastIndex((start) => isIn(start));
    return index < 0 ? line.start + offset : pieces[index]!.start + offset - starts[index]!;
  };
  const spanOf = (span: Span) => {
    const start = toBlock(span.start, (one) => one <= span.start);
    // An end belongs to the text before it, not to what follows a comment.
    return {
      start,
      end: Math.max(
        start,
        toBlock(span.end, (one) => one < span.end),
      ),
    };
  };
  const end = trimSpacesEnd(source).length;
  return { source, span: { start: line.start, end: spanOf({ start: 0, end }).end }, toBlock: spanOf };
}

/** The text of a span without its comments. */
export function shownText(text: string, span: Span, comments: readonly Span[]): string {
  if (comments.length === 0) return text.slice(span.start, span.end);
  return shownPieces(text, span, comments)
    .map(({ start, end }) => text.slice(start, end))
    .join("");
}

/** The span without comments and spaces at its end. */
export function shownSpan(text: string, { start, end }: Span, comments: readonly Span[]): Span {
  let last = end;
  for (const comment of comments.toReversed()) {
    if (comment.end < last && !isBlankLine(text.slice(comment.end, last).replace(/[\r\n]/g, ""))) break;
    last = Math.max(start, Math.min(last, comment.start));
    while (last > start && /[ \t\r\n]/.test(text[last - 1]!)) last--;
  }
  return { start, end: last };
}

function shownPieces(text: string, { start, end }: Span, comments: readonly Span[]): readonly Span[] {
  const pieces: Span[] = [];
  let at = start;
  for (const comment of comments) {
    if (comment.end <= at || comment.start >= end) continue;
    const shown = text.slice(at, Math.max(at, comment.start));
    // The space before a comment is removed with the comment, but between two words a reader sees a space.
    const isBeforeWord = comment.end < end && /[\p{L}\p{N}(["'*_`]/u.test(text[comment.end]!);
    pieces.push({ start: at, end: at + (isBeforeWord ? shown : trimSpacesEnd(shown)).length });
    at = Math.min(end, comment.end);
  }
  pieces.push({ start: at, end });
  return pieces.filter((piece) => piece.end > piece.start);
}
