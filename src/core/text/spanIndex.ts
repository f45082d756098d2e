import { countBefore } from "./collections.ts";
import type { Span } from "./span.ts";

/** An index of spans for many overlap queries: built in O(n log n), queried in O(log n). */
export class SpanIndex {
  readonly #starts: readonly number[];
  /** For each span, sorted by start, the maximum end of it and all spans before it. */
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

  /** True if one of the spans overlaps `span`. */
  overlaps({ start, end }: Span): boolean {
    const count = countBefore(this.#starts, end);
    return count > 0 && this.#reaches[count - 1]! > start;
  }
}
