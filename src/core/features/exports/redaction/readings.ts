import { lookAlikes, ownShapes } from "./confusables.table.ts";

/** A way to read characters that have more than one. */
export interface Reading {
  ofText(text: string): string;
  /** Where not as the text. */
  readonly ofTerm?: (term: string) => string;
  /** True for what is read as it is written. */
  readonly isPlain?: true;
}
const asWritten = (text: string) => text;
const beyondAscii = /\P{ASCII}/gu;

/** All ways; a text that one does not change need not be read in it. */
export const readings: readonly Reading[] = [
  { ofText: asWritten, isPlain: true },
  // `Müller` as `Mueller`.
  {
    ofText: (text) =>
      text.normalize("NFC").replace(/[äöüÄÖÜßẞåÅøØ]/g, (one) => spelledOut[one.toLowerCase()]!),
  },
  // What looks like `l` looks like `i` and `1` as well, and what looks like `o` like `0`.
  { ofText: (text) => text.replace(beyondAscii, (one) => (lookAlikes[one] === "l" ? "i" : one)) },
  { ofText: (text) => text.replace(beyondAscii, (one) => digitsLike[lookAlikes[one] ?? ""] ?? one) },
  // `ν` as `v`.
  { ofText: (text) => text.replace(beyondAscii, (one) => ownShapes[one] ?? one) },
  // `ΛCMΣ`, `₳cme`: whatever else is drawn in the place of a letter.
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

/** Stands for any letter or digit of ASCII; Unicode will never give it a meaning. */
export const anyLetter = "\uFDD0";

/** True for signs and for letters of scripts with capitals that are not known to look like a letter of ASCII. */
function isDrawn(one: string): boolean {
  return /[\p{Lu}\p{Ll}\p{S}]/u.test(one) && !/^[a-z\d]+$/.test(ownShapes[one] ?? lookAlikes[one] ?? "");
}
