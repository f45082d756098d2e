import { lookAlikes, ownShapes } from "./confusables.table.ts";

/** An interpretation of ambiguous characters. */
export interface Reading {
  ofText(text: string): string;
  /** Set if terms are interpreted differently from the text. */
  readonly ofTerm?: (term: string) => string;
  /** True for the text as written. */
  readonly isPlain?: true;
}
const asWritten = (text: string) => text;
const beyondAscii = /\P{ASCII}/gu;

/** All interpretations. If one does not change a text, the text need not be searched with it. */
export const readings: readonly Reading[] = [
  { ofText: asWritten, isPlain: true },
  // `Müller` as `Mueller`.
  {
    ofText: (text) =>
      text.normalize("NFC").replace(/[äöüÄÖÜßẞåÅøØ]/g, (one) => spelledOut[one.toLowerCase()]!),
  },
  // Look-alikes of `l` also look like `i` and `1`, and look-alikes of `o` like `0`.
  { ofText: (text) => text.replace(beyondAscii, (one) => (lookAlikes[one] === "l" ? "i" : one)) },
  { ofText: (text) => text.replace(beyondAscii, (one) => digitsLike[lookAlikes[one] ?? ""] ?? one) },
  // `ν` as `v`.
  { ofText: (text) => text.replace(beyondAscii, (one) => ownShapes[one] ?? one) },
  // `ΛCMΣ`, `₳cme`: any other characters that are used like a letter.
  {
    ofText: (text) => text.normalize("NFKD").replace(beyondAscii, (one) => (isDrawn(one) ? anyLetter : one)),
    ofTerm: asWritten,
  },
];

const spelledOut: Readonly<Record<string, string>> = {
  ä: "ae",
  ö: "oe",
  ü: "ue",
  ß: "ss",
  å: "aa",
  ø: "oe",
};

const digitsLike: Readonly<Record<string, string>> = { l: "1", i: "1", o: "0" };

/** Matches any ASCII letter or digit. It is a noncharacter, so Unicode will never assign it. */
export const anyLetter = "\uFDD0";

/** True for symbols, and for letters of scripts with capitals, that are not known to look like an ASCII letter. */
function isDrawn(one: string): boolean {
  return /[\p{Lu}\p{Ll}\p{S}]/u.test(one) && !/^[a-z\d]+$/.test(ownShapes[one] ?? lookAlikes[one] ?? "");
}
