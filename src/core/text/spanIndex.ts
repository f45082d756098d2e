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

  /** True where one of the spans has something in common with `span`. */
  overlaps({ start, end }: Span): boolean {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle]! < end) low = middle + 1;
      else high = middle;
    }
    return low > 0 && this.#reaches[low - 1]! > start;
  }
}
