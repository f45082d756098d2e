import * as l10n from "@vscode/l10n";
import { inflect } from "../english/verbForms.ts";
import type { RuleFinding } from "../findings/finding.ts";
import type { BulletList } from "../grammar/bulletLists.ts";
import { withCaseOf } from "../grammar/opener.ts";
import { type OpenerTense, openerTense } from "../grammar/tense.ts";
import type { BulletEntry } from "../markdown/blockFacts.ts";
import { inBulletLists } from "./bulletFindings.ts";
import type { DocumentRule } from "./rule.ts";

export const tense: DocumentRule<readonly RuleFinding[]> = {
  id: "tense",
  severity: "hint",
  isEnglish: true,
  docs: () => ({
    when: l10n.t("A bullet starts in the present tense although the others of its list use the past."),
    fix: l10n.t("Use the past tense. If the work is still going on, say so."),
    why: l10n.t("One bullet in the present reads as if only that work were still going on."),
    examples: [
      {
        bad: project(
          "- Built the cache.\n- ⟦Manage⟧ certificates and DNS.\n- **Moved** the pages to it.\n- [x] Wrote the runbook.",
        ),
        good: project(
          "- Built the cache.\n- Managed certificates and DNS.\n- **Moved** the pages to it.\n- [x] Wrote the runbook.",
        ),
      },
      {
        fine: project(
          "- Owns the cache.\n- Plans the releases.\n- Runs the database.\n- Moved the pages to it.",
        ),
      },
      {
        fine: project(
          "- Built the cache.\n- Design of the keys.\n- Set the limits.\n- Test coverage of 90%.\n- Measured it.\n- `make` runs it.",
        ),
      },
      { fine: project("- Built the cache.\n- Manage its keys.") },
      { fine: project("- [x] Built the cache.\n- [x] Wrote the runbook.\n- [ ] Move the pages to it.") },
    ],
  }),
  ...inBulletLists(find),
};

function* find(list: BulletList): Generator<RuleFinding> {
  const { bullets, text } = list;
  const tenses = bullets.flatMap((bullet) => (isToDo(bullet) ? [] : (openerTense(bullet, list) ?? [])));
  const pasts = tenses.filter(({ form }) => form === "past");
  const presents = tenses.filter(({ form }) => form === "base" || form === "third");
  // Only few presents among many pasts are reported. A past among presents is an achievement among duties, and right;
  // `Running it` has no tense.
  if (pasts.length < 2 * presents.length) return;
  for (const present of presents) if (present.isSure) yield findingOf(present, pasts[0]!, text);
}

/** True for a box that is not ticked: what is still to be done has not been. */
function isToDo({ text }: BulletEntry): boolean {
  return text.startsWith("[ ] ");
}

function findingOf({ opener, verbs }: OpenerTense, other: OpenerTense, text: string): RuleFinding {
  const edits = verbs.map(({ start, end, base }) => {
    const span = { start, end };
    return { span, text: withCaseOf(text.slice(start, end), inflect(base, other.form)) };
  });
  const written = text.slice(opener.start, opener.end);
  const otherSpan = { start: other.opener.start, end: other.opener.end };
  return {
    span: { start: opener.start, end: opener.end },
    message: l10n.t(
      '"{0}" is in the present tense; the other bullets use the past, like "{1}".',
      written,
      text.slice(otherSpan.start, otherSpan.end),
    ),
    related: [{ span: otherSpan, message: l10n.t("Another bullet of the list") }],
    fixes: [{ title: l10n.t('Change to "{0}"', edits[0]!.text), edits }],
  };
}

function project(bullets: string): string {
  return `## Basic Understanding\n\n### Caching\n**Shop**\n${bullets}\n`;
}
