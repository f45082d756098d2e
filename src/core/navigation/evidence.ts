import { entityKey } from "../model/nameKey.ts";
import type { Skill } from "../model/requirementsDocument.ts";

/** What is shown for some skills: how many projects, each counted once, and how many bullets. */
export interface Evidence {
  readonly projects: number;
  readonly bullets: number;
}

/** Counts the evidence of skills; bullets before any project count as well, nested items do not. */
export function evidenceOf(skills: readonly Skill[]): Evidence {
  const projects = new Set<string>();
  let bullets = 0;
  for (const skill of skills) {
    bullets += skill.orphans.length;
    for (const project of skill.projects) {
      projects.add(entityKey("project", project.name));
      bullets += project.bullets.length;
    }
  }
  return { projects: projects.size, bullets };
}
