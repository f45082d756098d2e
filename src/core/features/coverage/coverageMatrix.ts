import * as l10n from "@vscode/l10n";
import { countedBullets } from "../../wording/counted.ts";
import { gapWords, targetWords } from "../../wording/gapWords.ts";
import { type Html, html } from "../../wording/html.ts";
import type { Coverage, CoverageLevel, CoverageSkill } from "./coverage.ts";
import { bdi, type Go, sign } from "./coverageView.ts";
import { inversionWords, nameWords } from "./coverageWords.ts";

/** The maximum number of projects with a separate column. If there are more, all others share one. */
const maxColumns = 40;

/** What the rows of a matrix have in common. */
interface Layout {
  readonly go: Go;
  readonly levelNames: readonly string[];
  /** The names of the project columns. */
  readonly projects: readonly string[];
  /** The names of all projects. */
  readonly names: readonly string[];
  /** The index of a project's column. */
  columnOf(project: number): number;
  readonly hasGaps: boolean;
  /** The numbers that are shown for each skill, by column name. */
  readonly counts: readonly (readonly [name: string, count: (skill: CoverageSkill) => Html])[];
}

/** The table of skills by projects: for each skill its gaps, its bullets per project, and its numbers. */
export function coverageMatrix(coverage: Coverage, go: Go): Html {
  if (coverage.summary.skills === 0)
    return html`<p class="note">${l10n.t("The document has no skills yet.")}</p>`;
  const layout = layOut(coverage, go);
  const { projects, hasGaps, counts } = layout;
  return html`<table class="matrix${projects.length > 6 && " upright"}">
<caption class="spoken">${l10n.t("Skills by projects: how many bullets, what is missing to reach the target of the level, and counts")}</caption>
<thead><tr><th scope="col" class="skill">${l10n.t("Skill")}</th>${
    hasGaps && html`<th scope="col" class="gaps">${l10n.t("Gaps")}</th>`
  }${projects.map(
    (name, column) =>
      html`<th scope="col" class="project" data-column="${column}"><span title="${name}">${bdi(name)}</span></th>`,
  )}${counts.map(([name]) => html`<th scope="col" class="number"><span>${name}</span></th>`)}</tr></thead>
${coverage.levels.map((level, index) => drawLevel(level, `${index}`, layout))}</table>
${legend(coverage)}`;
}

function layOut({ levels, projects, summary }: Coverage, go: Go): Layout {
  const own = projects.length > maxColumns + 1 ? maxColumns : projects.length;
  const names = projects.map(({ name }) => nameWords(name));
  const columns = names.slice(0, own);
  if (own < projects.length) columns.push(l10n.t("{0} other projects", projects.length - own));
  const hasOpen = levels.some(({ strength }) => strength.openPoints > 0);
  return {
    go,
    levelNames: levels.map(({ name }) => name),
    projects: columns,
    names,
    columnOf: (project) => Math.min(project, own),
    hasGaps: summary.targets.asked > 0,
    counts: [
      [l10n.t("Projects"), ({ strength }) => html`${strength.projects}`],
      [l10n.t("Unique bullets"), uniqueBullets],
      [l10n.t("Measured"), ({ strength }) => html`${strength.measured}`],
      [l10n.t("Openers"), ({ strength }) => html`${strength.openers}`],
      ...(hasOpen
        ? [[l10n.t("Open points"), ({ strength }: CoverageSkill) => html`${strength.openPoints}`] as const]
        : []),
    ],
  };
}

function uniqueBullets({ strength: { unique, bullets } }: CoverageSkill): Html {
  return html`${unique}${unique < bullets && html` <small>${l10n.t("of {0}", bullets)}</small>`}`;
}

