import { decodeNamedCharacterReference } from "decode-named-character-reference";
import type { Span } from "../../../text/span.ts";
import { lookAlikes } from "./confusables.table.ts";

/**
 * A text as a reader interprets it, for searching: with entities, percent and backslash encodings decoded,
 * compatibility forms and look-alikes as the plain letter, without diacritics and zero-width characters. Case is kept.
 */
export interface FoldedText {
  readonly text: string;
  /** For each UTF-16 unit of `text`, the start and end of its source. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** A span that is skipped, or replaced by `reads`. */
export interface Skip extends Span {
  readonly reads?: string;
}

/** Folds a text; `skips` must be in order and not overlap. Linear in the length. */
export function foldText(source: string, skips: readonly Skip[] = []): FoldedText {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = "";
  const push = (letters: string, start: number, end: number) => {
    text += letters;
    for (let i = 0; i < letters.length; i++) {
      starts.push(start);
      ends.push(end);
    }
  };
  let next = 0;
  for (let at = 0; at < source.length; ) {
    while (next < skips.length && skips[next]!.end <= at) next++;
    const skip = skips[next];
    if (skip && skip.start <= at) {
      push(skip.reads ?? "", at, skip.end);
      at = skip.end;
      continue;
    }
    const { written, value } = characterAt(source, at);
    const end = at + written;
    // A combining mark belongs to the letter before it.
    if (ends.length > 0 && ends.at(-1) === at && /^\p{M}+$/u.test(value)) ends[ends.length - 1] = end;
    // A run of spaces counts as one.
    else if (isBlankCharacter(value) && text.endsWith(" ") && ends.at(-1) === at) ends[ends.length - 1] = end;
    else if (isBlankCharacter(value)) push(" ", at, end);
    else if (isRaised(value) && ends.at(-1) === at && /[\p{L}\p{N}]$/u.test(text)) push("^", at, end);
    else for (const one of value) push(foldCharacter(one), at, end);
    at = end;
  }
  return { text, starts, ends };
}

/** The character at an offset, and the number of UTF-16 units it is written with. */
function characterAt(source: string, at: number): { readonly written: number; readonly value: string } {
  const encoded = encodings[source[at]!]?.(source, at);
  if (encoded) return encoded;
  const value = String.fromCodePoint(source.codePointAt(at)!);
  return { written: value.length, value };
}

const encodings: Readonly<
  Record<string, (source: string, at: number) => { written: number; value: string } | undefined>
> = {
  "&": (source, at) => {
    const [written, decimal, hexadecimal, name] =
      match(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z\d]{1,31}));/iy, source, at) ?? [];
    if (written === undefined) return undefined;
    if (name) {
      const value = decodeNamedCharacterReference(name);
      return value === false ? undefined : { written: written.length, value };
    }
    const code = decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hexadecimal!, 16);
    return { written: written.length, value: code > 0x10ffff ? "\uFFFD" : String.fromCodePoint(code) };
  },
  "%": (source, at) => {
    const first = match(/%([\da-f]{2})/iy, source, at)?.[1];
    if (first === undefined) return undefined;
    const byte = Number.parseInt(first, 16);
    const written = 3 * (byte < 0x80 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4);
    try {
      return { written, value: decodeURIComponent(source.slice(at, at + written)) };
    } catch {
      return undefined;
    }
  },
  "\\": (source, at) => {
    const [written, ...codes] =
      match(/\\(?:u([\da-f]{4})|u\{([\da-f]{1,6})\}|x([\da-f]{2}))/iy, source, at) ?? [];
    if (written === undefined) return undefined;
    const code = Number.parseInt(codes.find((one) => one !== undefined)!, 16);
    return { written: written.length, value: code > 0x10ffff ? "\uFFFD" : String.fromCodePoint(code) };
  },
};

function match(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}

/** True for a sign after a word that is not part of it: that of a trademark, or the number of a footnote. */
function isRaised(value: string): boolean {
  return /^[™℠¹²³⁰⁴-⁹]$/.test(value);
}

function isBlankCharacter(value: string): boolean {
  return /^[^\S\r\n]$/.test(value);
}

const folded = new Map<string, string>();

function foldCharacter(character: string): string {
  if (character < "\x80") return character;
  let value = folded.get(character);
  if (value === undefined) {
    value = (letterInBox(character.codePointAt(0)!) ?? character)
      .normalize("NFKD")
      .replace(/[\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, "")
      .replace(/./gsu, lookAlike);
    folded.set(character, value);
  }
  return value;
}

/** The letter in a white-on-black sign or a half of a flag, which have no decomposition. */
function letterInBox(code: number): string | undefined {
  const first = [0x1f150, 0x1f170, 0x1f1e6].find((start) => code >= start && code < start + 26);
  return first === undefined ? undefined : String.fromCharCode(0x41 + code - first);
}

/**
 * Letters that have no decomposition to the letter they are read as: ligatures, strokes, small capitals, and
 * look-alikes.
 */
function lookAlike(one: string): string {
  const own = others.get(one);
  if (own !== undefined) return own;
  const like = lookAlikes[one];
  if (like === undefined) return one;
  return one === one.toLowerCase() ? like : like.toUpperCase();
}

const others: ReadonlyMap<string, string> = new Map([
  ...(["ßss", "ẞSS", "æae", "ÆAE", "œoe", "ŒOE", "øo", "ØO", "łl", "ŁL", "đd", "ĐD", "ıi"] as const).map(
    (pair): [string, string] => [pair[0]!, pair.slice(1)],
  ),
  ...pairs("ІіΙι", "IiIi"),
  ...pairs("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ", "abcdefghijklmnoprstuvwyz"),
]);

function pairs(from: string, to: string): [string, string][] {
  return [...from].map((one, index) => [one, to[index]!]);
}
