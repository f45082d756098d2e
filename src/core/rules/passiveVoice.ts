import * as l10n from "@vscode/l10n";
import { sentencesIn } from "../english/sentences.ts";
import type { RuleFinding } from "../findings/finding.ts";
import type { BulletList } from "../grammar/bulletLists.ts";
import { passiveIn } from "../grammar/passive.ts";
import { firstWords } from "../text/firstWords.ts";
import { shiftSpan } from "../text/span.ts";
import { inBulletLists } from "./bulletFindings.ts";
import type { DocumentRule } from "./rule.ts";

export const passiveVoice: DocumentRule<readonly RuleFinding[]> = {
  id: "passive-voice",
  severity: "off",
  marksFirstWords: true,
  isEnglish: true,
  docs: () => ({
    when: l10n.t(
      "The main verb of a sentence is passive, so the sentence does not say who did it: `The database was migrated`. A passive elsewhere in the sentence, such as `tables that were never read`, is fine.",
    ),
    fix: l10n.t("Start with what you did."),
    why: l10n.t("It proves that something happened, not that you did it."),
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
        span: firstWords(span, (one) => text.slice(one.start, one.end)),
        message: l10n.t(
          '"{0}" is passive and does not say who did it.',
          text.slice(span.start, span.end).replace(/\s+/g, " "),
        ),
      };
    }
  }
}

function project(bullets: string): string {
  return `## Basic Understanding\n\n### Caching\n**Shop**\n${bullets}\n`;
}
