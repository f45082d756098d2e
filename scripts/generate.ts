import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { languageConfiguration } from "../src/extension/languageConfiguration.ts";
import { addressedPages } from "./generate/addresses.ts";
import { brandList } from "./generate/brandNames.ts";
import { dictionariesPage } from "./generate/dictionariesPage.ts";
import { l10nBundle } from "./generate/l10n.ts";
import { laddersPage } from "./generate/laddersPage.ts";
import { manifestFiles } from "./generate/manifest.ts";
import { notices } from "./generate/notices.ts";
import { rulePages } from "./generate/rulePages.ts";
import { schemaFiles } from "./generate/schemas.ts";
import { snippetsJson } from "./generate/snippets.ts";
import { termsJson } from "./generate/terms.ts";
import { translations } from "./generate/translations.ts";

// Writes every generated file from the code; with --check only says which are out of date, and fails.

const root = join(import.meta.dirname, "..");
const manifest = await manifestFiles();
const bundle = await l10nBundle();
const translated = translations(JSON.parse(bundle), JSON.parse(manifest.get("package.nls.json")!));
const brands = await brandList();
const files = new Map<string, string>([
  ...manifest,
  ...rulePages("docs/rules"),
  ["data/terms/brand.txt", brands],
  ["src/core/terms/terms.json", termsJson(brands)],
  ["docs/ladders.md", laddersPage()],
  ["docs/dictionaries.md", await dictionariesPage()],
  ["language-configuration.json", `${JSON.stringify(languageConfiguration(), null, 2)}\n`],
  ["snippets/slick-requirements.json", snippetsJson()],
  ...schemaFiles(),
  ...addressedPages(),
  ["THIRD-PARTY-NOTICES.txt", await notices()],
  ["l10n/bundle.l10n.json", bundle],
  ...translated.files,
]);
for (const problem of translated.problems) console.error(problem);
if (translated.problems.length > 0) process.exitCode = 1;
const stale = [...files].filter(([path, text]) => read(join(root, path)) !== text);
if (process.argv.includes("--check")) {
  for (const [path] of stale) console.error(`${path} is out of date: run npm run generate`);
  if (stale.length > 0) process.exitCode = 1;
} else {
  for (const [path, text] of stale) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    console.log(`wrote ${path}`);
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
