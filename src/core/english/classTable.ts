import { classBits } from "./wordClass.ts";

/**
 * Words with their classes as one string of ASCII, to look into without making anything of it first: a hash table of slots, each
 * with a check of the word and its classes. A word that is not in it is taken for one that is with a chance of one in 2^17.
 */
export interface ClassTable {
  /** How many slots there are, a power of two. */
  readonly slots: number;
  readonly text: string;
}

// A character carries six bits, and none needs escaping.
const firstCharacter = 0x30;
const checkWidth = 3;
const classWidth = classBits / 6;
const width = checkWidth + classWidth;

/** Puts words in lower case and their classes into a table. */
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

/** The classes of a word in lower case; 0 where the table does not have it. */
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

/** FNV-1a, with its bits mixed once more: the low ones choose the slot. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x2c1b3c6d) >>> 0;
}

/** What tells the word from others of its slot; never 0, which an empty slot has. */
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
