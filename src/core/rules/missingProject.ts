import * as l10n from "@vscode/l10n";
import { skillsOf } from "../model/requirementsDocument.ts";
import type { DocumentRule } from "./rule.ts";

export const missingProject: DocumentRule = {
  id: "missing-project",
  scope: "document",
  severity: "warning",
  docs: () => ({
    summary: l10n.t("A skill names at least one project."),
    why: l10n.t("A skill is shown by what was done with it; without a project it is only a claim."),
    examples: [
      {
        bad: "## Basic Understanding\n\n### ⟦Caching⟧\n\n### Testing\n**Shop**\n- Wrote the unit tests.\n",
        good: "## Basic Understanding\n\n### Caching\n**Project name**\n- What was done\n\n### Testing\n**Shop**\n- Wrote the unit tests.\n",
      },
    ],
  }),
  *check(document, { eol }) {
    for (const skill of skillsOf(document)) {
      // Bullets without a project are a finding of their own.
      if (skill.projects.length > 0 || skill.orphans.length > 0) continue;
      const at = { start: skill.span.end, end: skill.span.end };
      yield {
        span: skill.nameSpan,
        message: l10n.t(
          'Unexpected skill "{0}" without project, expected at least one: name where it was used.',
          skill.name,
        ),
        fixes: [
          {
            title: l10n.t("Insert a project"),
            edits: [
              { span: at, text: `${eol}**${l10n.t("Project name")}**${eol}- ${l10n.t("What was done")}` },
            ],
            snippet: `\n**\${1:${l10n.t("Project name")}}**\n- \${0:${l10n.t("What was done")}}`,
            preferred: true,
          },
        ],
      };
    }
  },
};
