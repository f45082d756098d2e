import * as l10n from "@vscode/l10n";
import { namesProjects, skillsOf } from "../document/requirementsDocument.ts";
import { opensWithFact } from "../markdown/projectLine.ts";
import { firstWords } from "../text/firstWords.ts";
import { lineAround } from "../text/lines.ts";
import type { DocumentRule } from "./rule.ts";

export const orphanBullets: DocumentRule = {
  id: "orphan-bullets",
  scope: "document",
  severity: "information",
  marksFirstWords: true,
  docs: () => ({
    when: l10n.t("A skill has bullets that belong to no project, in a document that names projects."),
    fix: l10n.t("Add a project line above them."),
    why: l10n.t(
      "Evidence is worth more if readers see where it comes from, and only the bullets of a project are found by project.",
    ),
    examples: [
      {
        bad: "## Basic Understanding\n\n### Caching\n- ⟦Cached the pages⟧.\n- Cached the search.\n\n### Testing\n**Shop**\n- Wrote the unit tests.\n",
        good: "## Basic Understanding\n\n### Caching\n**Project name**\n- Cached the pages.\n- Cached the search.\n\n### Testing\n**Shop**\n- Wrote the unit tests.\n",
      },
      {
        fine: "## Basic Understanding\n\n### Caching\n- Cached the pages.\n\n### Testing\n- Wrote the unit tests.\n",
      },
    ],
  }),
  *check(document, { eol, source }) {
    // Some documents name no project anywhere: their authors chose to write them without.
    if (!namesProjects(document)) return;
    for (const skill of skillsOf(document)) {
      // A fact about the skill is no evidence that lacks its project.
      const first = skill.orphans.find(({ text }) => !opensWithFact(text));
      // A row of a table has no line above it, and not every table has a column for projects.
      if (!first || skill.layout === "table") continue;
      // The start of the line, since the indentation belongs to the bullet.
      const { start } = lineAround(first.span.start, source);
      const at = { start, end: start };
      yield {
        span: firstWords(first.textSpan, source),
        message: l10n.t(
          'These bullets belong to no project of "{0}". Add a project line above them.',
          skill.name,
        ),
        fixes: [
          {
            title: l10n.t("Add a Project Line"),
            edits: [{ span: at, text: `**${l10n.t("Project name")}**${eol}` }],
            snippet: `**\${0:${l10n.t("Project name")}}**\n`,
            adopts: true,
            preferred: true,
          },
        ],
      };
    }
  },
};
