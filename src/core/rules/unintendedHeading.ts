import * as l10n from "@vscode/l10n";
import { firstWords } from "../text/firstWords.ts";
import type { DocumentRule } from "./rule.ts";

export const unintendedHeading: DocumentRule = {
  id: "unintended-heading",
  scope: "document",
  severity: "warning",
  marksFirstWords: true,
  docs: () => ({
    when: l10n.t("A sentence has a line of dashes right below it."),
    fix: l10n.t("Put an empty line between the sentence and the dashes."),
    why: l10n.t(
      "Markdown shows a line with dashes right below it as a heading, and not as text above a separator. The heading ends the level.",
    ),
    examples: [
      {
        bad: "## Basic Understanding\n\n### Caching\n**Shop**\n- Cached the pages.\n\n⟦The load fell⟧ by half.\n---\n\n## Expert Understanding\n\n### Testing\n**Shop**\n- Wrote the unit tests.\n",
        good: "## Basic Understanding\n\n### Caching\n**Shop**\n- Cached the pages.\n\nThe load fell by half.\n\n---\n\n## Expert Understanding\n\n### Testing\n**Shop**\n- Wrote the unit tests.\n",
      },
      {
        bad: "## Basic Understanding\n\n### Caching\n**⟦Shop⟧**\n---\n- Cached the pages.\n",
        good: "## Basic Understanding\n\n### Caching\n**Shop**\n\n---\n- Cached the pages.\n",
      },
      {
        fine: "Basic Understanding\n---\n\n### Caching\n**Shop**\n- Cached the pages.\n\nCertifications\n---\n- One\n",
      },
    ],
  }),
  *check(document, { eol, source }) {
    for (const { kind, span } of document.strays) {
      if (kind !== "underlined") continue;
      const dashes = span.start + source(span).search(/(?<![^\r\n])[^\r\n]*$/);
      yield {
        span: firstWords(span, source),
        message: l10n.t(
          "The dashes right below this line make it a heading. Put an empty line between them.",
        ),
        fixes: [
          {
            title: l10n.t("Add an Empty Line"),
            edits: [{ span: { start: dashes, end: dashes }, text: eol }],
            preferred: true,
          },
        ],
      };
    }
  },
};
