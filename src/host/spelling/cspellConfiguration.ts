import type { FileLookup } from "../files.ts";

/** File names that cspell looks for, in a folder or in `.vscode` and `.config` below it. */
const configurationName = /^\.?cspell(?:\.config)?\.(?:jsonc?|ya?ml|toml|[cm]?[jt]s)$/i;

/** A cache of results by folder, for callers that search for many documents at once. */
export type CspellSearch = Map<string, string | undefined>;

/**
 * Absolute path of the nearest file above a document that looks like a cspell configuration; undefined if there is
 * none. Takes one look at each folder that is not in `search`, while asking cspell takes more than a second.
 */
export function findCspellConfiguration(
  files: FileLookup,
  document: string,
  search: CspellSearch = new Map(),
): string | undefined {
  const start = files.paths.dirname(document);
  if (!search.has(start)) search.set(start, findAbove(files, start));
  return search.get(start);
}

function findAbove(files: FileLookup, start: string): string | undefined {
  const { dirname, join } = files.paths;
  for (let folder = start; ; folder = dirname(folder)) {
    for (const place of [folder, join(folder, ".vscode"), join(folder, ".config")]) {
      const name = namesIn(files, place).find(
        (one) => configurationName.test(one) || (place === folder && holdsSettings(files, join(place, one))),
      );
      if (name !== undefined) return join(place, name);
    }
    if (dirname(folder) === folder) return undefined;
  }
}

/** True for a `package.json` with cspell settings. */
function holdsSettings(files: FileLookup, file: string): boolean {
  if (files.paths.basename(file) !== "package.json") return false;
  try {
    return /"cspell"\s*:\s*\{/.test(files.readText(file));
  } catch {
    return false;
  }
}

/** Names in a folder; empty if it cannot be read. */
function namesIn(files: FileLookup, folder: string): readonly string[] {
  try {
    return files.namesIn(folder);
  } catch {
    return [];
  }
}
