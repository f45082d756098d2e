import { bandCount, type Content, similarity } from "./similarity.ts";

/** Two of the given sentences that are nearly the same; `first` stands before `second`. */
export interface NearTwins {
  readonly first: number;
  readonly second: number;
  readonly similarity: number;
}

/** How many sentences one is compared with at most. */
export const mostCompared = 32;

/** A sentence that has so many twins before it is compared no further. */
const enoughTwins = 8;

/**
 * The pairs that are nearly the same, in the order of `second`. Takes time in proportion to the sentences however alike
 * they are: each is compared with those before it that share a band, the nearest first, up to a limit.
 * `compare` is there to count.
 */
export function* nearTwins(
  contents: readonly (Content | undefined)[],
  compare: (a: Content, b: Content) => number = similarity,
): Generator<NearTwins> {
  const buckets = 1 << Math.max(4, 32 - Math.clz32(contents.length * bandCount));
  // Chains in arrays: 80,000 keys in a Map would cost each keystroke more than all the rest.
  const heads = new Int32Array(buckets).fill(-1);
  const keys = new Int32Array(contents.length * bandCount);
  const next = new Int32Array(contents.length * bandCount);
  const comparedWith = new Int32Array(contents.length).fill(-1);
  for (const [index, content] of contents.entries()) {
    if (!content) continue;
    let compared = 0;
    let twins = 0;
    keys.set(content.bands, index * bandCount);
    for (let own = index * bandCount; own < (index + 1) * bandCount; own++) {
      const key = keys[own]!;
      const bucket = (key ^ (key >>> 16)) & (buckets - 1);
      let slot = heads[bucket]!;
      next[own] = slot;
      heads[bucket] = own;
      for (let step = 0; slot >= 0 && step < mostCompared; step++, slot = next[slot]!) {
        if (compared >= mostCompared || twins >= enoughTwins) break;
        const other = Math.floor(slot / bandCount);
        if (keys[slot] !== key || comparedWith[other] === index || other === index) continue;
        comparedWith[other] = index;
        compared++;
        const found = compare(contents[other]!, content);
        if (found === 0) continue;
        twins++;
        yield { first: other, second: index, similarity: found };
      }
    }
  }
}
