import { withoutBreakTags } from "./breaks.ts";
import { replaceComments } from "./comments.ts";

// Removes Markdown marks by their characters alone. Where it matters what Markdown makes of them, use
// `markdown/inlineText.ts`.

/** A mark that encloses words, such as `**`. */
interface PairedMark {
  readonly mark: string;
  /** True if it also works within a word: `a**b**c`, but not `a_b_c`. */
  readonly isInWords: boolean;
}

/** Double asterisks and underscores, and code. */
const strongAndCode: readonly PairedMark[] = ["**", "__", "`"].map((mark) => ({ mark, isInWords: true }));

/** Single asterisks and underscores. */
const emphasis: readonly PairedMark[] = ["*", "_"].map((mark) => ({ mark, isInWords: false }));

/** A bullet's text without emphasis, code marks and link targets, for trees and lists. */
export function plainBullet(text: string): string {
  const strong = withoutLinks(text).replace(/(\*\*|__|`)(.+?)\1/g, "$2");
  return folded(withoutMarks(strong, emphasis));
}

/** A cell's text without bold, code marks and link targets. A single asterisk stays, since it may be a rating. */
export function plainCell(text: string): string {
  const unlinked = withoutBreakTags(withoutLinks(text));
  return folded(withoutMarks(unlinked, strongAndCode).replaceAll("\\|", "|"));
}

/** The text of a project line without link targets and double marks, whether these are paired or not. */
export function plainProjectLine(text: string): string {
  return withoutLinks(text)
    .replace(/\*\*|__/g, "")
    .replace(/[ \t\u00a0]+/g, " ")
    .trim();
}

/** The text of a heading or a cell without any possible mark; this may remove more than Markdown would. */
export function plainAtMost(text: string): string {
  return folded(
    replaceComments(text, () => "")
      .replace(/<[^<>]*>/g, "")
      .replace(/!?\[([^\][]*)\](?:\([^()]*\)|\[[^\][]*\])?/g, "$1")
      .replace(/&(?:nbsp|#160|#xa0);/gi, " ")
      .replace(/[*_`~\\]/g, "")
      .replace(/(?<![ \t])[ \t]+#+[ \t]*$/, ""),
  );
}

/** Replaces links and images by their words. Brackets after a backslash are not links. */
function withoutLinks(text: string): string {
  return text.replace(
    /!?\[([^\][]*)\](?:\((?:[^()]|\([^()]*\))*\)|\[[^\][]*\])/g,
    (link, words: string, at: number) => (text[at - 1] === "\\" || words.endsWith("\\") ? link : words),
  );
}

function folded(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/**
 * The text without marks that enclose words on one line. This is not exactly what Markdown would do. Takes linear time
 * even if many marks are never closed.
 */
function withoutMarks(text: string, marks: readonly PairedMark[]): string {
  if (!marks.some(({ mark }) => text.includes(mark))) return text;
  return text
    .split(/(?<=[\n\r\u2028\u2029])/)
    .map((line) => withoutMarksInLine(line, marks))
    .join("");
}

function withoutMarksInLine(line: string, marks: readonly PairedMark[]): string {
  /** For each mark, the next place where it closes, if it was searched for. */
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
