import { countBefore } from "../collections/countBefore.ts";
import { linesOf } from "./lines.ts";

/** Answers the 1-based number of the line that holds an offset of the text. */
export function lineNumbers(text: string): (offset: number) => number {
  const starts = Array.from(linesOf(text), ({ start }) => start);
  return (offset) => Math.max(1, countBefore(starts, offset + 1));
}
