import assert from "node:assert/strict";
import fc from "fast-check";
import { evidenceKey, evidenceKeys, wordsOfSentence } from "../../../src/core/evidence/evidenceKey.ts";

/** The words of a sentence that is read with its markup: an empty tag has it read so, and is no word. */
const readAsMarkup = (sentence: string) => wordsOfSentence(`${sentence} <b></b>`);

describe("the words of a sentence", () => {
  const cases: Readonly<Record<string, string>> = {
    "Cut the *load* by **20%**, at `last`.": "cut the load by 20% at last",
    "Wrote it in C++, C# and Node.js 2.5.": "wrote it in c++ c# and node.js 2.5",
    "Don't use snake_case or ~~that~~.": "dont use snakecase or that",
    "Don’t café — naïve… 日本": "dont café naïve 日本",
    'Built [the shop](/shop "a title"), ![a picture](/p.png) and [it][ref].':
      "built the shop a picture and it",
    "Ran <b>it</b> <!-- not this --> <br/> well <3.": "ran it well 3",
    "A... b..c .d e. 1.2.3 100%%% C+++": "a b c d e 1.2.3 100%% c++",
  };
  for (const [sentence, words] of Object.entries(cases))
    it(`are ${words}`, () => assert.equal(wordsOfSentence(sentence).join(" "), words));

  it("are the same whether read fast or with markup", () => {
    const part = fc.constantFrom(
      ..."abcXYZ019 *_`~'.+#%,-!?&;:\"\n\t",
      "..",
      "Node.js",
      "C++",
      "20%",
      "don't",
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        const sentence = parts.join("");
        assert.deepEqual(wordsOfSentence(sentence), readAsMarkup(sentence));
      }),
      { numRuns: 2000 },
    );
  });

  it("are none in a text that is too long to be a sentence", () => {
    assert.equal(wordsOfSentence(`${"a ".repeat(1999)}bc`).length, 2000);
    assert.deepEqual(wordsOfSentence(`${"a ".repeat(1999)}bcd`), []);
  });
});

describe("the key of a sentence", () => {
  it("is the same in every version, for slick.json has it", () => {
    assert.equal(evidenceKey("Cut the load of the shop by 20%."), "1kxlvro6uew");
    assert.equal(evidenceKey("Moved café data to Node.js."), "21m9da0c274");
  });

  it("is given to sentences of six words or more, once each", () => {
    const six = "One two three four five six.";
    assert.deepEqual(evidenceKeys(`One two three four five. ${six} ${six}`), [evidenceKey(six)]);
  });
});
