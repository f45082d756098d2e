import type { Span } from "../../text/span.ts";

/** Bold text in a line, with and without its marks. Columns in the line. */
export interface BoldSpan {
  readonly outer: Span;
  readonly inner: Span;
}

/** The bold spans of a line between `**` or `__`, in order of their start. Code and escaped marks do not count. */
export function boldSpans(line: string): readonly BoldSpan[] {
  const found: BoldSpan[] = [];
  const open: { readonly mark: string; readonly start: number; length: number }[] = [];
  const token = /\\.|(`+)|(\*+|_+)/gs;
  for (let match = token.exec(line); match; match = token.exec(line)) {
    const [whole, ticks, marks] = match;
    const at = match.index;
    if (ticks) {
      const close = closingTicks(line, ticks, at + ticks.length);
      if (close !== undefined) token.lastIndex = close;
      continue;
    }
    if (!marks || marks.length < 2) continue;
    const end = at + whole.length;
    let left = marks.length;
    let from = at;
    while (left >= 2 && canClose(line, at, end)) {
      const index = open.findLastIndex(({ mark, length }) => mark === marks[0] && length >= 2);
      const opener = open[index];
      if (!opener) break;
      const inner = { start: opener.start + opener.length, end: from };
      if (inner.start >= inner.end) break;
      found.push({ inner, outer: { start: inner.start - 2, end: from + 2 } });
      opener.length -= 2;
      open.length = opener.length >= 2 ? index + 1 : index;
      from += 2;
      left -= 2;
    }
    if (left >= 2 && canOpen(line, at, end)) open.push({ mark: marks[0]!, start: from, length: left });
  }
  return found.sort((a, b) => a.outer.start - b.outer.start);
}

/** The end of the code span that the backticks open; undefined if it is not closed. */
function closingTicks(line: string, ticks: string, from: number): number | undefined {
  for (const { index, 0: run } of line.slice(from).matchAll(/`+/g))
    if (run.length === ticks.length) return from + index + run.length;
  return undefined;
}

function canOpen(line: string, start: number, end: number): boolean {
  return /^\S/.test(line.slice(end)) && !(line[start] === "_" && /[\p{L}\p{N}]$/u.test(line.slice(0, start)));
}

function canClose(line: string, start: number, end: number): boolean {
  return /\S$/.test(line.slice(0, start)) && !(line[start] === "_" && /^[\p{L}\p{N}]/u.test(line.slice(end)));
}
