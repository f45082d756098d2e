import { replaceComments } from "../text/comments.ts";
import type { Span } from "../text/span.ts";

/**
 * The sentences in a span of a text, without white space and comments around them. A sentence ends at a full stop,
 * question mark or exclamation mark that is followed by a capital or a number, and at the end of a paragraph. A single
 * line break does not end one.
 */
export function* sentencesIn(text: string, span: Span = { start: 0, end: text.length }): Generator<Span> {
  const source = replaceComments(text.slice(span.start, span.end), (comment) =>
    comment.replace(/[^\r\n]/g, " "),
  );
  // A fast path: most bullets are one sentence on one line.
  if (!/[.!?]["'”’)\]*_`]{0,8}\s|[\r\n]/.test(source)) {
    yield* trimmed(source, 0, source.length, span.start);
    return;
  }
  let start = 0;
  for (const match of source.matchAll(boundary)) {
    const [whole, mark] = match;
    const next = match.index + whole.length;
    if (mark !== undefined && !endOfParagraph.test(whole) && !endsSentence(source, match.index, mark, next))
      continue;
    yield* trimmed(source, start, match.index + (mark?.length ?? 0), span.start);
    start = next;
  }
  yield* trimmed(source, start, source.length, span.start);
}

// Not by `endsSentence`: another sign would change where sentences are cut, and so the keys that `slick.json` holds. The upper
// bounds of the repetitions prevent quadratic time on long runs of punctuation.
const boundary =
  /(?<![.!?])([.!?]{1,8}["'”’)\]*_`]{0,8})\s+|(?:\r\n|\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r(?!\n))\s*/g;

const endOfParagraph = /(?:\r\n|\n|\r(?!\n))[ \t]*[\r\n]/;

function endsSentence(source: string, at: number, mark: string, next: number): boolean {
  const after = source.slice(next, next + 6);
  if (!/^["'“‘([*_`]{0,4}[\p{Lu}\p{N}]/u.test(after)) return false;
  if (!mark.startsWith(".")) return true;
  const before = source.slice(Math.max(0, at - 12), at);
  if (/(?:^|[\s(])(?:no|nr|fig|approx|ca)$/i.test(before)) return !/^\p{N}/u.test(after);
  return !/(?:^|[\s(])(?:e\.g|i\.e|vs|cf|resp|incl|excl|dr|mr|mrs|ms|\p{Lu})$/u.test(before);
}

function* trimmed(source: string, from: number, to: number, shift: number): Generator<Span> {
  let start = from;
  let end = to;
  while (start < end && isSpace(source.charCodeAt(start))) start++;
  while (end > start && isSpace(source.charCodeAt(end - 1))) end--;
  if (start < end) yield { start: start + shift, end: end + shift };
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0;
}
