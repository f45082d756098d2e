import * as l10n from "@vscode/l10n";
import type { SpellingVerdict } from "../findings/finding.ts";
import type { SpellingRule } from "./rule.ts";

export const typo: SpellingRule = {
  id: "typo",
  scope: "spelling",
  severity: "warning",
  docs: () => ({
    when: l10n.t("A word is misspelled, or no dictionary has it."),
    fix: l10n.t(
      "Correct it, or add it to a dictionary: to `words` in `slick.json`, to your user dictionary, or to `cspell.json`.",
    ),
    why: l10n.t("A typo in a document about careful work makes readers doubt the care."),
    examples: [
      {
        bad: "## Basic Understanding\n\n### Caching\n**Shop**\n- Cached the ⟦environement⟧ of the `shpo`.\n",
        good: "## Basic Understanding\n\n### Caching\n**Shop**\n- Cached the environment of the `shpo`.\n",
      },
    ],
  }),
  otherLanguage: () => ({
    message: l10n.t(
      "This document is not in English, so its words are not checked. Set `locale` to check them.",
    ),
    severity: "information",
  }),
  finding: (word, spelling) => ({
    ...(spelling
      ? { message: messageOf(word, spelling), spelling }
      : { message: l10n.t('Your settings do not allow the word "{0}".', word) }),
    ...(spelling?.verdict === "unknown" && { severity: "information" }),
    actions: [
      { kind: "correct", word },
      { kind: "correct-all", word },
      { kind: "add-word", word },
      { kind: "ignore-word", word },
    ],
  }),
};

function messageOf(word: string, { verdict, corrections }: SpellingVerdict): string {
  return verdict === "misspelled"
    ? l10n.t('"{0}" is misspelled. Did you mean "{1}"?', word, corrections[0]!)
    : l10n.t('Unknown word "{0}".', word);
}
