import * as l10n from "@vscode/l10n";
import type { DocumentRule } from "./rule.ts";

export const levelOrder: DocumentRule = {
  id: "level-order",
  scope: "document",
  severity: "hint",
  docs: () => ({
    summary: l10n.t("Levels stand in the configured order, lowest first."),
    why: l10n.t("A reader who walks up the levels expects each to be above the one before."),
    examples: [
      {
        bad: "## Strong Understanding\n\n### Caching\n**Shop**\n- Cached the pages.\n\n## ⟦Basic Understanding⟧\n\n### Testing\n**Shop**\n- Wrote unit tests.\n",
      },
    ],
  }),
  *check(document) {
    let highest: (typeof document.levels)[number] | undefined;
    for (const level of document.levels) {
      if (level.rank < 0) continue;
      if (highest && level.rank < highest.rank) {
        yield {
          span: level.nameSpan,
          message: l10n.t(
            'Unexpected level "{0}" after "{1}", expected the lower level first.',
            level.name,
            highest.name,
          ),
          related: [{ span: highest.nameSpan, message: l10n.t("The higher level stands here.") }],
        };
      } else highest = level;
    }
  },
};
