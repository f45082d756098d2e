import * as l10n from "@vscode/l10n";
import type { DocumentRule } from "./rule.ts";

export const missingSkill: DocumentRule = {
  id: "missing-skill",
  scope: "document",
  severity: "warning",
  docs: () => ({
    summary: l10n.t("A level holds at least one skill."),
    why: l10n.t(
      "A level without skills says nothing; what stands directly under it belongs to no skill and is not counted.",
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
      if (level.skills.length > 0) continue;
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
        span: level.nameSpan,
        message: l10n.t(
          'Unexpected level "{0}" without skill, expected at least one: add a skill.',
          level.name,
        ),
        fixes: [
          {
            title: l10n.t("Insert a skill"),
            edits: [{ span: { start: at, end: at }, text: lines.join(eol) }],
            snippet: `\n\n### \${1:${l10n.t("Skill")}}\n**\${2:${l10n.t("Project name")}}**\n- \${0:${l10n.t("What was done")}}`,
            preferred: true,
          },
        ],
      };
    }
  },
};
