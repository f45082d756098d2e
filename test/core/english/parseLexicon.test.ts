import assert from "node:assert/strict";
import { parseLexicon } from "../../../src/core/english/parseLexicon.ts";

const read = (text: string) => parseLexicon("data/english/lexicon.txt", text);

describe("the file of the lexicon", () => {
  it("says what each word is, and the irregular forms of verbs", () => {
    const text =
      "# words\n\nbegin: only verb (began, begun)\ncommit: verb (doubles), counted\ncut: verb (cut)\ndeploy: mainly verb, counted\nfuel: verb, not counted\n";
    assert.deepEqual(read(text), {
      onlyVerbs: ["begin"],
      mainlyVerbs: ["deploy"],
      otherVerbs: ["commit", "cut", "fuel"],
      irregularVerbs: [
        ["begin", "began", "begun"],
        ["cut", "cut"],
      ],
      doubling: ["commit"],
      countedNouns: ["commit", "deploy"],
      uncountedNouns: ["fuel"],
    });
  });

  const refused: Readonly<Record<string, readonly [text: string, error: RegExp]>> = {
    "a line that says nothing of its word": ["begin\n", /^data\/english\/lexicon\.txt:1: expected a word/],
    "a fact that is none": ["begin: noun\n", /:1: "noun" is none of only verb, mainly verb/],
    "forms of a noun": ["index: counted (indices)\n", /:1: .* only a verb has forms/],
    "more forms than a verb has": ["begin: verb (a, b, c)\n", /:1: expected past and participle/],
    "words out of order": ["cut: verb\nbegin: verb\n", /:2: "begin" must come before "cut"/],
    "a word given twice": ["cut: verb\ncut: counted\n", /:2: "cut" is in the line above too/],
    "a word that is never a noun and one": [
      "build: only verb, counted\n",
      /:1: "build" cannot be both only verb and counted/,
    ],
    "a noun that is counted and not": [
      "test: counted, not counted\n",
      /:1: "test" cannot be both counted and not counted/,
    ],
    "a verb of two kinds": ["test: verb, only verb\n", /:1: "test" cannot be both only verb and verb/],
  };
  for (const [what, [text, error]] of Object.entries(refused))
    it(`is rejected with the line of ${what}`, () => {
      assert.throws(() => read(text), { message: error });
    });
});
