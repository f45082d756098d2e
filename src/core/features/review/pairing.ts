import { groupBy } from "../../text/collections.ts";

/** A pairing of the things in two versions: each has at most one partner. */
export class Pairing<T extends { readonly order: number }> {
  readonly #afters = new Map<T, T>();
  readonly #befores = new Map<T, T>();

  /** The partner in the later version. */
  after(before: T): T | undefined {
    return this.#afters.get(before);
  }

  /** The partner in the earlier version. */
  before(after: T): T | undefined {
    return this.#befores.get(after);
  }

  /** All pairs, in the order in which they were made. */
  pairs(): Iterable<readonly [before: T, after: T]> {
    return this.#afters;
  }

  pair(before: T, after: T): void {
    this.#afters.set(before, after);
    this.#befores.set(after, before);
  }

  /** Pairs unpaired things with the same id, in order; things without an id are skipped. */
  pairById(
    befores: readonly T[],
    afters: readonly T[],
    beforeId: (before: T) => string | undefined,
    afterId: (after: T) => string | undefined,
  ): void {
    const waiting = groupBy(
      befores.filter((one) => !this.#afters.has(one)),
      beforeId,
    );
    const next = new Map<string, number>();
    for (const after of afters) {
      if (this.#befores.has(after)) continue;
      const id = afterId(after);
      if (id === undefined) continue;
      const at = next.get(id) ?? 0;
      const before = waiting.get(id)?.[at];
      if (!before) continue;
      next.set(id, at + 1);
      this.pair(before, after);
    }
  }

  /**
   * Pairs unpaired things, the best candidates first. Among equal ones the nearest, so that both directions give the
   * same result.
   */
  pairBest(candidates: readonly Candidate<T>[]): void {
    const distance = ({ before, after }: Candidate<T>) => Math.abs(before.order - after.order);
    const sum = ({ before, after }: Candidate<T>) => before.order + after.order;
    const sorted = candidates.toSorted(
      (a, b) => b.score - a.score || distance(a) - distance(b) || sum(a) - sum(b),
    );
    for (const { before, after } of sorted)
      if (!this.#afters.has(before) && !this.#befores.has(after)) this.pair(before, after);
  }
}

/** Two things that may be a pair; a higher score is a better match. */
export interface Candidate<T> {
  readonly before: T;
  readonly after: T;
  readonly score: number;
}

/**
 * A feature in more pairs than this is ignored: it distinguishes nothing, and many equal things would take quadratic
 * time.
 */
const maxPairs = 256;

/**
 * Counts the features that each two things share. `features` returns each feature once. Features that too many things
 * on both sides have are skipped.
 */
export function countShared<T extends { readonly order: number }>(
  befores: readonly T[],
  afters: readonly T[],
  features: (one: T) => Iterable<string | number>,
): readonly Candidate<T>[] {
  const holders = new Map<string | number, { readonly befores: T[]; readonly afters: T[] }>();
  for (const [side, ones] of [
    ["befores", befores],
    ["afters", afters],
  ] as const)
    for (const one of ones)
      for (const feature of features(one)) {
        const known = holders.get(feature);
        if (known) known[side].push(one);
        else holders.set(feature, { befores: [], afters: [], [side]: [one] });
      }
  const counts = new Map<T, Map<T, number>>();
  for (const holder of holders.values()) {
    if (holder.befores.length * holder.afters.length > maxPairs) continue;
    for (const before of holder.befores)
      for (const after of holder.afters) {
        const row = counts.get(before) ?? new Map<T, number>();
        counts.set(before, row);
        row.set(after, (row.get(after) ?? 0) + 1);
      }
  }
  const candidates: Candidate<T>[] = [];
  for (const [before, row] of counts)
    for (const [after, score] of row) candidates.push({ before, after, score });
  return candidates;
}
