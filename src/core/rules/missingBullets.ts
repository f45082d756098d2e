import * as l10n from "@vscode/l10n";
import { type Bullet, type Project, projectsOf } from "../document/requirementsDocument.ts";
import type { RuleFinding } from "../findings/finding.ts";
import { firstWords } from "../text/firstWords.ts";
import { lineAround } from "../text/lines.ts";
import type { Span } from "../text/span.ts";
import { isLostBullet } from "./missingBulletMarker.ts";
import type { DocumentContext, DocumentRule } from "./rule.ts";

export const missingBullets: DocumentRule = {
  id: "missing-bullets",
  scope: "document",
  severity: "warning",
  marksFirstWords: true,
  docs: () => ({
    when: l10n.t("A project has no bullets, or a bullet is empty."),
    fix: l10n.t("Add a bullet that says what you did, or remove the project or the empty bullet."),
    why: l10n.t(
      "A project without bullets claims a skill and gives no evidence for it. An empty bullet is evidence that somebody forgot to write.",
    ),
    examples: [
      {
        bad: "## Basic Understanding\n\n### Caching\n**⟦Shop⟧**\n\n**Search**\n- Cached the results.\n",
        good: "## Basic Understanding\n\n### Caching\n**Shop**\n- \n\n**Search**\n- Cached the results.\n",
      },
      {
        bad: "## Basic Understanding\n\n### Caching\n**Shop**\n- Cached the pages.\n⟦- ⟧\n",
        good: "## Basic Understanding\n\n### Caching\n**Shop**\n- Cached the pages.\n",
      },
      { fine: "## Basic Understanding\n\n### Caching\n**Shop**\n- Cached:\n  - pages\n" },
    ],
  }),
  // No generator: V8 compiles the loop over all bullets only of a function that is none.
  check(document, context) {
    const findings: RuleFinding[] = [];
    for (const project of projectsOf(document)) {
      if (project.bullets.length === 0 && !project.prose.some(isLostBullet))
        findings.push(noBullets(project, context));
      for (const bullet of project.bullets) if (bullet.isEmpty) findings.push(emptyBullet(bullet, context));
    }
    return findings;
  },
};

function emptyBullet({ span, markerSpan }: Bullet, context: DocumentContext): RuleFinding {
  return {
    span: markerSpan,
    message: l10n.t("This bullet is empty. Fill it in or remove it."),
    unnecessary: true,
    fixes: [
      {
        title: l10n.t("Remove the Empty Bullet"),
        edits: [{ span: wholeLine(span.start, context), text: "" }],
        preferred: true,
      },
    ],
  };
}

function noBullets(project: Project, context: DocumentContext): RuleFinding {
  const { end } = lineAround(project.lineSpan.end, context.source);
  const fix = {
    title: l10n.t("Add a Bullet"),
    edits: [{ span: { start: end, end }, text: `${context.eol}- ` }],
    snippet: "\n- $0",
    preferred: true,
  };
  return {
    span: firstWords(project.nameSpan, context.source),
    message: l10n.t('Project "{0}" has no bullets. Add at least one that says what you did.', project.name),
    // A line below a row would end its table.
    fixes: project.form === "cell" ? [] : [fix],
  };
}

/** The line with one line ending: the one after it or, at the end of the document, the one before it. */
function wholeLine(offset: number, { source }: DocumentContext): Span {
  const { start, end, next } = lineAround(offset, source);
  return next > end ? { start, end: next } : { start: lineAround(start - 1, source).end, end };
}
