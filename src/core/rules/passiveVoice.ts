import * as l10n from "@vscode/l10n";
import { type BulletList, inBulletLists } from "../bullets/bulletLists.ts";
import { passiveIn } from "../bullets/passive.ts";
import { sentencesIn } from "../evidence/sentences.ts";
import type { RuleFinding } from "../findings/finding.ts";
import { shiftSpan } from "../text/span.ts";
import type { DocumentRule } from "./rule.ts";

export const passiveVoice: DocumentRule<RuleFinding> = {
  id: "passive-voice",
  severity: "off",
  docs: () => ({
    summary: l10n.t("A sentence of evidence says who did it: its main verb is not passive."),
    why: l10n.t(
      "`The database was migrated` proves that it happened, not that the author did it. Only the verb of the main clause counts; `tables that were slow to be read` is fine.",
    ),
    examples: [
      {
        bad: project(
          "- The old database ⟦was carefully migrated⟧ to Postgres.\n- Built it. Alarms ⟦have been set⟧ for all queues.",
        ),
      },
      {
        fine: project(
          "- Migrated tables that were never read.\n- The cache is based on Redis.\n- Pages were slow.\n- Found what was broken.",
        ),
      },
    ],
  }),
  ...inBulletLists(find),
};

function* find({ bullets, text, prose }: BulletList): Generator<RuleFinding> {
  for (const { textSpan } of bullets) {
    for (const sentence of sentencesIn(prose, textSpan)) {
      const passive = passiveIn(prose.slice(sentence.start, sentence.end));
      if (!passive) continue;
      const span = shiftSpan(passive, sentence.start);
      yield {
        span,
        message: l10n.t(
          'Unexpected passive "{0}", expected who did it: open with what you did.',
          text.slice(span.start, span.end).replace(/\s+/g, " "),
        ),
      };
    }
  }
}

function project(bullets: string): string {
  return `## Basic Understanding\n\n### Caching\n**Shop**\n${bullets}\n`;
}
