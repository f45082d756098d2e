import * as l10n from "@vscode/l10n";
import { type Html, html } from "../../wording/html.ts";
import { htmlPage } from "../../wording/htmlPage.ts";
import type { Coverage, CoverageBullet, CoverageSkill } from "./coverage.ts";
import { coverageMatrix } from "./coverageMatrix.ts";
import { coverageStyles } from "./coverageStyles.ts";
import { bdi, coverageOpenPoints, coverageProfile, coverageSummary, type Go } from "./coverageView.ts";
import { nameWords } from "./coverageWords.ts";

/** A document of a report. */
export interface CoveredDocument {
  /** The document's name in the report: a path or a name. */
  readonly file: string;
  readonly coverage: Coverage;
}

/**
 * A report as a self-contained HTML page: the matrix of each document, and below it the evidence that its cells link
 * to.
 */
export function coverageReport(documents: readonly CoveredDocument[], lang: string): string {
  const [first] = documents;
  const title =
    documents.length === 1
      ? l10n.t("Coverage: {0}", first!.coverage.title ?? first!.file)
      : l10n.t("Coverage of {0} documents", documents.length);
  return htmlPage({
    title,
    lang,
    styles: coverageStyles + reportStyles,
    header: documents.length === 1 ? html`` : html`<h1>${title}</h1>${contents(documents)}`,
    body: html`${documents.map((document, index) => drawDocument(document, index, documents.length > 1))}`,
  });
}

/** The text for a report, in which nothing can be set directly. */
function howToSetTargets(): Html {
  return html`${l10n.t("To set targets for the skills of each level, add “targets” to slick.json.")}`;
}

function contents(documents: readonly CoveredDocument[]): Html {
  return html`<ul class="contents">${documents.map(
    ({ file, coverage }, index) =>
      html`<li><a href="#d${index}">${bdi(coverage.title ?? file)}</a> <small>${bdi(file)}</small></li>\n`,
  )}</ul>`;
}

function drawDocument({ file, coverage }: CoveredDocument, index: number, isOneOfMany: boolean): Html {
  const id = `d${index}`;
  const lines = new Set(evidenceLines(coverage));
  const go: Go = (label, { line }) =>
    lines.has(line) ? html`<a href="#${id}-${line}">${label}</a>` : html`<span>${label}</span>`;
  const name = bdi(coverage.title ?? file);
  const heading = isOneOfMany ? html`<h2 class="document" id="${id}">${name}</h2>` : html`<h1>${name}</h1>`;
  return html`<article>
<div class="wide">${heading}<p class="file">${bdi(file)}</p>${coverageSummary(coverage, howToSetTargets())}</div>
${coverageMatrix(coverage, go)}
<div class="wide">${coverageProfile(coverage, go)}
${coverageOpenPoints(coverage, go)}
<section><h2>${l10n.t("Evidence")}</h2>
${coverage.levels.map(
  (level) => html`<h3 id="${id}-${level.line}">${bdi(level.name)}</h3>
${level.skills.map((skill) => drawEvidence(skill, coverage, id))}`,
)}</section></div>
</article>
`;
}

/** The lines of all evidence in the report, which are the possible link targets. */
function* evidenceLines({ levels }: Coverage): Generator<number> {
  for (const level of levels) {
    yield level.line;
    for (const { line, cells, orphans } of level.skills) {
      yield line;
      for (const bullet of orphans) yield bullet.line;
      for (const cell of cells) {
        yield cell.line;
        for (const bullet of cell.bullets) yield bullet.line;
      }
    }
  }
}

function drawEvidence(
  { name, line, cells, orphans }: CoverageSkill,
  { projects }: Coverage,
  id: string,
): Html {
  return html`<h4 id="${id}-${line}">${bdi(nameWords(name))}</h4>
${orphans.length > 0 && html`<h5>${l10n.t("Without a project")}</h5>${drawBullets(orphans, id)}`}${cells.map(
  ({ project, line, bullets }) =>
    html`<h5 id="${id}-${line}">${bdi(nameWords(projects[project]!.name))}</h5>${drawBullets(bullets, id)}`,
)}`;
}

function drawBullets(bullets: readonly CoverageBullet[], id: string): Html {
  if (bullets.length === 0) return html`<p class="nothing">${l10n.t("No bullets.")}</p>\n`;
  return html`<ul>${bullets.map(
    ({ text, line, metrics }) =>
      html`<li id="${id}-${line}">${bdi(text)} ${
        metrics.length > 0 &&
        html`<small class="measured">◆ ${l10n.t("measured: {0}", metrics.join(", "))}</small> `
      }<small>${l10n.t("line {0}", line)}</small></li>\n`,
  )}</ul>`;
}

const reportStyles = `
.file { color: var(--muted); margin: 0; }
.document { font-size: 1.5rem; margin-top: 3rem; border-top: 1px solid var(--line); padding-top: 1.5rem; }
h3 { margin: 1.5rem 0 0.25rem; }
h4 { margin: 1rem 0 0.25rem; }
h5 { margin: 0.5rem 0 0.15rem; color: var(--muted); }
section ul { margin: 0 0 0.5rem; padding-left: 1.25rem; }
section li { margin: 0.15rem 0; }
.open { padding: 0; }
.measured { color: var(--sign); }
.matrix a { color: inherit; text-decoration-color: var(--line); }
.matrix .cell a { text-decoration: none; }
.matrix .cell a:hover { text-decoration: underline; }
:target { background: color-mix(in srgb, var(--accent) 15%, var(--page)); }
@media print { .matrix a { text-decoration: none; } article + article { break-before: page; } }
`;
