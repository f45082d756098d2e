import { insertInOrder } from "../text/collections.ts";
import { type Content, similarity } from "./similarity.ts";

const none: readonly never[] = [];

/** A sentence to compare with others; `order` may change, but none may overtake another. */
export interface Comparable {
  readonly content: Content | undefined;
  readonly order: number;
}

/** How many of the sentences that share a band are compared with each other, the first in order. */
export const maxCompared = 16;

/** How many nearly equal sentences are named for one. */
export const maxTwins = 4;

/**
 * Which of some sentences are nearly the same. What comes or goes costs what it shares a band with, up to a limit, however
 * many there are; the answers do not depend on the way the sentences came.
 */
export class NearTwins<T extends Comparable> {
  readonly #compare: (a: Content, b: Content) => number;
  /** The sentences by each of their bands, in order; one that is alone, as most are, is not a list. */
  readonly #bands = new Map<number, T | T[]>();
  /** Those that have other neighbours than when their twins were sought. */
  readonly #stale = new Set<T>();
  readonly #twins = new Map<T, readonly T[]>();

  /** `compare` is there to count. */
  constructor(compare: (a: Content, b: Content) => number = similarity) {
    this.#compare = compare;
  }

  /** Some sentences go, others come; `order` counts for these and for all that stay. */
  replace(removed: Iterable<T>, added: Iterable<T>): void {
    for (const one of removed) this.#remove(one);
    for (const one of added) this.#add(one);
    for (const one of this.#stale) {
      const twins = this.#findTwins(one);
      if (twins.length > 0) this.#twins.set(one, twins);
      else this.#twins.delete(one);
    }
    this.#stale.clear();
  }

  /** Those nearly the same as a sentence, most alike first, then in order. */
  twinsOf(one: T): readonly T[] {
    return this.#twins.get(one) ?? none;
  }

  #add(one: T): void {
    for (const band of one.content?.bands ?? []) {
      const sharing = this.#bands.get(band);
      if (sharing === undefined) this.#bands.set(band, one);
      else if (Array.isArray(sharing)) this.#disturb(sharing, insertInOrder(sharing, one));
      else {
        const both = sharing.order < one.order ? [sharing, one] : [one, sharing];
        this.#bands.set(band, both);
        this.#disturb(both, both.indexOf(one));
      }
    }
  }

  #remove(one: T): void {
    for (const band of one.content?.bands ?? []) {
      const sharing = this.#bands.get(band)!;
      if (!Array.isArray(sharing)) {
        this.#bands.delete(band);
        continue;
      }
      const index = sharing.indexOf(one);
      sharing.splice(index, 1);
      this.#disturb(sharing, index);
      if (sharing.length === 1) this.#bands.set(band, sharing[0]!);
    }
    this.#stale.delete(one);
    this.#twins.delete(one);
  }

  /** One came or went at `index`: those that are compared have other neighbours, and one may be compared no longer. */
  #disturb(sharing: readonly T[], index: number): void {
    if (index >= maxCompared) return;
    for (const one of sharing.slice(0, maxCompared + 1)) this.#stale.add(one);
  }

  #findTwins(one: T): readonly T[] {
    const found = new Map<T, number>();
    for (const band of one.content!.bands) {
      const sharing = this.#bands.get(band)!;
      if (!Array.isArray(sharing)) continue;
      const compared = sharing.slice(0, maxCompared);
      if (!compared.includes(one)) continue;
      for (const other of compared)
        if (other !== one && !found.has(other)) found.set(other, this.#compare(one.content!, other.content!));
    }
    return [...found]
      .filter(([, alike]) => alike > 0)
      .sort(([a, alikeA], [b, alikeB]) => alikeB - alikeA || a.order - b.order)
      .slice(0, maxTwins)
      .map(([twin]) => twin);
  }
}
