import * as l10n from "@vscode/l10n";
import { type Html, html } from "../html/html.ts";
import { htmlPage } from "../html/htmlPage.ts";
import { frontMatterLength } from "../markdown/frontMatter.ts";
import { labelsIn } from "../markdown/linkLabel.ts";
import { definitionsOf } from "../markdown/resolveDefinitions.ts";
import type { Bullet, Level, Project, Section, Title } from "../model/requirementsDocument.ts";
import { countedBullets, countedMeasured, countedProjects, countedSkills } from "../navigation/counted.ts";
import { strengthOfPart } from "../strength/strengthOf.ts";
import type { Span } from "../text/span.ts";
import {
  bodyStart,
  type ExportedDocument,
  isOnItsLine,
  lineStart,
  nextLine,
  remarkOn,
} from "./exportedDocument.ts";
import { exportStyles } from "./exportStyles.ts";
import { plainText } from "./plainText.ts";
import { Regions } from "./regions.ts";
import { renderFragment } from "./renderFragment.ts";
import type { SelectedLevel, SelectedSkill } from "./selection.ts";
import { stretchRenderer } from "./stretchRenderer.ts";

/** The documents as one page for a reviewer, to be read or printed: no script, nothing from elsewhere. */
export function renderHtml(documents: readonly ExportedDocument[]): string {
  const [first] = documents;
  return htmlPage({
    title: documents.length === 1 ? titleOf(first!) : l10n.t("{0} requirements documents", documents.length),
    lang: first!.checked.locale.split(",")[0]!,
    styles: exportStyles,
    body: html`${documents.map((document, index) => renderDocument(document, documents.length > 1 ? `d${index + 1}-` : ""))}`,
  });
}

function titleOf({ name, checked }: ExportedDocument): string {
  return checked.model.title?.name || name;
}

interface Counts {
  readonly skills: number;
  readonly projects: number;
  readonly bullets: number;
  readonly measured: number;
}

/** Renders one document; `prefix` keeps the ids of several apart. */
function renderDocument(document: ExportedDocument, prefix: string): Html {
  const { checked, selection } = document;
  const { model, text } = checked;
  const regions = new Regions(text, model);
  const renderSpan = stretchRenderer(checked.blocks);
  const render = (start: number, end: number) => renderSpan({ start, end });
  const definitions = definitionsOf(checked.blocks);

  const count = (skills: readonly SelectedSkill[]): Counts => {
    const orphans = selection.isByProject ? [] : skills.flatMap(({ skill }) => skill.orphans);
    const projects = skills.flatMap((one) => one.projects);
    return { skills: skills.length, ...strengthOfPart(checked, orphans, projects) };
  };

  const numbers = new Map<object, string>();
  for (const { level, skills } of selection.levels) {
    numbers.set(level, `${prefix}level-${numbers.size + 1}`);
    for (const { skill } of skills) numbers.set(skill, `${prefix}skill-${numbers.size + 1}`);
  }

  const remark = (project: Project): Html | undefined => {
    const said = remarkOn(project, text);
    return said === undefined ? undefined : html` <span class="remark">${said}</span>`;
  };

  const renderSection = (name: string, start: number, end: number): Html => html`<section class="section">
<h2>${name || l10n.t("(without a name)")}</h2>
${render(start, end)}
</section>
`;

  const renderCell = ({ start, end }: Span): Html => {
    const source = text.slice(start, end);
    const borrowed = labelsIn(source).flatMap((label) => definitions.get(label) ?? []);
    return renderFragment(`${borrowed.join("")}${source}`);
  };

  // A row of a table says nothing without its head: what its cells hold is shown as a list.
  const renderCells = (bullets: readonly Bullet[]): Html | undefined =>
    bullets.length === 0
      ? undefined
      : html`<ul>
${bullets.map(({ textSpan }) => html`<li>${renderCell(textSpan)}</li>\n`)}</ul>`;

  const renderProject = (project: Project): Html | undefined =>
    project.form === "cell"
      ? renderCells(project.bullets)
      : render(
          isOnItsLine(project, text)
            ? nextLine(text, project.lineSpan.end)
            : lineStart(text, project.span.start),
          regions.endOf(project),
        );

  const renderSkill = ({ skill, projects }: SelectedSkill): Html => {
    const first = skill.projects[0] ? lineStart(text, skill.projects[0].span.start) : regions.endOf(skill);
    return html`<section class="skill" id="${numbers.get(skill)}">
<h3>${skill.name || l10n.t("(without a name)")}</h3>
${!selection.isByProject && (skill.layout === "table" ? renderCells(skill.orphans) : render(bodyStart(text, skill), first))}
${projects.map(
  (project) => html`<article class="project">
<h4>${plainText(project.name)}${remark(project)}</h4>
${renderProject(project)}
</article>
`,
)}</section>
`;
  };

  const renderLevel = ({ level, skills }: SelectedLevel): Html => {
    const first = level.skills[0] ? lineStart(text, level.skills[0].span.start) : regions.endOf(level);
    return html`<section class="level" id="${numbers.get(level)}">
<hgroup>
${rankOf(level, model.ladder.names)}<h2>${level.name}</h2>
</hgroup>
${!selection.isByProject && render(bodyStart(text, level), first)}
${skills.map(renderSkill)}</section>
`;
  };

  const renderPart = (part: Level | Section | Title): Html | undefined => {
    if ("kind" in part && part.kind === "level") {
      const selected = selection.levels.find(({ level }) => level === part);
      return selected && renderLevel(selected);
    }
    if (!selection.isWhole) return undefined;
    const end = regions.endOf(part);
    if ("nameSpan" in part) return renderSection(part.name, bodyStart(text, part), end);
    // Its name stands above all; where it stands first, so does what is below it.
    const start = nextLine(text, part.span.end);
    return part === regions.parts[0] ? render(start, end) : renderSection(part.name, start, end);
  };

  const total = count(selection.levels.flatMap(({ skills }) => skills));
  const [first] = regions.parts;
  const opensWithTitle = first !== undefined && first === model.title;
  return html`${selection.isWhole && render(frontMatterLength(text), regions.start)}
<header class="title">
<h1>${titleOf(document)}</h1>
<p class="counts">${selection.isWhole ? "" : html`<strong>${l10n.t("Extract")}</strong> · `}${describe(total)}</p>
</header>
${opensWithTitle && renderPart(first)}
${selection.levels.length > 0 && renderContents(selection.levels, numbers, count)}
${regions.parts.slice(opensWithTitle ? 1 : 0).map(renderPart)}`;
}

