import * as l10n from "@vscode/l10n";
import {
  isSameLevel,
  type LayoutKind,
  type Level,
  type Movable,
  namesProjects,
  type Project,
  type Skill,
  skillKey,
} from "../../core/index.ts";
import { appendAll } from "../../core/text/collections.ts";
import type { MoveChoice } from "../lsp/protocol.ts";
import { type PlacedDocument, placeOf } from "./movingDocument.ts";

/**
 * The possible targets for a node of the document, nearest first: in its skill, then in its level, then in the rest of
 * the document, then in `others`, in their order.
 */
export function moveChoices(
  document: PlacedDocument,
  node: Movable,
  others: Iterable<PlacedDocument> = [],
): MoveChoice[] {
  const { layout } = document.model;
  const choices = [...choicesIn(document, node, layout)].sort((a, b) => a.near - b.near);
  for (const other of others)
    if (other.uri !== document.uri) appendAll(choices, choicesIn(other, node, layout));
  return choices.map(({ near, ...choice }) => ({ ...choice, isElsewhere: near > 0 }));
}

function* choicesIn(
  document: PlacedDocument,
  node: Movable,
  layout: LayoutKind,
): Generator<Omit<MoveChoice, "isElsewhere"> & { readonly near: number }> {
  const choice = (target: Level | Skill | Project, description: string, near: number, merges: boolean) => ({
    place: placeOf(document, target),
    name: target.name,
    description,
    near,
    merges,
  });
  const { model } = document;
  const hasProjects = namesProjects(model);
  for (const level of model.levels) {
    if (node.kind === "skill") {
      // A level in another layout, or in rows of a table, cannot be a target.
      if (level.layout === "table" || level.layout !== layout) continue;
      const together = model.levels.filter((one) => isSameLevel(one, level));
      const skills = together.flatMap((one) => one.skills);
      // A document that is not written level by level has a level node per skill.
      const isFirst = level.layout === "level-first" || together[0] === level;
      const isHere = level.layout === "level-first" ? level.skills.includes(node) : skills.includes(node);
      if (isFirst && !isHere)
        yield choice(
          level,
          "",
          0,
          skills.some((one) => skillKey(one) === skillKey(node)),
        );
      continue;
    }
    const isLevel = level.skills.some((skill) => holdsNode(skill, node));
    for (const skill of level.skills) {
      if (node.kind === "project") {
        if (!skill.projects.includes(node))
          yield choice(
            skill,
            level.name,
            isLevel ? 0 : 1,
            skill.projects.some((one) => saysSame(one, node)),
          );
        continue;
      }
      if (!hasProjects && !skill.orphans.includes(node))
        yield choice(skill, level.name, isLevel ? 1 : 2, false);
      for (const project of skill.projects) {
        // Bullets that open with their project, and cells, would have to be rewritten.
        if (project.bullets.includes(node) || (project.form !== "line" && project.form !== "heading"))
          continue;
        const near = holdsNode(skill, node) ? 0 : isLevel ? 1 : 2;
        yield choice(project, l10n.t("{0} in {1}", skill.name, level.name), near, false);
      }
    }
  }
}

/** True if the lines of two projects say the same, so that one of them is enough. */
function saysSame(one: Project, other: Project): boolean {
  return one.name === other.name && one.period?.text === other.period?.text && one.note === other.note;
}

function holdsNode({ projects, orphans }: Skill, node: Movable): boolean {
  if (node.kind === "project") return projects.includes(node);
  return (
    node.kind === "bullet" &&
    (orphans.includes(node) || projects.some(({ bullets }) => bullets.includes(node)))
  );
}
