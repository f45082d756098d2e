import { replaceComments } from "./comments.ts";
import type { Span } from "./span.ts";

/** A longer mark would cover other findings in the same sentence. */
const maxWords = 3;

/** Longer words are not searched for. */
const maxMarkLength = 200;

/**
 * The span to mark for a finding about a sentence or a line: its first words, three at most, all on one line, without
 * comments and Markdown marks before them. A text without a word is marked as a whole. `source` returns the text of a
 * span.
 */
export function firstWords(span: Span, source: (span: Span) => string): Span {
  const written = source({ start: span.start, end: Math.min(span.end, span.start + maxMarkLength) });
  const text = replaceComments(written, (comment) => " ".repeat(comment.length));
  let start: number | undefined;
  let end = 0;
  let words = 0;
  for (const { index, 0: found } of text.matchAll(wordOrStop)) {
    if (!/^[\p{L}\p{N}]/u.test(found)) {
      // Stops at the end of the line, and at the target of a link.
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
