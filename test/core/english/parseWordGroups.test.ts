import assert from "node:assert/strict";
import { parseWordGroups } from "../../../src/core/english/parseWordGroups.ts";

const read = (text: string) => parseWordGroups("data/english/classes.txt", text);

describe("a file of word groups", () => {
  it("is parsed into the words of each group, over several lines", () => {
    assert.deepEqual(read("# all\n\n[article]\n# opens\na an\nthe\n\n[setUp]\nci/cd in-flight\n"), {
      article: ["a", "an", "the"],
      setUp: ["ci/cd", "in-flight"],
    });
  });

  const refused: Readonly<Record<string, readonly [text: string, error: RegExp]>> = {
    "words without a group": ["a an\n", /^data\/english\/classes\.txt:1: expected the name of a group first/],
    "two groups of one name": ["[one]\na\n[one]\nb\n", /:3: there are two groups "one"/],
    "words out of order": ["[one]\nb\na\n", /:3: "a" must come before "b"/],
    "a word given twice": ["[one]\na a\n", /:2: "a" is there twice/],
    capitals: ["[one]\nWord\n", /:2: "Word" is no word in lower case/],
  };
  for (const [what, [text, error]] of Object.entries(refused))
    it(`is rejected with the line of ${what}`, () => {
      assert.throws(() => read(text), { message: error });
    });
});
