import { classBits } from "./wordClass.ts";

/**
 * A hash table of words and their classes, stored as one ASCII string so that it can be searched without being decoded.
 * Each slot holds a checksum of the word and its classes. A word that is not in the table passes the checksum with a
 * probability of 1 in 2^17.
 */
export interface ClassTable {
  /** The number of slots, a power of two. */
  readonly slots: number;
  readonly text: string;
}

// Each character carries six bits; none of the characters needs to be escaped.
const firstCharacter = 0x30;
const checkWidth = 3;
const classWidth = classBits / 6;
const width = checkWidth + classWidth;

/** Makes a table of words in lower case and their classes. */
export function makeClassTable(words: ReadonlyMap<string, number>): ClassTable {
  const slots = 2 ** Math.ceil(Math.log2(words.size * 1.3));
  const cells: string[] = Array.from({ length: slots }, () => digits(0, width));
  const isFree = new Array<boolean>(slots).fill(true);
  for (const [word, classes] of words) {
    const hash = hashOf(word);
    let slot = hash & (slots - 1);
    while (!isFree[slot]) slot = (slot + 1) & (slots - 1);
    isFree[slot] = false;
    cells[slot] = digits(checkOf(hash), checkWidth) + digits(classes, classWidth);
  }
  return { slots, text: cells.join("") };
}

/** The classes of a word in lower case; 0 if the table does not contain it. */
export function classesIn({ slots, text }: ClassTable, word: string): number {
  const hash = hashOf(word);
  const check = checkOf(hash);
  for (let slot = hash & (slots - 1); ; slot = (slot + 1) & (slots - 1)) {
    const at = slot * width;
    const found = number(text, at, checkWidth);
    if (found === 0) return 0;
    if (found === check) return number(text, at + checkWidth, classWidth);
  }
}

/** FNV-1a with a final mixing step, since the low bits choose the slot. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x2c1b3c6d) >>> 0;
}

/** The checksum that tells the word from others in its slot. It is never 0, which marks an empty slot. */
function checkOf(hash: number): number {
  return (hash >>> 14) | 1;
}

function digits(value: number, count: number): string {
  let text = "";
  for (let i = count - 1; i >= 0; i--)
    text += String.fromCharCode(firstCharacter + ((value >>> (6 * i)) & 63));
  return text;
}

function number(text: string, at: number, count: number): number {
  let value = 0;
  for (let i = at; i < at + count; i++) value = (value << 6) | (text.charCodeAt(i) - firstCharacter);
  return value;
}
