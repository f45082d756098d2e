/** What is known of a word beside its frequency, as bits. */
export const wordFlags = {
  /** Right in American English. A word that is right in neither is rare: right if it is not a plain slip, never suggested. */
  american: 1,
  /** Right in British English. */
  british: 2,
  /** Written in lower case; without it only the forms of the table are usual. */
  lowerCase: 4,
  /** Of a list of technical words. */
  technical: 8,
  /** Of a list of English words. */
  general: 16,
  /** From here on three bits: 0 for a word of no graded list, else 1 (rare) to 7 (everyday). */
  commonnessShift: 5,
} as const;

/** Frequency from which on a word counts as a common one; words of the trade have it or more. */
export const commonFrequency = 60;

/**
 * A transition of the word automaton in 32 bits: the index of the first transition of the state it leads to (0 for
 * none), the letter as an index into the alphabet, whether a word ends with it, and whether it is its state's last.
 */
export const transition = {
  targetBits: 20,
  targetMask: (1 << 20) - 1,
  letterShift: 20,
  letterMask: 0xff,
  endsWord: 1 << 28,
  isLast: 1 << 29,
} as const;

/** How many buckets words are put in by the hash of their sound; a power of two. */
export const soundBuckets = 1 << 14;

/** A part of a file: arrays of one kind of number. */
interface Part {
  readonly name: string;
  readonly bytes: 1 | 2 | 4;
}

/** The parts of a dictionary file. A word is known by its number, from 1, in the order a walk of the automaton meets it. */
export const dictionaryParts = [
  /** Transitions, the root's first at 1; those of one state are together. */
  { name: "transitions", bytes: 4 },
  /** For each transition, how many words the transitions before it in its state lead to. */
  { name: "skips", bytes: 4 },
  /** UTF-16 units. */
  { name: "alphabet", bytes: 2 },
  /** By word: 1 (rare) to 255 (common), a logarithmic scale. */
  { name: "frequencies", bytes: 1 },
  /** By word: bits of `wordFlags`. */
  { name: "flags", bytes: 1 },
] as const satisfies readonly Part[];

/** The parts of the file that suggestions need beside the dictionary. */
export const suggestionParts = [
  /** Words that are never suggested, ascending. */
  { name: "withheld", bytes: 4 },
  /** Where each bucket of `soundWords` begins, and where the last ends. */
  { name: "soundStarts", bytes: 4 },
  /** Words by the hash of their sound. */
  { name: "soundWords", bytes: 4 },
  /** Words with separate forms, ascending. */
  { name: "formWords", bytes: 4 },
  /** Where the forms of each of them begin in `formText`, and where the last end. */
  { name: "formStarts", bytes: 4 },
  /** UTF-8; forms of one word have line feeds between. */
  { name: "formText", bytes: 1 },
] as const satisfies readonly Part[];

type ArrayOf<P extends Part> = P["bytes"] extends 4
  ? Uint32Array
  : P["bytes"] extends 2
    ? Uint16Array
    : Uint8Array;

/** The parts of a file by their names. */
export type Parts<P extends readonly Part[]> = { readonly [One in P[number] as One["name"]]: ArrayOf<One> };

const magic = 0x334b4c53; // "SLK3"

/** A file with the parts: 32-bit numbers that say it is one and how long each part is, then the parts, little-endian, each aligned to four bytes. */
export function writeParts<P extends readonly Part[]>(
  parts: P,
  contents: Readonly<Record<P[number]["name"], ArrayLike<number>>>,
): Uint8Array {
  const lengths = parts.map(({ name }) => contents[name as P[number]["name"]].length);
  const offsets = offsetsOf(parts, lengths);
  const file = new Uint8Array(offsets.at(-1)!);
  const header = new Uint32Array(file.buffer, 0, parts.length + 1);
  header.set([magic, ...lengths]);
  const views = viewsOf(parts, lengths, file) as Readonly<Record<string, Uint8Array>>;
  for (const { name } of parts) views[name]!.set(contents[name as P[number]["name"]]);
  return file;
}

/** The parts of a file. Nothing is copied, but where the bytes do not start at a multiple of four. Throws a RangeError where they are not such a file. */
export function readParts<P extends readonly Part[]>(parts: P, bytes: Uint8Array): Parts<P> {
  // Views need their offset aligned; a slice of a pool may not be.
  const file = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  if (file.length < 4 * (parts.length + 1)) throw new RangeError("This is no dictionary.");
  const header = new Uint32Array(file.buffer, file.byteOffset, parts.length + 1);
  const lengths = [...header.subarray(1)];
  if (header[0] !== magic) throw new RangeError("This is no dictionary of this version.");
  if (offsetsOf(parts, lengths).at(-1) !== file.length) throw new RangeError("This dictionary is not whole.");
  return viewsOf(parts, lengths, file) as Parts<P>;
}

/** Where each part begins, and where the last ends. */
function offsetsOf(parts: readonly Part[], lengths: readonly number[]): readonly number[] {
  const offsets = [4 * (parts.length + 1)];
  for (const [index, { bytes }] of parts.entries())
    offsets.push((offsets[index]! + bytes * lengths[index]! + 3) & ~3);
  return offsets;
}

function viewsOf(
  parts: readonly Part[],
  lengths: readonly number[],
  { buffer, byteOffset }: Uint8Array,
): object {
  const offsets = offsetsOf(parts, lengths);
  return Object.fromEntries(
    parts.map(({ name, bytes }, index) => {
      const View = bytes === 4 ? Uint32Array : bytes === 2 ? Uint16Array : Uint8Array;
      return [name, new View(buffer as ArrayBuffer, byteOffset + offsets[index]!, lengths[index]!)];
    }),
  );
}
