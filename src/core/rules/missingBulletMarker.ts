import * as l10n from "@vscode/l10n";
import { type Prose, projectsOf } from "../model/requirementsDocument.ts";
import { firstWords } from "../text/firstWords.ts";
import type { DocumentRule } from "./rule.ts";

export const missingBulletMarker: DocumentRule = {
  id: "missing-bullet-marker",
  scope: "document",
  severity: "warning",
  docs: () => ({
    when: l10n.t("A sentence under a project is not in a bullet."),
    fix: l10n.t("Start the line with `- `."),
    why: l10n.t(
      "Markdown joins such a line to the bullet above it, or shows it as a paragraph. Either way it does not count as evidence.",
    ),
    examples: [
      {
        bad: "## Basic Understanding\n\n### Caching\n**Shop**\n- Cached the pages.\n⟦Reduced the load⟧ on the database.\n- Measured both.\n",
        good: "## Basic Understanding\n\n### Caching\n**Shop**\n- Cached the pages.\n- Reduced the load on the database.\n- Measured both.\n",
      },
      {
        bad: "## Basic Understanding\n\n### Caching\n**Shop**\n⟦Reduced the load⟧ on the database.\n",
        good: "## Basic Understanding\n\n### Caching\n**Shop**\n- Reduced the load on the database.\n",
      },
      {
        fine: "## Basic Understanding\n\n### Caching\n**Shop**\nRole: developer, 2021\n\nWhat was done:\n- Cached the pages of\nthe shop and its search.\n",
      },
    ],
  }),
  *check(document, { source }) {
    for (const project of projectsOf(document)) {
      for (const prose of project.prose) {
        if (!isSentence(prose)) continue;
        const at = { start: prose.span.start, end: prose.span.start };
        yield {
          span: firstWords(prose.span, source),
          message: l10n.t(
            'This line under "{0}" is not a bullet, so it does not count as evidence. Start it with "- ".',
            project.name,
          ),
          fixes: [
            { title: l10n.t('Start the Line with "- "'), edits: [{ span: at, text: "- " }], preferred: true },
          ],
        };
      }
    }
  },
};

/**
 * True for prose that reads as evidence: a capital, four words or more, and a full stop or a verb in the past at its
 * start. Lead-ins (`What was done:`) and facts about the project (`Role: developer`) are not.
 */
export function isSentence({ text }: Prose): boolean {
  const plain = text.replace(/[*_`]/g, "");
  if (!/^\p{Lu}/u.test(plain) || plain.endsWith(":") || /^[\p{L} ]{1,24}:\s/u.test(plain)) return false;
  if (/^[*_].*[*_]$/.test(text)) return false;
  if ((plain.match(/\p{L}[\p{L}\p{N}'’-]*/gu)?.length ?? 0) < 4) return false;
  return /[.!]["')\]]*$/.test(plain) || /^\p{Lu}\p{Ll}+ed\b/u.test(plain);
}
