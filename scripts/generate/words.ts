import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseWordGroups } from "../../src/core/english/parseWordGroups.ts";

const folders = ["evidence", "projects", "spelling", "terms"];

/** The lists of `data/words` as the code reads them, by path. Throws an Error that names the line of one that cannot be read. */
export function* wordGroups(): Generator<readonly [path: string, text: string]> {
  for (const folder of folders) {
    const path = `data/words/${folder}.txt`;
    const text = readFileSync(join(import.meta.dirname, "..", "..", path), "utf8");
    const groups = Object.entries(parseWordGroups(path, text)).map(
      ([name, words]) => `${JSON.stringify(name)}: ${JSON.stringify(words)}`,
    );
    yield [`src/core/${folder}/words.json`, `{\n${groups.join(",\n")}\n}\n`];
  }
}
