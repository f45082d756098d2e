import assert from "node:assert/strict";
import { wordFlags } from "../../../src/core/spelling/dictionaryFormat.ts";
import { Vocabulary, type VocabularyOptions } from "../../../src/core/spelling/vocabulary.ts";
import { dictionaryWord, smallDictionary } from "./smallDictionary.ts";

const { american, british, lowerCase } = wordFlags;
const { dictionary } = smallDictionary([
  dictionaryWord("color", { flags: american }),
  dictionaryWord("colour", { flags: british }),
  dictionaryWord("shop"),
  dictionaryWord("cart"),
  dictionaryWord("paris", { flags: american | british, forms: ["Paris"] }),
  dictionaryWord("bing", { flags: american | british, forms: ["Bing"] }),
  dictionaryWord("go", { flags: american | british | lowerCase, forms: ["Go"] }),
]);
const words = [
  "color",
  "colour",
  "shop",
  "paris",
  "bing",
  "go",
  "shopcart",
  "shopgo",
  "shopcolor",
  "fribble",
];

/** Those of the words above that are right. */
function right(options: Partial<VocabularyOptions>): readonly string[] {
  const vocabulary = new Vocabulary(dictionary, { locale: "en-US", ...options });
  return words.filter((word) => vocabulary.has(word));
}

describe("a vocabulary", () => {
  it("contains the words of its locales", () => {
    const colours = (locale: string) => right({ locale }).filter((word) => /colou?r$/.test(word));
    assert.deepEqual(colours("en-US"), ["color"]);
    assert.deepEqual(colours("en-GB"), ["colour"]);
    assert.deepEqual(colours("en-gb, en-us"), ["color", "colour"]);
    assert.deepEqual(colours("enGB"), ["colour"]);
    assert.deepEqual(colours("en"), ["color", "colour"]);
    for (const other of ["", "fr", "de-DE"]) assert.deepEqual(colours(other), ["color"], other);
  });

  it("does not accept a short name in lower case, nor any name if capitals count", () => {
    assert.deepEqual(right({}), ["color", "shop", "paris", "go"]);
    assert.deepEqual(right({ caseSensitive: true }), ["color", "shop", "go"]);
    const within = (text: string, caseSensitive: boolean) =>
      new Vocabulary(dictionary, { locale: "en-US", caseSensitive }).hasWithin(text, 0, text.length);
    for (const text of ["Bing", "BING", "Paris", "Go", "go", "Shop"])
      assert.equal(within(text, true), true, text);
    assert.deepEqual(
      [within("bing", false), within("paris", true), within("paris", false)],
      [false, false, true],
    );
  });

  it("accepts words that were run together if that is allowed", () => {
    assert.deepEqual(right({ allowCompoundWords: true }), [
      "color",
      "shop",
      "paris",
      "go",
      "shopcart",
      "shopcolor",
    ]);
  });

  it("accepts the author's words in any capitals, and the parts of hyphenated ones", () => {
    const sources = [
      { name: "one", words: ["FribBle", "zorkel-quamber"] },
      { name: "two", words: ["fribble", "cafe\u0301"] },
    ];
    const vocabulary = new Vocabulary(dictionary, { locale: "en-US", sources });
    for (const word of ["fribble", "zorkel", "quamber", "zorkel-quamber", "café"])
      assert.equal(vocabulary.has(word), true, word);
    assert.equal(vocabulary.has("quam"), false);
    assert.deepEqual(vocabulary.sourcesOf("Fribble"), ["one", "two"]);
    assert.deepEqual(vocabulary.sourcesOf("CAFÉ"), ["two"]);
    assert.deepEqual(vocabulary.sourcesOf("shop"), []);
  });

  it("never uses 0 as the number of a word", () => {
    assert.equal(new Vocabulary(dictionary, { locale: "en-US,en-GB" }).accepts(0), false);
    assert.equal(new Vocabulary(dictionary, { locale: "en-US" }).has(""), false);
  });
});
