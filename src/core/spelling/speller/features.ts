import type { Dictionary } from "../dictionary.ts";
import { wordFlags } from "../dictionaryFormat.ts";
import { soundKey } from "../soundKey.ts";
import type { Candidate } from "./candidate.ts";

/** The properties of a misspelled word that the ranking uses. */
export interface Typed {
  /** In lower case and NFC. */
  readonly word: string;
  readonly sound: string;
  /** True if it was written in lower case. */
  readonly lowerCase: boolean;
}

/**
 * The features of a candidate other than its letters (see `EditChannel`): `add` gets the name of each feature and its
 * value; features that are not added are 0.
 */
export function visitFeatures(
  typed: Typed,
  candidate: Candidate,
  edits: number,
  dictionary: Dictionary,
  add: (name: string, value: number) => void,
): void {
  const { word, known } = candidate;
  addCommonness(typed, candidate, dictionary, add);
  if (known !== undefined) add(`known correction: ${known}`, 1);
  if (word.includes("'") && !typed.word.includes("'")) add("apostrophe", 1);
  const sound = soundKey(word);
  if (sound === typed.sound) add("same sound", 1);
  else add("sound", soundDistance(typed.sound, sound));
  add("length", (word.length - typed.word.length) / 2);
  const start = commonStart(typed.word, word);
  add("common start", start / typed.word.length);
  add("common end", commonEnd(typed.word, word, start) / typed.word.length);
  if (edits > 1) add("two edits", 1);
  if (edits > 2) add("three edits", 1);
  if (edits > 3) add("four edits", 1);
  add("edits by length", edits / typed.word.length);
  add("long", word.length / 10);
  if (word.length === typed.word.length && sorted(word) === sorted(typed.word)) add("anagram", 1);
}

function addCommonness(
  { lowerCase }: Typed,
  { id }: Candidate,
  dictionary: Dictionary,
  add: (name: string, value: number) => void,
): void {
  const frequency = id === 0 ? 1 : dictionary.frequency(id);
  add("frequency", frequency / 64);
  if (id === 0) return;
  const flags = dictionary.flags(id);
  add(`commonness ${(flags >> wordFlags.commonnessShift) & 7}`, 1);
  if (frequency === 1) add("no frequency", 1);
  if (flags & wordFlags.technical) add("technical", 1);
  if (!(flags & wordFlags.general)) add("only technical", 1);
  if (!(flags & wordFlags.british)) add("only American", 1);
  if (lowerCase && !(flags & wordFlags.lowerCase)) add("name", 1);
}

const rowLength = 64;
const rows = new Uint8Array(2 * rowLength);

/**
 * The number of sounds that are added, missing or different between two keys. Of keys with more than 60 sounds, only
 * the start is compared.
 */
function soundDistance(a: string, b: string): number {
  const n = Math.min(a.length, rowLength - 2);
  const m = Math.min(b.length, rowLength - 2);
  let last = 0;
  let row = rowLength;
  for (let j = 0; j <= m; j++) rows[j] = j;
  for (let i = 1; i <= n; i++) {
    rows[row] = i;
    for (let j = 1; j <= m; j++) {
      const replaced = rows[last + j - 1]! + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1);
      rows[row + j] = Math.min(replaced, rows[last + j]! + 1, rows[row + j - 1]! + 1);
    }
    [last, row] = [row, last];
  }
  return rows[last + m]!;
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

function commonEnd(a: string, b: string, start: number): number {
  let length = 0;
  while (length < a.length - start && a.at(-1 - length) === b.at(-1 - length)) length++;
  return length;
}

function sorted(word: string): string {
  return [...word].sort().join("");
}
