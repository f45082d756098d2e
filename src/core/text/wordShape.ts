/** So many shapes there are. */
export const shapeCount = 1 << 15;

/** The shape of a word in a text: a number from first and last letter, in any case from A to Z, and length. */
export function shapeOf(text: string, start: number, end: number): number {
  return (
    ((text.charCodeAt(start) & 31) << 10) | ((text.charCodeAt(end - 1) & 31) << 5) | ((end - start) & 31)
  );
}
