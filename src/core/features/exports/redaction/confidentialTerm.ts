import type { ConfiguredSecret } from "../../../settings/configuration.ts";
import { foldText } from "./foldText.ts";

/** A confidential term, prepared for searching. */
export interface ConfidentialTerm {
  /** As configured. */
  readonly written: string;
  /** Its position in the configured list, from 1. Messages name the term by it, never by its text. */
  readonly number: number;
  /** The replacement. */
  readonly replacement: string;
  /** Matches the term at any place in a folded text; `findTerms` checks the word boundaries. */
  readonly pattern: RegExp;
  /** True if the plural of the term is confidential as well. */
  readonly hasPlural: boolean;
}

/** The replacement of a term for which none is configured. */
const defaultReplacement = "REDACTED";

/** The configured terms, the longest first. A term without letters and digits is left out. */
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

/** `Müller` as `Mueller`: the spelling for keyboards without these letters. */
function spelledOut(written: string): string {
  return written
    .normalize("NFC")
    .replace(/[äöüßåøÄÖÜẞÅØ]/g, (one) => ({ ß: "ss", å: "aa", ø: "oe" })[one.toLowerCase()] ?? `${one}e`);
}

/**
 * Within a word there may be marks of emphasis and the like, or the hyphen of a broken line. Between words there may be
 * nothing (`acme-corp`, `acmecorp`), the term's signs, or anything except what ends a sentence, a cell or a paragraph.
 * Bounded, so that matching is linear.
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

/** A word, or a part of one that starts with a capital: `AcmeSoft` may be `Acme Soft`. */
const partOfTerm = /[\p{L}\p{N}+#](?:(?!(?<=\p{Ll})\p{Lu})[\p{L}\p{N}+#])*/gu;

/** The pattern of a word; for the last one including its plural in -ies. */
function wordPattern(word: string, isLast: boolean): string {
  const spelled = [...word].map((one) => (one === "+" ? "\\+" : one));
  if (isLast && /[^aeiou\P{L}]y$/iu.test(word)) {
    spelled.pop();
    spelled.push(`(?:y|${[..."ies"].join(withinWord)})`);
  }
  return spelled.join(withinWord);
}

/** The pattern between two words of a term that has `written` there. */
function gapPattern(written: string): string {
  const own = written.match(new RegExp(stops, "g"));
  if (!own) return betweenWords;
  const signs = own.map((sign) => `[${sign}]`);
  return `(?:${betweenWords}|${inGap}${signs.join(inGap)}${betweenWords})`;
}

/** Signs that end a sentence, or that are markup of a format. */
const stops = "[!?;|<>{}]";
const withinWord = String.raw`(?:[^\p{L}\p{N}\s|]{0,12}|\p{Pd}[ \t]{0,4}(?:\r\n?|\n)[ \t>]{0,12})`;
const inGap = String.raw`[^\p{L}\p{N}\r\n!?;|<>{}]{0,24}`;
const betweenParts = String.raw`[^\p{L}\p{N}\r\n!?;|<>{}.,:]{0,24}(?:(?:\r\n?|\n)[ \t>*_~${"`"}"'(\[]{0,24})?`;
const betweenWords = String.raw`${inGap}(?:(?:\r\n?|\n)[ \t>*_~${"`"}"'(\[]{0,24})?`;

/** How the text of an output is parsed when it is searched for confidential terms. */
export type OutputText = "lines" | "cells" | "page" | "word" | "json" | "yaml";
