import type { Period } from "../text/period.ts";
import type { Span, TextEdit } from "../text/span.ts";
import type { LayoutKind } from "./layout.ts";
import type { KnownLadder } from "./levelNames.ts";

/**
 * The document as its author thinks of it. All spans count in the whole document. An outer `span` reaches from the
 * node's own line to the end of what belongs to it, without blank lines and separators after.
 */
export interface RequirementsDocument {
  readonly title: Title | undefined;
  readonly sections: readonly Section[];
  readonly levels: readonly Level[];
  /** The names of levels it is read with. */
  readonly ladder: KnownLadder;
  /** How it writes what it holds; tables of evidence may be in any. */
  readonly layout: LayoutKind;
  /** Depth of the headings of levels, or of skills where these say their level: 2 for `##`. */
  readonly levelDepth: number;
  /** True if lines below the skills, and not their headings, say the levels. */
  readonly hasLevelLines: boolean;
  /** Lines that look like structure and are not read as what they look like, in order of place. */
  readonly strays: readonly Stray[];
  /** Length of the document in UTF-16 units. */
  readonly length: number;
}

export interface Title {
  readonly name: string;
  readonly span: Span;
  /** True if the title holds `(DRAFT)`. */
  readonly draft: boolean;
}

/** A line that its author may have meant for more than it says. */
export interface Stray {
  /**
   * `project`: the bullets after it are not read as those of the project it seems to name. `underlined`: a sentence that Markdown shows
   * as a heading, since dashes are right below it.
   */
  readonly kind: "project" | "underlined";
  /** True if it is set in bold, or as a heading. */
  readonly isMarked: boolean;
  readonly name: string;
  readonly span: Span;
  /** The project whose bullets those after it are read as. */
  readonly project?: Project;
}

/** A part of the document that holds no evidence: a heading that is not a level, or a label such as `Notes:`. */
export interface Section {
  readonly kind: "section";
  readonly name: string;
  readonly span: Span;
  readonly nameSpan: Span;
  readonly bullets: readonly Bullet[];
}

/**
 * A level with the skills that are together in it. Where a document is not written level by level, a level is met again with each
 * skill, or run of rows of a table, that has it.
 */
export interface Level extends Named {
  readonly kind: "level";
  /** The part of the heading that names the level, without an emoji, a number or a count. */
  readonly name: string;
  readonly layout: LayoutKind;
  /** Position in the ladder, lowest 0; -1 where the heading only looks like a level. */
  readonly rank: number;
  readonly skills: readonly Skill[];
}

/** True for two nodes of one level: where a document is not written level by level it is met again with each skill. */
export function isSameLevel(a: Level, b: Level): boolean {
  return a.rank === b.rank && (a.rank >= 0 || a.name === b.name);
}

/** What has a name in the document. */
interface Named {
  readonly name: string;
  readonly span: Span;
  readonly nameSpan: Span;
  /** Other places of the same name that belong to the same node. */
  readonly otherNames?: readonly Span[];
}

export interface Skill extends Named {
  readonly kind: "skill";
  readonly layout: LayoutKind;
  /** True if `nameSpan` is the level's, since the skill's own name was met before. */
  readonly isNamedBefore?: true;
  readonly projects: readonly Project[];
  /** Bullets that belong to no project. */
  readonly orphans: readonly Bullet[];
}

/** Where a project's name is: in a separate line or heading, at the opening of its bullet, over nested bullets, or in a cell. */
export type ProjectForm = "line" | "heading" | "opening" | "item" | "cell";

export interface Project extends Named {
  readonly kind: "project";
  readonly form: ProjectForm;
  /** The project's own line; of an opening and a cell the name with its marks. */
  readonly lineSpan: Span;
  readonly wellFormed: boolean;
  /** What makes it well formed and loses nothing, if it is not. */
  readonly repair?: TextEdit;
  /** When it took place, where the line says so. */
  readonly period?: Period;
  /** What else the line says: a client, a remark. */
  readonly note?: string;
  readonly bullets: readonly Bullet[];
  /** Sentences outside of the bullets. */
  readonly prose: readonly Prose[];
}

export interface Bullet {
  readonly kind: "bullet";
  readonly text: string;
  /** True if nothing follows the marker. */
  readonly isEmpty: boolean;
  readonly span: Span;
  readonly markerSpan: Span;
  readonly textSpan: Span;
  /** Nested items. */
  readonly details: readonly Bullet[];
}

export interface Prose {
  readonly text: string;
  readonly span: Span;
}

/** How many of each kind a document holds; bullets of sections and nested items are not counted. */
export interface Counts {
  readonly levels: number;
  readonly skills: number;
  readonly projects: number;
  readonly bullets: number;
}

/** Counts what is in levels. */
export function countNodes(document: RequirementsDocument): Counts {
  let skills = 0;
  let projects = 0;
  let bullets = 0;
  for (const skill of skillsOf(document)) {
    skills++;
    projects += skill.projects.length;
    bullets += skill.orphans.length;
    for (const project of skill.projects) bullets += project.bullets.length;
  }
  return { levels: document.levels.length, skills, projects, bullets };
}

/** All skills, in order of place: one list a document, since each rule walks it at each keystroke. */
export const skillsOf = listOf((document) => document.levels.flatMap(({ skills }) => skills));

/** All projects, in order of place. */
export const projectsOf = listOf((document) => skillsOf(document).flatMap(({ projects }) => projects));

function listOf<T>(
  make: (document: RequirementsDocument) => readonly T[],
): (document: RequirementsDocument) => readonly T[] {
  const lists = new WeakMap<RequirementsDocument, readonly T[]>();
  return (document) => {
    const list = lists.get(document) ?? make(document);
    lists.set(document, list);
    return list;
  };
}

/** False if the document has its bullets below skills, and names no project anywhere. */
export function namesProjects(document: RequirementsDocument): boolean {
  return projectsOf(document).length > 0;
}

/** True if rows of a table hold skills or projects. */
export function holdsTable({ levels }: RequirementsDocument): boolean {
  return levels.some(
    ({ layout, skills }) =>
      layout === "table" ||
      skills.some((skill) => skill.layout === "table" || skill.projects.some(({ form }) => form === "cell")),
  );
}
