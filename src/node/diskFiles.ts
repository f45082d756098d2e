import { unlinkSync, writeFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import type { Files } from "../host/files.ts";
import { diskLookup } from "./files/diskLookup.ts";
import { readRegularFileLater } from "./files/readRegularFileLater.ts";

/** Access to the files of this machine. */
export const diskFiles: Files = {
  ...diskLookup,
  async readFolder(path) {
    const entries = await readdir(path, { withFileTypes: true });
    return entries
      .map((entry) => ({ name: entry.name, isFolder: entry.isDirectory(), isFile: entry.isFile() }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  },
  readFile: (path) => readRegularFileLater(path),
  async write(path, text) {
    writeFileSync(path, text);
  },
  async remove(path) {
    unlinkSync(path);
  },
  changed: () => undefined,
};
