import * as l10n from "@vscode/l10n";
import { skillKey } from "../../document/names.ts";
import type { Level, Project, RequirementsDocument, Skill } from "../../document/requirementsDocument.ts";
import { ProjectAnswers } from "../../projects/projectAnswers.ts";
import type { ConfiguredProject } from "../../settings/configuration.ts";
import { groupBy } from "../../text/collections.ts";
import { countedBullets, countedSkills } from "../../wording/counted.ts";
import { bulletEntry } from "./treeByLevel.ts";
import { joined } from "./treeDetail.ts";
import type { TreeEntry } from "./treeEntry.ts";

/** Project lines of one skill that mean the same project. */
interface Part {
  readonly level: Level;
  readonly skill: Skill;
  readonly lines: Project[];
}

/**
 * Project > level > skill > bullet. Each project is listed once, regardless of aliases, at the position of its first
 * use.
 */
export function treeByProject(
  model: RequirementsDocument,
  configured: readonly ConfiguredProject[],
): readonly TreeEntry[] {
  const answers = new ProjectAnswers(configured);
  const projects = new Map<string, Part[]>();
  for (const level of model.levels) {
    for (const skill of level.skills) {
      for (const project of skill.projects) {
        const name = answers.projectOf(project.name);
        const parts = projects.get(name);
        const last = parts?.at(-1);
        if (last?.skill === skill) last.lines.push(project);
        else if (parts) parts.push({ level, skill, lines: [project] });
        else projects.set(name, [{ level, skill, lines: [project] }]);
      }
    }
  }
  return [...projects].map(([name, parts]) => {
    const first = parts[0]!.lines[0]!;
    const levels = groupBy(parts, ({ level }) => level);
    return {
      kind: "project",
      name: name === "" ? l10n.t("(no name)") : name,
      detail: countedBullets(bulletsOf(parts).length),
      about: joined(countedSkills(skillsIn(parts)), countedBullets(bulletsOf(parts).length)),
      span: first.span,
      nameSpan: first.nameSpan,
      isGroup: true,
      children: [...levels].map(([level, ofLevel]) => ({
        kind: "level",
        name: level.name,
        detail: countedSkills(skillsIn(ofLevel)),
        span: level.span,
        nameSpan: level.nameSpan,
        isGroup: true,
        children: ofLevel.map(partEntry),
      })),
    };
  });
}

/** The evidence of a skill for the project. The row represents the project's place in the skill. */
function partEntry(part: Part): TreeEntry {
  const [first] = part.lines;
  const bullets = bulletsOf([part]);
  return {
    kind: "skill",
    name: part.skill.name,
    detail: countedBullets(bullets.length),
    span: first!.span,
    nameSpan: first!.nameSpan,
    ...(part.lines.length > 1 ? { isGroup: true } : {}),
    stands: "project",
    children: bullets.map(bulletEntry),
  };
}

/** The number of skills; one that appears twice counts once. */
function skillsIn(parts: readonly Part[]): number {
  return new Set(parts.map(({ skill }) => skillKey(skill))).size;
}

function bulletsOf(parts: readonly Part[]) {
  return parts.flatMap(({ lines }) => lines.flatMap(({ bullets }) => bullets));
}
