import * as l10n from "@vscode/l10n";
import { type Project, projectsOf } from "../model/requirementsDocument.ts";
import type { Span } from "../text/span.ts";
import type { DocumentRule } from "./rule.ts";

export const malformedProject: DocumentRule = {
  id: "malformed-project",
  scope: "document",
  severity: "warning",
  docs: () => ({
    when: l10n.t(
      "A project line is not just `**Name**`: it has spaces inside the asterisks, or something after them.",
    ),
    fix: l10n.t("Write the name between two asterisks on each side, with nothing else on the line."),
    why: l10n.t("Markdown does not show `** Name **` as bold, so readers see the asterisks."),
    examples: [
      {
        bad: "## Basic Understanding\n\n### Caching\n⟦** ⟧Shop **\n- Cached the pages.\n\n**Search⟦ **⟧\n- Cached the results.\n\n⟦** ⟧Cart**\n- Cached it.\n\n**Mail⟦**:⟧\n- Cached none.\n",
        good: "## Basic Understanding\n\n### Caching\n**Shop**\n- Cached the pages.\n\n**Search**\n- Cached the results.\n\n**Cart**\n- Cached it.\n\n**Mail**\n- Cached none.\n",
      },
    ],
  }),
  *check(document, { source }) {
    for (const project of projectsOf(document)) {
      if (project.wellFormed) continue;
      const name = source(project.nameSpan);
      yield {
        span: wrongPart(project, source),
        message: l10n.t(
          "Markdown does not show `{0}` as a bold line. Write `**{1}**`.",
          source(project.lineSpan),
          name,
        ),
        fixes: [
          {
            title: l10n.t("Write `**{0}**`", name),
            edits: [{ span: project.lineSpan, text: `**${name}**` }],
            rewrites: true,
            safe: true,
            preferred: true,
          },
        ],
      };
    }
  },
};

/** The asterisks at fault, and not the name between them, which may have findings too. */
function wrongPart({ lineSpan, nameSpan }: Project, source: (span: Span) => string): Span {
  const opening = { start: lineSpan.start, end: nameSpan.start };
  return /\s$/.test(source(opening)) ? opening : { start: nameSpan.end, end: lineSpan.end };
}
