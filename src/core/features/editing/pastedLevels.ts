import { indentOf } from "../../markdown/blockScanner.ts";
import type { Span } from "../../text/span.ts";

/**
 * The signs that other programs write at the second level of a list and at the third. A dash is below a dot, but may
 * also be all there is. Word writes a letter and a tab.
 */
const lowerSigns = ["o◦○‐‑‒–—−", "▪■§\uf0a7"];

/** Tells how deep in their list lines with such signs are: by their indentation, or where that is the same, by the sign. */
export class PastedLevels {
  readonly #open: Level[] = [];

  /** The depth of the next line, with the span of its sign; 0 for a line without one, which ends the list. */
  depthOf(line: string, sign: Span | undefined): number {
    if (!sign) {
      this.#open.length = 0;
      return 0;
    }
    const rank = 1 + lowerSigns.findIndex((signs) => signs.includes(line[sign.start]!));
    const level = { indent: indentOf(line), rank };
    while (this.#open.length > 0 && isBelow(this.#open.at(-1)!, level)) this.#open.pop();
    const above = this.#open.at(-1);
    if (!above || isBelow(level, above)) this.#open.push(level);
    return this.#open.length - 1;
  }
}

interface Level {
  readonly indent: number;
  readonly rank: number;
}

function isBelow(one: Level, other: Level): boolean {
  const by = one.indent - other.indent;
  return by >= 2 || (by > -2 && one.rank > other.rank);
}
