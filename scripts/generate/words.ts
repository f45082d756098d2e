import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseWordGroups } from "../../src/core/english/parseWordGroups.ts";
import type { DataFile } from "./dataFiles.ts";

const folders = ["evidence", "projects", "spelling", "terms"];

/** The lists of `data/words`, each by the path of what the code reads of it. */
export const wordGroups: readonly DataFile[] = folders.map((folder) => [
  `src/core/${folder}/words.json`,
  () => wordsJson(`data/words/${folder}.txt`),
]);

/** The list as the code reads it. Throws an Error that names the line of one that cannot be read. */
function wordsJson(path: string): string {
  const text = readFileSync(join(import.meta.dirname, "..", "..", path), "utf8");
  const groups = Object.entries(parseWordGroups(path, text)).map(
    ([name, words]) => `${JSON.stringify(name)}: ${JSON.stringify(words)}`,
  );
  return `{\n${groups.join(",\n")}\n}\n`;
}
