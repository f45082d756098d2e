import type { CheckedDocument } from "../../checking/checkedDocument.ts";
import { documentStrength } from "../../evidence/strengthOf.ts";
import { ProjectAnswers } from "../../projects/projectAnswers.ts";
import { openPoint } from "../../rules/openPoint.ts";

/** The parts of a document that a user can choose for an export. */
export interface ExportChoices {
  readonly levels: readonly { readonly name: string; readonly skills: readonly string[] }[];
  /** Each project once, in document order. Aliases count as the project they mean. */
  readonly projects: readonly { readonly name: string; readonly bullets: number }[];
  /** The number of confidential terms. */
  readonly confidential: number;
  /** The number of open points in the document, and of other errors and warnings. */
  readonly openPoints: number;
  readonly problems: number;
}

/** The choices for a document. */
export function exportChoices(checked: CheckedDocument): ExportChoices {
  const { model, configuration } = checked;
  const answers = new ProjectAnswers(configuration.projects);
  const projects = new Map<string, number>();
  for (const { skills } of model.levels)
    for (const { projects: all } of skills)
      for (const { name, bullets } of all) {
        const known = answers.projectOf(name);
        projects.set(known, (projects.get(known) ?? 0) + bullets.length);
      }
  return {
    levels: model.levels.map(({ name, skills }) => ({ name, skills: skills.map((skill) => skill.name) })),
    projects: [...projects].map(([name, bullets]) => ({ name, bullets })),
    confidential: configuration.confidential.length,
    openPoints: documentStrength(checked).openPoints.length,
    problems: checked
      .findings()
      .filter(
        ({ rule, severity }) => rule !== openPoint.id && (severity === "error" || severity === "warning"),
      ).length,
  };
}

/** The chosen parts: skills in their levels, and names of projects. */
export interface Chosen {
  readonly skills: readonly { readonly level: string; readonly skill: string }[];
  readonly projects: readonly string[];
}

/** The names that select the chosen parts; empty if all were chosen. Undefined if nothing was chosen. */
export function namesOf(
  { levels, projects }: ExportChoices,
  chosen: Chosen,
):
  | {
      readonly levels: readonly string[];
      readonly skills: readonly string[];
      readonly projects: readonly string[];
    }
  | undefined {
  const all = levels.flatMap(({ name, skills }) => skills.map((skill) => ({ level: name, skill })));
  if ((all.length > 0 && chosen.skills.length === 0) || (projects.length > 0 && chosen.projects.length === 0))
    return undefined;
  const isAllSkills = chosen.skills.length === all.length;
  const ofLevels = [...new Set(chosen.skills.map(({ level }) => level))];
  const isLevels = all.filter(({ level }) => ofLevels.includes(level)).length === chosen.skills.length;
  return {
    levels: isAllSkills ? [] : ofLevels,
    skills: isAllSkills || isLevels ? [] : [...new Set(chosen.skills.map(({ skill }) => skill))],
    projects: chosen.projects.length === projects.length ? [] : chosen.projects,
  };
}
