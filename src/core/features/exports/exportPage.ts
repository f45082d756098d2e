import type { Element, ElementContent, Root, RootContent } from "hast";
import type { Bullet, Level, Project, Section, Skill, Title } from "../../document/requirementsDocument.ts";
import { strengthOfPart } from "../../evidence/strengthOf.ts";
import { frontMatterLength } from "../../markdown/frontMatter.ts";
import { labelsIn } from "../../markdown/linkLabel.ts";
import { definitionsOf } from "../../markdown/resolveDefinitions.ts";
import { appendAll, groupBy } from "../../text/collections.ts";
import { addressOf, remarkOn } from "./besideName.ts";
import { bodyStart, type ExportedDocument, isOnItsLine, lineStart, nextLine } from "./exportedDocument.ts";
import { Regions } from "./regions.ts";
import { element, renderFragment } from "./renderFragment.ts";
import type { SelectedLevel, SelectedSkill } from "./selection.ts";
import { spanRenderer } from "./spanRenderer.ts";
import { TableRows } from "./tableRows.ts";

/**
 * A document as a reader sees it, in document order, from which HTML and Word are written. Texts are plain, trees are
 * safe HTML.
 */
export interface ExportPage {
  readonly title: string;
  readonly isExtract: boolean;
  /** How many levels, skills, projects and bullets it contains, in words. */
  readonly counts: string;
  /** The text above the title, and the text right below it. */
  readonly above: Root | undefined;
  readonly opening: Root | undefined;
  readonly parts: readonly PagePart[];
}

/** A level, or a part of the document outside of the levels. */
export type PagePart = PageLevel | PageSection;

export interface PageSection {
  readonly kind: "section";
  readonly name: string;
  readonly body: Root | undefined;
}

export interface PageLevel {
  readonly kind: "level";
  readonly name: string;
  /** The level's position among all levels, in words; undefined if the level is unknown. */
  readonly rank: string | undefined;
  readonly counts: Counts;
  readonly body: Root | undefined;
  readonly skills: readonly PageSkill[];
}

export interface PageSkill {
  readonly name: string;
  readonly counts: Counts;
  readonly body: Root | undefined;
  readonly projects: readonly PageProject[];
}

export interface PageProject {
  readonly name: string;
  /** The address that the name links to. */
  readonly address: string | undefined;
  /** The text next to the name in its line: a period, a client. */
  readonly remark: string | undefined;
  readonly body: Root | undefined;
}

export interface Counts {
  readonly skills: number;
  readonly projects: number;
  readonly bullets: number;
  readonly measured: number;
}

/** The levels of a page, which its table of contents lists. */
export function levelsOf({ parts }: ExportPage): readonly PageLevel[] {
  return parts.filter((part) => part.kind === "level");
}

/** The title of the output: that of a single document, otherwise the number of documents. */
export function titleOfAll(pages: readonly ExportPage[]): string {
  return pages.length === 1 ? pages[0]!.title : `${pages.length} requirements documents`;
}

/** The explanation of `Measured` in the table of contents. */
export function measuredNote(): string {
  return "Measured: bullets that say how much, such as 20% or 3 of 4 teams.";
}

