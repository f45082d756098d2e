import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Names that cspell looks for, in a folder or in `.vscode` and `.config` below it. */
const configurationName = /^\.?cspell(?:\.config)?\.(?:jsonc?|ya?ml|toml|[cm]?[jt]s)$/i;

/**
 * True where a folder at or above the document's may hold a cspell configuration. Costs a look at each folder, where
 * asking cspell costs more than a second.
 */
export function mayHaveConfiguration(document: string): boolean {
  for (let folder = dirname(document); ; folder = dirname(folder)) {
    const names = namesIn(folder);
    if (names.some((name) => configurationName.test(name))) return true;
    for (const inner of [".vscode", ".config"]) {
      if (names.includes(inner) && namesIn(join(folder, inner)).some((name) => configurationName.test(name)))
        return true;
    }
    if (
      names.includes("package.json") &&
      readText(join(folder, "package.json")).match(/"cspell"\s*:\s*\{/) !== null
    )
      return true;
    if (dirname(folder) === folder) return false;
  }
}

/** Names in a folder; none where it cannot be read. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
