import * as l10n from "@vscode/l10n";
import { shortLevelName } from "../../document/levelNames.ts";
import { nameKey, typedKeys } from "../../document/names.ts";
import {
  type Level,
  type Project,
  type RequirementsDocument,
  type Skill,
  skillsOf,
} from "../../document/requirementsDocument.ts";
import { ProjectAnswers } from "../../projects/projectAnswers.ts";
import { readProjectName } from "../../projects/projectName.ts";
import type { Configuration } from "../../settings/configuration.ts";
import { closest } from "../../text/editDistance.ts";

/** Names of what to export. A kind without names includes everything of that kind. */
export interface SelectedNames {
  readonly levels: readonly string[];
  readonly skills: readonly string[];
  readonly projects: readonly string[];
}

/** The exported part of a document, in document order. */
export interface Selection {
  /** True for the whole document, including sections. */
  readonly isWhole: boolean;
  /** True if only some projects are requested: then text outside of them is left out. */
  readonly isByProject: boolean;
  readonly levels: readonly SelectedLevel[];
}

export interface SelectedLevel {
  readonly level: Level;
  readonly skills: readonly SelectedSkill[];
}

export interface SelectedSkill {
  readonly skill: Skill;
  readonly projects: readonly Project[];
}

/** A document to select from. */
export interface SelectableDocument {
  readonly model: RequirementsDocument;
  readonly configuration: Configuration;
}

/**
 * The selected part of each document; undefined for a document that contains none of the names. Case and spacing of
 * names are ignored; levels also match by their short name, projects by their aliases. Throws an ExportError for a name
 * that is in no document, and if the names have nothing in common.
 */
export function select(
  documents: readonly SelectableDocument[],
  names: SelectedNames,
): readonly (Selection | undefined)[] {
  const matchers = documents.map((document) => nameMatcher(document));
  for (const kind of ["levels", "skills", "projects"] as const) {
    for (const name of names[kind]) {
      if (matchers.some((matcher) => matcher[kind].matches(name))) continue;
      throw unknownName(kind, name, [...new Set(matchers.flatMap((matcher) => matcher[kind].names))]);
    }
  }
  const isWhole = names.levels.length + names.skills.length + names.projects.length === 0;
  const selections = documents.map(({ model }, index) => {
    const { levels, skills, projects } = matchers[index]!;
    const chosen = <T extends { readonly name: string }>(
      all: readonly T[],
      asked: readonly string[],
      matcher: KindMatcher,
    ) =>
      asked.length === 0 ? all : all.filter((one) => asked.some((name) => matcher.means(name, one.name)));
    const found = chosen(model.levels, names.levels, levels)
      .map((level) => ({
        level,
        skills: chosen(level.skills, names.skills, skills)
          .map((skill) => ({ skill, projects: chosen(skill.projects, names.projects, projects) }))
          .filter(({ projects: left }) => names.projects.length === 0 || left.length > 0),
      }))
      .filter(({ skills: left }) => names.skills.length + names.projects.length === 0 || left.length > 0);
    return isWhole || found.length > 0
      ? { isWhole, isByProject: names.projects.length > 0, levels: found }
      : undefined;
  });
  if (selections.every((one) => one === undefined))
    throw new ExportError(l10n.t("Nothing matches all of these names together."));
  return selections;
}

/** The same part of another version of the document; undefined if its structure is different. */
export function carryOver(
  selection: Selection,
  from: RequirementsDocument,
  to: RequirementsDocument,
): Selection | undefined {
  if (shapeOf(from) !== shapeOf(to)) return undefined;
  const levels = selection.levels.map(({ level, skills }) => {
    const other = to.levels[from.levels.indexOf(level)]!;
    return {
      level: other,
      skills: skills.map(({ skill, projects }) => {
        const same = other.skills[level.skills.indexOf(skill)]!;
        return {
          skill: same,
          projects: projects.map((project) => same.projects[skill.projects.indexOf(project)]!),
        };
      }),
    };
  });
  return { ...selection, levels };
}

/** A key for the structure of a document, independent of its texts. */
function shapeOf(model: RequirementsDocument): string {
  const levels = model.levels.map(({ skills }) =>
    skills.map(({ orphans, projects }) => [orphans.length, projects.map(({ bullets }) => bullets.length)]),
  );
  return JSON.stringify([model.title !== undefined, model.sections.map((one) => one.bullets.length), levels]);
}

interface KindMatcher {
  readonly names: readonly string[];
  /** True if the document contains the name. */
  matches(asked: string): boolean;
  /** True if the requested name means the written one. */
  means(asked: string, written: string): boolean;
}

function nameMatcher({ model, configuration }: SelectableDocument): Record<keyof SelectedNames, KindMatcher> {
  const answers = new ProjectAnswers(configuration.projects);
  const known = new Map([...answers.names()].map((name) => [readProjectName(name).key, name]));
  const projectKey = (name: string) => {
    const { key, text } = readProjectName(name);
    return readProjectName(answers.projectOf(known.get(key) ?? text)).key || name.trim();
  };
  const levelKey = (name: string) => {
    const { names } = model.ladder;
    const full = names.find((one) => nameKey(shortLevelName(one, names)) === nameKey(name));
    return nameKey(full ?? name);
  };
  const skills = skillsOf(model);
  return {
    levels: matcherOf(model.levels, levelKey),
    skills: matcherOf(skills, nameKey),
    projects: matcherOf(
      skills.flatMap(({ projects }) => projects),
      projectKey,
    ),
  };
}

/** `keyOf` is given a plain name. A name that is asked for may be plain, or as the document writes it. */
function matcherOf(
  nodes: readonly { readonly name: string }[],
  keyOf: (name: string) => string,
): KindMatcher {
  const names = [...new Set(nodes.map(({ name }) => name))];
  const keys = new Map(names.map((name) => [name, keyOf(name)]));
  const all = new Set(keys.values());
  return {
    names,
    matches: (asked) => typedKeys(asked, keyOf).some((key) => all.has(key)),
    means: (asked, written) => typedKeys(asked, keyOf).includes(keys.get(written)!),
  };
}

function unknownName(kind: keyof SelectedNames, name: string, names: readonly string[]): ExportError {
  const near = nearNames(name, names);
  const said = {
    levels: l10n.t('There is no level "{0}".', name),
    skills: l10n.t('There is no skill "{0}".', name),
    projects: l10n.t('There is no project "{0}".', name),
  }[kind];
  if (near.length === 0) return new ExportError(said);
  const list = near.map((one) => `"${one}"`).join(", ");
  return new ExportError(`${said} ${l10n.t("Did you mean {0}?", list)}`);
}

/** The closest names, then those that contain the word: at most three. */
function nearNames(name: string, names: readonly string[]): readonly string[] {
  const first = closest(name, names);
  const holding = names.filter((one) => nameKey(one).includes(nameKey(name)) && nameKey(name).length > 1);
  return [...new Set([...(first === undefined ? [] : [first]), ...holding])].slice(0, 3);
}

/** Why nothing was exported, in user-facing words. */
export class ExportError extends Error {}
