import * as l10n from "@vscode/l10n";
import { builtInLadders, createLevelMatcher } from "../../document/levelNames.ts";
import { entityKey, skillKey } from "../../document/names.ts";
import { isSameLevel, skillsOf } from "../../document/requirementsDocument.ts";
import type { Entity } from "./entity.ts";
import type { NavigableDocument } from "./navigableDocument.ts";

export interface RenameContext<D extends NavigableDocument> {
  /** The names of a document's levels, lowest first. */
  levelNamesOf(document: D): readonly string[];
}

/**
 * Why the entity cannot get the name in a document: two entities would become one, or a level would no longer be
 * recognised. Undefined if it can.
 */
export function conflictIn<D extends NavigableDocument>(
  document: D,
  entity: Entity,
  name: string,
  context: RenameContext<D>,
): string | undefined {
  switch (entity.kind) {
    case "project":
      return projectConflict(document, entity, name);
    case "skill":
      return skillConflict(document, entity, name);
    case "level":
      return levelConflict(document, entity, name, context.levelNamesOf(document));
  }
}

function projectConflict({ model }: NavigableDocument, entity: Entity, name: string): string | undefined {
  const key = entityKey("project", name);
  if (key === entity.key) return undefined;
  for (const skill of skillsOf(model)) {
    if (skill.projects.some((project) => entityKey("project", project.name) === key))
      return l10n.t(
        '"{0}" is already a project under "{1}", and the two would become one. Choose another name.',
        name,
        skill.name,
      );
  }
  return undefined;
}

/** Within a level, skill names are equal regardless of case, as in the rule `duplicate-skill`. */
function skillConflict({ model }: NavigableDocument, entity: Entity, name: string): string | undefined {
  const wanted = entityKey("skill", name);
  if (wanted === entityKey("skill", entity.name)) return undefined;
  // If skills state their level, a skill named like another level, or only by a sign, would be read as that level.
  const isLevel = [model.ladder, ...builtInLadders()].some(({ match }) => (match(name)?.rank ?? -1) >= 0);
  if (model.layout !== "level-first" && (isLevel || !/[\p{L}\p{N}]/u.test(name)))
    return l10n.t('"{0}" is the name of a level. Choose another name.', name);
  for (const level of model.levels) {
    const together =
      level.layout === "level-first" ? [level] : model.levels.filter((one) => isSameLevel(one, level));
    const skills = together.flatMap((one) => one.skills);
    if (!skills.some((skill) => skillKey(skill) === entity.key)) continue;
    if (skills.some((skill) => entityKey("skill", skill.name) === wanted))
      return l10n.t(
        '"{0}" is already a skill of "{1}", and the two would become one. Choose another name.',
        name,
        level.name,
      );
  }
  return undefined;
}

function levelConflict(
  { model }: NavigableDocument,
  entity: Entity,
  name: string,
  levelNames: readonly string[],
): string | undefined {
  const isEntity = (level: { readonly name: string }) => entityKey("level", level.name) === entity.key;
  if (!model.levels.some(isEntity)) return undefined;
  // With a name of another ladder, the other levels of the document would become unknown.
  const { ladder } = model;
  const isConfigured = ladder.names.every((one) => levelNames.includes(one));
  const rank = (isConfigured ? createLevelMatcher(levelNames) : ladder.match)(name)?.rank ?? -1;
  if (rank < 0) {
    const names = isConfigured ? levelNames : ladder.names;
    return l10n.t('"{0}" is not a known level. The levels are: {1}.', name, names.join(", "));
  }
  if (model.levels.some((level) => level.rank === rank && !isEntity(level)))
    return l10n.t('"{0}" is already a level, and the two would become one. Choose another level.', name);
  return undefined;
}
