import * as l10n from "@vscode/l10n";
import { skillsOf } from "../model/requirementsDocument.ts";
import type { DocumentRule } from "./rule.ts";

export const orphanBullets: DocumentRule = {
  id: "orphan-bullets",
  scope: "document",
  severity: "information",
  docs: () => ({
    summary: l10n.t("Bullets of a skill stand under a project."),
    why: l10n.t(
      "Evidence is worth more when a reader sees where it comes from, and only bullets of a project are found by project.",
    ),
    examples: [
      {
        bad: "## Basic Understanding\n\n### Caching\n⟦- Cached the pages.\n- Cached the search.⟧\n",
        good: "## Basic Understanding\n\n### Caching\n**Project name**\n- Cached the pages.\n- Cached the search.\n",
      },
    ],
  }),
  *check(document, { eol }) {
    for (const skill of skillsOf(document)) {
      const first = skill.orphans[0];
      const last = skill.orphans.at(-1);
      if (!first || !last) continue;
      const at = { start: first.span.start, end: first.span.start };
      yield {
        span: { start: first.span.start, end: last.span.end },
        message: l10n.t(
          'Unexpected bullets directly under the skill "{0}", expected a project line above them.',
          skill.name,
        ),
        fixes: [
          {
            title: l10n.t("Insert a project line"),
            edits: [{ span: at, text: `**${l10n.t("Project name")}**${eol}` }],
            snippet: `**\${0:${l10n.t("Project name")}}**\n`,
            preferred: true,
          },
        ],
      };
    }
  },
};
