import type { ConfiguredSecret } from "../../../settings/configuration.ts";
import { foldText } from "./foldText.ts";

/** A confidential term, made ready to be found. */
export interface ConfidentialTerm {
  /** As it is configured. */
  readonly written: string;
  /** Its place in the configured list, from 1: messages name it by that, never by itself. */
  readonly number: number;
  /** What is written in its place. */
  readonly replacement: string;
  /** Finds the term in a folded text, wherever it starts; word edges are looked at by `findTerms`. */
  readonly pattern: RegExp;
  /** True if a plural of it is the term as well. */
  readonly hasPlural: boolean;
}

/** What is in the place of a term that has no replacement of its own. */
const defaultReplacement = "REDACTED";

/** The configured terms, the longest first; a term without letters and digits gives none. */
export function readTerms(configured: readonly ConfiguredSecret[]): readonly ConfidentialTerm[] {
  return configured
    .map((one, index) => {
      const { term, replacement = defaultReplacement } = typeof one === "string" ? { term: one } : one;
      return { written: term, number: index + 1, replacement, letters: foldText(term).text };
    })
    .filter(({ letters }) => /[\p{L}\p{N}]/u.test(letters))
    .toSorted((a, b) => b.letters.length - a.letters.length)
    .map(({ written, number, replacement, letters }) => ({
      written,
      number,
      replacement,
      pattern: new RegExp(
        [...new Set([letters, foldText(spelledOut(written)).text])].map(patternOf).join("|"),
        "giu",
      ),
      hasPlural: /[\p{L}\p{N}]{3}$/u.test(letters),
    }));
}

/** `Müller` as `Mueller`: how letters are written where a keyboard has none. */
function spelledOut(written: string): string {
  return written
    .normalize("NFC")
    .replace(/[äöüßåøÄÖÜẞÅØ]/g, (one) => ({ ß: "ss", å: "aa", ø: "oe" })[one.toLowerCase()] ?? `${one}e`);
}

/**
 * Within a word marks of emphasis and the like may be, or the hyphen of a line that was broken; between words anything
 * but what ends a sentence, a cell or a paragraph, or nothing (`acme-corp`, `acmecorp`), and the term's own signs. Bounded, so that
 * it is linear.
 */
function patternOf(letters: string): string {
  const words = [...letters.matchAll(partOfTerm)].filter(([word]) => /[\p{L}\p{N}]/u.test(word));
  let source = "";
  let end = 0;
  for (const [index, match] of words.entries()) {
    if (index > 0) source += match.index === end ? betweenParts : gapPattern(letters.slice(end, match.index));
    source += wordPattern(match[0], index === words.length - 1);
    end = match.index + match[0].length;
  }
  return source;
}

/** A word, or what a capital starts within one: `AcmeSoft` may be `Acme Soft`. */
const partOfTerm = /[\p{L}\p{N}+#](?:(?!(?<=\p{Ll})\p{Lu})[\p{L}\p{N}+#])*/gu;

/** A word; the last one also in its plural in -ies. */
function wordPattern(word: string, isLast: boolean): string {
  const spelled = [...word].map((one) => (one === "+" ? "\\+" : one));
  if (isLast && /[^aeiou\P{L}]y$/iu.test(word)) {
    spelled.pop();
    spelled.push(`(?:y|${[..."ies"].join(withinWord)})`);
  }
  return spelled.join(withinWord);
}

/** What may be between two words of a term that has `written` there. */
function gapPattern(written: string): string {
  const own = written.match(new RegExp(stops, "g"));
  if (!own) return betweenWords;
  const signs = own.map((sign) => `[${sign}]`);
  return `(?:${betweenWords}|${inGap}${signs.join(inGap)}${betweenWords})`;
}

/** Signs that end a sentence, or that the markup of a format is made of. */
const stops = "[!?;|<>{}]";
const withinWord = String.raw`(?:[^\p{L}\p{N}\s|]{0,12}|\p{Pd}[ \t]{0,4}(?:\r\n?|\n)[ \t>]{0,12})`;
const inGap = String.raw`[^\p{L}\p{N}\r\n!?;|<>{}]{0,24}`;
const betweenParts = String.raw`[^\p{L}\p{N}\r\n!?;|<>{}.,:]{0,24}(?:(?:\r\n?|\n)[ \t>*_~${"`"}"'(\[]{0,24})?`;
const betweenWords = String.raw`${inGap}(?:(?:\r\n?|\n)[ \t>*_~${"`"}"'(\[]{0,24})?`;

/** How the text of an output is read when it is searched for confidential terms. */
export type OutputText = "lines" | "cells" | "page" | "word" | "json" | "yaml";
