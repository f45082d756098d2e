import { replaceComments } from "./comments.ts";
import type { Span } from "./span.ts";

/** A mark on more would cover other findings in the same sentence. */
const maxWords = 3;

/** Longer words than this are not looked for. */
const maxMarkLength = 200;

/**
 * Where a finding about a sentence or a line is marked: its first words, three at most, all in one line. Signs of Markdown
 * before them are left out, comments too. A text without a word is marked as a whole. `source` gives the text of a span.
 */
export function firstWords(span: Span, source: (span: Span) => string): Span {
  const written = source({ start: span.start, end: Math.min(span.end, span.start + maxMarkLength) });
  const text = replaceComments(written, (comment) => " ".repeat(comment.length));
  let start: number | undefined;
  let end = 0;
  let words = 0;
  for (const { index, 0: found } of text.matchAll(wordOrStop)) {
    if (!/^[\p{L}\p{N}]/u.test(found)) {
      // The end of the line, or what a link points to.
      if (start === undefined) continue;
      break;
    }
    start ??= index;
    end = index + found.length;
    if (++words === maxWords) break;
  }
  return start === undefined ? span : { start: span.start + start, end: span.start + end };
}

const wordOrStop = /[\p{L}\p{N}](?:[^\s[\]()<>*|`]*[\p{L}\p{N}%+#])?|[\r\n]|\]\([^)\s]*/gu;
