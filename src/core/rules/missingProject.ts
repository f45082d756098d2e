import * as l10n from "@vscode/l10n";
import { namesProjects, skillsOf } from "../document/requirementsDocument.ts";
import { firstWords } from "../text/firstWords.ts";
import type { DocumentRule } from "./rule.ts";

export const missingProject: DocumentRule = {
  id: "missing-project",
  scope: "document",
  severity: "warning",
  marksFirstWords: true,
  docs: () => ({
    when: l10n.t("A skill has no project."),
    fix: l10n.t("Name at least one project where you used the skill, with a bullet that says what you did."),
    why: l10n.t("What you did with a skill shows that you have it. Without a project it is only a claim."),
    examples: [
      {
        bad: "## Basic Understanding\n\n### ⟦Caching⟧\n\n### Testing\n**Shop**\n- Wrote the unit tests.\n",
        good: "## Basic Understanding\n\n### Caching\n**Project name**\n- What was done\n\n### Testing\n**Shop**\n- Wrote the unit tests.\n",
      },
    ],
  }),
  *check(document, { eol, source }) {
    const hasProjects = namesProjects(document);
    for (const skill of skillsOf(document)) {
      // Bullets without a project have a separate rule.
      if (skill.projects.length > 0 || skill.orphans.length > 0) continue;
      const at = { start: skill.span.end, end: skill.span.end };
      const fix = {
        title: l10n.t("Add a Project"),
        edits: [{ span: at, text: `${eol}**${l10n.t("Project name")}**${eol}- ${l10n.t("What was done")}` }],
        snippet: `\n**\${1:${l10n.t("Project name")}}**\n- \${0:${l10n.t("What was done")}}`,
        preferred: true,
      };
      yield {
        span: firstWords(skill.nameSpan, source),
        message:
          hasProjects || skill.layout !== "table"
            ? l10n.t('Skill "{0}" has no project. Name at least one where you used it.', skill.name)
            : l10n.t('Skill "{0}" has no evidence. Add a bullet that says what you did.', skill.name),
        // A line below a row would end its table.
        fixes: skill.layout === "table" ? [] : [fix],
      };
    }
  },
};
