import assert from "node:assert/strict";
import fc from "fast-check";
import { Dictionary } from "../../../src/core/spelling/dictionary.ts";
import { wordFlags } from "../../../src/core/spelling/dictionaryFormat.ts";
import { type DictionaryWord, encodeDictionary } from "../../../src/core/spelling/encodeDictionary.ts";
import { soundKey } from "../../../src/core/spelling/soundKey.ts";
import { SuggestionIndex } from "../../../src/core/spelling/suggestionIndex.ts";
import { shipped } from "./shipped.ts";
import { anyWord, dictionaryWord, smallDictionary } from "./smallDictionary.ts";

const { american, british, lowerCase, technical, general } = wordFlags;

const wordSet: fc.Arbitrary<readonly DictionaryWord[]> = fc.uniqueArray(
  fc.record({
    word: anyWord,
    frequency: fc.integer({ min: 1, max: 255 }),
    flags: fc.constantFrom(american, british, american | british | technical, american | general | (5 << 5)),
    forms: fc.constant<readonly string[]>([]),
  }),
  { selector: ({ word }) => word, maxLength: 40 },
);

describe("a dictionary", () => {
  it("finds its words and no others, numbered from 1", () => {
    fc.assert(
      fc.property(wordSet, fc.array(anyWord), (words, others) => {
        const dictionary = new Dictionary(encodeDictionary(words).dictionary);
        const ids = words.map(({ word }) => dictionary.find(word));
        assert.deepEqual(
          [...ids].sort((a, b) => a - b),
          words.map((_, index) => index + 1),
        );
        assert.deepEqual(
          ids.map((id) => dictionary.wordOf(id)),
          words.map(({ word }) => word),
        );
        const known = new Set(words.map(({ word }) => word));
        const prefixes = words.flatMap(({ word }) => [...word].map((_, end) => word.slice(0, end)));
        const longer = words.map(({ word }) => `${word}a`);
        for (const one of [...others, ...prefixes, ...longer, "z", "-", "\u{10ffff}"])
          if (!known.has(one)) assert.equal(dictionary.find(one), 0, one);
      }),
      { numRuns: 300 },
    );
  });

  it("keeps frequency and flags, and marks words that have no separate form as lower case", () => {
    fc.assert(
      fc.property(wordSet, (words) => {
        const dictionary = new Dictionary(encodeDictionary(words).dictionary);
        for (const { word, frequency, flags } of words) {
          const id = dictionary.find(word);
          assert.equal(dictionary.frequency(id), frequency);
          assert.equal(dictionary.flags(id), flags | lowerCase);
        }
        assert.deepEqual([dictionary.frequency(0), dictionary.flags(0)], [0, 0]);
      }),
    );
    const { dictionary } = smallDictionary([
      dictionaryWord("github", { flags: american, forms: ["GitHub"] }),
    ]);
    assert.equal(dictionary.flags(dictionary.find("github")), american);
  });

  it("does not depend on the order of its words", () => {
    fc.assert(
      fc.property(wordSet, (words) =>
        assert.deepEqual(encodeDictionary([...words].reverse()), encodeDictionary(words)),
      ),
    );
  });

  it("finds a word within a text, and reads capitals from A to Z as lower case", () => {
    fc.assert(
      fc.property(wordSet, anyWord, anyWord, fc.array(fc.boolean()), (words, before, after, capitals) => {
        const dictionary = new Dictionary(encodeDictionary(words).dictionary);
        for (const { word } of words) {
          const written = word.replace(/[a-z]/g, (letter, at: number) =>
            capitals[at % (capitals.length || 1)] ? letter.toUpperCase() : letter,
          );
          const text = before + written + after;
          assert.equal(
            dictionary.findWithin(text, before.length, before.length + word.length),
            dictionary.find(word),
          );
        }
      }),
    );
    const { dictionary } = smallDictionary([dictionaryWord("été")]);
    assert.notEqual(dictionary.findWithin("(été)", 1, 4), 0);
    assert.equal(dictionary.findWithin("(Été)", 1, 4), 0);
  });

  it("reads bytes at any alignment", () => {
    const words = ["shop", "shops", "cart"].map((word) => dictionaryWord(word, { forms: ["X", "Y"] }));
    const { dictionary: bytes, suggestions } = encodeDictionary(words);
    for (const offset of [0, 1, 2, 3]) {
      const dictionary = new Dictionary(moved(bytes, offset));
      const index = new SuggestionIndex(dictionary, moved(suggestions, offset));
      assert.deepEqual(
        words.map(({ word }) => dictionary.wordOf(dictionary.find(word))),
        ["shop", "shops", "cart"],
      );
      assert.deepEqual(index.formsOf(dictionary.find("cart")), ["X", "Y"]);
    }
  });

  it("rejects bytes that are not a dictionary", () => {
    const { dictionary: bytes, suggestions } = encodeDictionary([dictionaryWord("shop")]);
    const dictionary = new Dictionary(bytes);
    const foreign = bytes.slice();
    foreign[0]!++;
    const longer = new Uint8Array([...bytes, 0, 0, 0, 0]);
    for (const wrong of [
      new Uint8Array(0),
      new Uint8Array(3),
      new Uint8Array(bytes.length),
      new TextEncoder().encode("shop\ncart\n".repeat(20)),
      bytes.slice(0, 12),
      bytes.slice(0, -1),
      bytes.slice(0, -4),
      longer,
      foreign,
    ])
      assert.throws(() => new Dictionary(wrong), RangeError);
    for (const wrong of [new Uint8Array(0), suggestions.slice(0, -4), bytes])
      assert.throws(() => new SuggestionIndex(dictionary, wrong), RangeError);
  });

  it("rejects words of more than 255 letters", () => {
    const words = Array.from({ length: 256 }, (_, i) => dictionaryWord(String.fromCharCode(0x4e00 + i)));
    assert.throws(() => encodeDictionary(words), RangeError);
    assert.equal(smallDictionary(words.slice(1)).dictionary.find(words[255]!.word) > 0, true);
  });

  it("may be empty", () => {
    const { dictionary } = smallDictionary([]);
    assert.deepEqual([dictionary.find("a"), dictionary.find(""), dictionary.wordOf(0)], [0, 0, ""]);
  });
});

