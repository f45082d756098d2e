import * as l10n from "@vscode/l10n";
import { type Bullet, type Prose, projectsOf } from "../document/requirementsDocument.ts";
import type { Fix } from "../findings/finding.ts";
import { indentOf } from "../markdown/blockScanner.ts";
import { lostMarker } from "../markdown/lostMarker.ts";
import { spacesFor } from "../markdown/prose.ts";
import { firstWords } from "../text/firstWords.ts";
import { lineAround } from "../text/lines.ts";
import { isBlankLine } from "../text/spaces.ts";
import { type Span, shiftSpan } from "../text/span.ts";
import type { DocumentRule } from "./rule.ts";

export const missingBulletMarker: DocumentRule = {
  id: "missing-bullet-marker",
  scope: "document",
  severity: "warning",
  marksFirstWords: true,
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
        bad: "## Basic Understanding\n\n### Caching\n**Shop**\n⟦• Cached the pages⟧.\n    ⟦· with a short⟧ expiry\n\n**Portal**\n- Cached it\n⟦– Measured both⟧.\n",
        good: "## Basic Understanding\n\n### Caching\n**Shop**\n- Cached the pages.\n- with a short expiry\n\n**Portal**\n- Cached it\n- Measured both.\n",
      },
      {
        fine: "## Basic Understanding\n\n### Caching\n**Shop**\n- Cut the load\n– by 40 % – and the cost.\n- Measured both · daily\n",
      },
      {
        fine: "## Basic Understanding\n\n### Caching\n**Shop**\nRole: developer, 2021\n\nWhat was done:\n- Cached the pages of\nthe shop and its search.\n",
      },
    ],
  }),
  *check(document, { source }) {
    for (const project of projectsOf(document)) {
      const { bullets } = project;
      let passed = 0;
      let column = 0;
      for (const prose of project.prose) {
        if (!isLostBullet(prose)) continue;
        const before = passed;
        while (passed < bullets.length && bullets[passed]!.span.start < prose.span.start) passed++;
        if (passed > before) column = textColumn(innermost(bullets[passed - 1]!), source);
        const words = firstWords(prose.span, source);
        const sign = signIn(prose, source);
        yield {
          span: sign ? { ...words, start: sign.start } : words,
          message: l10n.t(
            'This line under "{0}" is not a bullet, so it does not count as evidence. Start it with "- ".',
            project.name,
          ),
          fixes: markerFixes(prose, sign, column, source),
        };
      }
    }
  },
};

/** True for prose that was meant as a bullet: it starts with another program's bullet sign, or reads as evidence. */
export function isLostBullet(prose: Prose): boolean {
  return lostMarker(prose.text) !== undefined || isSentence(prose);
}

/** The bullet sign of another program that the prose starts with, after spaces that Markdown does not know as such. */
function signIn({ span }: Prose, source: (span: Span) => string): Span | undefined {
  const written = source({ start: span.start, end: span.start + maxSignLength });
  const text = written.trimStart();
  const sign = lostMarker(text);
  return sign && shiftSpan(sign, span.start + written.length - text.length);
}

/** No more than this, in UTF-16 units, is read of a sign and the spaces around it. */
const maxSignLength = 100;

/**
 * Puts a marker at the start of the prose, in place of another program's sign. Such a fix loses nothing, so it is safe.
 * `column` is where the text of the bullet above starts.
 */
function markerFixes(
  { span }: Prose,
  sign: Span | undefined,
  column: number,
  source: (span: Span) => string,
): readonly Fix[] {
  const line = lineAround(span.start, source);
  const before = source({ start: line.start, end: span.start });
  // After a comment, a marker would be text.
  if (!isBlankLine(before)) return [];
  // So far to the right of the text above, a marker would not be read as one.
  const isTooDeep = indentOf(before) >= column + 4;
  const edit = { start: isTooDeep ? line.start : span.start, end: sign?.end ?? span.start };
  return [
    {
      title: l10n.t('Start the Line with "- "'),
      edits: [{ span: edit, text: "- " }],
      preferred: true,
      ...(sign && { safe: true }),
    },
  ];
}

/** The bullet, or the last one nested in it. */
function innermost(bullet: Bullet): Bullet {
  const last = bullet.details.at(-1);
  return last ? innermost(last) : bullet;
}

/** The column at which the text of the bullet starts. */
function textColumn({ span }: Bullet, source: (span: Span) => string): number {
  const { start, end } = lineAround(span.start, source);
  return indentOf(source({ start, end }).replace(/[-+*]|\d{1,9}[.)]/, spacesFor));
}

/**
 * True for prose that reads as evidence: a capital, four words or more, and a full stop or a verb in the past at its
 * start. Lead-ins (`What was done:`) and facts about the project (`Role: developer`) are not.
 */
function isSentence({ text }: Prose): boolean {
  const plain = text.replace(/[*_`]/g, "");
  if (!/^\p{Lu}/u.test(plain) || plain.endsWith(":") || /^[\p{L} ]{1,24}:\s/u.test(plain)) return false;
  if (/^[*_].*[*_]$/.test(text)) return false;
  if (plain.match(/\p{L}[\p{L}\p{N}'’-]*/gu)!.length < 4) return false;
  return /[.!]["')\]]*$/.test(plain) || /^\p{Lu}\p{Ll}+ed\b/u.test(plain);
}
