import * as l10n from "@vscode/l10n";
import type { SpellingVerdict } from "../findings/finding.ts";
import type { SpellingRule } from "./rule.ts";

export const typo: SpellingRule = {
  id: "typo",
  scope: "spelling",
  severity: "warning",
  docs: () => ({
    when: l10n.t("A word is misspelled, or is in no dictionary."),
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
  finding: (spelling) => ({
    message: messageOf(spelling),
    spelling,
    // Most words that nobody knows and that are like no other are names.
    ...(spelling.verdict === "unknown" && {
      severity: spelling.corrections.length > 0 ? "information" : "hint",
    }),
    actions: [
      { kind: "correct-all", word: spelling.word },
      { kind: "add-word", word: spelling.word },
      { kind: "ignore-word", word: spelling.word },
    ],
  }),
};

function messageOf({ word, verdict, corrections }: SpellingVerdict): string {
  switch (verdict) {
    case "misspelled":
      return l10n.t('"{0}" is misspelled. Did you mean "{1}"?', word, corrections[0]!);
    case "unknown":
      return l10n.t('Unknown word "{0}".', word);
    case "forbidden":
      return l10n.t('Your settings do not allow the word "{0}".', word);
  }
}
