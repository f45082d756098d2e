import * as l10n from "@vscode/l10n";
import { type Bullet, type Skill, skillsOf } from "../document/requirementsDocument.ts";
import { blockEvidence } from "../evidence/blockEvidence.ts";
import type { Fix } from "../findings/finding.ts";
import { inlineText } from "../markdown/inlineText.ts";
import { firstWords } from "../text/firstWords.ts";
import type { DocumentContext, DocumentRule } from "./rule.ts";

/** The places in a block of the markers of bullets with a metric. */
type MeasuredAt = readonly number[];

export const noMetric: DocumentRule<MeasuredAt> = {
  id: "no-metric",
  scope: "document",
  severity: "off",
  marksFirstWords: true,
  isEnglish: true,
  docs: () => ({
    when: l10n.t("No bullet of a skill has a number that measures its result."),
    fix: l10n.t(
      "Say how much, how many or how fast. The quick fix adds `<metric?>` where the number could go; it remains an open point until you fill it in.",
    ),
    why: l10n.t(
      "A measured result (20%, 3x, 40 ms, 10 services, from 5 to 2 days) is what readers believe first. A version, a year or the digit in a name is not one.",
    ),
    examples: [
      {
        bad: "## Basic Understanding\n\n### ⟦Caching⟧\n**Shop**\n- Moved the pages to S3 in 2020.\n\n### Testing\n**Shop**\n- Cut the run to 40 ms.\n",
        good: "## Basic Understanding\n\n### Caching\n**Shop**\n- Moved the pages to S3 in 2020 (<metric?>).\n\n### Testing\n**Shop**\n- Cut the run to 40 ms.\n",
      },
      {
        fine: "## Basic Understanding\n\n### Caching\n**Shop**\n- Cached it:\n  - for 10 services\n\n### Testing\n",
      },
    ],
  }),
  collect(block) {
    const measured = blockEvidence(block).bullets.flatMap(({ place, metrics }) =>
      metrics.length > 0 ? [place] : [],
    );
    return measured.length > 0 ? [measured] : [];
  },
  *check(document, context) {
    const measured = new Set(context.facts.flatMap(({ fact, at }) => fact.map((place) => place + at)));
    for (const skill of skillsOf(document)) {
      const bullets = bulletsOf(skill).filter(({ isEmpty }) => !isEmpty);
      if (bullets.length === 0 || bullets.some(({ span }) => measured.has(span.start))) continue;
      yield {
        span: firstWords(skill.nameSpan, context.source),
        message: l10n.t('No bullet of "{0}" has a number. Say how much, how many or how fast.', skill.name),
        // A bullet that contains only code has no text to add to.
        fixes: bullets
          .filter(({ text }) => text !== "")
          .slice(0, maxFixes)
          .map((bullet) => insertPlaceholder(bullet, context)),
      };
    }
  },
};

/** The maximum number of bullets that are offered as fixes: more do not help to choose. */
const maxFixes = 5;

function bulletsOf({ orphans, projects }: Skill): readonly Bullet[] {
  return [...orphans, ...projects.flatMap(({ bullets }) => bullets)];
}

/**
 * A full stop at the end of a text, with what closes after it, and spaces. Without a full stop, what closes stays before
 * the placeholder, and so does the address of a link.
 */
const ending = /$(?<=((?:(?<!\]\([^()\s]{0,150})[.!?:]["'”’)\]*_]{0,8})?\s*))/;

/** Inserts the placeholder before the full stop of the bullet's text. */
function insertPlaceholder(bullet: Bullet, { source }: DocumentContext<MeasuredAt>): Fix {
  const text = source(bullet.textSpan);
  const at = bullet.textSpan.start + text.length - ending.exec(text)![1]!.length;
  const words = inlineText(bullet.text.replace(/^\[[ xX]\]\s+/, "").slice(0, 200)).split(" ");
  const shown = words.length > 5 ? `${words.slice(0, 5).join(" ")}…` : words.join(" ");
  return {
    title: l10n.t('Add a Placeholder for a Number to "{0}"', shown),
    edits: [{ span: { start: at, end: at }, text: " (<metric?>)" }],
  };
}
