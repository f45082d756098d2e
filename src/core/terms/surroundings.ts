/** True where the line an offset stands in has no letter in lower case: whoever shouts has no casing to get wrong. */
export function isShouted(text: string, offset: number): boolean {
  return !/\p{Ll}/u.test(lineAt(text, offset));
}

/** True where the offset stands in a heading with a number sign, whose words may all have capitals. */
export function inHeading(text: string, offset: number): boolean {
  return /^[ \t]{0,3}#{1,6}[ \t]/.test(lineAt(text, offset));
}

/** True where a sentence, a bullet, a cell or a line starts at the offset, marks and blanks passed over. */
export function startsSentence(text: string, offset: number): boolean {
  let at = offset;
  while (at > 0 && /[ \t*_"'“‘([~]/.test(text[at - 1]!)) at--;
  if (at === 0 || /[.!?:;|\r\n…]/.test(text[at - 1]!)) return true;
  const line = text.slice(lineStart(text, at), at);
  return /^[ \t>]*(?:[-+]|\d{1,9}[.)]|#{1,6})$/.test(line);
}

/**
 * The words of the sentence, or of the paragraph or bullet, around the offset, at most `reach` characters to each
 * side; see `wordsOf`.
 */
export function nearWords(text: string, offset: number, scope: "sentence" | "passage"): ReadonlySet<string> {
  let start = lineStart(text, offset);
  while (start > 0 && start > offset - reach && !opensPassage.test(text.slice(start, start + 20)))
    start = lineStart(text, start - 1);
  let end = lineEnd(text, offset);
  while (end < text.length && end < offset + reach && !opensPassage.test(text.slice(end + 1, end + 21)))
    end = lineEnd(text, end + 1);
  let before = text.slice(Math.max(start, offset - reach), offset);
  let after = text.slice(offset, Math.min(end, offset + reach));
  if (scope === "sentence") {
    before = before.split(endOfSentence).at(-1)!;
    after = after.split(endOfSentence)[0]!;
  }
  return wordsOf(before + after);
}

/** The words of a text in lower case, a plural as its singular too. */
export function wordsOf(text: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu)) {
    words.add(word);
    if (word.endsWith("s")) words.add(word.slice(0, -1));
  }
  return words;
}

const endOfSentence = /[.!?]["')\]*_]*\s/;

/** Words further away say nothing about what a name means. */
const reach = 500;
const opensPassage = /^[ \t>]*(?:[-+*]|\d{1,9}[.)]|#{1,6})[ \t]|^[ \t>]*(?:\r|\n|$)/;

function lineAt(text: string, offset: number): string {
  return text.slice(lineStart(text, offset), lineEnd(text, offset));
}

function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1;
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf("\n", offset);
  return end < 0 ? text.length : end;
}
