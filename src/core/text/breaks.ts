import type { Span } from "./span.ts";

/** The matches of a pattern, which is global, that do not start in code (`` `…` ``). */
export function matchesBesideCode(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  const matches = [...text.matchAll(pattern)];
  if (matches.length === 0) return matches;
  const code = codeSpans(text);
  let next = 0;
  return matches.filter(({ index }) => {
    while (next < code.length && code[next]!.end <= index) next++;
    return next === code.length || index < code[next]!.start;
  });
}

/** The parts of a text between its breaks: line endings, and `<br>` that is not in code. */
export function splitAtBreaks(text: string): readonly string[] {
  return splitAt(text, /<br[ \t]*\/?>|\r\n|\n|\r/gi);
}

/** The text with each `<br>` that is not in code as a space. */
export function withoutBreakTags(text: string): string {
  return splitAt(text, /<br[ \t]*\/?>/gi).join(" ");
}

function splitAt(text: string, pattern: RegExp): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  for (const { index, 0: found } of matchesBesideCode(text, pattern)) {
    parts.push(text.slice(from, index));
    from = index + found.length;
  }
  return [...parts, text.slice(from)];
}

/**
 * The code on each line, with its marks, in order: as many backticks close it as have opened it. Takes linear time even
 * if many are never closed.
 */
function codeSpans(text: string): readonly Span[] {
  const runs = [...text.matchAll(/(?<!\\)(\\*)(`+)|[\r\n]/g)].map(
    ({ index, 1: slashes = "", 2: ticks = "" }) => {
      const start = index + slashes.length;
      // The first one after a backslash is text, unless it closes code.
      const opening = start + (slashes.length % 2);
      return { opening, start, end: start + ticks.length };
    },
  );
  const closings = new Map<number, number>();
  /** For each run, the index of the one that would close it. */
  const closedBy: (number | undefined)[] = [];
  for (const [index, { opening, start, end }] of [...runs.entries()].toReversed()) {
    if (start === end) closings.clear();
    else {
      closedBy[index] = closings.get(end - opening);
      closings.set(end - start, index);
    }
  }
  const spans: Span[] = [];
  for (let index = 0; index < runs.length; index++) {
    const closing = closedBy[index];
    if (closing === undefined) continue;
    spans.push({ start: runs[index]!.opening, end: runs[closing]!.end });
    index = closing;
  }
  return spans;
}
