import type { Bullet } from "../../document/requirementsDocument.ts";
import type { DocumentStrength } from "../../evidence/documentStrength.ts";
import { plainBullet } from "../../text/marks.ts";
import { countedBullets, countedSkills } from "../../wording/counted.ts";
import { aboutLevel, aboutSkill } from "./treeDetail.ts";
import type { TreeEntry } from "./treeEntry.ts";

/** Level > skill > project > bullet, in document order. */
export function treeByLevel({ levels }: DocumentStrength): readonly TreeEntry[] {
  return levels.map((one) => ({
    ...entityEntry("level", one.level),
    detail: countedSkills(one.skills.length),
    about: aboutLevel(one),
    children: one.skills.map((ofSkill) => ({
      ...entityEntry("skill", ofSkill.skill),
      detail: countedBullets(ofSkill.strength.bullets),
      about: aboutSkill(ofSkill),
      children: [
        ...ofSkill.skill.orphans.map(bulletEntry),
        ...ofSkill.skill.projects.map((project) => ({
          ...entityEntry("project", project),
          detail: countedBullets(project.bullets.length),
          children: project.bullets.map(bulletEntry),
        })),
      ],
    })),
  }));
}

/** The row of a bullet. */
export function bulletEntry({ text, span, textSpan }: Bullet): TreeEntry {
  return {
    kind: "bullet",
    // Almost every bullet is plain, and this runs for each at every keystroke.
    name: /[[*_`]|[^\S ]| {2}|^ | $/.test(text) ? plainBullet(text) : text,
    detail: "",
    span,
    nameSpan: textSpan,
    stands: "bullet",
    children: [],
  };
}

function entityEntry<K extends "level" | "skill" | "project">(
  kind: K,
  { name, span, nameSpan }: Pick<TreeEntry, "name" | "span" | "nameSpan">,
) {
  return { kind, name, span, nameSpan, stands: kind };
}
