/** A mark that stands in pairs around words, such as `**`. */
export interface PairedMark {
  readonly mark: string;
  /** True where it counts within a word, too: `a**b**c`, but not `a_b_c`. */
  readonly isInWords: boolean;
}

/** Double stars and underscores, and code. */
export const strongAndCode: readonly PairedMark[] = ["**", "__", "`"].map((mark) => ({
  mark,
  isInWords: true,
}));

/** Single stars and underscores. */
export const emphasis: readonly PairedMark[] = ["*", "_"].map((mark) => ({ mark, isInWords: false }));

/**
 * The text without the marks that stand in pairs around words of one line. What Markdown would make of them is not asked. Takes time
 * in proportion to the text, however many marks are never closed.
 */
export function withoutMarks(text: string, marks: readonly PairedMark[]): string {
  if (!marks.some(({ mark }) => text.includes(mark))) return text;
  return text
    .split(/(?<=[\n\r\u2028\u2029])/)
    .map((line) => withoutMarksInLine(line, marks))
    .join("");
}

/** A bullet's text without emphasis, code marks and link targets, for trees and lists. */
export function plainBullet(text: string): string {
  const unlinked = text
    .replace(/!?\[([^\][]*)\](?:\((?:[^()]|\([^()]*\))*\)|\[[^\][]*\])/g, "$1")
    .replace(/(\*\*|__|`)(.+?)\1/g, "$2");
  return withoutMarks(unlinked, emphasis).replace(/\s+/g, " ").trim();
}

function withoutMarksInLine(line: string, marks: readonly PairedMark[]): string {
  /** Where each mark closes next, as far as that was looked for. */
  const closing = marks.map(() => 0);
  let shown = "";
  let from = 0;
  for (let at = 0; at < line.length; at++) {
    const index = marks.findIndex((one) => opensAt(line, at, one));
    if (index < 0) continue;
    const inner = at + marks[index]!.mark.length;
    if (closing[index]! <= inner) closing[index] = closingFrom(line, inner + 1, marks[index]!);
    const close = closing[index]!;
    if (close === Number.POSITIVE_INFINITY) continue;
    shown += line.slice(from, at) + line.slice(inner, close);
    from = close + marks[index]!.mark.length;
    at = from - 1;
  }
  return shown + line.slice(from);
}

function opensAt(line: string, at: number, { mark, isInWords }: PairedMark): boolean {
  return (
    line.startsWith(mark, at) &&
    /^\S/.test(line.slice(at + mark.length, at + mark.length + 1)) &&
    (isInWords || !/[\p{L}\p{N}]$/u.test(line.slice(Math.max(0, at - 2), at)))
  );
}

function closingFrom(line: string, from: number, { mark, isInWords }: PairedMark): number {
  for (let at = line.indexOf(mark, from); at >= 0; at = line.indexOf(mark, at + 1)) {
    const end = at + mark.length;
    if (/\S/.test(line[at - 1]!) && (isInWords || !/^[\p{L}\p{N}]/u.test(line.slice(end, end + 2))))
      return at;
  }
  return Number.POSITIVE_INFINITY;
}
