import type { CheckedDocument } from "../../checking/checkedDocument.ts";
import { foldName, skillKey } from "../../document/names.ts";
import {
  type Bullet,
  type Project,
  type RequirementsDocument,
  skillsOf,
} from "../../document/requirementsDocument.ts";
import type {
  DocumentStrength,
  Gap,
  LevelStrength,
  ProfileAnswer,
  SkillStrength,
  Strength,
} from "../../evidence/documentStrength.ts";
import type { OpenPoint } from "../../evidence/openPoints.ts";
import { documentStrength } from "../../evidence/strengthOf.ts";
import { ProjectAnswers } from "../../projects/projectAnswers.ts";
import type { Target } from "../../settings/configuration.ts";
import { lineNumbers } from "../../text/lines.ts";
import { plainBullet } from "../../text/marks.ts";

/**
 * The evidence of a document: skills by projects, gaps to the targets and the profile, and open points. Plain JSON;
 * lines count from 1.
 */
export interface Coverage {
  readonly title: string | null;
  readonly total: Strength;
  readonly summary: CoverageSummary;
  /** All projects that skills name, those named most first. `total.projects` only counts those with evidence. */
  readonly projects: readonly CoverageProject[];
  /** The highest level first; levels that are not configured are last, in document order. */
  readonly levels: readonly CoverageLevel[];
  /** Empty if no profile is configured. */
  readonly profile: readonly CoveredWish[];
  /** In document order. */
  readonly openPoints: readonly CoveragePoint[];
}

/** The numbers of a document. */
export interface CoverageSummary {
  readonly skills: number;
  /** The number of skills with a target, of those that meet it, and of all gaps of the others. */
  readonly targets: { readonly asked: number; readonly met: number; readonly gaps: number };
  /** The number of skills with less evidence than one of a lower level. */
  readonly inversions: number;
  readonly profile: {
    readonly asked: number;
    readonly met: number;
    readonly below: number;
    readonly missing: number;
  };
}

export interface CoverageProject {
  /** Empty if its line contains no name. */
  readonly name: string;
  readonly skills: number;
  readonly bullets: number;
}

export interface CoverageLevel {
  readonly name: string;
  readonly line: number;
  readonly strength: Strength;
  readonly target: Target | null;
  /** In document order. */
  readonly skills: readonly CoverageSkill[];
}

export interface CoverageSkill {
  readonly name: string;
  readonly line: number;
  readonly strength: Strength;
  /** The date of the newest evidence, as written in the document; null if there is none. */
  readonly newest: string | null;
  /** Empty if the target is met or there is no target. */
  readonly gaps: readonly Gap[];
  /** A skill of a lower level with more evidence; null if there is none. */
  readonly weakerThan: CoveragePlace | null;
  /** One per project that the skill names, in order of its first place. */
  readonly cells: readonly CoverageCell[];
  /** Bullets before the first project. */
  readonly orphans: readonly CoverageBullet[];
}

/** The evidence of a project for a skill: all its blocks under the skill together. */
export interface CoverageCell {
  /** Index in `projects`. */
  readonly project: number;
  /** The line of the first block. */
  readonly line: number;
  /** When the project took place, as written in its lines. */
  readonly periods: readonly string[];
  /** The rest of its lines: a client, a remark. */
  readonly notes: readonly string[];
  readonly measured: number;
  readonly bullets: readonly CoverageBullet[];
}

export interface CoverageBullet {
  readonly line: number;
  /** Without emphasis and link targets. */
  readonly text: string;
  /** The metrics in it, as written. */
  readonly metrics: readonly string[];
}

/** The evidence in the document for a skill that the profile asks for. */
export interface CoveredWish {
  readonly name: string;
  readonly level: string;
  readonly state: ProfileAnswer["state"];
  /** The gaps to the target of the required level. */
  readonly gaps: readonly Gap[];
  readonly found: CoveragePlace | null;
}

/** A skill and its line. */
export interface CoveragePlace {
  readonly name: string;
  readonly level: string;
  readonly line: number;
}

export interface CoveragePoint {
  readonly kind: OpenPoint["kind"];
  readonly line: number;
  readonly text: string;
}

/** The coverage of a document under check. */
export function coverageOf(checked: CheckedDocument): Coverage {
  const strength = documentStrength(checked);
  const { model } = checked;
  const reader = documentReader(checked, strength);
  const columns = orderProjects(model, reader);
  const indexes = new Map([...columns.keys()].map((key, index) => [key, index]));
  const weakerThan = new Map(strength.inversions.map(({ higher, lower }) => [higher.skill, lower]));
  const ranked = strength.levels.toSorted((a, b) => (b.rank ?? -1) - (a.rank ?? -1));
  return {
    title: model.title?.name ?? null,
    total: strength.total,
    summary: summaryOf(strength),
    projects: [...columns.values()].map(({ name, skills, bullets }) => ({
      name,
      skills: skills.size,
      bullets,
    })),
    levels: ranked.map(({ level, strength, target, skills }) => ({
      name: foldName(level.name),
      line: reader.lineOf(level.nameSpan.start),
      strength,
      target: target ?? null,
      skills: skills.map((one) => ({
        name: foldName(one.skill.name),
        line: reader.lineOf(one.skill.nameSpan.start),
        strength: one.strength,
        newest: one.newest?.text ?? null,
        gaps: one.gaps,
        weakerThan: placeOf(weakerThan.get(one.skill), reader),
        cells: cellsOf(one, indexes, reader),
        orphans: one.skill.orphans.map(reader.bulletOf),
      })),
    })),
    profile: strength.profile.map(({ name, level, state, gaps, found }) => ({
      name,
      level,
      state,
      gaps,
      found: placeOf(found, reader),
    })),
    openPoints: strength.openPoints.map(({ kind, span, text }) => ({
      kind,
      line: reader.lineOf(span.start),
      text,
    })),
  };
}

