import assert from "node:assert/strict";
import { offensiveWords, readRanks } from "../../../scripts/dictionary/readLists.ts";
import { fold } from "../../../src/core/spelling/isRightWord.ts";
import { suggestWords } from "../../../src/core/spelling/suggest/suggester.ts";
import { shipped, vocabularyOf } from "./shipped.ts";

const offensive = await offensiveWords(readRanks());
const vocabulary = vocabularyOf({ locale: "en" });

/** The suggestions for a word that are on the list, or hold what is. */
function insults(word: string, documentWords: readonly string[] = []): readonly string[] {
  const words = new Map(documentWords.map((one) => [one, 1]));
  return suggestWords(word, vocabulary, shipped.suggestionData(), { documentWords: words }).filter(
    (suggestion) =>
      fold(suggestion)
        .split(/[\s'-]/)
        .some((part) => offensive.has(part)),
  );
}

describe("words that insult", () => {
  it("are known", () => {
    assert.ok(offensive.size > 1000);
    assert.deepEqual(
      [...offensive].filter((word) => vocabulary.dictionary.find(word) === 0),
      [],
    );
  });

  it("are never suggested for what is a letter from one, in any capitals", () => {
    const found: string[] = [];
    for (const word of offensive) {
      const middle = Math.floor(word.length / 2);
      const near = [
        `${word.slice(0, middle)}${word.slice(middle + 1)}`,
        `${word.slice(0, middle)}x${word.slice(middle + 1)}`,
        `${word.slice(0, middle)}${word[middle]}${word.slice(middle)}`,
        `${word.slice(1, 2)}${word[0]}${word.slice(2)}`,
      ];
      const typed = near[word.length % near.length]!;
      const cased = [typed, typed.toUpperCase(), typed.charAt(0).toUpperCase() + typed.slice(1)][
        word.length % 3
      ]!;
      for (const suggestion of insults(cased)) found.push(`${cased} > ${suggestion}`);
    }
    assert.deepEqual(found, []);
  });

  it("are not suggested because the document has them, nor for their own capitals", () => {
    const [one] = [...offensive].filter((word) => word.length > 6) as [string];
    assert.deepEqual(insults(`${one.slice(0, 3)}${one.slice(4)}`, [one]), []);
    assert.deepEqual(insults(one.toUpperCase()), []);
  });
});
