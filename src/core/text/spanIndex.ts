import { countBefore } from "./collections.ts";
import type { Span } from "./span.ts";

/** Spans that are asked many times whether they meet another; made in O(n log n), asked in O(log n). */
export class SpanIndex {
  readonly #starts: readonly number[];
  /** For each span in the order of the starts, how far it and those before it reach. */
  readonly #reaches: readonly number[];

  constructor(spans: Iterable<Span>) {
    const sorted = [...spans].sort((a, b) => a.start - b.start);
    this.#starts = sorted.map(({ start }) => start);
    let reach = Number.NEGATIVE_INFINITY;
    this.#reaches = sorted.map(({ end }) => {
      reach = Math.max(reach, end);
      return reach;
    });
  }

  /** True if one of the spans has something in common with `span`. */
  overlaps({ start, end }: Span): boolean {
    const count = countBefore(this.#starts, end);
    return count > 0 && this.#reaches[count - 1]! > start;
  }
}
