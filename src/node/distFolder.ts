import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Absolute path of the folder with the built bundles and dictionaries: the folder of the running bundle or one above it
 * or, when run from source, `dist` next to it. Throws if there is none because the build has not been run.
 */
export function distFolder(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    if (existsSync(join(folder, "dictionary"))) return folder;
    if (existsSync(join(folder, "dist", "dictionary"))) return join(folder, "dist");
    if (dirname(folder) === folder) throw new Error("There are no dictionaries: run `npm run build` first.");
  }
}
