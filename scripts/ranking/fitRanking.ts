import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Weights } from "../../src/core/spelling/speller/editChannel.ts";
import { Ranking } from "../../src/core/spelling/speller/ranking.ts";
import { Vocabulary } from "../../src/core/spelling/vocabulary.ts";
import { dictionaryFiles } from "../../src/node/spelling/dictionaryFiles.ts";
import { readMisspellings } from "../dictionary/readLists.ts";
import { type Example, readExamples } from "./examples.ts";
import { train } from "./train.ts";

// npm run fit [-- --folds N]: fits the weights of the ranking on the development half of the misspelling lists beside
// the checkout and writes them. With folds it prints instead how well weights fitted on the rest of the words do.

const root = join(import.meta.dirname, "..", "..");
const files = dictionaryFiles(join(root, "dist", "dictionary"));
const dictionary = files.dictionary();
const vocabulary = new Vocabulary(dictionary, { locale: "en-US" });
const misspellings = readMisspellings();
const data = join(root, "..", "shared", "data", "misspellings-dev.tsv");
const examples = readExamples(data, files.suggestionData().index, vocabulary, {
  of: (word) => misspellings.get(word) ?? [],
});
const folds = Number(process.argv[process.argv.indexOf("--folds") + 1]) || 0;

if (folds > 1) {
  const results = [];
  for (let fold = 0; fold < folds; fold++) {
    const weights = train(
      examples.filter((example) => foldOf(example) !== fold),
      dictionary,
    );
    results.push(
      ...judge(
        examples.filter((example) => foldOf(example) === fold),
        weights,
      ),
    );
  }
  report(results);
} else {
  const weights = train(examples, dictionary);
  writeFileSync(
    join(root, "src", "core", "spelling", "speller", "weights.json"),
    `${JSON.stringify(weights, null, 1)}\n`,
  );
  report(judge(examples, weights));
}

interface Result {
  readonly set: string;
  readonly isFirst: boolean;
  readonly isInFive: boolean;
  readonly isFound: boolean;
}

function judge(some: readonly Example[], weights: Weights): readonly Result[] {
  const ranking = new Ranking(weights);
  return some.map(({ set, typed, meant, candidates }) => {
    const ranked = candidates
      .map((candidate) => ({ word: candidate.word, score: ranking.score(typed, candidate, dictionary) }))
      .sort((a, b) => b.score - a.score)
      .map(({ word }) => word);
    const isMeant = (word: string) => meant.includes(word);
    return {
      set,
      isFirst: ranked.slice(0, 1).some(isMeant),
      isInFive: ranked.slice(0, 5).some(isMeant),
      isFound: ranked.some(isMeant),
    };
  });
}

function report(results: readonly Result[]): void {
  const sets = [...new Set(results.map(({ set }) => set))];
  const independent = ["commits", "birkbeck", "holbrook", "aspell", "norvig", "aspellbench"];
  const share = (set: string, what: "isFirst" | "isInFive" | "isFound") => {
    const some = results.filter((result) => result.set === set);
    return (100 * some.filter((result) => result[what]).length) / some.length;
  };
  const mean = (names: readonly string[], what: "isFirst" | "isInFive") =>
    (names.reduce((sum, set) => sum + share(set, what), 0) / names.length).toFixed(1);
  console.log("| set | first | in five | a candidate |\n|---|---|---|---|");
  for (const set of sets)
    console.log(
      `| ${set} | ${share(set, "isFirst").toFixed(1)} | ${share(set, "isInFive").toFixed(1)} | ${share(set, "isFound").toFixed(1)} |`,
    );
  console.log(`| independent | ${mean(independent, "isFirst")} | ${mean(independent, "isInFive")} | |`);
  console.log(`| all | ${mean(sets, "isFirst")} | ${mean(sets, "isInFive")} | |`);
}

/** Examples of one correction are in one fold: nothing is learned by heart. */
function foldOf({ meant }: Example): number {
  let hash = 7;
  for (const letter of meant[0]!) hash = (hash * 31 + letter.charCodeAt(0)) >>> 0;
  return hash % folds;
}
