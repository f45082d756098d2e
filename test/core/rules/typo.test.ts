import assert from "node:assert/strict";
import type { SpellingVerdict } from "../../../src/core/findings/finding.ts";
import { typo } from "../../../src/core/rules/typo.ts";

// What the speller finds is tested with its dictionaries, in test/node/spelling.

describe("the rule typo", () => {
  const verdicts: readonly (readonly [SpellingVerdict["verdict"], string, "information" | undefined])[] = [
    ["misspelled", '"teh" is misspelled. Did you mean "the"?', undefined],
    ["unknown", 'Unknown word "teh".', "information"],
    ["forbidden", 'Your settings do not allow the word "teh".', undefined],
  ];
  for (const [verdict, message, severity] of verdicts)
    it(`says what a word is that is ${verdict}, and what can be done about it`, () => {
      const spelling = { word: "teh", verdict, corrections: ["the", "ten"], unlikely: [] };
      assert.deepEqual(typo.finding(spelling), {
        message,
        spelling,
        ...(severity && { severity }),
        actions: ["correct-all", "add-word", "ignore-word"].map((kind) => ({ kind, word: "teh" })),
      });
    });

  it("only hints at a word that is like no known one", () => {
    const { severity } = typo.finding({
      word: "Zquor",
      verdict: "unknown",
      corrections: [],
      unlikely: ["squad"],
    });
    assert.equal(severity, "hint");
  });

  it("says why the words of a document in another language are not checked", () => {
    assert.deepEqual(typo.otherLanguage(), {
      message: "This document is not in English, so its words are not checked. Set `locale` to check them.",
      severity: "information",
    });
  });
});
