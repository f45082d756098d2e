import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { tables } from "../../../scripts/tables.ts";
import { wordsIn } from "../../../src/core/markdown/prose.ts";
import { createSpeller } from "../../../src/core/spelling/speller/createSpeller.ts";
import { suggestWords } from "../../../src/core/spelling/speller/suggester.ts";
import { verdictOf } from "../../../src/core/spelling/speller/verdict.ts";
import { Vocabulary } from "../../../src/core/spelling/vocabulary.ts";
import { distFolder } from "../../../src/node/distFolder.ts";
import { dictionaryFiles } from "../../../src/node/spelling/dictionaryFiles.ts";
import { bareNode, leastProcessCosts } from "../processCost.ts";
import { isThere, quantile, type Row, readCleanProse, readRows, shared } from "./data.ts";
import { openPeer } from "./peer.ts";

// npm run bench:spelling: our spelling beside cspell-lib's in the same run. `-- 20` takes 20 words of each list instead of
// 100; cspell needs a tenth of a second for a suggestion. Compare the ratios; the milliseconds are this machine's.

if (!isThere) {
  console.log("shared/data is not there: nothing to measure");
  process.exit(0);
}
const folder = join(distFolder(), "dictionary");
const files = dictionaryFiles(folder);
const vocabulary = new Vocabulary(files.dictionary(), { locale: "en-US" });
const speller = createSpeller(vocabulary, files.suggestionData);
const noWords = { documentWords: new Map<string, number>() };

/** What a reader of a document with these words sees: names are passed over. */
async function seenIn(text: string, documentWords: ReadonlyMap<string, number>) {
  const [found] = await speller.check([text]);
  return found!
    .map((one) => {
      const word = text.slice(one.span.start, one.span.end);
      return { word, verdict: verdictOf(word, one, () => documentWords) };
    })
    .filter(({ verdict }) => verdict !== "name");
}

// First, in a process that holds nothing else: the heap of cspell slows down whatever shares it.
const clean = readCleanProse();
const texts = [...clean.values()].flat();
const words = texts.reduce((sum, text) => sum + wordsIn(text).length, 0);
const speed = rate(words, () => {
  for (const text of texts) void speller.check([text]);
});
const peer = await openPeer();

const rows = readRows(Number(process.argv[2] ?? 100));
const ours = await judge(
  rows,
  async (word) => (await seenIn(`It was ${word} there.`, noWords.documentWords)).length > 0,
  async (word) => suggestWords(word, vocabulary, files.suggestionData(), noWords),
);
const theirs = await judge(rows, async (word) => (await peer.check(word)).length > 0, peer.suggest);
console.log(`Misspellings: ${rows.length} of the development half, on which the weights were fitted`);
console.log("| | ours | cspell-lib |\n|---|---|---|");
for (const key of Object.keys(ours)) console.log(`| ${key} | ${ours[key]} | ${theirs[key]} |`);

const alarms = new Map<string, number>();
let theirAlarms = 0;
console.log(
  "\n| clean prose | words | false alarms in 1,000 words: ours, misspelled | unknown | cspell-lib |\n|---|---|---|---|---|",
);
let [total, totalUnknown] = [0, 0];
for (const [file, some] of clean) {
  let [own, unknown, other, count] = [0, 0, 0, 0];
  const documentWords = new Map<string, number>();
  for (const word of some.flatMap(wordsIn)) documentWords.set(word, (documentWords.get(word) ?? 0) + 1);
  for (const text of some) {
    count += wordsIn(text).length;
    for (const { word, verdict } of await seenIn(text, documentWords)) {
      alarms.set(word, (alarms.get(word) ?? 0) + 1);
      if (verdict === "misspelled") own++;
      else unknown++;
    }
    other += (await peer.check(text)).length;
  }
  total += own;
  totalUnknown += unknown;
  theirAlarms += other;
  console.log(
    `| ${file} | ${count} | ${perThousand(own, count)} | ${perThousand(unknown, count)} | ${perThousand(other, count)} |`,
  );
}
console.log(
  `| all | ${words} | ${perThousand(total, words)} | ${perThousand(totalUnknown, words)} | ${perThousand(theirAlarms, words)} |`,
);
const listed = [...alarms]
  .sort((a, b) => b[1] - a[1])
  .map(([word, count]) => (count > 1 ? `${word} ×${count}` : word));
console.log(`\nWhat is left: ${listed.join(", ")}`);

const sample = texts.slice(0, 1500);
const sampleWords = sample.reduce((sum, text) => sum + wordsIn(text).length, 0);
const start = performance.now();
for (const text of sample) await peer.check(text);
const theirSpeed = sampleWords / (performance.now() - start) / 1000;
console.log("\n| | ours | cspell-lib | ratio |\n|---|---|---|---|");
console.log(
  `| warm check, million words/s | ${speed.toFixed(2)} | ${theirSpeed.toFixed(3)} | ${(speed / theirSpeed).toFixed(0)}x |`,
);

