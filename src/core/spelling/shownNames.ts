import { startsSentence } from "../text/surroundings.ts";

/**
 * True for a word with a capital that the text beside it shows to be a name: the surname of somebody among initials
 * (`D. Grasso and R. L. Kitching`, `Kitching, R. L.`).
 */
export function isShownAsName(text: string, start: number, end: number): boolean {
  return (
    afterInitial.test(text.slice(Math.max(0, start - 16), start)) ||
    beforeInitials.test(text.slice(end, end + 16))
  );
}

/** True for the first word of a sentence that says what it is or does: `Kontact is a suite`, `Visolate reads drawings`. */
export function opensAsSubject(text: string, start: number, end: number): boolean {
  return asSubject.test(text.slice(end, end + 16)) && startsSentence(text, start);
}

/** An initial that opens a name in a list, or follows another one: `plan B. Surname` is the end of a sentence. */
const afterInitial =
  /(?:^|[\r\n,;&(]|(?<![\p{L}\p{M}])(?:and|by|with)|(?<!\p{L})\p{Lu}\.)[ \t>*+-]*\p{Lu}\.[ \t]?$/u;
const beforeInitials = /^,[ \t]\p{Lu}\.(?:[ \t-]?\p{Lu}\.)*(?:[ \t]*(?:[,;&(]|and\b)|[ \t]+\d)/u;
const asSubject =
  /^[ \t](?:(?:is|was)[ \t](?:an?|the|one)|allows|displays|implements|offers|provides|reads|supports)(?![\p{L}\p{M}])/u;