describe("the index for suggestions", () => {
  it("knows how a word is written, in its usual form first", () => {
    const both = american | lowerCase;
    const { dictionary, formsOf } = withForms([
      dictionaryWord("go", { flags: both, forms: ["Go", "GO"] }),
      dictionaryWord("github", { flags: american, forms: ["GitHub"] }),
      dictionaryWord("shop"),
      dictionaryWord("münchen", { flags: american, forms: ["München"] }),
    ]);
    assert.deepEqual(formsOf("go"), ["go", "Go", "GO"]);
    assert.deepEqual(formsOf("github"), ["GitHub"]);
    assert.deepEqual(formsOf("shop"), ["shop"]);
    assert.deepEqual(formsOf("münchen"), ["München"]);
    assert.equal(dictionary.find("go") > 0, true);
  });

  it("finds the same words by sound as a comparison of every word", () => {
    fc.assert(
      fc.property(wordSet, anyWord, fc.integer({ min: 0, max: 255 }), (words, other, least) => {
        const index = smallDictionary(words);
        for (const key of new Set([...words.map(({ word }) => soundKey(word)), soundKey(other)])) {
          // Words of one or two letters sound like too many.
          const alike = words.filter(
            ({ word, frequency }) => word.length > 2 && frequency >= least && soundKey(word) === key,
          );
          assert.deepEqual(
            index
              .soundingLike(key, least)
              .map((id) => index.dictionary.wordOf(id))
              .sort(),
            alike.map(({ word }) => word).sort(),
          );
        }
      }),
      { numRuns: 50 },
    );
  });

  function withForms(words: readonly DictionaryWord[]) {
    const index = smallDictionary(words);
    const { dictionary } = index;
    return { dictionary, formsOf: (word: string) => index.formsOf(dictionary.find(word)) };
  }
});

describe("the shipped dictionary", () => {
  const dictionary = shipped.dictionary();
  const flagsOf = (word: string) => dictionary.flags(dictionary.find(word));

  it("contains everyday and technical words in lower case", () => {
    const words =
      "the and deployment customer architecture reliability refactored stakeholders mitigated don't couldn't " +
      "kubernetes terraform postgresql javascript typescript webhook middleware microservices serverless " +
      "observability idempotent autoscaling github docker nginx redis kafka linux chatbot changelog";
    assert.deepEqual(
      words.split(" ").filter((word) => dictionary.find(word) === 0),
      [],
    );
  });

  it("contains no misspellings, nor contractions without their apostrophe", () => {
    const words = "recieve seperate definately occured teh thats dont isnt eachother alot deploymnet wich";
    assert.deepEqual(
      words.split(" ").filter((word) => dictionary.find(word) !== 0),
      [],
    );
  });

  it("knows which spelling belongs to which locale", () => {
    const both = american | british;
    assert.deepEqual(
      ["organise", "neighbour", "shop", "kubernetes"].map((word) => flagsOf(word) & both),
      [british, british, both, both],
    );
    assert.equal(flagsOf("neighbor") & american, american);
  });

  it("tells names by their flags, and frequent words from rare ones", () => {
    const { index } = shipped.suggestionData();
    assert.equal(index.formsOf(dictionary.find("github"))[0], "GitHub");
    assert.equal(index.formsOf(dictionary.find("typescript"))[0], "TypeScript");
    assert.equal(index.formsOf(dictionary.find("deployment"))[0], "deployment");
    const frequency = (word: string) => dictionary.frequency(dictionary.find(word));
    assert.ok(frequency("the") > frequency("customer"));
    assert.ok(frequency("customer") > frequency("idempotent"));
  });

  it("numbers its words without gaps", () => {
    const count = dictionary.parts.flags.length - 1;
    assert.ok(count > 100_000);
    for (let id = 1; id <= count; id += 97) assert.equal(dictionary.find(dictionary.wordOf(id)), id);
    assert.equal(dictionary.find(dictionary.wordOf(count)), count);
  });
});

/** The same bytes, so many after the start of their buffer. */
function moved(bytes: Uint8Array, offset: number): Uint8Array {
  const room = new Uint8Array(bytes.length + offset);
  room.set(bytes, offset);
  return room.subarray(offset);
}
