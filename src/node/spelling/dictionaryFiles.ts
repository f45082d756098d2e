import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type DictionaryFiles, readDictionaries } from "../../host/spelling/dictionaryFiles.ts";

/** The data files of the spelling in the folder at the absolute path. */
export function dictionaryFiles(folder: string): DictionaryFiles {
  return readDictionaries((name) => readFileSync(join(folder, name)));
}
