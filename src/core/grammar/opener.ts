import { wordAfter } from "../english/words.ts";
import type { BulletEntry } from "../markdown/blockFacts.ts";
import type { Span } from "../text/span.ts";
import type { BulletList } from "./bulletLists.ts";

/** The text that contains a bullet. */
export type BulletText = Pick<BulletList, "text" | "prose">;

/** The first word of a bullet, or one that follows it. The span counts in the block. */
export interface OpenerWord extends Span {
  /** Lower case, with plain apostrophes. */
  readonly lower: string;
}

/**
 * The first word of a bullet, after its check box, a label (`**Costs:**`), emphasis marks and an adverb. Undefined if
 * the bullet starts with code, a number or a name in another script.
 */
export function openerOf({ textSpan }: BulletEntry, { text, prose }: BulletText): OpenerWord | undefined {
  const start = textSpan.start + openingOf(text.slice(textSpan.start, textSpan.end)).length;
  const source = prose.slice(start, Math.min(start + 42, textSpan.end));
  const word = /^[A-Za-z]{2,40}(?![\p{L}\p{N}(/_.-])/u.exec(source);
  if (!word) return undefined;
  const opener = { start, end: start + word[0].length, lower: word[0].toLowerCase() };
  if (!isAdverb(opener.lower)) return opener;
  const next = wordAfter(prose, opener);
  return next?.gap === "space" && next.word.end <= textSpan.end ? next.word : opener;
}

/** Up to `count` words that follow a word in its clause, separated by spaces. Fewer if the bullet or the clause ends. */
export function wordsAfter(
  word: Span,
  { textSpan }: BulletEntry,
  { prose }: BulletText,
  count: number,
): readonly OpenerWord[] {
  const words: OpenerWord[] = [];
  for (let last = word; words.length < count; ) {
    const next = wordAfter(prose, last);
    if (next?.gap !== "space" || next.word.end > textSpan.end) break;
    // `Used-car parts` and `Build time-outs` are names.
    if (/^[-‐]\p{L}/u.test(prose.slice(next.word.end, next.word.end + 2))) break;
    words.push(next.word);
    last = next.word;
  }
  return words;
}

/** Gives a replacement the case of the word that it replaces. */
export function withCaseOf(source: string, replacement: string): string {
  if (/^\p{Lu}{2,}$/u.test(source)) return replacement.toUpperCase();
  return /^\p{Lu}/u.test(source) ? replacement[0]!.toUpperCase() + replacement.slice(1) : replacement;
}

/** What precedes the first word of a bullet's text: a check box, a label, emphasis marks. */
function openingOf(source: string): string {
  // Few bullets have a label, and the search for one is slow.
  return (source.includes(":") ? opening : plainOpening).exec(source)![0];
}

const plainOpening = /^(?:\[[ xX]\][ \t]+)?[*_~["'“‘]{0,6}/u;
const opening =
  /^(?:\[[ xX]\][ \t]+)?(?:(?:\*\*|__)?\p{Lu}[\p{L}\p{N} /&+-]{0,40}(?:(?:\*\*|__):|:(?:\*\*|__)?)[ \t]+)?[*_~["'“‘]{0,6}/u;

function isAdverb(lower: string): boolean {
  return /^\p{L}{4,}ly$/u.test(lower)
    ? lower !== "apply" && lower !== "supply"
    : /^(?:also|first|later|then)$/.test(lower);
}
