import { languageConfiguration } from "../../src/extension/languageConfiguration.ts";
import { addressedPages } from "./addresses.ts";
import { dictionariesPage } from "./dictionariesPage.ts";
import { l10nBundle } from "./l10n.ts";
import { laddersPage } from "./laddersPage.ts";
import { manifestFiles } from "./manifest.ts";
import { notices } from "./notices.ts";
import { rulePages } from "./rulePages.ts";
import { schemaFiles } from "./schemas.ts";
import { snippetsJson } from "./snippets.ts";
import { translations } from "./translations.ts";

/** What is made of the code, by path, and what is wrong with the translations. */
export async function codeFiles(): Promise<{
  readonly files: ReadonlyMap<string, string>;
  readonly problems: readonly string[];
}> {
  const manifest = await manifestFiles();
  const bundle = await l10nBundle();
  const translated = translations(JSON.parse(bundle), JSON.parse(manifest.get("package.nls.json")!));
  const files = new Map<string, string>([
    ...manifest,
    ...rulePages("docs/rules"),
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
  return { files, problems: translated.problems };
}
