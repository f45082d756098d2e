import assert from "node:assert/strict";
import { appendAll, largest, replaceItems } from "../../../src/core/text/collections.ts";

/** More than fit on the stack as arguments of a call. */
const many = Array.from({ length: 300_000 }, (_, index) => index);

describe("a list", () => {
  it("has more items put at its end than a call can have arguments", () => {
    const list = [-1];
    appendAll(list, many);
    assert.equal(list.length, 300_001);
    assert.deepEqual([list[0], list[1], list.at(-1)], [-1, 0, 299_999]);
  });

  it("has more items put in the place of others than a call can have arguments", () => {
    const list = ["a", "b", "c", "d"] as (number | string)[];
    assert.deepEqual(replaceItems<number | string>(list, 1, 2, many), ["b", "c"]);
    assert.deepEqual(list, ["a", ...many, "d"]);
    assert.deepEqual(replaceItems(list, 1, many.length, []), many);
    assert.deepEqual(list, ["a", "d"]);
  });

  it("has its largest number found, however long it is", () => {
    assert.equal(largest(many, 5), 299_999);
    assert.equal(largest([1, 3, 2], 7), 7);
    assert.equal(largest([], 2), 2);
  });
});
