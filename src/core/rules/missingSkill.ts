import * as l10n from "@vscode/l10n";
import { firstWords } from "../text/firstWords.ts";
import type { DocumentRule } from "./rule.ts";

export const missingSkill: DocumentRule = {
  id: "missing-skill",
  scope: "document",
  severity: "warning",
  marksFirstWords: true,
  docs: () => ({
    when: l10n.t("A level has no skills."),
    fix: l10n.t("Add a skill, or remove the level."),
    why: l10n.t(
      "An empty level tells readers nothing, and text directly under a level belongs to no skill, so it does not count as evidence.",
    ),
    examples: [
      {
        bad: "## ⟦Basic Understanding⟧\n\n## Strong Understanding\n\n### Caching\n**Shop**\n- Cached the pages.\n",
        good: "## Basic Understanding\n\n### Skill\n**Project name**\n- What was done\n\n## Strong Understanding\n\n### Caching\n**Shop**\n- Cached the pages.\n",
      },
    ],
  }),
  *check(document, { eol, source }) {
    for (const level of document.levels) {
      if (level.skills.length > 0 || level.layout !== "level-first") continue;
      const heading = source({ start: level.span.start, end: level.span.end }).split(/\r\n|\n|\r/, 1)[0]!;
      const at = level.span.start + heading.length;
      const lines = [
        "",
        "",
        `### ${l10n.t("Skill")}`,
        `**${l10n.t("Project name")}**`,
        `- ${l10n.t("What was done")}`,
      ];
      yield {
        span: firstWords(level.nameSpan, source),
        message: l10n.t('Level "{0}" has no skills. Add one, or remove the level.', level.name),
        fixes: [
          {
            title: l10n.t("Add a Skill"),
            edits: [{ span: { start: at, end: at }, text: lines.join(eol) }],
            snippet: `\n\n### \${1:${l10n.t("Skill")}}\n**\${2:${l10n.t("Project name")}}**\n- \${0:${l10n.t("What was done")}}`,
            preferred: true,
          },
        ],
      };
    }
  },
};
