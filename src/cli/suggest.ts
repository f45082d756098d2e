import { join } from "node:path";
import { createInterface } from "node:readline";
import { defaultConfiguration } from "../core/config/configuration.ts";
import { rankSuggestions } from "../core/spelling/rankSuggestions.ts";
import { distFolder } from "../node/distFolder.ts";
import { openCspellSpeller } from "../node/spelling/cspellSpeller.ts";
import { readUserWords } from "../node/userDictionary.ts";

export interface SuggestOptions {
  /** The words to look up; those of standard input, one a line, where there are none. */
  readonly words: readonly string[];
  readonly locale: string | undefined;
}

/** Prints a line of JSON for each word: `{"word", "known", "suggestions"}`, the best suggestion first. Answers the exit code 0. */
export async function suggest({
  words,
  locale = defaultConfiguration.locale,
}: SuggestOptions): Promise<number> {
  const speller = await openCspellSpeller(
    { file: undefined, locale, words: readUserWords(), directives: "" },
    join(distFolder(), "dictionary"),
  );
  for await (const word of words.length > 0 ? words : linesOfInput()) {
    const [found] = await speller.check([word]);
    const known = found?.length === 0;
    const suggestions = rankSuggestions(word, await speller.suggest(word), { documentWords: new Map() });
    process.stdout.write(`${JSON.stringify({ word, known, suggestions })}\n`);
  }
  return 0;
}

async function* linesOfInput(): AsyncGenerator<string> {
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() !== "") yield line.trim();
  }
}
