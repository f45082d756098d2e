import {
  copyFileSync,
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
} from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { buildClient } from "./buildClient.ts";
import { bundles } from "./bundles.ts";
import { buildDictionary } from "./dictionary/buildDictionary.ts";
import { packDictionaries } from "./packDictionaries.ts";

const root = join(import.meta.dirname, "..");
const dist = join(root, "dist");

/** Builds everything the extension and the command line ship into `dist`. */
export async function buildAll(): Promise<void> {
  mkdirSync(dist, { recursive: true });
  for (const name of readdirSync(dist))
    if (name !== "dictionary") rmSync(join(dist, name), { recursive: true });
  mkdirSync(join(dist, "dictionary"), { recursive: true });
  copyFileSync(join(root, "data", "misspellings.txt"), join(dist, "dictionary", "misspellings.txt"));
  // Under a name that the manifest can tell from other people's Markdown: these pages open rendered.
  cpSync(join(root, "docs", "rules"), join(dist, "slick-rules"), { recursive: true });
  const dictionary = join(dist, "dictionary");
  await Promise.all([
    buildClient(),
    ...bundles.map((bundle) => build(bundle)),
    isDictionaryNew() ? undefined : buildDictionary(dictionary),
  ]);
  packDictionaries(dictionary);
}

/** True if the dictionary was made from the code and the lists as they are, and nobody asked for all to be made again. */
function isDictionaryNew(): boolean {
  const file = join(dist, "dictionary", "words.dictionary");
  if (!existsSync(file) || process.argv.includes("--all")) return false;
  // Of the spelling, what selects the words and writes them.
  const code = [
    "{scripts/dictionary,src/core/terms}/**/*.ts",
    "src/core/spelling/{dictionary,dictionaryFormat,encodeDictionary,nearWords,soundKey,wordFormation}.ts",
  ];
  // The lock says which version of each list there is.
  const sources = [
    ...globSync(code, { cwd: root }),
    "src/core/terms/terms.json",
    "data/dictionary.txt",
    "package-lock.json",
  ];
  const made = statSync(file).mtimeMs;
  return sources.every((source) => statSync(join(root, source)).mtimeMs <= made);
}

if (import.meta.filename === process.argv[1]) await buildAll();
