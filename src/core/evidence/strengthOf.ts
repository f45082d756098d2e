import { nameKey } from "../document/names.ts";
import type { Bullet, Level, Project, RequirementsDocument } from "../document/requirementsDocument.ts";
import type { Block } from "../markdown/block.ts";
import { ProjectAnswers } from "../projects/projectAnswers.ts";
import type { Configuration } from "../settings/configuration.ts";
import { countBefore, groupBy } from "../text/collections.ts";
import { type Span, shiftSpan } from "../text/span.ts";
import { type BulletEvidence, blockEvidence } from "./blockEvidence.ts";
import type {
  DocumentStrength,
  LevelStrength,
  ProjectStrength,
  SkillStrength,
  Strength,
} from "./documentStrength.ts";
import { inversionsOf } from "./inversions.ts";
import { newestEvidence } from "./newestEvidence.ts";
import { newestOf } from "./newestOf.ts";
import { type OpenMark, type OpenPoint, settleOpenMarks } from "./openPoints.ts";
import { profileAnswers } from "./profileAnswers.ts";
import { Tally } from "./tally.ts";
import { gapsTo, targetsByRank } from "./targets.ts";

/** What is needed to count strength, in addition to the model. */
export interface StrengthContext {
  readonly configuration: Pick<Configuration, "levels" | "targets" | "profile" | "projects">;
  /** The blocks from which the model was made. */
  readonly blocks: readonly Block[];
  source(span: Span): string;
}

/** A document whose evidence is counted, such as one under check. */
export interface CountedDocument extends StrengthContext {
  readonly model: RequirementsDocument;
}

const known = new WeakMap<RequirementsDocument, DocumentStrength>();

/** The strength of a document under check; cached until the document changes. */
export function documentStrength(checked: CountedDocument): DocumentStrength {
  const { model } = checked;
  let strength = known.get(model);
  if (!strength) {
    strength = strengthOf(model, checked);
    known.set(model, strength);
  }
  return strength;
}

/**
 * The strength of a part of a document under check: of projects and of evidence outside projects. Open points are not
 * counted.
 */
export function strengthOfPart(
  checked: CountedDocument,
  orphans: readonly Bullet[],
  projects: readonly Project[],
): Strength {
  const { bulletAt } = evidenceIn(checked.model, checked);
  const projectKey = projectKeys(new ProjectAnswers(checked.configuration.projects));
  const tally = new Tally();
  const add = (bullet: Bullet, key?: string) => {
    const found = bulletAt(bullet.span.start);
    if (found) tally.add(found, key);
  };
  for (const bullet of orphans) add(bullet);
  for (const { name, bullets } of projects) for (const bullet of bullets) add(bullet, projectKey(name));
  return tally.strength(0);
}

/** Counts the evidence of a document, as `docs/strength.md` specifies. Counts of unchanged blocks are cached. */
export function strengthOf(model: RequirementsDocument, context: StrengthContext): DocumentStrength {
  // Targets and profile refer to the levels of this document.
  const configuration = { ...context.configuration, levels: model.ladder.names };
  const evidence = evidenceIn(model, context);
  const targets = targetsByRank(configuration);
  const projectKey = projectKeys(new ProjectAnswers(configuration.projects));
  const measured: { readonly bullet: Bullet; readonly metrics: readonly Span[] }[] = [];
  const total = new Tally();
  const lineOf = ({ span: { start } }: OpenPoint) =>
    /^.*/.exec(context.source({ start, end: start + maxLineLength }))![0];

  const count = (bullet: Bullet, tallies: readonly Tally[], project?: string) => {
    const { start } = bullet.span;
    const found = evidence.bulletAt(start);
    if (!found) return;
    for (const tally of tallies) tally.add(found, project);
    const by = start - found.place;
    if (found.metrics.length > 0)
      measured.push({ bullet, metrics: found.metrics.map((span) => shiftSpan(span, by)) });
  };

  const levels = levelsTogether(model.levels).map(({ level, spans }): LevelStrength => {
    const rank = level.rank < 0 ? undefined : level.rank;
    const target = targets.get(level.rank);
    const ofLevel = new Tally();
    const skills = level.skills.map((skill): SkillStrength => {
      const ofSkill = new Tally();
      const outer = [ofSkill, ofLevel, total];
      for (const bullet of skill.orphans) count(bullet, outer);
      const projects = skill.projects.map((project): ProjectStrength => {
        const ofProject = new Tally();
        const key = projectKey(project.name);
        const all = [ofProject, ...outer];
        for (const bullet of project.bullets) count(bullet, all, key);
        return { project, strength: ofProject.strength(evidence.openPointsIn(project.span).length) };
      });
      const open = evidence.openPointsIn(skill.span);
      const strength = ofSkill.strength(open.length);
      const gaps = gapsTo(target, strength);
      const newest = newestEvidence(skill);
      return { skill, level, strength, gaps, newestOpenPoint: newestOf(open, lineOf), newest, projects };
    });
    const open = spans.flatMap((span) => evidence.openPointsIn(span));
    const strength = ofLevel.strength(open.length);
    return { level, rank, strength, target, newestOpenPoint: newestOf(open, lineOf), skills };
  });

  return {
    total: total.strength(evidence.openPoints.length),
    levels,
    inversions: inversionsOf(levels),
    profile: profileAnswers(configuration, levels, targets),
    openPoints: evidence.openPoints,
    measured,
  };
}

