import * as l10n from "@vscode/l10n";
import type { RuleFinding } from "../findings/finding.ts";
import type { DocumentRule } from "./rule.ts";

export const unknownLevel: DocumentRule = {
  id: "unknown-level",
  scope: "document",
  severity: "warning",
  docs: () => ({
    summary: l10n.t("A level has one of the configured names."),
    why: l10n.t(
      "Skills under a level nobody knows are placed below or above none. Levels of your own go into `levels` of `slick.json`.",
    ),
    examples: [
      {
        bad: "## ⟦Basic Understandng⟧\n\n### Caching\n**Shop**\n- Cached the pages.\n",
        good: "## Basic Understanding\n\n### Caching\n**Shop**\n- Cached the pages.\n",
      },
      { fine: "## Certifications\n- Certified developer\n" },
    ],
  }),
  *check(document, { matchLevel }) {
    for (const level of document.levels) {
      const meant = level.rank < 0 ? matchLevel(level.name)?.meant : undefined;
      if (!meant) continue;
      const finding: RuleFinding = {
        span: level.nameSpan,
        message: l10n.t('Unknown level "{0}", did you mean "{1}"?', level.name, meant),
        fixes: [
          {
            title: l10n.t('Rename to "{0}"', meant),
            edits: [{ span: level.nameSpan, text: meant }],
            preferred: true,
          },
        ],
      };
      yield finding;
    }
  },
};
