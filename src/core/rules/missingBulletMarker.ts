import * as l10n from "@vscode/l10n";
import { type Project, type Prose, projectsOf } from "../document/requirementsDocument.ts";
import type { Fix } from "../findings/finding.ts";
import { lostMarker } from "../markdown/lostMarker.ts";
import { firstWords } from "../text/firstWords.ts";
import type { Span } from "../text/span.ts";
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
      for (const prose of project.prose) {
        if (!isLostBullet(prose)) continue;
        const sign = lostMarker(prose.text);
        const words = firstWords(prose.span, source);
        yield {
          span: sign ? { ...words, start: prose.span.start + sign.start } : words,
          message: l10n.t(
            'This line under "{0}" is not a bullet, so it does not count as evidence. Start it with "- ".',
            project.name,
          ),
          fixes: [sign ? replaceSign(project, prose, sign, source) : addMarker(prose)],
        };
      }
    }
  },
};

/** True for prose that was meant as a bullet: it starts with another program's bullet sign, or reads as evidence. */
export function isLostBullet(prose: Prose): boolean {
  return lostMarker(prose.text) !== undefined || isSentence(prose);
}

const startLine = () => l10n.t('Start the Line with "- "');

function addMarker({ span }: Prose): Fix {
  const at = { start: span.start, end: span.start };
  return { title: startLine(), edits: [{ span: at, text: "- " }], preferred: true };
}

/** A safe fix: it replaces another program's bullet sign by Markdown's, and changes nothing else. */
function replaceSign({ bullets }: Project, { span }: Prose, sign: Span, source: (span: Span) => string): Fix {
  const from = { start: span.start + sign.start, end: span.start + sign.end };
  const indent = /(?<![ \t])[ \t]*$/.exec(
    source({ start: Math.max(0, span.start - 100), end: span.start }),
  )![0];
  // With four spaces of indentation and no bullet above, a marker would not be read as one.
  const isTooDeep = /\t| {4}/.test(indent) && !bullets.some((bullet) => bullet.span.start < span.start);
  const edit = { ...from, start: from.start - (isTooDeep ? indent.length : 0) };
  return {
    title: startLine(),
    edits: [{ span: edit, text: "- " }],
    preferred: true,
    safe: true,
  };
}

/**
 * True for prose that reads as evidence: a capital, four words or more, and a full stop or a verb in the past at its
 * start. Lead-ins (`What was done:`) and facts about the project (`Role: developer`) are not.
 */
function isSentence({ text }: Prose): boolean {
  const plain = text.replace(/[*_`]/g, "");
  if (!/^\p{Lu}/u.test(plain) || plain.endsWith(":") || /^[\p{L} ]{1,24}:\s/u.test(plain)) return false;
  if (/^[*_].*[*_]$/.test(text)) return false;
  if ((plain.match(/\p{L}[\p{L}\p{N}'’-]*/gu)?.length ?? 0) < 4) return false;
  return /[.!]["')\]]*$/.test(plain) || /^\p{Lu}\p{Ll}+ed\b/u.test(plain);
}
