import { term } from "../../core/rules/term.ts";
import type { Configuration } from "../../core/settings/configuration.ts";
import type { WordSource } from "../../core/spelling/speller.ts";
import type { ConfiguredTerm } from "../../core/terms/term.ts";
import type { ConfigurationInForce } from "../configurationStore.ts";
import type { EditorSettings } from "../editorSettings.ts";

/** The sources of an author's words: `slick.json` or the editor's settings, the user's list, and cspell's settings. */
export function wordSources(
  { configuration, file }: ConfigurationInForce,
  user: WordSource,
  { spellingWords }: EditorSettings,
): readonly WordSource[] {
  return [
    {
      name: file ?? "slickRequirements.config",
      words: [...configuration.words, ...termWords(configuration)],
    },
    user,
    { name: "cSpell.words", words: spellingWords },
  ];
}

/** The words of the configured terms, which also count as right. */
function termWords({ rules }: Configuration): readonly string[] {
  const setting = rules[term.id];
  const terms = typeof setting === "object" ? ((setting.terms ?? []) as readonly ConfiguredTerm[]) : [];
  return terms.flatMap((one) => (typeof one === "string" ? one : one.name).split(/\s+/));
}
