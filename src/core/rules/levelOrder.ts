import * as l10n from "@vscode/l10n";
import { firstWords } from "../text/firstWords.ts";
import type { DocumentRule } from "./rule.ts";

export const levelOrder: DocumentRule = {
  id: "level-order",
  scope: "document",
  severity: "hint",
  marksFirstWords: true,
  docs: () => ({
    when: l10n.t("A level comes after a higher one."),
    fix: l10n.t("Put the lower level first."),
    why: l10n.t("Readers who go up the levels expect each one to be higher than the one before."),
    examples: [
      {
        bad: "## Strong Understanding\n\n### Caching\n**Shop**\n- Cached the pages.\n\n## ⟦Basic Understanding⟧\n\n### Testing\n**Shop**\n- Wrote unit tests.\n",
      },
    ],
  }),
  *check(document, { source }) {
    let highest: (typeof document.levels)[number] | undefined;
    for (const level of document.levels) {
      // Only levels with separate headings have an order.
      if (level.rank < 0 || level.layout !== "level-first") continue;
      if (highest && level.rank < highest.rank) {
        yield {
          span: firstWords(level.nameSpan, source),
          message: l10n.t(
            '"{0}" comes after the higher level "{1}". Put the lower level first.',
            level.name,
            highest.name,
          ),
          related: [{ span: highest.nameSpan, message: l10n.t('The higher level "{0}"', highest.name) }],
        };
      } else highest = level;
    }
  },
};
