/** Properties of a word in addition to its frequency, as bits. */
export const wordFlags = {
  /**
   * Right in American English. A word that is right in neither is rare: right unless it is an obvious misspelling, and
   * never suggested.
   */
  american: 1,
  /** Right in British English. */
  british: 2,
  /** Usual in lower case; without this bit only the forms in the table are usual. */
  lowerCase: 4,
  /** In a list of technical words. */
  technical: 8,
  /** In a list of English words. */
  general: 16,
  /** The shift of a field of three bits: 0 for a word in no graded list, otherwise 1 (rare) to 7 (everyday). */
  commonnessShift: 5,
} as const;

/** The minimum frequency of a common word; technical words have at least this frequency. */
export const commonFrequency = 60;

/**
 * A transition of the word automaton in 32 bits: the index of the first transition of the target state (0 if it has
 * none), the letter as an index into the alphabet, whether a word ends with it, and whether it is the last of its
 * state.
 */
export const transition = {
  targetBits: 20,
  targetMask: (1 << 20) - 1,
  letterShift: 20,
  letterMask: 0xff,
  endsWord: 1 << 28,
  isLast: 1 << 29,
} as const;

/** The number of buckets for words, by the hash of their sound; a power of two. */
export const soundBuckets = 1 << 14;

/** A part of a file: an array of numbers of one size. */
interface Part {
  readonly name: string;
  readonly bytes: 1 | 2 | 4;
}

/**
 * The parts of a dictionary file. The id of a word is its position, from 1, in the order of a walk of the automaton.
 */
export const dictionaryParts = [
  /** Transitions, the root's first at index 1; those of one state are adjacent. */
  { name: "transitions", bytes: 4 },
  /** For each transition, the number of words that the earlier transitions of its state lead to. */
  { name: "skips", bytes: 4 },
  /** UTF-16 units. */
  { name: "alphabet", bytes: 2 },
  /** For each word: 1 (rare) to 255 (common), a logarithmic scale. */
  { name: "frequencies", bytes: 1 },
  /** For each word: bits of `wordFlags`. */
  { name: "flags", bytes: 1 },
] as const satisfies readonly Part[];

/** The parts of the file that suggestions need in addition to the dictionary. */
export const suggestionParts = [
  /** Ids of words that are never suggested, ascending. */
  { name: "withheld", bytes: 4 },
  /** The start of each bucket in `soundWords`, then the end of the last one. */
  { name: "soundStarts", bytes: 4 },
  /** Word ids by the hash of their sound. */
  { name: "soundWords", bytes: 4 },
  /** Ids of words with separate forms, ascending. */
  { name: "formWords", bytes: 4 },
  /** The start of the forms of each of these words in `formText`, then the end of the last ones. */
  { name: "formStarts", bytes: 4 },
  /** UTF-8; the forms of one word are separated by line feeds. */
  { name: "formText", bytes: 1 },
] as const satisfies readonly Part[];

type ArrayOf<P extends Part> = P["bytes"] extends 4
  ? Uint32Array
  : P["bytes"] extends 2
    ? Uint16Array
    : Uint8Array;

/** The parts of a file by name. */
export type Parts<P extends readonly Part[]> = { readonly [One in P[number] as One["name"]]: ArrayOf<One> };

const magic = 0x334b4c53; // "SLK3"

/**
 * A file with the parts: 32-bit numbers with the magic number and the length of each part, then the parts,
 * little-endian, each aligned to four bytes.
 */
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

/**
 * Reads the parts of a file without copying, unless the bytes do not start at a multiple of four. Throws a RangeError
 * if they are not such a file.
 */
export function readParts<P extends readonly Part[]>(parts: P, bytes: Uint8Array): Parts<P> {
  // Typed arrays need an aligned offset, which a slice of a buffer pool may not have.
  const file = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  if (file.length < 4 * (parts.length + 1)) throw new RangeError("This is no dictionary.");
  const header = new Uint32Array(file.buffer, file.byteOffset, parts.length + 1);
  const lengths = [...header.subarray(1)];
  if (header[0] !== magic) throw new RangeError("This is no dictionary of this version.");
  if (offsetsOf(parts, lengths).at(-1) !== file.length) throw new RangeError("This dictionary is not whole.");
  return viewsOf(parts, lengths, file) as Parts<P>;
}

/** The offset of each part, then the end of the last one. */
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
