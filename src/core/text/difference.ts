import { commonEnds, isIdentical } from "./collections.ts";
import type { TextEdit } from "./span.ts";

/**
 * The edit that makes a text of another, without their common start and end, so that a cursor there keeps its place. It
 * starts and ends where an editor has a position: not inside a line ending, nor inside a surrogate pair. `at` is the
 * offset of the text in its document.
 */
export function differenceOf(before: string, after: string, at = 0): TextEdit {
  let { head, tail } = commonEnds(before, after, isIdentical);
  while (splits(before, head) || splits(after, head)) head--;
  while (splits(before, before.length - tail) || splits(after, after.length - tail)) tail--;
  return {
    span: { start: at + head, end: at + before.length - tail },
    text: after.slice(head, after.length - tail),
  };
}

function splits(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  return (
    (before === 13 && after === 10) ||
    (before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000)
  );
}
