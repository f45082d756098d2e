import type { ConfidentialTerm } from "./confidentialTerm.ts";
import type { FoldedText } from "./foldText.ts";

/** An occurrence of a term in a folded text; the span counts in the folded text. */
export interface TermPlace {
  readonly term: ConfidentialTerm;
  readonly start: number;
  readonly end: number;
}

/** All occurrences of the terms as words, in no particular order. Occurrences of different terms may overlap. */
export function* findTerms(folded: FoldedText, terms: readonly ConfidentialTerm[]): Generator<TermPlace> {
  for (const term of terms) {
    const { pattern } = term;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(folded.text); match; match = pattern.exec(folded.text)) {
      const start = match.index;
      const end = start + match[0].length;
      const last = endOfWord(folded, end, term);
      if (last !== undefined && isEdge(folded, start)) yield { term, start, end: last };
      else pattern.lastIndex = start + 1;
    }
  }
}

/** The end of the word: after the term, or after the plural ending; undefined if the term is only a part of a word. */
function endOfWord(folded: FoldedText, end: number, { hasPlural }: ConfidentialTerm): number | undefined {
  if (isEdge(folded, end)) return end;
  const last = hasPlural ? end + (/^e?s/i.exec(folded.text.slice(end, end + 2))?.[0].length ?? 0) : end;
  return last > end && isEdge(folded, last) ? last : undefined;
}

/**
 * True if a word may start or end at the offset: not between two letters or two digits that are adjacent in the source,
 * unless a part starts there with a capital (`AcmeQueue`, `getAcme`), or they belong to a script that is written
 * without spaces or joins words.
 */
function isEdge({ text, starts, ends }: FoldedText, at: number): boolean {
  if (at === 0 || at === text.length || ends[at - 1]! < starts[at]!) return true;
  // Inside what is one character in the source.
  if (starts[at]! === starts[at - 1]! && ends[at]! === ends[at - 1]!) return false;
  const [before, behind] = [text[at - 1]!, text[at]!];
  if (/\p{Lo}$/u.test(text.slice(Math.max(0, at - 2), at)) || /^\p{Lo}/u.test(text.slice(at, at + 2)))
    return true;
  if (/\p{N}/u.test(before)) return !/\p{N}/u.test(behind);
  if (!isLetter(before) || !isLetter(behind)) return true;
  if (/\p{Ll}/u.test(before)) return /\p{Lu}/u.test(behind);
  return /\p{Lu}/u.test(before) && /\p{Lu}/u.test(behind) && /\p{Ll}/u.test(text[at + 1] ?? "");
}

function isLetter(one: string): boolean {
  // Half of a surrogate pair counts as a letter.
  return /[\p{L}\p{Cs}]/u.test(one);
}
