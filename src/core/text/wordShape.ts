/** The number of shapes. */
export const shapeCount = 1 << 15;

/** The shape of a word: a number computed from its first and last letter, A to Z in any case, and its length. */
export function shapeOf(text: string, start: number, end: number): number {
  return (
    ((text.charCodeAt(start) & 31) << 10) | ((text.charCodeAt(end - 1) & 31) << 5) | ((end - start) & 31)
  );
}

/** A 32-bit hash of a text, FNV-1a over its UTF-16 units. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
