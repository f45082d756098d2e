import * as l10n from "@vscode/l10n";
import type { RuleFinding } from "../findings/finding.ts";
import type { BulletList } from "../grammar/bulletLists.ts";
import type { Schema } from "../settings/jsonSchema.ts";
import { firstWords } from "../text/firstWords.ts";
import { inBulletLists } from "./bulletFindings.ts";
import type { DocumentRule, RuleOptions } from "./rule.ts";

export const longBullet: DocumentRule<readonly RuleFinding[]> = {
  id: "long-bullet",
  severity: "hint",
  marksFirstWords: true,
  get options(): Readonly<Record<string, Schema>> {
    return {
      words: {
        type: "integer",
        minimum: 1,
        default: 60,
        description: l10n.t("The maximum number of words in a bullet, nested items not counted."),
      },
    };
  },
  docs: () => ({
    when: l10n.t("A bullet has more than 60 words."),
    fix: l10n.t("Shorten it or split it. Most long bullets say two things."),
    why: l10n.t("Somebody who reads a dozen documents only takes in the first two lines of a bullet."),
    examples: [
      { bad: project(`- ⟦very very very⟧ ${"very ".repeat(55)}long text that does not end.`) },
      { fine: project(`- ${"very ".repeat(58)}long text.\n  - And what \`belongs\` to it — or not.`) },
    ],
  }),
  ...inBulletLists(find),
};

function* find({ bullets, text }: BulletList, options: RuleOptions): Generator<RuleFinding> {
  const most = options.words as number;
  for (const { textSpan } of bullets) {
    // Each word has at least one letter or digit and a space after it.
    if (textSpan.end - textSpan.start < 2 * most) continue;
    const words = countWords(text.slice(textSpan.start, textSpan.end));
    if (words <= most) continue;
    yield {
      span: firstWords(textSpan, ({ start, end }) => text.slice(start, end)),
      message: l10n.t(
        "This bullet has {0} words; the limit is {1}. Shorten or split it.",
        String(words),
        String(most),
      ),
    };
  }
}

/** The number of words: what is between spaces and has a letter or digit. */
function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;
}

function project(bullets: string): string {
  return `## Basic Understanding\n\n### Caching\n**Shop**\n${bullets}\n`;
}
