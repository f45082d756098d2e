import { insertInOrder } from "../text/collections.ts";
import { type Content, similarity } from "./similarity.ts";

const none: readonly never[] = [];

/** A sentence to compare with others. `order` may change, but never the order of two sentences. */
export interface Comparable {
  readonly content: Content | undefined;
  readonly order: number;
}

/** Of the sentences that share a band, so many are compared with each other: the first in order. */
export const maxCompared = 16;

/** The maximum number of near duplicates that are named for a sentence. */
export const maxNearDuplicates = 4;

/**
 * Finds which sentences are nearly the same. Adding or removing a sentence costs time for those that share a band with
 * it, up to a limit, however many sentences there are. The results do not depend on the order in which sentences were
 * added.
 */
export class NearDuplicates<T extends Comparable> {
  readonly #compare: (a: Content, b: Content) => number;
  /** The sentences by band, in order. A band with only one sentence, as most have, is not stored as a list. */
  readonly #bands = new Map<number, T | T[]>();
  /** Sentences whose neighbours changed since their duplicates were computed. */
  readonly #stale = new Set<T>();
  readonly #duplicates = new Map<T, readonly T[]>();

  /** `compare` can be given to count comparisons. */
  constructor(compare: (a: Content, b: Content) => number = similarity) {
    this.#compare = compare;
  }

  /**
   * Removes and adds sentences. `order` must be up to date for all added and remaining ones. Returns the sentences that
   * are or were there and have other near duplicates than before.
   */
  replace(removed: Iterable<T>, added: Iterable<T>): readonly T[] {
    const changed: T[] = [];
    for (const one of removed) {
      if (this.#duplicates.has(one)) changed.push(one);
      this.#remove(one);
    }
    for (const one of added) this.#add(one);
    for (const one of this.#stale) {
      const duplicates = this.#findDuplicates(one);
      const before = this.duplicatesOf(one);
      if (duplicates.length !== before.length || duplicates.some((other, rank) => other !== before[rank]))
        changed.push(one);
      if (duplicates.length > 0) this.#duplicates.set(one, duplicates);
      else this.#duplicates.delete(one);
    }
    this.#stale.clear();
    return changed;
  }

  /** The near duplicates of a sentence, the most similar first, then in order. */
  duplicatesOf(one: T): readonly T[] {
    return this.#duplicates.get(one) ?? none;
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
    this.#duplicates.delete(one);
  }

  /**
   * Marks what a change at `index` affects: the sentences that are compared, and the one that may no longer be among
   * them.
   */
  #disturb(sharing: readonly T[], index: number): void {
    if (index >= maxCompared) return;
    for (const one of sharing.slice(0, maxCompared + 1)) this.#stale.add(one);
  }

  #findDuplicates(one: T): readonly T[] {
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
      .slice(0, maxNearDuplicates)
      .map(([other]) => other);
  }
}
