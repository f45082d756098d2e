/**
 * A word as the editor selects it: letters with combining marks, digits, and characters that join them. Needs the flag
 * `u`.
 */
export const wordPattern = "[\\p{L}\\p{N}\\p{M}]+(?:['’_-][\\p{L}\\p{N}\\p{M}]+)*";

/** The word in a line that contains or touches the column; undefined if there is none. */
export function wordAt(line: string, column: number): { start: number; end: number } | undefined {
  for (const { index, 0: word } of line.matchAll(new RegExp(wordPattern, "gu"))) {
    if (index > column) return undefined;
    if (column <= index + word.length) return { start: index, end: index + word.length };
  }
  return undefined;
}
