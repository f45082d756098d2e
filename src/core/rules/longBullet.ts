import * as l10n from "@vscode/l10n";
import { type BulletList, inBulletLists } from "../bullets/bulletLists.ts";
import type { Schema } from "../config/jsonSchema.ts";
import type { RuleFinding } from "../findings/finding.ts";
import type { DocumentRule, RuleOptions } from "./rule.ts";

export const longBullet: DocumentRule<RuleFinding> = {
  id: "long-bullet",
  severity: "hint",
  get options(): Readonly<Record<string, Schema>> {
    return {
      words: {
        type: "integer",
        minimum: 1,
        default: 60,
        description: l10n.t("The most words a bullet may have; nested items are not counted."),
      },
    };
  },
  docs: () => ({
    summary: l10n.t("A bullet has at most 60 words."),
    why: l10n.t(
      "Who reads a dozen documents takes in the first two lines of a bullet. What is found is the part beyond the limit; most such bullets are two.",
    ),
    examples: [
      { bad: project(`- ${"very ".repeat(58)}long text ⟦that does not end⟧.`) },
      { fine: project(`- ${"very ".repeat(58)}long text.\n  - And what \`belongs\` to it — or not.`) },
    ],
  }),
  ...inBulletLists(find),
};

function* find({ bullets, text }: BulletList, options: RuleOptions): Generator<RuleFinding> {
  const most = options.words as number;
  for (const { textSpan } of bullets) {
    // A word has a letter or a number and the blank that parts it from the next.
    if (textSpan.end - textSpan.start < 2 * most) continue;
    const words = [...text.slice(textSpan.start, textSpan.end).matchAll(/\S+/g)].filter(([word]) =>
      /[\p{L}\p{N}]/u.test(word),
    );
    if (words.length <= most) continue;
    const last = words.at(-1)!;
    const end = last.index + last[0].replace(/(?<![^\p{L}\p{N}])[^\p{L}\p{N}]+$/u, "").length;
    yield {
      span: { start: textSpan.start + words[most]!.index, end: textSpan.start + end },
      message: l10n.t(
        "Unexpected length of {0} words, expected at most {1}: shorten the bullet or split it.",
        String(words.length),
        String(most),
      ),
    };
  }
}

function project(bullets: string): string {
  return `## Basic Understanding\n\n### Caching\n**Shop**\n${bullets}\n`;
}
