import * as l10n from "@vscode/l10n";
import { projectsOf } from "../model/requirementsDocument.ts";
import type { DocumentRule } from "./rule.ts";

export const malformedProject: DocumentRule = {
  id: "malformed-project",
  scope: "document",
  severity: "warning",
  docs: () => ({
    summary: l10n.t(
      "A project line is `**Name**`, without blanks inside the marks and with nothing behind them.",
    ),
    why: l10n.t("Markdown does not show `** Name **` as bold: readers see the asterisks."),
    examples: [
      {
        bad: "## Basic Understanding\n\n### Caching\n⟦** Shop **⟧\n- Cached the pages.\n\n⟦**Search **⟧\n- Cached the results.\n\n⟦** Cart**⟧\n- Cached it.\n\n⟦**Mail**:⟧\n- Cached none.\n",
        good: "## Basic Understanding\n\n### Caching\n**Shop**\n- Cached the pages.\n\n**Search**\n- Cached the results.\n\n**Cart**\n- Cached it.\n\n**Mail**\n- Cached none.\n",
      },
    ],
  }),
  *check(document, { source }) {
    for (const project of projectsOf(document)) {
      if (project.wellFormed) continue;
      const name = source(project.nameSpan);
      yield {
        span: project.lineSpan,
        message: l10n.t(
          "Unexpected `{0}`, expected `**{1}**`: Markdown does not show it as a bold line.",
          source(project.lineSpan),
          name,
        ),
        fixes: [
          {
            title: l10n.t("Write `**{0}**`", name),
            edits: [{ span: project.lineSpan, text: `**${name}**` }],
            safe: true,
            preferred: true,
          },
        ],
      };
    }
  },
};
