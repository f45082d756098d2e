import assert from "node:assert/strict";
import { offensiveWords, readRanks } from "../../../../scripts/dictionary/readLists.ts";
import { fold } from "../../../../src/core/spelling/isRightWord.ts";
import type { Candidate } from "../../../../src/core/spelling/speller/candidate.ts";
import { candidateSource } from "../../../../src/core/spelling/speller/findCandidates.ts";
import { addKnown } from "../../../../src/core/spelling/speller/rankNear.ts";
import { suggestWords } from "../../../../src/core/spelling/speller/suggester.ts";
import { shipped, vocabularyOf } from "../shipped.ts";

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

/** Each letter of each word left out, replaced, put in before and swapped with the next; letters go through the alphabet. */
function* neighboursOf(): Generator<string> {
  let turn = 0;
  for (const word of offensive)
    for (let at = 0; at < word.length; at++) {
      const [start, end] = [word.slice(0, at), word.slice(at + 1)];
      const letter = String.fromCharCode(97 + (turn++ % 26));
      yield start + end;
      yield start + letter + end;
      yield start + letter + word[at] + end;
      if (end !== "") yield start + end[0] + word[at] + end.slice(1);
    }
}

describe("offensive words", () => {
  it("are all in the dictionary", () => {
    assert.ok(offensive.size > 1000);
    assert.deepEqual(
      [...offensive].filter((word) => vocabulary.dictionary.find(word) === 0),
      [],
    );
  });

  it("are never a form of a word that may be suggested, nor a known correction", () => {
    const { index, corrections } = shipped.suggestionData();
    const source = candidateSource(vocabulary, index);
    const found: string[] = [];
    for (let id = 1; id < vocabulary.dictionary.parts.flags.length; id++)
      if (source.accepts(id))
        found.push(...index.formsOf(id).filter((form) => offensive.has(fold(form).replace(/'s$/, ""))));
    assert.deepEqual(found, []);
    const known = new Map<string, Candidate>();
    for (const word of neighboursOf()) addKnown(word, corrections, source, known);
    assert.deepEqual(
      [...known.keys()].filter((words) => words.split(" ").some((part) => offensive.has(part))),
      [],
    );
  });

  it("are never suggested for a word one letter away, in any capitals", () => {
    // Every word, every kind of slip in turn; with the words above this is the whole way of a suggestion.
    const found: string[] = [];
    const all = [...neighboursOf()];
    for (let i = 0; i < all.length; i += Math.ceil(all.length / 300)) {
      const typed = all[i]!;
      for (const cased of [typed, typed.toUpperCase(), typed.charAt(0).toUpperCase() + typed.slice(1)])
        for (const suggestion of insults(cased)) found.push(`${cased} > ${suggestion}`);
    }
    assert.deepEqual(found, []);
  });

  it("are not suggested even if the document contains them, nor for a change of their capitals", () => {
    const [one] = [...offensive].filter((word) => word.length > 6) as [string];
    assert.deepEqual(insults(`${one.slice(0, 3)}${one.slice(4)}`, [one]), []);
    assert.deepEqual(insults(one.toUpperCase()), []);
  });
});
