import { join } from "node:path";
import { checkProse } from "../core/spelling/checkProse.ts";
import { createSpeller } from "../core/spelling/speller/createSpeller.ts";
import { Vocabulary } from "../core/spelling/vocabulary.ts";
import { distFolder } from "../node/distFolder.ts";
import { dictionaryFiles } from "../node/spelling/dictionaryFiles.ts";
import { readUserWords, userDictionaryFile } from "../node/userDictionary.ts";
import { visible, writeError } from "./common/visible.ts";

export interface SuggestOptions {
  /** The words to look up; if there are none, those on standard input, one per line. */
  readonly words: readonly string[];
  readonly locale: string | undefined;
}

/**
 * Prints one line of JSON per word: `{"word", "known", "suggestions"}`. `known` is true if a dictionary contains the
 * word; the best suggestion is first. Returns the exit code 0.
 */
export async function printSuggestions({ words, locale = "en-US" }: SuggestOptions): Promise<number> {
  const files = dictionaryFiles(join(distFolder(), "dictionary"));
  const user = { name: userDictionaryFile(), ...readUserWords() };
  if (user.problem !== undefined) writeError(`slick-requirements: ${user.name}: ${user.problem}`);
  const vocabulary = new Vocabulary(files.dictionary(), { locale, sources: [user] });
  const speller = createSpeller(vocabulary, files.suggestionData);
  for await (const word of words.length > 0 ? words : linesOfInput()) {
    const suggestions = await speller.suggest(word, { documentWords: new Map() });
    const known = checkProse(word, vocabulary).length === 0;
    process.stdout.write(`${visible(JSON.stringify({ word, known, suggestions }))}\n`);
  }
  return 0;
}

async function* linesOfInput(): AsyncGenerator<string> {
  // Imported here, since it loads a large part of Node that words on the command line do not need.
  const { createInterface } = await import("node:readline");
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() !== "") yield line.trim();
  }
}
