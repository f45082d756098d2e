import * as l10n from "@vscode/l10n";
import type { SpellingRule } from "./rule.ts";

export const typo: SpellingRule = {
  id: "typo",
  scope: "spelling",
  severity: "information",
  docs: () => ({
    summary: l10n.t("Words are spelled right."),
    why: l10n.t(
      "A typo in a document about care is read as its opposite. Words of your own go into `words` of `slick.json`, the user dictionary, or `cspell.json`.",
    ),
    examples: [
      {
        bad: "## Basic Understanding\n\n### Caching\n**Shop**\n- Cached the ⟦environement⟧ of the `shpo`.\n",
        good: "## Basic Understanding\n\n### Caching\n**Shop**\n- Cached the environment of the `shpo`.\n",
      },
    ],
  }),
  message: (word, forbidden) =>
    forbidden ? l10n.t('Forbidden word "{0}".', word) : l10n.t('Unknown word "{0}".', word),
};
