import { byWord } from "../collections/byWord.ts";
import { roleOf } from "./projectWords.ts";

/** A project's name, taken apart once to be compared with many. */
export interface ProjectName {
  /** As it is read: blanks folded, of a link the label. */
  readonly text: string;
  /** Letters, digits, `+` and `#` in lower case, `&` as `and`: equal for names that differ in case, blanks and marks alone. */
  readonly key: string;
  /** Words in lower case. */
  readonly words: readonly string[];
  /** Keys of what stands around ` - `, `:` and brackets, where the name has such. */
  readonly parts: readonly string[];
  /** The words that tell it from others, else all that mean something, else all. */
  readonly signs: readonly string[];
  /** The words with digits. */
  readonly numbered: readonly string[];
}

/** Takes apart a name as a project line writes it. */
export const readProjectName: (written: string) => ProjectName = byWord(takeApart);

function takeApart(written: string): ProjectName {
  const text = plainName(written);
  const parts = text.split(/\s+[-–—|]+\s+|:\s+|\s*[()[\]]\s*/).filter((part) => /[\p{L}\p{N}]/u.test(part));
  const words = wordsOf(text);
  return {
    text,
    key: words.join(""),
    words,
    parts: parts.length > 1 ? parts.map(keyOf) : [],
    signs: signsOf(words),
    numbered: words.filter((word) => /\p{N}/u.test(word)),
  };
}

function signsOf(words: readonly string[]): readonly string[] {
  const telling = words.filter((word) => roleOf(word) === "telling");
  if (telling.length > 0) return telling;
  const meaning = words.filter((word) => roleOf(word) !== "function");
  return meaning.length > 0 ? meaning : words;
}

/** The name with blanks folded, a link by its label alone. */
export function plainName(written: string): string {
  // Nearly every name is plain, and each is asked for at every keystroke.
  if (!/\[|[^\S ]| {2}|^ | $/.test(written)) return written;
  return written
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/\s+/g, " ")
    .trim();
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .replace(/&/g, " and ")
      .match(/[\p{L}\p{N}\p{M}+#']+/gu) ?? []
  );
}

function keyOf(text: string): string {
  return wordsOf(text).join("");
}
