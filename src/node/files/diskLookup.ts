import { readdirSync, realpathSync, statSync } from "node:fs";
import paths from "node:path";
import { isMissing } from "../../host/fileProblem.ts";
import type { FileLookup } from "../../host/files.ts";
import { readText } from "./regularFile.ts";

/** The disk of this machine: everything is read when asked for, without a cache. */
export const diskLookup: FileLookup = {
  paths,
  kindOf(path) {
    try {
      const stats = statSync(path, { throwIfNoEntry: false });
      return !stats ? "missing" : stats.isDirectory() ? "folder" : "file";
    } catch (error) {
      return isMissing(error) ? "missing" : "unknown";
    }
  },
  namesIn: (folder) => readdirSync(folder),
  readText,
  realPath: (path) => realpathSync(path),
  pending: undefined,
};
