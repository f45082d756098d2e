import { endsLevelLine } from "../../document/levelSpan.ts";
import type { Bullet, Section, Skill } from "../../document/requirementsDocument.ts";
import type { SkillStrength, Strength } from "../../evidence/documentStrength.ts";
import { keyOfWords, wordsOfSentence } from "../../evidence/evidenceKey.ts";
import { documentStrength } from "../../evidence/strengthOf.ts";
import { frontMatterLength } from "../../markdown/frontMatter.ts";
import { inlineText, plainText } from "../../markdown/inlineText.ts";
import { definitionsOf } from "../../markdown/resolveDefinitions.ts";
import { ProjectAnswers } from "../../projects/projectAnswers.ts";
import { documentLexicon } from "../../terms/documentLexicon.ts";
import { technologiesIn } from "../../terms/technologiesIn.ts";
import { countBefore } from "../../text/collections.ts";
import { lineNumbers } from "../../text/lines.ts";
import type { Period, PeriodDate } from "../../text/period.ts";
import type { Span } from "../../text/span.ts";
import { addressOf, remarkOn } from "./besideName.ts";
import { bodyStart, type ExportedDocument, lineStart, nextLine } from "./exportedDocument.ts";
import { Regions } from "./regions.ts";
import { Remains } from "./remains.ts";
import { TableRows } from "./tableRows.ts";

/** The position of a node; lines count from 1. */
export interface Anchor {
  /** Stays the same as long as the names above it and, for a bullet, its words do. */
  readonly id: string;
  readonly line: number;
  /** The last line that belongs to the node. */
  readonly endLine: number;
}

export interface BulletRecord extends Anchor {
  /** The source, on one line. */
  readonly markdown: string;
  /** As a reader sees it. */
  readonly text: string;
  /** The metrics in it, such as `20%`. */
  readonly metrics: readonly string[];
  readonly technologies: readonly string[];
  readonly details: readonly BulletRecord[];
  /** The other contents of the bullet, as written: code, quotations and tables. */
  readonly other: readonly string[];
}

export interface ProjectRecord extends Anchor {
  readonly name: string;
  /** The project that the name means: another name if it is an alias. */
  readonly project: string;
  /** The address that the name links to. */
  readonly url?: string;
  /** When it took place, if its line says so. */
  readonly period?: PeriodRecord;
  /** The rest of its line: a client, a remark. */
  readonly note?: string;
  /** Both, as its line says them. */
  readonly remark?: string;
  readonly bullets: readonly BulletRecord[];
  /** Sentences outside of the bullets, such as one that lost its marker. */
  readonly prose: readonly string[];
  /** The other contents, as written: quotations, code, tables, HTML. */
  readonly other: readonly string[];
}

/** When a project took place: the text, and its dates as `2023` or `2023-05`; without an end for a single date. */
export interface PeriodRecord {
  readonly text: string;
  readonly start?: string;
  readonly end?: string;
}

export interface SkillRecord extends Anchor {
  readonly name: string;
  /** The date of the newest evidence, as written in the document; undefined if only a part of the skill is exported. */
  readonly newest?: string;
  /** Undefined if only a part of the skill is exported. */
  readonly strength?: Strength;
  /** Bullets before the first project. */
  readonly bullets: readonly BulletRecord[];
  readonly projects: readonly ProjectRecord[];
  /** Other text before the first project, as written. */
  readonly other: readonly string[];
}

export interface LevelRecord extends Anchor {
  readonly name: string;
  /** 0 for the lowest configured level; null if the level is not configured. */
  readonly rank: number | null;
  readonly skills: readonly SkillRecord[];
  /** Text before the first skill, as written. */
  readonly other: readonly string[];
}

export interface SectionRecord extends Anchor {
  readonly name: string;
  readonly bullets: readonly BulletRecord[];
  /** Text other than the bullets, as written. */
  readonly other: readonly string[];
}

