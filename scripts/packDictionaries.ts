import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { constants, gzipSync } from "node:zlib";
import { dictionaryNames } from "../src/host/spelling/dictionaryFiles.ts";
import { isNumbers, toPlanes } from "../src/web/planes.ts";

/** Packs the files of the spelling in a folder for browsers, which then download less whatever their server does. */
export function packDictionaries(folder: string): void {
  for (const name of dictionaryNames) {
    const packed = join(folder, `${name}.gz`);
    const source = join(folder, name);
    if (modified(packed) >= modified(source)) continue;
    const bytes = readFileSync(source);
    const sorted = isNumbers(name) ? toPlanes(bytes) : bytes;
    writeFileSync(packed, gzipSync(sorted, { level: constants.Z_BEST_COMPRESSION }));
  }
}

function modified(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
