import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { suggestionsForWord } from "cspell-lib";
import { defaultConfiguration } from "../../src/core/config/configuration.ts";
import { CheckedDocument } from "../../src/core/engine/checkedDocument.ts";
import { proseOf, wordsIn } from "../../src/core/spelling/prose.ts";
import { rankSuggestions } from "../../src/core/spelling/rankSuggestions.ts";
import { distFolder } from "../../src/node/distFolder.ts";
import { openCspellSpeller } from "../../src/node/spelling/cspellSpeller.ts";

// npm run bench:spelling: our ranking and dictionary beside cspell's own, on lists of misspellings and clean prose that
// stand beside the checkout. `npm run bench:spelling -- 100` takes 100 words of each list.

const data = join(import.meta.dirname, "..", "..", "..", "shared", "data");
if (!existsSync(data)) {
  console.log("shared/data is not there: nothing to measure");
  process.exit(0);
}
const take = Number(process.argv[2] ?? 60);
const rows = readFileSync(join(data, "misspellings-dev.tsv"), "utf8")
  .trim()
  .split("\n")
  .map((row) => row.split("\t") as [string, string, string]);
const samples = new Map(
  [...new Set(rows.map(([name]) => name))].map((name) => [
    name,
    rows.filter(([list]) => list === name).slice(0, take),
  ]),
);
// Before ours is opened: that locks cspell, which can then no longer load its own dictionaries.
const peers = new Map<string, string | undefined>();
for (const [, wrong] of [...samples.values()].flat()) {
  const { suggestions } = await suggestionsForWord(wrong, { languageId: "markdown", numSuggestions: 8 });
  peers.set(wrong, suggestions[0]?.word);
}
const speller = await openCspellSpeller(
  { file: undefined, locale: "en-US", words: [], directives: "" },
  join(distFolder(), "dictionary"),
);

console.log(
  "| list | words | found % | first right %: the speller's order | ours | default cspell | in first five %: ours |",
);
console.log("|---|---|---|---|---|---|---|");
for (const [list, some] of samples) {
  const count = { found: 0, cspell: 0, ours: 0, peer: 0, five: 0 };
  for (const [, wrong, right] of some) {
    const good = right.toLowerCase().split("|");
    const isGood = (word: string | undefined) => word !== undefined && good.includes(word.toLowerCase());
    const [found] = await speller.check([wrong]);
    const candidates = await speller.suggest(wrong);
    const ranked = rankSuggestions(wrong, candidates, { documentWords: new Map() });
    if (found!.length > 0) count.found++;
    if (isGood(candidates.find((word) => !word.includes(" ")))) count.cspell++;
    if (isGood(ranked[0])) count.ours++;
    if (isGood(peers.get(wrong))) count.peer++;
    if (ranked.slice(0, 5).some(isGood)) count.five++;
  }
  const percent = (part: number) => ((100 * part) / some.length).toFixed(0);
  console.log(
    `| ${list} | ${some.length} | ${percent(count.found)} | ${percent(count.cspell)} | ${percent(count.ours)} | ${percent(count.peer)} | ${percent(count.five)} |`,
  );
}

console.log("\n| clean prose | words | false alarms in 1,000 words | most often |");
console.log("|---|---|---|---|");
let allWords = 0;
let allAlarms = 0;
for (const file of globSync("clean/*.md", { cwd: data }).sort()) {
  const texts = new CheckedDocument(readFileSync(join(data, file), "utf8"), defaultConfiguration).blocks.map(
    proseOf,
  );
  const found = await speller.check(texts);
  const words = texts.reduce((sum, text) => sum + wordsIn(text).length, 0);
  const alarms = new Map<string, number>();
  for (const [index, list] of found.entries()) {
    for (const { span } of list) {
      const word = texts[index]!.slice(span.start, span.end);
      alarms.set(word, (alarms.get(word) ?? 0) + 1);
    }
  }
  const total = [...alarms.values()].reduce((sum, count) => sum + count, 0);
  allWords += words;
  allAlarms += total;
  const most = [...alarms]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 8)
    .map(([word]) => word);
  console.log(`| ${file} | ${words} | ${((1000 * total) / words).toFixed(1)} | ${most.join(", ")} |`);
}
console.log(`| all | ${allWords} | ${((1000 * allAlarms) / allWords).toFixed(1)} | |`);
