import assert from "node:assert/strict";
import { readAll } from "../../scripts/generate/readAll.ts";

describe("lists that code is made of", () => {
  it("are read together, and all that is wrong with them is said", () => {
    const refuse = (message: string) => () => {
      throw new Error(message);
    };
    assert.deepEqual(readAll([() => 1, () => "a"]), [1, "a"]);
    assert.throws(() => readAll([refuse("a.txt:1: one"), () => 1, refuse("b.txt:2: two")]), {
      message: "a.txt:1: one\nb.txt:2: two",
    });
  });
});