/** Only the numbers of a checked document. */
export function countsOf(checked: CheckedDocument): CoverageSummary {
  return summaryOf(documentStrength(checked));
}

/** True if all targets and the whole profile are met. */
export function isCovered({ summary: { targets, profile } }: Coverage): boolean {
  return targets.met === targets.asked && profile.met === profile.asked;
}

/** Functions that read from the document. */
interface DocumentReader {
  /** The line of an offset, counted from 1. */
  lineOf(offset: number): number;
  bulletOf(bullet: Bullet): CoverageBullet;
  /** The same key for all names of a project. */
  keyOf(project: Project): string;
}

function documentReader(checked: CheckedDocument, { measured }: DocumentStrength): DocumentReader {
  const lineOf = lineNumbers(checked.text);
  // The key is the offset: the model creates a bullet object each time its details are asked for.
  const metrics = new Map(measured.map(({ bullet, metrics }) => [bullet.span.start, metrics]));
  const answers = new ProjectAnswers(checked.configuration.projects);
  return {
    lineOf,
    bulletOf: (bullet) => ({
      line: lineOf(bullet.span.start),
      text: plainBullet(bullet.text),
      metrics: (metrics.get(bullet.span.start) ?? []).map((span) => checked.source(span)),
    }),
    keyOf: ({ name }) => answers.projectOf(name),
  };
}

interface Column {
  readonly name: string;
  readonly skills: Set<string>;
  bullets: number;
}

/** The projects by key: those that most skills name first, then those with most bullets, then in document order. */
function orderProjects(model: RequirementsDocument, { keyOf }: DocumentReader): ReadonlyMap<string, Column> {
  const columns = new Map<string, Column>();
  for (const skill of skillsOf(model)) {
    for (const project of skill.projects) {
      const key = keyOf(project);
      const column = columns.get(key) ?? { name: project.name, skills: new Set(), bullets: 0 };
      columns.set(key, column);
      column.skills.add(skillKey(skill));
      column.bullets += project.bullets.length;
    }
  }
  return new Map([...columns].sort(([, a], [, b]) => b.skills.size - a.skills.size || b.bullets - a.bullets));
}

function cellsOf(
  { projects }: SkillStrength,
  indexes: ReadonlyMap<string, number>,
  { keyOf, lineOf, bulletOf }: DocumentReader,
): readonly CoverageCell[] {
  const cells = new Map<string, OpenCell>();
  for (const { project, strength } of projects) {
    const key = keyOf(project);
    const cell = cells.get(key) ?? {
      project: indexes.get(key)!,
      line: lineOf(project.nameSpan.start),
      periods: new Set(),
      notes: new Set(),
      measured: 0,
      bullets: [],
    };
    cells.set(key, cell);
    if (project.period) cell.periods.add(project.period.text);
    if (project.note !== undefined) cell.notes.add(project.note);
    cell.measured += strength.measured;
    for (const bullet of project.bullets) cell.bullets.push(bulletOf(bullet));
  }
  return Array.from(cells.values(), (cell) => ({
    ...cell,
    periods: [...cell.periods],
    notes: [...cell.notes],
  }));
}

/** A cell under construction. */
interface OpenCell {
  readonly project: number;
  readonly line: number;
  readonly periods: Set<string>;
  readonly notes: Set<string>;
  measured: number;
  readonly bullets: CoverageBullet[];
}

function summaryOf({ levels, inversions, profile }: DocumentStrength): CoverageSummary {
  const skills = levels.flatMap(({ skills }) => skills);
  const asked = levels.flatMap((level) => (asksAnything(level) ? level.skills : []));
  const inState = (wanted: ProfileAnswer["state"]) => profile.filter(({ state }) => state === wanted).length;
  return {
    skills: skills.length,
    targets: {
      asked: asked.length,
      met: asked.filter(({ gaps }) => gaps.length === 0).length,
      gaps: asked.reduce((sum, { gaps }) => sum + gaps.length, 0),
    },
    inversions: inversions.length,
    profile: {
      asked: profile.length,
      met: inState("met"),
      below: inState("below"),
      missing: inState("missing"),
    },
  };
}

function asksAnything({ target }: LevelStrength): boolean {
  return target !== undefined && Object.values(target).some((least) => least > 0);
}

function placeOf(found: SkillStrength | undefined, { lineOf }: DocumentReader): CoveragePlace | null {
  if (!found) return null;
  const { skill, level } = found;
  return { name: foldName(skill.name), level: foldName(level.name), line: lineOf(skill.nameSpan.start) };
}