const work = mkdtempSync(join(tmpdir(), "slick-bench-"));
try {
  const outfile = join(work, "firstVerdict.mjs");
  await build({
    entryPoints: [join(import.meta.dirname, "firstVerdict.ts")],
    bundle: true,
    minify: true,
    platform: "node",
    format: "esm",
    // As the package is built: tables are made beforehand.
    plugins: [tables],
    outfile,
    logLevel: "error",
  });
  const [bare, own] = await leastProcessCosts([bareNode, [outfile, folder]], 15);
  const [other] = await leastProcessCosts([[join(import.meta.dirname, "firstPeerVerdict.ts")]], 3);
  console.log(
    `| process start to first verdict, ms beyond bare Node (${bare!.ms.toFixed(0)}) | ${(own!.ms - bare!.ms).toFixed(0)} | ${(other!.ms - bare!.ms).toFixed(0)} | ${((other!.ms - bare!.ms) / (own!.ms - bare!.ms)).toFixed(0)}x |`,
  );
  console.log(
    `| memory, MB beyond bare Node (${bare!.memory.toFixed(0)}) | ${(own!.memory - bare!.memory).toFixed(0)} | ${(other!.memory - bare!.memory).toFixed(0)} | ${((other!.memory - bare!.memory) / (own!.memory - bare!.memory)).toFixed(0)}x |`,
  );
} finally {
  rmSync(work, { recursive: true });
}

console.log("\nThe author's document (found, first fix right, false alarms)");
const seed = join(shared, "seed", "slick-requirements.md");
const report = mkdtempSync(join(tmpdir(), "slick-bench-"));
const findings = join(report, "findings.json");
const cli = [join(distFolder(), "cli.mjs"), "check", seed, "--format", "json"];
writeFileSync(findings, spawnSync(process.execPath, cli, { maxBuffer: 1 << 26 }).stdout);
for (const kind of ["spelling", "realword", "brand"]) {
  const judgeSeed = [join(shared, "measure", "truth.mjs"), findings, join(shared, "seed", "truth.tsv"), kind];
  const { stdout } = spawnSync(process.execPath, judgeSeed, {
    encoding: "utf8",
    env: { ...process.env, DOC: seed },
  });
  console.log(stdout.trim().split("\n").at(-1));
}
rmSync(report, { recursive: true });

type Found = (word: string) => Promise<boolean>;
type Suggest = (word: string) => Promise<readonly string[]>;

/** How well the misspellings are found and corrected; the mean over the lists, each counting the same. */
async function judge(
  some: readonly Row[],
  isFound: Found,
  suggest: Suggest,
): Promise<Record<string, string>> {
  const independent = ["commits", "birkbeck", "holbrook", "aspell", "norvig", "aspellbench"];
  const all = [...new Set(some.map(({ set }) => set))];
  const counts = new Map(all.map((set) => [set, { rows: 0, found: 0, first: 0, five: 0 }]));
  const times: number[] = [];
  // Not measured: the first suggestion loads what all others use.
  await suggest("environement");
  for (const { set, wrong, meant } of some) {
    const count = counts.get(set)!;
    count.rows++;
    if (await isFound(wrong)) count.found++;
    const begin = performance.now();
    const suggestions = (await suggest(wrong)).map((one) => one.toLowerCase());
    times.push(performance.now() - begin);
    if (suggestions[0] !== undefined && meant.includes(suggestions[0])) count.first++;
    if (suggestions.slice(0, 5).some((one) => meant.includes(one))) count.five++;
  }
  const mean = (sets: readonly string[], what: "found" | "first" | "five") =>
    (
      (100 * sets.reduce((sum, set) => sum + counts.get(set)![what] / counts.get(set)!.rows, 0)) /
      sets.length
    ).toFixed(1);
  return {
    "first right %: commits": mean(["commits"], "first"),
    "first right %: independent lists": mean(independent, "first"),
    "first right %: all lists": mean(all, "first"),
    "in first five %: independent lists": mean(independent, "five"),
    "found %": mean(all, "found"),
    "suggestion p50 ms": quantile(times, 0.5).toFixed(1),
    "suggestion p95 ms": quantile(times, 0.95).toFixed(1),
  };
}

function perThousand(count: number, of: number): string {
  return ((1000 * count) / of).toFixed(2);
}

/** Million words a second in the best of several runs. */
function rate(count: number, run: () => void): number {
  let best = 0;
  for (let i = 0; i < 8; i++) {
    const begin = performance.now();
    run();
    best = Math.max(best, count / (performance.now() - begin) / 1000);
  }
  return best;
}
