import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { getDefaultBundledSettingsAsync } from "cspell-lib";
import { buildITrieFromWords, decodeFile, decodeTrie, encodeITrieToBTrie } from "cspell-trie-lib";
import { britishDictionary, shippedDictionaries } from "../src/node/spelling/shippedDictionaries.ts";

interface Source {
  readonly name: string;
  readonly path: string;
}

async function sources(names: readonly string[]): Promise<readonly Source[]> {
  const { dictionaryDefinitions } = await getDefaultBundledSettingsAsync();
  return names.map((name) => {
    const path = dictionaryDefinitions?.find((definition) => definition.name === name)?.path;
    if (path === undefined) throw new Error(`cspell has no dictionary "${name}"`);
    return { name, path: path.startsWith("file:") ? fileURLToPath(path) : path };
  });
}

/** Writes `words.btrie` and `words-gb.btrie` into the folder and returns how many words each holds. */
export async function buildDictionary(folder: string): Promise<Readonly<Record<string, number>>> {
  mkdirSync(folder, { recursive: true });
  const american = await merge(shippedDictionaries);
  const british = await merge([britishDictionary]);
  write(join(folder, "words.btrie"), american);
  write(join(folder, "words-gb.btrie"), british);
  return { "words.btrie": american.size, "words-gb.btrie": british.size };
}

async function merge(names: readonly string[]): Promise<ReadonlySet<string>> {
  const words = new Set<string>();
  for (const { path } of await sources(names)) {
    const trie = await decodeFile({ url: new URL(`file://${path}`), content: readFileSync(path) });
    for (const word of trie.words()) words.add(word);
  }
  return words;
}

// Shared suffixes make it a third of the size. cspell's string table would make it smaller still, but loses words.
const packed = { optimize: true };

/** Writes the words and reads them back: a word the packed form lost would be a false alarm in every document. */
function write(path: string, words: ReadonlySet<string>): void {
  const bytes = encodeITrieToBTrie(buildITrieFromWords([...words].sort(), {}, packed), packed);
  const trie = decodeTrie(bytes);
  const lost = [...words].find((word) => !trie.has(word));
  if (lost !== undefined) throw new Error(`${path} lost the word "${lost}"`);
  writeFileSync(path, bytes);
}

/** The page that says where the words come from, with version and licence of each package. */
export async function dictionariesPage(): Promise<string> {
  const rows = new Map<string, string[]>();
  for (const { name, path } of await sources([...shippedDictionaries, britishDictionary])) {
    const folder = /^.*?@cspell[\\/]dict-[^\\/]+/.exec(path)?.[0] ?? dirname(path);
    rows.set(folder, [...(rows.get(folder) ?? []), name]);
  }
  const lines = [...rows].map(([folder, names]) => {
    const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    return `| ${names.join(", ")} | ${manifest.name} ${manifest.version} | ${manifest.license} |`;
  });
  return `# Dictionaries

The spelling dictionary is made at build time (\`scripts/buildDictionary.ts\`) from word lists of cspell's packages, merged
into \`dist/dictionary/words.btrie\`; British English is \`words-gb.btrie\`. Nothing else ships: not \`en-common-misspellings\`,
whose licence (CC BY-SA 4.0) would bind the package.

| lists | package | licence |
|---|---|---|
${lines.join("\n")}
`;
}

if (import.meta.filename === process.argv[1]) {
  const root = join(import.meta.dirname, "..");
  const counts = await buildDictionary(join(root, "dist", "dictionary"));
  for (const [file, count] of Object.entries(counts)) console.log(`dist/dictionary/${file}: ${count} words`);
}