/** The exported part of a document, for programs. */
export interface DocumentRecord {
  readonly file: string;
  readonly title: string | null;
  readonly isDraft: boolean;
  /** True if the whole document is exported. */
  readonly isWhole: boolean;
  readonly levels: readonly LevelRecord[];
  readonly sections: readonly SectionRecord[];
  /** Text around the title, before the first level and section, as written. */
  readonly other: readonly string[];
}

/** The record of the exported part of a document. */
export function recordOf({ name: file, checked, selection }: ExportedDocument): DocumentRecord {
  const { model, text, configuration } = checked;
  const lineOf = lineNumbers(text);
  const strength = documentStrength(checked);
  const metrics = new Map(strength.measured.map((one) => [one.bullet.span.start, one.metrics]));
  const strengths = new Map(
    strength.levels.flatMap(({ skills }) => skills.map((one) => [one.skill, one] as const)),
  );
  const answers = new ProjectAnswers(configuration.projects);
  const lexicon = documentLexicon(configuration);
  const taken = new Map<string, number>();
  const regions = new Regions(text, model);
  const parts = new Set<object>(regions.parts);
  const remains = new Remains(checked);
  const tables = new TableRows(checked);
  const definitions = definitionsOf(checked.blocks);
  // Spans that other parts of the record contain: bullets and sentences where they belong, labels in their sections,
  // lines that say a level.
  const told: Span[] = [
    ...(model.hasLevelLines ? model.levels.flatMap(({ nameSpan }) => levelLine(text, nameSpan) ?? []) : []),
    ...model.sections.flatMap(({ nameSpan, bullets }) => [
      { start: nameSpan.start, end: nextLine(text, nameSpan.end) },
      ...bullets.map(({ span }) => span),
    ]),
    ...model.levels.flatMap(({ skills }) =>
      skills.flatMap(({ orphans, projects }) => [
        ...orphans.map(({ span }) => span),
        ...projects.flatMap(({ bullets, prose }) => [...bullets, ...prose].map(({ span }) => span)),
      ]),
    ),
  ].sort((a, b) => a.start - b.start);
  const starts = told.map(({ start }) => start);
  const other = (start: number, end: number): readonly string[] => {
    const head = tables.at(end)?.head;
    const last = head?.end === end ? Math.max(start, head.start) : end;
    const within = { start, end: start + regions.sourceOf({ start, end: last }).length };
    return remains.of(
      within,
      told.slice(Math.max(0, countBefore(starts, start) - 1), countBefore(starts, end)),
    );
  };
  const firstOf = (nodes: readonly { readonly span: Span }[], end: number) =>
    nodes[0] ? lineStart(text, nodes[0].span.start) : end;
  const anchor = (path: string, span: Span): Anchor => {
    const times = (taken.get(path) ?? 0) + 1;
    taken.set(path, times);
    return {
      id: times === 1 ? path : `${path}~${times}`,
      line: lineOf(span.start),
      endLine: lineOf(Math.max(span.start, span.end - 1)),
    };
  };
  // A bullet's metrics include those of its nested items.
  const toBullet = (
    bullet: Bullet,
    parent: string,
    found = metrics.get(bullet.span.start) ?? [],
  ): BulletRecord => {
    const plain = plainText(bullet.text);
    const place = anchor(`${parent}/${keyOfWords(wordsOfSentence(plain))}`, bullet.span);
    return {
      ...place,
      markdown: bullet.text,
      text: plain,
      metrics: found
        .filter(({ start }) => start >= bullet.textSpan.start && start < bullet.textSpan.end)
        .map((span) => checked.source(span).replace(/\s+/g, " ")),
      technologies: [...new Set([...technologiesIn(plain, lexicon)].map(({ term }) => term.name))],
      details: bullet.details.map((detail) => toBullet(detail, place.id, found)),
      other: remains.of({ start: bullet.markerSpan.end, end: bullet.span.end }, [
        bullet.textSpan,
        ...bullet.details.map(({ span }) => span),
      ]),
    };
  };
  /** Remarks in table rows that are about the skill alone. */
  const remarksBeside = (skill: Skill): readonly string[] => {
    const ofProjects = new Set(skill.projects.flatMap((project) => tables.of(project, project.bullets)));
    return tables
      .of(skill, skill.orphans)
      .filter((row) => !ofProjects.has(row))
      .flatMap(({ remarks: said }) => said);
  };
  const levels = selection.levels.map(({ level, skills }): LevelRecord => {
    const ofLevel = anchor(slug(level.name), level.span);
    return {
      ...ofLevel,
      name: level.name,
      rank: level.rank < 0 ? null : level.rank,
      skills: skills.map(({ skill, projects }) => {
        const ofSkill = anchor(`${ofLevel.id}/${slug(skill.name)}`, skill.span);
        return {
          ...ofSkill,
          name: skill.name,
          ...(!selection.isByProject && strengthRecord(strengths.get(skill))),
          bullets: selection.isByProject ? [] : skill.orphans.map((one) => toBullet(one, ofSkill.id)),
          projects: projects.map((project) => {
            const { name } = project;
            const url = addressOf(project, text, definitions);
            const remark = remarkOn(project, text);
            const ofProject = anchor(`${ofSkill.id}/${slug(name)}`, project.span);
            return {
              ...ofProject,
              name,
              project: answers.projectOf(name),
              ...(url !== undefined && { url }),
              ...(project.period && { period: periodRecord(project.period) }),
              ...(project.note !== undefined && { note: inlineText(project.note) }),
              ...(remark !== undefined && { remark }),
              bullets: project.bullets.map((one) => toBullet(one, ofProject.id)),
              prose: project.prose.map(({ text: one }) => plainText(one)),
              other: [
                ...tables.of(project, project.bullets).flatMap(({ remarks: said }) => said),
                ...other(nextLine(text, project.lineSpan.end), regions.endOf(project)),
              ],
            };
          }),
          other: selection.isByProject
            ? []
            : [
                ...remarksBeside(skill),
                ...other(bodyStart(text, skill), firstOf(skill.projects, regions.endOf(skill))),
              ],
        };
      }),
      other: selection.isByProject
        ? []
        : other(bodyStart(text, level), firstOf(level.skills, regions.endOf(level))),
    };
  });
  const toSection = (section: Section): SectionRecord => {
    const ofSection = anchor(slug(section.name), section.span);
    return {
      ...ofSection,
      name: section.name,
      bullets: section.bullets.map((one) => toBullet(one, ofSection.id)),
      other: parts.has(section) ? other(bodyStart(text, section), regions.endOf(section)) : [],
    };
  };
  const { title } = model;
  return {
    file,
    title: model.title?.name ?? null,
    isDraft: model.title?.draft ?? false,
    isWhole: selection.isWhole,
    levels,
    sections: selection.isWhole ? model.sections.map(toSection) : [],
    other: selection.isWhole
      ? [
          ...other(frontMatterLength(text), regions.start),
          ...(title ? other(nextLine(text, title.span.end), regions.endOf(title)) : []),
        ]
      : [],
  };
}

/** The line that says a level; undefined if it says more after it. */
function levelLine(text: string, nameSpan: Span): Span | undefined {
  const end = nextLine(text, nameSpan.end);
  return endsLevelLine(text.slice(nameSpan.end, end))
    ? { start: lineStart(text, nameSpan.start), end }
    : undefined;
}

function strengthRecord(known: SkillStrength | undefined): Pick<SkillRecord, "strength" | "newest"> {
  return known ? { strength: known.strength, ...(known.newest && { newest: known.newest.text }) } : {};
}

function periodRecord({ text, start, end }: Period): PeriodRecord {
  return {
    text,
    ...(start && { start: dateText(start) }),
    ...(end && { end: end === "present" ? end : dateText(end) }),
  };
}

function dateText({ year, month }: PeriodDate): string {
  return month === undefined ? String(year) : `${year}-${String(month).padStart(2, "0")}`;
}

/** A name as a part of an id or of a file name: lower-case letters and digits, separated by hyphens. */
export function slug(name: string): string {
  const letters = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  return letters?.join("-") ?? "unnamed";
}
