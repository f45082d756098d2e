import * as l10n from "@vscode/l10n";
import type { RuleFinding } from "../findings/finding.ts";
import type { BulletList } from "../grammar/bulletLists.ts";
import { withCaseOf } from "../grammar/opener.ts";
import { otherOpeners } from "../grammar/otherOpeners.ts";
import { type OpenerTense, openerTense } from "../grammar/tense.ts";
import type { Schema } from "../settings/jsonSchema.ts";
import type { Span } from "../text/span.ts";
import { inBulletLists } from "./bulletFindings.ts";
import type { DocumentRule, RuleOptions } from "./rule.ts";

export const repeatedOpener: DocumentRule<readonly RuleFinding[]> = {
  id: "repeated-opener",
  severity: "off",
  isEnglish: true,
  get options(): Readonly<Record<string, Schema>> {
    return {
      times: {
        type: "integer",
        minimum: 2,
        default: 3,
        description: l10n.t("How many bullets in a row must start with the same verb to be reported."),
      },
    };
  },
  docs: () => ({
    when: l10n.t("Three bullets in a row start with the same verb."),
    fix: l10n.t(
      "Say what was different about each. The suggested verbs are a choice: use one only if it is true.",
    ),
    why: l10n.t(
      "A list in which every bullet starts with the same verb seems to say one thing several times.",
    ),
    examples: [
      {
        bad: project("- Built the cache.\n- **Built** the queue.\n- ⟦Built⟧ the search.\n- Ran it all."),
        good: project("- Built the cache.\n- **Built** the queue.\n- Created the search.\n- Ran it all."),
      },
      { bad: project("- Ran it all.\n- Ran the queue.\n- ⟦Ran⟧ the search.\n- ⟦Ran⟧ the shop.") },
      {
        fine: project(
          "- The cache.\n- The queue.\n- The search.\n- Built it.\n- Built that.\n- Ran it.\n- Built more.",
        ),
      },
    ],
  }),
  ...inBulletLists(find),
};

function* find(list: BulletList, options: RuleOptions): Generator<RuleFinding> {
  const { bullets, text } = list;
  const times = options.times as number;
  let row: OpenerTense[] = [];
  for (const bullet of bullets) {
    const tense = openerTense(bullet, list);
    // A noun that can also be a verb does not count as an opening verb.
    const isVerb = tense !== undefined && (tense.isSure || tense.form === "past");
    if (!isVerb || (row[0] && baseOf(row[0]) !== baseOf(tense))) row = [];
    if (!isVerb) continue;
    row.push(tense);
    if (row.length >= times) yield findingOf(row, row.slice(-times, -1), text);
  }
}

/** The base of the verb, equal for all tenses. */
function baseOf({ opener, verbs }: OpenerTense): string {
  return verbs[0]?.base ?? opener.lower;
}

/** The finding for the last opener of `row`; `before` are the openers right before it. */
function findingOf(row: readonly OpenerTense[], before: readonly OpenerTense[], text: string): RuleFinding {
  const last = row.at(-1)!;
  const span = spanOf(last);
  const written = text.slice(span.start, span.end);
  return {
    span,
    message: l10n.t(
      'This is bullet {0} in a row that starts with "{1}". Say what was different about it.',
      String(row.length),
      written,
    ),
    related: before.map((other) => ({
      span: spanOf(other),
      message: l10n.t("The same start"),
    })),
    fixes: otherOpeners(baseOf(last), last.form).map((other) => {
      const opener = withCaseOf(written, other);
      return { title: l10n.t('Start with "{0}"', opener), edits: [{ span, text: opener }] };
    }),
  };
}

function spanOf({ opener: { start, end } }: OpenerTense): Span {
  return { start, end };
}

function project(bullets: string): string {
  return `## Basic Understanding\n\n### Caching\n**Shop**\n${bullets}\n`;
}
