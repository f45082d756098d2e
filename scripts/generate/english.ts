import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseLexicon } from "../../src/core/english/parseLexicon.ts";
import { parseWordGroups } from "../../src/core/english/parseWordGroups.ts";
import { readAll } from "./readAll.ts";

/** The lists of `data/english` as the code reads them, one a line. Throws an Error that names the line of one that cannot be read. */
export function englishJson(): string {
  const [lexicon, classes] = readAll([
    () => read("data/english/lexicon.txt", parseLexicon),
    () => read("data/english/classes.txt", parseWordGroups),
  ]);
  const lines = (lists: object) =>
    Object.entries(lists).map(([name, list]) => `${JSON.stringify(name)}: ${JSON.stringify(list)}`);
  return `{\n${lines(lexicon).join(",\n")},\n"classes": {\n${lines(classes).join(",\n")}\n}\n}\n`;
}

function read<T>(path: string, parse: (path: string, text: string) => T): T {
  return parse(path, readFileSync(join(import.meta.dirname, "..", "..", path), "utf8"));
}
