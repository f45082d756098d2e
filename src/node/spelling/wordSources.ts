import type { WordSource } from "../../core/spelling/speller.ts";
import type { ConfigurationInForce } from "../configurationStore.ts";
import type { EditorSettings } from "../workspaceSettings.ts";

/** Where the words of a document's author stand: `slick.json` or the editor's settings, the user's list, and cspell's settings. */
export function wordSources(
  { configuration, file }: ConfigurationInForce,
  user: WordSource,
  { spellingWords }: EditorSettings,
): readonly WordSource[] {
  return [
    { name: file ?? "slickRequirements.config", words: configuration.words },
    user,
    { name: "cSpell.words", words: spellingWords },
  ];
}
