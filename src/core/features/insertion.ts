import type { Bullet, Level, Project, RequirementsDocument, Skill } from "../model/requirementsDocument.ts";
import { projectsOf } from "../model/requirementsDocument.ts";
import type { Template } from "../templates/template.ts";
import type { Span } from "../text/span.ts";

/** Where a template goes and the line breaks that go around it. */
export interface Insertion {
  /** Offset in the document. */
  readonly at: number;
  /** Put before the template's text, with `\n` for line endings. */
  readonly before: string;
  readonly after: string;
}

/** What an insertion may ask of the document's text. */
export interface InsertionSource {
  readonly text: string;
}

/**
 * The right place for a new element of the kind, wherever the cursor is: behind the project, skill or level the cursor
 * is in, or the last one before it. Undefined where the document has nothing to hold it (a project needs a skill).
 */
export function insertionFor(
  kind: Exclude<Template["kind"], "document">,
  document: RequirementsDocument,
  cursor: number,
  { text }: InsertionSource,
): Insertion | undefined {
  const level = lastBefore(document.levels, cursor) ?? document.levels[0];
  if (kind === "level") return levelInsertion(document, level, text);
  if (kind === "skill")
    return level ? skillInsertion(level, lastBefore(level.skills, cursor), text) : undefined;
  const skills = document.levels.flatMap((one) => one.skills);
  const skill =
    lastBefore(level?.skills ?? [], cursor) ?? lastBefore(skills, cursor) ?? level?.skills[0] ?? skills[0];
  if (!skill) return undefined;
  const project = lastBefore(skill.projects, cursor);
  if (kind === "project") return projectInsertion(skill, project, cursor, text);
  return bulletInsertion(project ?? skill.projects[0], skill, cursor, text);
}

/** Names of the document's projects, the most used first. */
export function projectNames(document: RequirementsDocument): readonly string[] {
  const counts = new Map<string, number>();
  for (const { name } of projectsOf(document)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts.entries()].sort((a, b) => b[1] - a[1]).map(([name]) => name);
}

/** The configured levels, those the document does not have yet first. */
export function levelChoices(
  document: RequirementsDocument,
  levelNames: readonly string[],
): readonly string[] {
  const present = new Set(document.levels.map(({ rank }) => rank));
  return [
    ...levelNames.filter((_, rank) => !present.has(rank)),
    ...levelNames.filter((_, rank) => present.has(rank)),
  ];
}

function levelInsertion(document: RequirementsDocument, level: Level | undefined, text: string): Insertion {
  const end = level ? lineEnd(text, level.span.end) : trimmedLength(text);
  const first = document.levels[0];
  const second = document.levels[1];
  const separated =
    first &&
    second &&
    /^[ \t]*(?:---+|\*\*\*+|___+)[ \t]*$/m.test(text.slice(first.span.end, second.span.start));
  if (end === 0) return { at: 0, before: "", after: "\n" };
  return { at: end, before: separated ? "\n\n---\n\n" : "\n\n", after: atEnd(text, end) };
}

function skillInsertion(level: Level, skill: Skill | undefined, text: string): Insertion {
  const end = lineEnd(
    text,
    skill ? skill.span.end : level.skills.length > 0 ? level.nameSpan.end : level.span.end,
  );
  return { at: end, before: "\n\n", after: atEnd(text, end) };
}

function projectInsertion(
  skill: Skill,
  project: Project | undefined,
  cursor: number,
  text: string,
): Insertion {
  const first = skill.projects[0];
  if (!project && first && cursor < first.span.start) {
    // From the heading line a new project goes to the end of the skill, where the newest evidence stands.
    const end = lineEnd(text, skill.span.end);
    return { at: end, before: "\n\n", after: atEnd(text, end) };
  }
  const end = lineEnd(text, project ? project.span.end : skill.span.end);
  const afterHeading = !project && skill.orphans.length === 0;
  return { at: end, before: afterHeading ? "\n" : "\n\n", after: atEnd(text, end) };
}

function bulletInsertion(
  project: Project | undefined,
  skill: Skill,
  cursor: number,
  text: string,
): Insertion {
  const bullets: readonly Bullet[] = project ? project.bullets : skill.orphans;
  const bullet = lastBefore(bullets, cursor) ?? bullets.at(-1);
  const end = lineEnd(text, bullet ? bullet.span.end : project ? project.lineSpan.end : skill.nameSpan.end);
  return { at: end, before: "\n", after: "" };
}

function lastBefore<T extends { readonly span: Span }>(nodes: readonly T[], offset: number): T | undefined {
  return nodes.findLast((node) => node.span.start <= offset);
}

/** The end of the line at the offset, line ending left out, so that blanks at its end stay with it. */
function lineEnd(text: string, offset: number): number {
  const match = /[\r\n]/.exec(text.slice(offset));
  return match ? offset + match.index : text.length;
}

/** A blank line towards what follows, where there is none yet. */
function atEnd(text: string, offset: number): string {
  const rest = text.slice(offset);
  if (rest.trim() === "") return "";
  return /^(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)/.test(rest) ? "" : "\n";
}

function trimmedLength(text: string): number {
  return text.trimEnd().length;
}
