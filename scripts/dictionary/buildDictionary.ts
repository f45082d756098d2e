import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Dictionary } from "../../src/core/spelling/dictionary.ts";
import { encodeDictionary } from "../../src/core/spelling/encodeDictionary.ts";
import { selectWords } from "./selectWords.ts";

/** Writes the files of the dictionary into the folder and returns how many words it holds. */
export async function buildDictionary(folder: string): Promise<number> {
  const words = await selectWords();
  const encoded = encodeDictionary(words);
  // A word that was lost would be a false alarm in every document.
  const dictionary = new Dictionary(encoded.dictionary);
  const lost = words.find(({ word }) => dictionary.wordOf(dictionary.find(word)) !== word);
  if (lost) throw new Error(`The dictionary lost the word "${lost.word}".`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "suggestions.dictionary"), encoded.suggestions);
  // Last: where it is there, the build takes all of them for made.
  writeFileSync(join(folder, "words.dictionary"), encoded.dictionary);
  return words.length;
}

if (import.meta.filename === process.argv[1]) {
  const folder = join(import.meta.dirname, "..", "..", "dist", "dictionary");
  console.log(`${await buildDictionary(folder)} words`);
}
