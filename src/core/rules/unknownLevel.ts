import * as l10n from "@vscode/l10n";
import type { RuleFinding } from "../findings/finding.ts";
import { firstWords } from "../text/firstWords.ts";
import type { DocumentRule } from "./rule.ts";

export const unknownLevel: DocumentRule = {
  id: "unknown-level",
  scope: "document",
  severity: "warning",
  marksFirstWords: true,
  // A misspelled level name is reported once, not twice.
  overrules: ["typo"],
  docs: () => ({
    when: l10n.t("A level heading is almost one of the known level names, but not quite."),
    fix: l10n.t("Use the known name, or add your own names to `levels` in `slick.json`."),
    why: l10n.t("A skill under an unknown level has no rank, so it cannot be compared with the others."),
    examples: [
      {
        bad: "## ⟦Basic Understandng⟧\n\n### Caching\n**Shop**\n- Cached the pages.\n",
        good: "## Basic Understanding\n\n### Caching\n**Shop**\n- Cached the pages.\n",
      },
      { fine: "## Certifications\n- Certified developer\n" },
    ],
  }),
  *check(document, { matchLevel, source }) {
    for (const level of document.levels) {
      const meant = level.rank < 0 ? matchLevel(level.name)?.meant : undefined;
      if (!meant) continue;
      const finding: RuleFinding = {
        span: firstWords(level.nameSpan, source),
        message: l10n.t('Unknown level "{0}". Did you mean "{1}"?', level.name, meant),
        fixes: [
          {
            title: l10n.t('Change to "{0}"', meant),
            edits: [{ span: level.nameSpan, text: meant }],
            preferred: true,
          },
        ],
      };
      yield finding;
    }
  },
};
