import type { RequirementsDocument } from "../model/requirementsDocument.ts";
import type { Span } from "../text/span.ts";
import { countedBullets, countedProjects } from "./counted.ts";
import { evidenceOf } from "./evidence.ts";

/** A line to show above a heading. */
export interface Lens {
  /** The heading's name. */
  readonly span: Span;
  readonly title: string;
}

/** Above each level and skill, how much evidence it has: `3 projects · 9 bullets`. In order of place. */
export function lensesOf(model: RequirementsDocument): readonly Lens[] {
  return model.levels.flatMap((level) => [
    { span: level.nameSpan, title: titleOf(level.skills) },
    ...level.skills.map((skill) => ({ span: skill.nameSpan, title: titleOf([skill]) })),
  ]);
}

function titleOf(skills: Parameters<typeof evidenceOf>[0]): string {
  const { projects, bullets } = evidenceOf(skills);
  return [countedProjects(projects), countedBullets(bullets)].join(" · ");
}
