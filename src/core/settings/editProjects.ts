import type { ConfiguredProject } from "./configuration.ts";
import { readKeys, removeValue, setValue } from "./editValue.ts";

/** The author's answer about two names: the second is another name of the first, or the name of another project. */
export interface ProjectAnswer {
  readonly kind: "alias" | "different";
  /** The established name. */
  readonly name: string;
  readonly other: string;
}

/**
 * The configuration text with the answer under `projects`, and without the opposite answer about the same two names;
 * comments and layout stay. Throws if the text is not a JSON object.
 */
export function addAnswer(text: string, answer: ProjectAnswer): string {
  const { kind, name, other } = answer;
  const opposite = kind === "alias" ? "different" : "alias";
  const base = removeAnswer(text, { ...answer, kind: opposite });
  if (isAnswered(base, answer)) return base;
  const key = keyOf(kind);
  const projects = projectsOf(base);
  if (!projects) return setValue(base, ["projects"], [{ name, [key]: [other] }]);
  const index = projects.findIndex((project) => project?.name === name);
  if (index < 0) return setValue(base, ["projects", projects.length], { name, [key]: [other] }, true);
  const names = projects[index]![key];
  return Array.isArray(names)
    ? setValue(base, ["projects", index, key, names.length], other, true)
    : setValue(base, ["projects", index, key], [other]);
}

/**
 * The configuration text without the answer, whichever of the two names it is under, and without what is left empty
 * by that. Throws if the text is not a JSON object.
 */
export function removeAnswer(text: string, { kind, name, other }: ProjectAnswer): string {
  const once = removeFrom(text, kind, name, other);
  return removeFrom(once, kind, other, name);
}

function isAnswered(text: string, { kind, name, other }: ProjectAnswer): boolean {
  const says = (one: string, two: string) =>
    projectsOf(text)?.some(
      (project) => project?.name === one && listOf(project[keyOf(kind)]).includes(two),
    ) === true;
  return says(name, other) || (kind === "different" && says(other, name));
}

function removeFrom(text: string, kind: ProjectAnswer["kind"], name: string, other: string): string {
  const key = keyOf(kind);
  const projects = projectsOf(text) ?? [];
  const index = projects.findIndex(
    (project) => project?.name === name && listOf(project[key]).includes(other),
  );
  if (index < 0) return text;
  const project = projects[index]!;
  const names = listOf(project[key]);
  if (names.length > 1) return removeValue(text, ["projects", index, key, names.indexOf(other)]);
  if (Object.keys(project).length > 2) return removeValue(text, ["projects", index, key]);
  if (projects.length > 1) return removeValue(text, ["projects", index]);
  return removeValue(text, ["projects"]);
}

function keyOf(kind: ProjectAnswer["kind"]): "aliases" | "differsFrom" {
  return kind === "alias" ? "aliases" : "differsFrom";
}

function projectsOf(text: string): readonly ConfiguredProject[] | undefined {
  const { projects } = readKeys(text);
  return Array.isArray(projects) ? projects : undefined;
}

function listOf(names: unknown): readonly unknown[] {
  return Array.isArray(names) ? names : [];
}
