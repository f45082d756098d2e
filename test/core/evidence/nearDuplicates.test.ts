import assert from "node:assert/strict";
import fc from "fast-check";
import {
  type Comparable,
  maxCompared,
  maxNearDuplicates,
  NearDuplicates,
} from "../../../src/core/evidence/nearDuplicates.ts";
import type { Content } from "../../../src/core/evidence/similarity.ts";

interface Sentence extends Comparable {
  readonly id: number;
}

/** A sentence that shares a band with others, and is as similar to them as the sum of their values says. */
const sentence = (id: number, order: number, bands: readonly number[], value = id): Sentence => ({
  id,
  order,
  content: { hashes: [value], bands },
});

/** 0 for one pair in five, so that sharing a band does not say it all, and equal for many. */
const alike = (a: Content, b: Content) => ((a.hashes[0]! + b.hashes[0]!) % 5) / 4;

const idsOf = (sentences: readonly Sentence[]) => sentences.map(({ id }) => id);

describe("near duplicates", () => {
  it("are named the most similar first, then in order, and only some of them", () => {
    const near = new NearDuplicates<Sentence>(alike);
    // To the first, 4 and 9 are as alike as can be, then 3 and 8, then 2, 7 and 1.
    const others = [3, 9, 1, 4, 8, 2, 7].map((id, index) => sentence(id, index + 1, [1]));
    const first = sentence(0, 0, [1]);
    near.replace([], [...others, first]);
    assert.deepEqual(idsOf(near.duplicatesOf(first)), [9, 4, 3, 8]);
    assert.equal(maxNearDuplicates, 4);
  });

  it("are in order also if a later one is found first, in a band that comes first", () => {
    const near = new NearDuplicates<Sentence>(() => 1);
    const [first, earlier, later] = [sentence(0, 0, [1, 2]), sentence(1, 1, [2]), sentence(2, 2, [1])];
    near.replace([], [later, earlier, first]);
    assert.deepEqual(idsOf(near.duplicatesOf(first)), [1, 2]);
  });

  it("are none where nothing is alike, and for sentences without content", () => {
    const near = new NearDuplicates<Sentence>(alike);
    const empty: Sentence = { id: 1, order: 1, content: undefined };
    const [one, other] = [sentence(0, 0, [1]), sentence(5, 2, [1])];
    assert.deepEqual(near.replace([], [one, empty, other]), []);
    assert.deepEqual([...near.duplicatesOf(one), ...near.duplicatesOf(empty)], []);
  });

  it("are looked for among the first of a band only", () => {
    const near = new NearDuplicates<Sentence>(alike);
    const many = Array.from({ length: maxCompared + 1 }, (_, index) => sentence(index, index, [1], 2));
    near.replace([], many.slice(1));
    assert.equal(near.duplicatesOf(many.at(-1)!).length, maxNearDuplicates);
    assert.ok(idsOf(near.replace([], [many[0]!])).includes(maxCompared), "the last is not compared any more");
    assert.deepEqual(near.duplicatesOf(many.at(-1)!), []);
    near.replace([many[3]!], []);
    assert.equal(near.duplicatesOf(many.at(-1)!).length, maxNearDuplicates, "it is again");
  });

  it("are looked for in order of place, in whichever order sentences come", () => {
    const near = new NearDuplicates<Sentence>(alike);
    const rest = Array.from({ length: maxCompared }, (_, index) => sentence(index + 1, index + 1, [1], 2));
    const [first, last] = [sentence(0, 0, [1], 2), sentence(20, 20, [1], 2)];
    near.replace([], [last, first, ...rest]);
    assert.deepEqual(near.duplicatesOf(last), []);
    assert.equal(near.duplicatesOf(first).length, maxNearDuplicates);
  });

  it("are those of a fresh start after any changes, which are told", () => {
    const anything = fc.array(
      fc.record({
        bands: fc.uniqueArray(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 2 }),
        value: fc.integer({ min: 0, max: 4 }),
      }),
      { minLength: 1, maxLength: 24 },
    );
    fc.assert(
      fc.property(
        anything,
        fc.array(fc.array(fc.nat(23), { maxLength: 5 }), { maxLength: 6 }),
        (all, steps) => {
          // Added in another order than that of their places.
          const sentences = all.map(({ bands, value }, id) => sentence(id, (id * 7) % 29, bands, value));
          const near = new NearDuplicates<Sentence>(alike);
          let present = new Set<Sentence>();
          const told = () => new Map(sentences.map((one) => [one, idsOf(near.duplicatesOf(one)).join()]));
          for (const step of [[...sentences.keys()], ...steps]) {
            const before = told();
            const toggled = [...new Set(step)].flatMap((index) => sentences[index] ?? []);
            const removed = toggled.filter((one) => present.has(one));
            const added = toggled.filter((one) => !present.has(one));
            const changed = near.replace(removed, added);
            present = new Set([...present].filter((one) => !removed.includes(one)).concat(added));
            const fresh = new NearDuplicates<Sentence>(alike);
            fresh.replace([], present);
            const now = told();
            for (const one of sentences) assert.equal(now.get(one), idsOf(fresh.duplicatesOf(one)).join());
            assert.deepEqual(
              new Set(idsOf(changed)),
              new Set(idsOf(sentences.filter((one) => now.get(one) !== before.get(one)))),
            );
          }
        },
      ),
    );
  });
});
