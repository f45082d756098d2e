/**
 * True for a word with an ending of Latin after a single capital with a full stop: the species of a name (`E. coli`).
 * After two of them (`U.S. goverment`, `Washington D. C.`) it is an ordinary word.
 */
export function isAfterGenusInitial(text: string, start: number, end: number): boolean {
  return epithet.test(text.slice(start, end)) && initial.test(text.slice(Math.max(0, start - 8), start));
}

const initial = /(?<![\p{L}\p{M}\d.'’&]|\p{L}\.[ \t]?)\p{Lu}\.[ \t]$/u;

/** True if a word looks like the second part of a name in Latin whose first part is before it: `Candida albicans`. */
export function isAfterGenus(text: string, start: number, end: number): boolean {
  return epithet.test(text.slice(start, end)) && genus.test(text.slice(Math.max(0, start - 30), start));
}

/** True for a word with an ending of the second part of such a name. */
export function isEpithet(word: string): boolean {
  return epithet.test(word);
}

const epithet = /^\p{Ll}{2,}(?:a|us|um|is|ae|i|ans|ens|or|ys|os|io)$/u;
const genus = /(?<![\p{L}\p{M}])\p{Lu}\p{Ll}{2,}(?:a|us|um|is|es|as|er|on|ix|ex|io|ys|os)[ \t]+$/u;
