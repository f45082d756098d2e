import { readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { readTextFile } from "../regularFile.ts";

/** Names that cspell looks for, in a folder or in `.vscode` and `.config` below it. */
const configurationName = /^\.?cspell(?:\.config)?\.(?:jsonc?|ya?ml|toml|[cm]?[jt]s)$/i;

/** What was found for folders, where a caller looks for many documents at one time. */
export type CspellSearch = Map<string, string | undefined>;

/**
 * Absolute path of what looks like the cspell configuration nearest above a document; undefined where there is none. Costs a
 * look at each folder that is not in `search`, where asking cspell costs more than a second.
 */
export function findCspellConfiguration(
  document: string,
  search: CspellSearch = new Map(),
): string | undefined {
  const start = dirname(document);
  if (!search.has(start)) search.set(start, findAbove(start));
  return search.get(start);
}

function findAbove(start: string): string | undefined {
  for (let folder = start; ; folder = dirname(folder)) {
    for (const place of [folder, join(folder, ".vscode"), join(folder, ".config")]) {
      const name = namesIn(place).find(
        (one) => configurationName.test(one) || (place === folder && holdsSettings(join(place, one))),
      );
      if (name !== undefined) return join(place, name);
    }
    if (dirname(folder) === folder) return undefined;
  }
}

/** True for a `package.json` with settings for cspell. */
function holdsSettings(file: string): boolean {
  return basename(file) === "package.json" && /"cspell"\s*:\s*\{/.test(readTextFile(file) ?? "");
}

/** Names in a folder; none where it cannot be read. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
