import { linesOf } from "./lines.ts";

/** Answers the 1-based number of the line that holds an offset of the text. */
export function lineNumbers(text: string): (offset: number) => number {
  const starts = Array.from(linesOf(text), ({ start }) => start);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return Math.max(1, low);
  };
}
