// Text further away, in UTF-16 units, is not relevant, and reading it would take time proportional to the line.
const maxDistance = 200;

/** True if the line of an offset contains no letter in lower case: in such a line, capitals are not wrong. */
export function isAllCaps(text: string, offset: number): boolean {
  const { low, high } = around(text, offset);
  return !/\p{Ll}/u.test(text.slice(lineStart(text, offset, low), lineEnd(text, offset, high)));
}

/** True if the offset is in a heading with a number sign, whose words may all have capitals. */
export function inHeading(text: string, offset: number): boolean {
  const { low } = around(text, offset);
  const start = lineStart(text, offset, low);
  return opensLine(text, start) && /^[ \t]{0,3}#{1,6}[ \t]/.test(text.slice(start, start + 10));
}

/** True if a sentence, a bullet, a cell or a line starts at the offset; marks and spaces in between are skipped. */
export function startsSentence(text: string, offset: number): boolean {
  const { low } = around(text, offset);
  let at = offset;
  while (at > low && /[ \t*_"'“‘([~]/.test(text[at - 1]!)) at--;
  if (at === 0 || /[.!?:;|\r\n…]/.test(text[at - 1]!)) return true;
  const start = lineStart(text, at, low);
  return opensLine(text, start) && /^[ \t>]*(?:[-+]|\d{1,9}[.)]|#{1,6})$/.test(text.slice(start, at));
}

/** The words of the sentence, or of the paragraph or bullet, around the offset; see `wordsOf`. */
export function nearWords(text: string, offset: number, scope: "sentence" | "passage"): ReadonlySet<string> {
  const { low, high } = around(text, offset);
  let start = lineStart(text, offset, low);
  while (start > low && !opensPassage.test(text.slice(start, start + 20)))
    start = lineStart(text, start - 1, low);
  let end = lineEnd(text, offset, high);
  while (end < high && !opensPassage.test(text.slice(end + 1, end + 21))) end = lineEnd(text, end + 1, high);
  let before = text.slice(start, offset);
  let after = text.slice(offset, end);
  if (scope === "sentence") {
    before = before.split(endOfSentence).at(-1)!;
    after = after.split(endOfSentence)[0]!;
  }
  return wordsOf(before + after);
}

/** The words of a text in lower case, with the singular of each plural in addition. */
export function wordsOf(text: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu)) {
    words.add(word);
    if (word.endsWith("s")) words.add(word.slice(0, -1));
  }
  return words;
}

const endOfSentence = /[.!?]["')\]*_]*\s/;

const opensPassage = /^[ \t>]*(?:[-+*]|\d{1,9}[.)]|#{1,6})[ \t]|^[ \t>]*(?:\r|\n|$)/;

function around(text: string, offset: number): { readonly low: number; readonly high: number } {
  return { low: Math.max(0, offset - maxDistance), high: Math.min(text.length, offset + maxDistance) };
}

/** The start of the offset's line, or `low` if that is later. */
function lineStart(text: string, offset: number, low: number): number {
  return low + text.slice(low, offset).lastIndexOf("\n") + 1;
}

/** The end of the offset's line, or `high` if that is earlier. */
function lineEnd(text: string, offset: number, high: number): number {
  const end = text.slice(offset, high).indexOf("\n");
  return end < 0 ? high : offset + end;
}

function opensLine(text: string, start: number): boolean {
  return start === 0 || text[start - 1] === "\n";
}
