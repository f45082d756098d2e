import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import * as l10n from "@vscode/l10n";
import { rulePages } from "./rulePages.ts";

const root = join(import.meta.dirname, "..", "..");

/** What a string and its translation must have in common: what is put in, and where its links lead. */
const kept = /\{\d+\}|\]\([^)]*\)/g;

/** The translations, `data/translations/LANGUAGE.json`, in the files that VS Code and the command line read, and what is wrong in them. */
export interface Translations {
  readonly files: ReadonlyMap<string, string>;
  /** Strings without translation, translations without string, and those that lose something, a line each. */
  readonly problems: readonly string[];
}

/** `bundle` are the strings of the code, `manifest` those of `package.json`, by key. */
export function translations(
  bundle: Readonly<Record<string, string>>,
  manifest: Readonly<Record<string, string>>,
): Translations {
  const files = new Map<string, string>();
  const problems: string[] = [];
  for (const path of globSync("data/translations/*.json", { cwd: root }).sort()) {
    const language = basename(path, ".json");
    const translated: Record<string, string> = JSON.parse(readFileSync(join(root, path), "utf8"));
    const strings = new Set([...Object.keys(bundle), ...Object.values(manifest)]);
    for (const one of strings) {
      const translation = translated[one];
      if (translation === undefined) problems.push(`${path} lacks ${JSON.stringify(one)}`);
      else if (keptOf(one) !== keptOf(translation))
        problems.push(`${path} loses a {0} or a link of ${JSON.stringify(one)}`);
    }
    for (const one of Object.keys(translated))
      if (!strings.has(one)) problems.push(`${path} translates what nobody says: ${JSON.stringify(one)}`);
    const translate = (all: Readonly<Record<string, string>>) =>
      Object.fromEntries(
        Object.entries(all).flatMap(([key, one]) =>
          translated[one] === undefined ? [] : [[key, translated[one]] as const],
        ),
      );
    const own = translate(bundle);
    files.set(`l10n/bundle.l10n.${language}.json`, `${JSON.stringify(own, null, 2)}\n`);
    files.set(`package.nls.${language}.json`, `${JSON.stringify(translate(manifest), null, 2)}\n`);
    l10n.config({ contents: own });
    for (const [page, text] of rulePages(`docs/rules/${language}`)) files.set(page, text);
    l10n.config({ contents: {} });
  }
  return { files, problems };
}

function keptOf(text: string): string {
  return [...text.matchAll(kept)]
    .map(([one]) => one)
    .sort()
    .join();
}
