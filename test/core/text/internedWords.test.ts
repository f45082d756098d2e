import assert from "node:assert/strict";
import fc from "fast-check";
import { internedWordIn, internWord, memoizeOnWord } from "../../../src/core/text/internedWords.ts";

describe("interned words", () => {
  it("are the same object for the same word, in any case and text", () => {
    const word = internedWordIn("The CACHE and a cache", 4, 9);
    assert.equal(word.lower, "cache");
    assert.equal(word, internedWordIn("a Cache.", 2, 7));
    assert.equal(word, internWord("cache"));
    assert.notEqual(word, internWord("caches"));
  });

  it("are in lower case, for all letters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (text) => {
        const word = internedWordIn(`a ${text} b`, 2, 2 + text.length);
        assert.equal(word.lower, text.toLowerCase());
        assert.equal(word, internWord(text.toLowerCase()));
      }),
    );
  });

  it("cache each memoized result, including undefined, and compute it again after the table was emptied", () => {
    let asked = 0;
    const lengthOf = memoizeOnWord((lower) => {
      asked++;
      return lower.length > 4 ? lower.length : undefined;
    });
    for (let times = 0; times < 2; times++) {
      assert.equal(lengthOf(internWord("cache")), 5);
      assert.equal(lengthOf(internWord("lru")), undefined);
    }
    assert.equal(asked, 2);
    for (let i = 0; i < 20_000; i++) assert.equal(internWord(`word${i}`).lower, `word${i}`);
    assert.equal(lengthOf(internWord("cache")), 5);
    assert.equal(asked, 3);
  });
});
