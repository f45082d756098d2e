import { foldName } from "../document/names.ts";
import { memoize } from "../text/memoize.ts";
import { roleOf } from "./projectWords.ts";

/** A project's name, analysed once to be compared with many others. */
export interface ProjectName {
  /** As a reader sees it. */
  readonly text: string;
  /**
   * Letters, digits, `+`, `#`, currencies and emoji in lower case, with `&` as `and`: equal for names that only differ
   * in case, spaces and marks. Separate numbers stay separate.
   */
  readonly key: string;
  /** Words in lower case. */
  readonly words: readonly string[];
  /** The keys of the parts around ` - `, `:` and brackets, if the name has such parts. */
  readonly parts: readonly string[];
  /** The words that distinguish it from other names; if there are none, all words with a meaning, or else all words. */
  readonly signs: readonly string[];
  /** The words with digits. */
  readonly numbered: readonly string[];
}

/** Analyses a name as a reader sees it. */
export const readProjectName: (name: string) => ProjectName = memoize(takeApart);

function takeApart(name: string): ProjectName {
  const text = foldName(name);
  const parts = text.split(/ [-–—|]+ |: | ?[()[\]] ?/).filter((part) => /[\p{L}\p{N}]/u.test(part));
  const words = wordsOf(text);
  return {
    text,
    key: joined(words),
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

/**
 * Words with `+` and `#`, numbers including the characters between their digits (`1.1`, `1/12`), and symbols with a
 * meaning.
 */
const wordPattern =
  /\p{N}+(?:[.,:/-]\p{N}+)+[\p{L}\p{N}\p{M}+#']*|[\p{L}\p{N}\p{M}+#']+|\p{Sc}|(?![™®©])\p{Extended_Pictographic}/gu;

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().replace(/&/g, " and ").match(wordPattern) ?? [];
}

function keyOf(text: string): string {
  return joined(wordsOf(text));
}

function joined(words: readonly string[]): string {
  return words.join(" ").replace(/ (?!(?<=\p{N} )\p{N})/gu, "");
}
