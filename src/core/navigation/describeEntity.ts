import { entityKey, foldName } from "../model/nameKey.ts";
import type { Level, Skill } from "../model/requirementsDocument.ts";
import { shortLevelName } from "../model/shortLevelName.ts";
import type { DocumentStrength, Strength } from "../strength/documentStrength.ts";
import type { Span } from "../text/span.ts";
import {
  countedBullets,
  countedDocuments,
  countedMeasured,
  countedProjects,
  countedSkills,
} from "./counted.ts";
import { levelNotes, skillNotes } from "./describeStrength.ts";
import { type Entity, namedLineAt } from "./entity.ts";
import { escapeMarkdown } from "./escapeMarkdown.ts";
import { evidenceOf } from "./evidence.ts";
import { listOf } from "./listOf.ts";
import type { NavigableDocument } from "./navigableDocument.ts";

/** What is shown over a place, in Markdown. */
export interface Description {
  readonly span: Span;
  readonly markdown: string;
}

/**
 * What there is to know of the entity on whose line the offset stands: where a project is used, level by level in all
 * documents; a skill's projects; a level's skills. With `strength`, that of its document, also how a skill or a level stands
 * to target, profile and lower levels.
 */
export function describeEntity(
  documents: readonly NavigableDocument[],
  { document, offset }: { readonly document: NavigableDocument; readonly offset: number },
  levelNames: readonly string[],
  strength?: DocumentStrength,
): Description | undefined {
  const line = namedLineAt(document.model, offset);
  if (!line) return undefined;
  const span = line.lineSpan;
  if (line.kind === "project") return { span, markdown: describeProject(documents, line, levelNames) };
  const level = document.model.levels.findLast((one) => one.span.start <= span.start)!;
  const known = strength?.levels.find((one) => one.level.span.start === level.span.start);
  if (line.kind === "level") {
    const notes = strength && known ? levelNotes(known, strength, levelNames) : [];
    return { span, markdown: describeLevel(level, known?.strength, notes) };
  }
  const skill = level.skills.findLast((one) => one.span.start <= span.start)!;
  const own = known?.skills.find((one) => one.skill.span.start === skill.span.start);
  // That it has nothing is what is found there.
  if (skill.projects.length === 0 && skill.orphans.length === 0) return undefined;
  const notes = strength && own ? skillNotes(own, strength, levelNames) : [];
  return { span, markdown: describeSkill(skill, own?.strength, notes) };
}

function describeProject(
  documents: readonly NavigableDocument[],
  entity: Entity,
  levelNames: readonly string[],
): string {
  const levels = new Map<
    string,
    { readonly rank: number; readonly name: string; readonly skills: Set<string> }
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
        const known = levels.get(key) ?? { rank: level.rank, name: foldName(level.name), skills: new Set() };
        levels.set(key, known);
        known.skills.add(foldName(skill.name));
        skills.add(foldName(skill.name));
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
        `${escapeMarkdown(shortLevelName(name, levelNames))}: ${listOf([...names])}`,
    );
  const counts = [countedSkills(skills.size), countedBullets(bullets)];
  if (used > 1) counts.push(countedDocuments(used));
  return described(entity.name, counts, places.join(" · "));
}

function describeSkill(skill: Skill, strength: Strength | undefined, notes: readonly string[]): string {
  const { projects, bullets } = strength ?? evidenceOf([skill]);
  const names = new Map<string, number>();
  for (const project of skill.projects) {
    const name = foldName(project.name);
    names.set(name, (names.get(name) ?? 0) + project.bullets.length);
  }
  // Of one project the bullets are those of the skill.
  const list = listOf(
    names.size === 1 ? [...names.keys()] : [...names].map(([name, count]) => `${name} (${count})`),
  );
  const counts = [countedProjects(projects), countedBullets(bullets), ...measuredIn(strength)];
  return described(foldName(skill.name), counts, list, notes);
}

function describeLevel(level: Level, strength: Strength | undefined, notes: readonly string[]): string {
  const { projects, bullets } = strength ?? evidenceOf(level.skills);
  const names = level.skills.map(({ name }) => foldName(name)).filter((name) => name !== "");
  const counts = [
    countedSkills(level.skills.length),
    countedProjects(projects),
    countedBullets(bullets),
    ...measuredIn(strength),
  ];
  return described(foldName(level.name), counts, listOf(names), notes);
}

function measuredIn(strength: Strength | undefined): readonly string[] {
  return strength ? [countedMeasured(strength.measured)] : [];
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
