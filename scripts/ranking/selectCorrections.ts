import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { suggestWords } from "../../src/core/spelling/speller/suggester.ts";
import { Vocabulary } from "../../src/core/spelling/vocabulary.ts";
import { dictionaryFiles } from "../../src/node/spelling/dictionaryFiles.ts";
import { readMisspellings } from "../dictionary/readLists.ts";

// npm run fit runs this last: of the known misspellings it keeps those whose correction the ranking does not put first
// by itself. The rest would be bytes for nothing.

const root = join(import.meta.dirname, "..", "..");
const files = dictionaryFiles(join(root, "dist", "dictionary"));
const dictionary = files.dictionary();
const { index, ranking } = files.suggestionData();
const vocabulary = new Vocabulary(dictionary, { locale: "en-US,en-GB" });
const context = { documentWords: new Map<string, number>() };

const kept: string[] = [];
for (const [wrong, right] of [...readMisspellings()].sort(([a], [b]) => (a < b ? -1 : 1))) {
  if (!/^\p{L}[\p{L}']*$/u.test(wrong) || vocabulary.has(wrong)) continue;
  const corrections = right.filter((one) => one.split(" ").every((part) => vocabulary.has(part)));
  if (corrections.length === 0) continue;
  const first = (known: readonly string[]) =>
    suggestWords(wrong, vocabulary, { index, ranking, corrections: { of: () => known } }, context)[0];
  if (first([]) !== first(corrections)) kept.push(`${wrong}:${corrections.join(",")}`);
}
writeFileSync(
  join(root, "data", "misspellings.txt"),
  `# Known misspellings and what is meant, from Wikipedia's lists of common misspellings by way of the npm package
# @cspell/dict-en-common-misspellings. Licence of this file: CC BY-SA 4.0 (creativecommons.org/licenses/by-sa/4.0),
# changed: only what the ranking of suggestions does not find by itself. Made by npm run fit.
${kept.join("\n")}
`,
);
console.log(`${kept.length} corrections kept`);
