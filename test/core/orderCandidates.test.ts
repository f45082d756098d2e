import assert from "node:assert/strict";
import { type LetterTree, nearWords } from "../../src/core/spelling/nearWords.ts";
import { orderCandidates } from "../../src/core/spelling/orderCandidates.ts";
import { soundKey } from "../../src/core/spelling/soundKey.ts";
import { familySize } from "../../src/core/spelling/wordFamily.ts";

const known = new Set("weak weaken weakens weakened wick wicks each other eat chother".split(" "));
const knowledge = {
  isWord: (word: string) => known.has(word),
  isShared: (word: string) => known.has(word),
};
const first = (word: string, ...candidates: string[]) => orderCandidates(word, candidates, knowledge)[0];

describe("the order of candidates", () => {
  it("puts what is near by letters before what is far", () => {
    assert.equal(first("environement", "environs", "environment"), "environment");
  });

  it("puts what sounds alike before what only looks alike", () => {
    assert.equal(first("nife", "nine", "knife"), "knife");
  });

  it("of two as near, puts the one with the larger family first", () => {
    assert.equal(first("weakin", "weakon", "weaken"), "weaken");
  });

  it("puts odd forms last for a plain word", () => {
    assert.deepEqual(orderCandidates("recive", ["re-cive", "Recive's", "receive"], knowledge)[0], "receive");
  });

  it("keeps every candidate, each once", () => {
    assert.deepEqual([...orderCandidates("abcd", ["abce", "abcf", "abce"], knowledge)].sort(), [
      "abce",
      "abcf",
    ]);
  });

  it("knows a family by its base", () => {
    assert.equal(familySize("weakened", knowledge.isWord), familySize("weaken", knowledge.isWord));
    assert.equal(familySize("wick", knowledge.isWord), 1);
  });

  it("hears the same in what is said the same", () => {
    for (const [a, b] of [
      ["phone", "fone"],
      ["knight", "nite"],
      ["seperate", "separate"],
      ["acommodate", "accommodate"],
      ["physical", "fizikal"],
    ])
      assert.equal(soundKey(a!), soundKey(b!));
    assert.notEqual(soundKey("parity"), soundKey("purely"));
  });
});

describe("near words", () => {
  const tree = treeOf(["project", "Project", "protect", "object", "reject", "subject", "~project", "a"]);

  it("are those within the distance, whatever their capitals", () => {
    assert.deepEqual([...nearWords("poject", tree, 1)].sort(), ["Project", "project"]);
    assert.deepEqual([...nearWords("rpoject", tree, 1)].sort(), ["Project", "project"]);
    assert.deepEqual([...nearWords("poject", tree, 2)].sort(), [
      "Project",
      "object",
      "project",
      "protect",
      "reject",
    ]);
  });

  it("are none of an empty tree", () => {
    assert.deepEqual(nearWords("poject", treeOf([]), 2), []);
  });
});

function treeOf(words: readonly string[]): LetterTree {
  const letters = [...new Set(words.filter((word) => word !== "").map((word) => word[0]!))];
  return {
    eow: words.includes(""),
    entries: () =>
      letters.map((letter) => [
        letter,
        treeOf(words.filter((word) => word[0] === letter).map((word) => word.slice(1))),
      ]),
  };
}