/**
 * Each level once with all its skills, lowest first, where it is met again with each skill or row; else in order of place, as their
 * headings are.
 */
function levelsTogether(
  levels: readonly Level[],
): readonly { readonly level: Level; readonly spans: readonly Span[] }[] {
  if (levels.every(({ layout }) => layout === "level-first"))
    return levels.map((level) => ({ level, spans: [level.span] }));
  const groups = groupBy(levels, ({ rank, name }) => (rank < 0 ? nameKey(name) : String(rank)));
  return [...groups.values()]
    .map((same) => ({
      level: { ...same[0]!, skills: same.flatMap(({ skills }) => skills) },
      spans: same.map(({ span }) => span),
    }))
    .sort((a, b) => a.level.rank - b.level.rank);
}

/** The maximum distance of a date after an open point, in UTF-16 units. */
const maxLineLength = 1000;

interface DocumentEvidence {
  readonly openPoints: readonly OpenPoint[];
  /** The evidence of the bullet whose marker is at an offset. */
  bulletAt(place: number): BulletEvidence | undefined;
  openPointsIn(span: Span): readonly OpenPoint[];
}

const readEvidence = new WeakMap<RequirementsDocument, DocumentEvidence>();

function evidenceIn(model: RequirementsDocument, context: StrengthContext): DocumentEvidence {
  let evidence = readEvidence.get(model);
  if (!evidence) {
    evidence = collectEvidence(model, context);
    readEvidence.set(model, evidence);
  }
  return evidence;
}

function collectEvidence(model: RequirementsDocument, context: StrengthContext): DocumentEvidence {
  const bullets: BulletEvidence[] = [];
  const places: number[] = [];
  const marks: { readonly fact: OpenMark; readonly at: number }[] = [];
  let at = 0;
  for (const block of context.blocks) {
    const found = blockEvidence(block);
    for (const bullet of found.bullets) {
      bullets.push(bullet);
      places.push(at + bullet.place);
    }
    for (const fact of found.openMarks) marks.push({ fact, at });
    at += block.text.length;
  }
  const points = settleOpenMarks(model, marks, (span) => context.source(span));
  const starts = points.map(({ span }) => span.start);
  return {
    openPoints: points,
    bulletAt(place) {
      const index = countBefore(places, place);
      return places[index] === place ? bullets[index] : undefined;
    },
    openPointsIn: ({ start, end }) => points.slice(countBefore(starts, start), countBefore(starts, end)),
  };
}

/** The project to which a name belongs, with aliases resolved; undefined without a name. */
function projectKeys(answers: ProjectAnswers): (name: string) => string | undefined {
  const keys = new Map<string, string | undefined>();
  return (name) => {
    if (!keys.has(name)) keys.set(name, answers.projectOf(name) || undefined);
    return keys.get(name);
  };
}