/** The page of the exported part of a document. */
export function exportPage({ name: file, checked, selection }: ExportedDocument): ExportPage {
  const { model, text } = checked;
  const regions = new Regions(text, model);
  const renderSpan = spanRenderer(checked.blocks);
  const tables = new TableRows(checked);
  const render = (start: number, end: number) => {
    // The head of a table is not part of the text above its rows.
    const head = tables.at(end)?.head;
    return renderSpan({ start, end: head && head.end === end ? Math.max(start, head.start) : end });
  };
  const definitions = definitionsOf(checked.blocks);

  const count = (skills: readonly SelectedSkill[]): Counts => {
    const orphans = selection.isByProject ? [] : skills.flatMap(({ skill }) => skill.orphans);
    const projects = skills.flatMap((one) => one.projects);
    return { skills: skills.length, ...strengthOfPart(checked, orphans, projects) };
  };

  // A table row means nothing without its head, so its cells are shown as a list.
  const itemOf = (source: string, details: readonly Bullet[]): ElementContent => {
    const borrowed = labelsIn(source).flatMap((label) => definitions.get(label) ?? []);
    const children = renderFragment(`${borrowed.join("")}${source}`).children.filter(
      (one) => one.type !== "doctype",
    );
    return element("li", [...children, ...listOf(details.map(itemOfBullet))]);
  };
  const itemOfBullet = ({ textSpan, details }: Bullet): ElementContent =>
    itemOf(text.slice(textSpan.start, textSpan.end), details);

  /** The contents of table rows for a node, and other text in the node's region. */
  const rowsBody = (node: Project | Skill, bullets: readonly Bullet[], end: number): Root | undefined => {
    const start = lineStart(text, node.span.start);
    const rows = tables.of(node, bullets).filter((row) => row.start >= start && row.start < end);
    const children: RootContent[] = listOf([
      ...bullets.map(itemOfBullet),
      ...rows.flatMap(({ remarks }) => remarks.map((remark) => itemOf(remark, []))),
    ]);
    let at = start;
    for (const row of rows) {
      appendAll(children, render(at, row.start)?.children ?? []);
      at = row.end;
    }
    appendAll(children, render(at, end)?.children ?? []);
    return children.length === 0 ? undefined : { type: "root", children };
  };

  const endOf = (project: Project, skill: Skill) =>
    selection.isByProject ? regions.endAlone(project, skill) : regions.endOf(project);

  const projectBody = (project: Project, skill: Skill): Root | undefined =>
    project.form === "cell"
      ? rowsBody(project, project.bullets, endOf(project, skill))
      : render(
          isOnItsLine(project, text)
            ? nextLine(text, project.lineSpan.end)
            : lineStart(text, project.span.start),
          endOf(project, skill),
        );

  const toSkill = (one: SelectedSkill): PageSkill => {
    const { skill, projects } = one;
    const first = skill.projects[0] ? lineStart(text, skill.projects[0].span.start) : regions.endOf(skill);
    const body = () =>
      skill.layout === "table"
        ? rowsBody(skill, skill.orphans, first)
        : render(bodyStart(text, skill), first);
    return {
      name: skill.name || nameless(),
      counts: count([one]),
      body: selection.isByProject ? undefined : body(),
      projects: projects.map((project) => ({
        name: project.name,
        address: addressOf(project, text, definitions),
        remark: project.form === "cell" ? project.period?.text : remarkOn(project, text),
        body: projectBody(project, skill),
      })),
    };
  };

  const toLevel = ({ level, skills }: SelectedLevel): PageLevel => {
    const first = level.skills[0] ? lineStart(text, level.skills[0].span.start) : regions.endOf(level);
    return {
      kind: "level",
      name: level.name,
      rank: rankOf(level, model.ladder.names),
      counts: count(skills),
      body: selection.isByProject ? undefined : render(bodyStart(text, level), first),
      skills: skills.map(toSkill),
    };
  };

  const selected = groupBy(selection.levels, ({ level }) => level);
  const toParts = (part: Level | Section | Title): readonly PagePart[] => {
    if ("kind" in part && part.kind === "level") return (selected.get(part) ?? []).map(toLevel);
    if (!selection.isWhole) return [];
    const start = "nameSpan" in part ? bodyStart(text, part) : nextLine(text, part.span.end);
    const body = render(start, regions.endOf(part));
    return [{ kind: "section", name: part.name || nameless(), body }];
  };

  const [first] = regions.parts;
  // The title is first; if it is also first in the document, the text below it comes next.
  const opensWithTitle = first !== undefined && first === model.title;
  return {
    title: model.title?.name || file,
    isExtract: !selection.isWhole,
    counts: describe(count(selection.levels.flatMap(({ skills }) => skills))),
    above: selection.isWhole ? render(frontMatterLength(text), regions.start) : undefined,
    opening:
      opensWithTitle && selection.isWhole
        ? render(nextLine(text, first.span.end), regions.endOf(first))
        : undefined,
    parts: regions.parts.slice(opensWithTitle ? 1 : 0).flatMap(toParts),
  };
}

/** A list of the items; none without items. */
function listOf(items: ElementContent[]): Element[] {
  return items.length === 0 ? [] : [element("ul", items)];
}

function nameless(): string {
  return "(without a name)";
}

/** The level's position among all levels, for readers who do not know the names. */
function rankOf(level: Level, names: readonly string[]): string | undefined {
  return level.rank < 0 ? undefined : `Level ${level.rank + 1} of ${names.length}`;
}

function describe({ skills, projects, bullets, measured }: Counts): string {
  return [
    skills === 1 ? "1 skill" : `${skills} skills`,
    projects === 1 ? "1 project" : `${projects} projects`,
    bullets === 1 ? "1 bullet" : `${bullets} bullets`,
    `${measured} measured`,
  ].join(" · ");
}
