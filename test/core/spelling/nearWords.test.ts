import assert from "node:assert/strict";
import fc from "fast-check";
import type { Dictionary } from "../../../src/core/spelling/dictionary.ts";
import { visitNearWords } from "../../../src/core/spelling/nearWords.ts";
import { editDistance } from "../../../src/core/text/editDistance.ts";
import { shipped } from "./shipped.ts";
import { anyWord, dictionaryWord, shortWord, smallDictionary } from "./smallDictionary.ts";

/** What is visited, in the order of the alphabet; a word that is visited twice appears twice. */
function visited(dictionary: Dictionary, word: string, limit: number): readonly string[] {
  const found: string[] = [];
  visitNearWords(dictionary, word, limit, (id, distance) =>
    found.push(`${dictionary.wordOf(id)} ${distance}`),
  );
  return found.sort();
}

function bruteForce(words: readonly string[], word: string, limit: number): readonly string[] {
  return words
    .map((one) => ({ one, distance: editDistance(one, word, limit) }))
    .filter(({ distance }) => distance <= limit)
    .map(({ one, distance }) => `${one} ${distance}`)
    .sort();
}

describe("words within an edit distance", () => {
  for (const limit of [1, 2, 3]) {
    it(`of at most ${limit} are those that a comparison of every word finds, each once`, () => {
      for (const word of [shortWord, anyWord]) {
        fc.assert(
          fc.property(
            fc.uniqueArray(word, { maxLength: 40 }),
            fc.oneof(word, fc.string({ maxLength: 8 })),
            (words, query) => {
              const { dictionary } = smallDictionary(words.map((one) => dictionaryWord(one)));
              assert.deepEqual(visited(dictionary, query, limit), bruteForce(words, query, limit));
            },
          ),
          { numRuns: 200 },
        );
      }
    });
  }

  it("include those with a swap, which counts as one edit, also at either end", () => {
    const { dictionary } = smallDictionary(["shop"].map((word) => dictionaryWord(word)));
    for (const query of ["hsop", "sohp", "shpo"])
      assert.deepEqual(visited(dictionary, query, 1), ["shop 1"], query);
  });

  it("of an empty word are the short ones, and an empty dictionary has none", () => {
    const { dictionary } = smallDictionary(["a", "ab", "abc"].map((word) => dictionaryWord(word)));
    assert.deepEqual(visited(dictionary, "", 2), ["a 1", "ab 2"]);
    assert.deepEqual(visited(smallDictionary([]).dictionary, "shop", 2), []);
  });

  it("of a very long word are found by its start, in time", () => {
    assert.deepEqual(visited(shipped.dictionary(), "x".repeat(10_000), 3), []);
  });

  it("are found in the shipped dictionary", () => {
    const found = visited(shipped.dictionary(), "deploymnet", 2);
    assert.ok(found.includes("deployment 1"));
    assert.ok(found.includes("deployments 2"));
  });
});
