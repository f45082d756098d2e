import { shortLevelName } from "../../document/levelNames.ts";
import { entityKey, foldName, skillKey } from "../../document/names.ts";
import type {
  DocumentStrength,
  LevelStrength,
  SkillStrength,
  Strength,
} from "../../evidence/documentStrength.ts";
import type { Span } from "../../text/span.ts";
import {
  countedBullets,
  countedDocuments,
  countedMeasured,
  countedProjects,
  countedSkills,
  listOf,
} from "../../wording/counted.ts";
import { escapeMarkdown } from "../../wording/escape.ts";
import { levelNotes, skillNotes } from "./describeStrength.ts";
import { type Entity, namedLineAt } from "./entity.ts";
import type { NavigableDocument } from "./navigableDocument.ts";

/** The text of a hover, in Markdown. */
export interface Description {
  readonly span: Span;
  readonly markdown: string;
}

/**
 * The description of the entity on whose line the offset is: for a project its uses in all documents, level by level;
 * for a skill its projects; for a level its skills; and how a skill or a level compares with target, profile and lower
 * levels. `strength` is that of the document.
 */
export function describeEntity(
  documents: readonly NavigableDocument[],
  { document, offset }: { readonly document: NavigableDocument; readonly offset: number },
  levelNames: readonly string[],
  strength: DocumentStrength,
): Description | undefined {
  const line = namedLineAt(document.model, offset);
  if (!line) return undefined;
  const span = line.lineSpan;
  if (line.kind === "project") return { span, markdown: describeProject(documents, line, levelNames) };
  const level = document.model.levels.findLast((one) => one.span.start <= span.start)!;
  // A level that is named at each of its skills is counted once, with all of them.
  const ofLevel =
    strength.levels.find((one) => one.level.span.start === level.span.start) ??
    strength.levels.find((one) => entityKey("level", one.level.name) === entityKey("level", level.name));
  if (!ofLevel) return undefined;
  if (line.kind === "level")
    return { span, markdown: describeLevel(ofLevel, levelNotes(ofLevel, strength, levelNames)) };
  const { start } = level.skills.findLast((one) => one.span.start <= span.start)!.span;
  const ofSkill = ofLevel.skills.find((one) => one.skill.span.start === start);
  if (!ofSkill) return undefined;
  const { skill } = ofSkill;
  // That it is empty is already reported as a finding there.
  if (skill.projects.length === 0 && skill.orphans.length === 0) return undefined;
  return { span, markdown: describeSkill(ofSkill, skillNotes(ofSkill, strength, levelNames)) };
}

function describeProject(
  documents: readonly NavigableDocument[],
  entity: Entity,
  levelNames: readonly string[],
): string {
  const levels = new Map<
    string,
    { readonly rank: number; readonly name: string; readonly skills: Map<string, string> }
  >();
  const skills = new Set<string>();
  let bullets = 0;
  let used = 0;
  for (const { model } of documents) {
    let isUsed = false;
    for (const level of model.levels) {
      for (const skill of level.skills) {
        const blocks = skill.projects.filter(({ name }) => entityKey("project", name) === entity.key);
        if (blocks.length === 0) continue;
        isUsed = true;
        const key = entityKey("level", level.name);
        const known = levels.get(key) ?? { rank: level.rank, name: foldName(level.name), skills: new Map() };
        levels.set(key, known);
        const ofSkill = skillKey(skill);
        if (!known.skills.has(ofSkill)) known.skills.set(ofSkill, foldName(skill.name));
        skills.add(ofSkill);
        for (const block of blocks) bullets += block.bullets.length;
      }
    }
    if (isUsed) used++;
  }
  const rankOf = (rank: number) => (rank < 0 ? Number.POSITIVE_INFINITY : rank);
  const places = [...levels.values()]
    .sort((a, b) => (rankOf(a.rank) === rankOf(b.rank) ? 0 : rankOf(a.rank) - rankOf(b.rank)))
    .map(
      ({ name, skills: names }) =>
        `${escapeMarkdown(shortLevelName(name, levelNames))}: ${listOf([...names.values()])}`,
    );
  const counts = [countedSkills(skills.size), countedBullets(bullets)];
  if (used > 1) counts.push(countedDocuments(used));
  return described(entity.name, counts, places.join(" · "));
}

function describeSkill({ skill, strength }: SkillStrength, notes: readonly string[]): string {
  const names = new Map<string, number>();
  for (const project of skill.projects) {
    names.set(project.name, (names.get(project.name) ?? 0) + project.bullets.length);
  }
  // If there is one project, its bullets are those of the skill.
  const list = listOf(
    names.size === 1 ? [...names.keys()] : [...names].map(([name, count]) => `${name} (${count})`),
  );
  return described(foldName(skill.name), evidenceIn(strength), list, notes);
}

function describeLevel({ level, strength }: LevelStrength, notes: readonly string[]): string {
  const names = level.skills.map(({ name }) => foldName(name)).filter((name) => name !== "");
  const counts = [countedSkills(level.skills.length), ...evidenceIn(strength)];
  return described(foldName(level.name), counts, listOf(names), notes);
}

function evidenceIn({ projects, bullets, measured }: Strength): readonly string[] {
  return [countedProjects(projects), countedBullets(bullets), countedMeasured(measured)];
}

function described(
  name: string,
  counts: readonly string[],
  places: string,
  notes: readonly string[] = [],
): string {
  const head = [`**${escapeMarkdown(name)}**`, ...counts].join(" · ");
  return [head, places, notes.join(" · ")].filter((part) => part !== "").join("\n\n");
}
