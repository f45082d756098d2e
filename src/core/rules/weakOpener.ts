import * as l10n from "@vscode/l10n";
import type { RuleFinding } from "../findings/finding.ts";
import type { BulletList } from "../grammar/bulletLists.ts";
import { withCaseOf } from "../grammar/opener.ts";
import { type WeakOpener, weakOpenerOf } from "../grammar/weakOpener.ts";
import { weakOpeners } from "../grammar/weakOpeners.ts";
import { holdsMarks } from "../markdown/prose.ts";
import type { Schema } from "../settings/jsonSchema.ts";
import { inBulletLists } from "./bulletFindings.ts";
import type { DocumentRule, RuleOptions } from "./rule.ts";

export const weakOpener: DocumentRule<readonly RuleFinding[]> = {
  id: "weak-opener",
  severity: "hint",
  isEnglish: true,
  get options(): Readonly<Record<string, Schema>> {
    return {
      allow: {
        type: "array",
        description: l10n.t(
          "Openers that are allowed, in the past tense and in lower case, for example `used`.",
        ),
        items: { type: "string", enum: Object.keys(weakOpeners) },
        uniqueItems: true,
        default: [],
      },
    };
  },
  docs: () => ({
    when: l10n.t("A bullet starts with `Used`, `Helped`, `Responsible for` or a similar phrase."),
    fix: l10n.t(
      "Start with a verb for what you did. The suggested verbs are a choice, not an answer: take one that is true, or write your own.",
    ),
    why: l10n.t("Readers learn that you took part, not what you did."),
    examples: [
      {
        bad: project("- ⟦Used⟧ Kafka to stream the orders.\n- Built the shop."),
        good: project("- Applied Kafka to stream the orders.\n- Built the shop."),
      },
      {
        bad: project(
          "- **⟦Responsible for⟧** the cache.\n- [x] ⟦Helped⟧ to migrate the shop.\n- ⟦Assisted in⟧ testing the queue.",
        ),
        good: project("- **Managed** the cache.\n- [x] Migrated the shop.\n- Tested the queue."),
      },
      {
        bad: project("- Storage: ⟦worked on⟧ the archive.\n- ⟦Using⟧ Redis for sessions."),
        good: project("- Storage: built the archive.\n- Applying Redis for sessions."),
      },
      {
        fine: project(
          "- Used by ten teams.\n- Use cases of the shop.\n- Used-car listings.\n- Built what we used.",
        ),
      },
    ],
  }),
  ...inBulletLists(find),
};

function* find(list: BulletList, options: RuleOptions): Generator<RuleFinding> {
  const { bullets, text } = list;
  const allowed = options.allow as readonly string[];
  for (const bullet of bullets) {
    const weak = weakOpenerOf(bullet, list);
    if (weak && !allowed.includes(weak.name)) yield findingOf(weak, text);
  }
}

function findingOf({ span, choices }: WeakOpener, text: string): RuleFinding {
  const written = text.slice(span.start, span.end);
  const whole = choices.filter(({ replaced }) => !holdsMarks(text.slice(replaced.start, replaced.end)));
  return {
    span,
    message: l10n.t(
      '"{0}" does not say what you did. Start with what you built, changed or decided.',
      written,
    ),
    fixes: whole.map((choice) => {
      const opener = withCaseOf(written, choice.opener);
      return { title: l10n.t('Start with "{0}"', opener), edits: [{ span: choice.replaced, text: opener }] };
    }),
  };
}

function project(bullets: string): string {
  return `## Basic Understanding\n\n### Caching\n**Shop**\n${bullets}\n`;
}
