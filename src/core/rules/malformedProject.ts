import * as l10n from "@vscode/l10n";
import { type Project, projectsOf, type Stray } from "../document/requirementsDocument.ts";
import type { RuleFinding } from "../findings/finding.ts";
import { isNoteLabel } from "../markdown/noteLabel.ts";
import { firstWords } from "../text/firstWords.ts";
import { lineAround } from "../text/lines.ts";
import { isBlankLine } from "../text/spaces.ts";
import type { Span } from "../text/span.ts";
import type { DocumentRule } from "./rule.ts";

export const malformedProject: DocumentRule = {
  id: "malformed-project",
  scope: "document",
  severity: "warning",
  docs: () => ({
    when: l10n.t(
      "A line looks like a project but is not written as one: spaces inside the asterisks, a mark that is missing, or a short line between bullets.",
    ),
    fix: l10n.t(
      "Write the name between two asterisks on each side. A period, a client or a remark may follow: `**Shop** (2023–2024)`, `**Shop** | Acme`.",
    ),
    why: l10n.t(
      "Readers see asterisks if Markdown does not show the name as bold. Bullets below a line that is not read as a project count for the project above it.",
    ),
    examples: [
      {
        bad: "## Basic Understanding\n\n### Caching\n⟦** ⟧Shop **\n- Cached the pages.\n\n**Search⟦ **⟧\n- Cached the results.\n\n⟦** ⟧Cart**\n- Cached it.\n",
        good: "## Basic Understanding\n\n### Caching\n**Shop**\n- Cached the pages.\n\n**Search**\n- Cached the results.\n\n**Cart**\n- Cached it.\n",
      },
      {
        bad: "## Basic Understanding\n\n### Caching\n**Shop**\n- Cached the pages.\n\n####⟦Search⟧\n- Cached the results.\n\n**⟦Cart⟧\n- Cached it.\n\n- **⟦Mail⟧**\n- Cached none.\n\n<!-- the new one --> **⟦Desk⟧**\n- Cached some.\n",
        good: "## Basic Understanding\n\n### Caching\n**Shop**\n- Cached the pages.\n\n**Search**\n- Cached the results.\n\n**Cart**\n- Cached it.\n\n**Mail**\n- Cached none.\n\n<!-- the new one --> **Desk**\n- Cached some.\n",
      },
      {
        fine: "## Basic Understanding\n\n### Caching\n**Shop** (2023–2024)\n- Cached the pages.\n\n**Search** | Acme | 2024\n- Cached the results.\n\n__Cart__:\n- Cached it.\n\n[**Mail**](https://example.org), since March\n- Cached none.\n\n**Results:**\n- Halved the load.\n",
      },
    ],
  }),
  *check(document, { source }) {
    for (const stray of document.strays) if (stray.kind === "project") yield strayFinding(stray, source);
    for (const project of projectsOf(document)) {
      if (!project.repair) continue;
      const name = source(project.nameSpan);
      yield {
        span: wrongPart(project, source),
        message: l10n.t(
          "Markdown does not show `{0}` as a bold line. Write `**{1}**`.",
          source(project.repair.span),
          name,
        ),
        fixes: [
          {
            title: l10n.t("Write `**{0}**`", name),
            edits: [project.repair],
            rewrites: true,
            safe: true,
            preferred: true,
          },
        ],
      };
    }
  },
};

/** The wrong asterisks, without the name between them, which may have other findings. */
function wrongPart({ lineSpan, nameSpan, repair }: Project, source: (span: Span) => string): Span {
  const opening = { start: lineSpan.start, end: nameSpan.start };
  return /\s/.test(source(opening)) ? opening : { start: nameSpan.end, end: repair!.span.end };
}

/** The finding for a line whose bullets are read as those of the project above it, if there is one. */
function strayFinding({ name, span, isMarked }: Stray, source: (span: Span) => string): RuleFinding {
  // In the indentation of a bullet, the line would still be read as a part of the bullet.
  const { start } = lineAround(span.start, source);
  const isFirst = isBlankLine(source({ start, end: span.start }));
  const whole = isFirst ? { start, end: span.end } : span;
  const line = source(whole);
  const isNote = isNoteLabel(name);
  const text = isNote ? `${name}:` : `**${name}**`;
  return {
    span: firstWords(span, source),
    severity: isMarked ? "warning" : "information",
    message: isNote
      ? l10n.t('"{0}" looks like a label, but is not read as one. Write `{0}:`.', name)
      : l10n.t('"{0}" looks like a project, but is not read as one. Write `**{0}**`.', name),
    ...(line !== text &&
      isNameAlone(line, name) && {
        fixes: [
          {
            title: l10n.t("Write `{0}`", text),
            edits: [{ span: whole, text }],
            rewrites: true,
            adopts: true,
            preferred: true,
          },
        ],
      }),
  };
}

/** True if the line only contains the name: any other line would lose something as a project line. */
function isNameAlone(line: string, name: string): boolean {
  const shown = line
    .replace(/^(?:[\s>]|[-+*](?=\s)|\d{1,9}[.)](?=\s))+/, "")
    .replace(/<\/?(?:b|strong|i|em|u|mark|p|center|h[1-6])>/gi, "")
    .replace(/[*_#=~\\]/g, "");
  return shown.trim() === name;
}