/** The table that leads to every skill and says what evidence it has. */
function renderContents(
  levels: readonly SelectedLevel[],
  numbers: ReadonlyMap<object, string>,
  count: (skills: readonly SelectedSkill[]) => Counts,
): Html {
  const row = ({ projects, bullets, measured }: Counts) =>
    [projects, bullets, measured].map(
      (value) => html`<td${value === 0 && html` class="none"`}>${value}</td>`,
    );
  return html`<nav class="contents" aria-label="${l10n.t("Contents")}">
<table>
<caption>${l10n.t("Contents")}</caption>
<thead>
<tr><th scope="col">${l10n.t("Skill")}</th><th scope="col">${l10n.t("Projects")}</th><th scope="col">${l10n.t("Bullets")}</th><th scope="col">${l10n.t("Measured")}</th></tr>
</thead>
${levels.map(
  ({ level, skills }) => html`<tbody>
<tr class="of-level"><th scope="rowgroup"><a href="#${numbers.get(level)}">${level.name}</a></th>${row(count(skills))}</tr>
${skills.map(
  (
    one,
  ) => html`<tr><th scope="row"><a href="#${numbers.get(one.skill)}">${one.skill.name || l10n.t("(without a name)")}</a></th>${row(count([one]))}</tr>
`,
)}</tbody>
`,
)}</table>
<p class="note">${l10n.t("Measured: bullets that say how much, such as 20% or 3 of 4 teams.")}</p>
</nav>`;
}

/** Which level it is of how many, for readers who do not know their names. */
function rankOf(level: Level, names: readonly string[]): Html | undefined {
  if (level.rank < 0) return undefined;
  return html`<p class="rank">${l10n.t("Level {0} of {1}", level.rank + 1, names.length)}</p>\n`;
}

function describe({ skills, projects, bullets, measured }: Counts): string {
  return [
    countedSkills(skills),
    countedProjects(projects),
    countedBullets(bullets),
    countedMeasured(measured),
  ].join(" · ");
}
