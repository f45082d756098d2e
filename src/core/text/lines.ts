import { countBefore } from "./collections.ts";
import type { Span } from "./span.ts";

/** A line of a text: from `start` to `end` without its line ending, `next` where the following line starts. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/** The lines of the text from offset `from` (a line start), ended by LF, CRLF or CR. A text that ends in a line ending has no further line. */
export function* linesOf(text: string, from = 0): Generator<Line> {
  let start = from;
  while (start < text.length) {
    let end = start;
    while (end < text.length) {
      const code = text.charCodeAt(end);
      if (code === 10 || code === 13) break;
      end++;
    }
    let next = end;
    if (next < text.length) next += text.charCodeAt(next) === 13 && text.charCodeAt(next + 1) === 10 ? 2 : 1;
    yield { start, end, next };
    start = next;
  }
}

/** The line that holds the offset; at a line ending, the line it ends. */
export function lineAt(text: string, offset: number): Line {
  let start = Math.min(offset, text.length);
  while (start > 0) {
    const code = text.charCodeAt(start - 1);
    if (code === 10 || (code === 13 && text.charCodeAt(start) !== 10)) break;
    start--;
  }
  for (const line of linesOf(text, start)) return line;
  return { start, end: start, next: start };
}

/** The line that holds the offset, as `lineAt` finds it, of a text too long to ask for: `source` returns parts of it. */
export function lineAround(offset: number, source: (span: Span) => string): Line {
  for (let reach = 200; ; reach *= 4) {
    const from = Math.max(0, offset - reach);
    const part = source({ start: from, end: offset + reach });
    const { start, end, next } = lineAt(part, offset - from);
    const isWhole = (start > 0 || from === 0) && (next < part.length || from + part.length < offset + reach);
    if (isWhole) return { start: start + from, end: end + from, next: next + from };
  }
}

/** The line ending the text uses first; LF if it has none. */
export function lineEndingOf(text: string): "\n" | "\r\n" | "\r" {
  const match = /\r\n|\n|\r/.exec(text);
  return (match?.[0] ?? "\n") as "\n" | "\r\n" | "\r";
}

/** Returns a function from an offset of the text to its 1-based line number. */
export function lineNumbers(text: string): (offset: number) => number {
  const starts = Array.from(linesOf(text), ({ start }) => start);
  return (offset) => Math.max(1, countBefore(starts, offset + 1));
}