function drawLevel(level: CoverageLevel, key: string, layout: Layout): Html {
  const { name, line, target, skills } = level;
  const { go, projects, counts, hasGaps, levelNames } = layout;
  const columns = 1 + (hasGaps ? 1 : 0) + projects.length + counts.length;
  const asked = target ? targetWords(target) : "";
  const met = skills.filter(({ gaps }) => gaps.length === 0).length;
  return html`<tbody data-level="${name}">
<tr class="level"><th scope="rowgroup" colspan="${columns}"><span>${go(bdi(name), { line, key })}${
    asked !== "" &&
    html` <small>${l10n.t("target: {0}", asked)} · ${l10n.t("met by {0} of {1}", met, skills.length)}</small>`
  }${inversionWords(level, levelNames).map(
    (words) => html` <small>${sign("inversion")}${words}</small>`,
  )}</span></th></tr>
${skills.map((skill, index) => drawSkill(skill, asked !== "", `${key}-${index}`, layout))}</tbody>
`;
}

function drawSkill(skill: CoverageSkill, isAsked: boolean, key: string, layout: Layout): Html {
  const { go, projects, names, hasGaps, counts } = layout;
  const name = nameWords(skill.name);
  const text = [name, ...skill.cells.map(({ project }) => names[project]!)].join("\n");
  const lacks = skill.gaps.length > 0 || skill.weakerThan !== null;
  return html`<tr data-text="${text.toLowerCase()}"${lacks && html` data-lacks`}><th scope="row" class="skill">${go(
    bdi(name),
    { line: skill.line, key },
  )}${
    skill.weakerThan &&
    html` ${sign("inversion")}<span class="spoken">${l10n.t("less evidence than a skill of a lower level")}</span>`
  }</th>${hasGaps && html`<td class="gaps">${drawGaps(skill, isAsked)}</td>`}${projects.map((_, column) =>
    drawCell(skill, column, key, layout),
  )}${counts.map(([, count]) => html`<td class="number">${count(skill)}</td>`)}</tr>
`;
}

function drawGaps({ gaps }: CoverageSkill, isAsked: boolean): Html {
  const lines = [
    isAsked && gaps.length === 0 && html`${sign("met")}${l10n.t("met")}`,
    gaps.length > 0 && html`${sign("lack")}${gaps.map(gapWords).join(", ")}`,
  ].filter((line) => line !== false);
  return lines.length > 0 ? html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>` : html``;
}

function drawCell(
  skill: CoverageSkill,
  column: number,
  key: string,
  { go, projects, columnOf }: Layout,
): Html {
  const cells = skill.cells.filter(({ project }) => columnOf(project) === column);
  const [first] = cells;
  if (!first) return html`<td data-column="${column}"></td>`;
  const bullets = cells.reduce((sum, cell) => sum + cell.bullets.length, 0);
  const measured = cells.reduce((sum, cell) => sum + cell.measured, 0);
  const heat = bullets === 0 ? 0 : bullets < 3 ? 1 : bullets < 5 ? 2 : 3;
  const counts =
    measured > 0 ? l10n.t("{0}, {1} measured", countedBullets(bullets), measured) : countedBullets(bullets);
  const shown = html`${bullets}${measured > 0 && html`<i>◆${measured}</i>`}`;
  const spoken = l10n.t("{0}: {1}, {2}", counts, nameWords(skill.name), projects[column]!);
  const label = html`<span aria-hidden="true">${shown}</span><span class="spoken">${spoken}</span>`;
  return html`<td class="cell" data-column="${column}" data-heat="${heat}">${go(label, {
    line: first.line,
    key: `${key}-${first.project}`,
  })}</td>`;
}

function legend({ summary }: Coverage): Html {
  const lines = [
    html`<span class="sign" aria-hidden="true">◆</span>${l10n.t("measured: the bullet has a number that measures its result, such as 20% or from 5 to 2 days")}`,
    summary.inversions > 0 &&
      html`${sign("inversion")}${l10n.t("level inversion: less evidence than a skill of a lower level")}`,
    html`<span class="sign"></span>${l10n.t("openers: how many different first words the bullets have")}`,
  ].filter((line) => line !== false);
  return html`<ul class="legend wide">${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
}
