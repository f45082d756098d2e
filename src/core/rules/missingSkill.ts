import * as l10n from "@vscode/l10n";
import { firstWords } from "../text/firstWords.ts";
import { lineAround } from "../text/lines.ts";
import type { Span } from "../text/span.ts";
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
      const heading = endOfHeading(level.nameSpan.end, source);
      // Projects and bullets below the level become those of the skill.
      const holdsBullets = bullet.test(source({ start: heading, end: level.span.end }));
      const at = holdsBullets ? heading : level.span.end;
      const skill = `### ${l10n.t("Skill")}`;
      const lines = holdsBullets
        ? ["", "", skill]
        : ["", "", skill, `**${l10n.t("Project name")}**`, `- ${l10n.t("What was done")}`];
      const snippet = `\n\n### \${1:${l10n.t("Skill")}}`;
      yield {
        span: firstWords(level.nameSpan, source),
        message: l10n.t('Level "{0}" has no skills. Add one, or remove the level.', level.name),
        fixes: [
          {
            title: l10n.t("Add a Skill"),
            edits: [{ span: { start: at, end: at }, text: lines.join(eol) }],
            snippet: holdsBullets
              ? snippet
              : `${snippet}\n**\${2:${l10n.t("Project name")}}**\n- \${0:${l10n.t("What was done")}}`,
            preferred: true,
          },
        ],
      };
    }
  },
};

const bullet = /^[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]/m;

/** The end of the heading that holds the offset, with the line under its text if it is underlined. */
function endOfHeading(offset: number, source: (span: Span) => string): number {
  const { start, end, next } = lineAround(offset, source);
  const below = lineAround(next, source);
  const isUnderlined = !/^ {0,3}#/.test(source({ start, end })) && /^ {0,3}[-=]/.test(source(below));
  return isUnderlined ? below.end : end;
}
