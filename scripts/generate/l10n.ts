import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { getL10nJson } from "@vscode/l10n-dev";

const root = join(import.meta.dirname, "..", "..");

/** `l10n/bundle.l10n.json`: every string a person reads, to translate from. */
export async function l10nBundle(): Promise<string> {
  const files = globSync(["src/**/*.ts", "scripts/generate/rulePages.ts"], { cwd: root }).sort();
  const bundle = await getL10nJson(
    files.map((file) => ({ extension: ".ts", contents: readFileSync(join(root, file), "utf8") })),
  );
  const sorted = Object.fromEntries(Object.entries(bundle).sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify(sorted, null, 2)}\n`;
}
