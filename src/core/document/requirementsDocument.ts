import type { Period } from "../text/period.ts";
import type { Span, TextEdit } from "../text/span.ts";
import type { LayoutKind } from "./layout.ts";
import type { KnownLadder } from "./levelNames.ts";

/**
 * The document as its author thinks of it. All spans count in the whole document. A node's `span` reaches from its
 * first line to the end of what belongs to it, without blank lines and separators after that.
 */
export interface RequirementsDocument {
  readonly title: Title | undefined;
  readonly sections: readonly Section[];
  readonly levels: readonly Level[];
  /** The ladder with the level names it is read with. */
  readonly ladder: KnownLadder;
  /** The main layout; tables of evidence may also appear in a document with another one. */
  readonly layout: LayoutKind;
  /** Depth of the headings that state levels, of levels or of skills: 2 for `##`. */
  readonly levelDepth: number;
  /** True if the levels are stated in lines below the skills instead of in headings. */
  readonly hasLevelLines: boolean;
  /** Lines that look like structure but are not read as such, in document order. */
  readonly strays: readonly Stray[];
  /** Length of the document in UTF-16 units. */
  readonly length: number;
}

export interface Title {
  readonly name: string;
  readonly span: Span;
  /** True if the title contains `(DRAFT)`. */
  readonly draft: boolean;
}

/** A line that its author may have meant as structure. */
export interface Stray {
  /**
   * `project`: a line that seems to name a project, but the bullets after it are not read as that project's.
   * `underlined`: a sentence that Markdown shows as a heading, since dashes are right below it. `unlevelled`: the heading
   * of a skill that states no level, unlike the skills around it.
   */
  readonly kind: "project" | "underlined" | "unlevelled";
  /** True if it is in bold, or a heading. */
  readonly isMarked: boolean;
  readonly name: string;
  readonly span: Span;
  /** The project that the bullets after the line are read as part of. */
  readonly project?: Project;
}

/**
 * A part of the document that contains no evidence: below a heading that is not a level, or a label such as `Notes:`.
 */
export interface Section {
  readonly kind: "section";
  readonly name: string;
  readonly span: Span;
  readonly nameSpan: Span;
  readonly bullets: readonly Bullet[];
}

/**
 * A level with the skills that are together in it. In a document that is not written level by level, a level appears
 * once per skill, or per run of table rows, that has it.
 */
export interface Level extends Named {
  readonly kind: "level";
  /** The part of the heading that names the level, without an emoji, a number or a count. */
  readonly name: string;
  readonly layout: LayoutKind;
  /** Position in the ladder, lowest 0; -1 if the heading only looks like a level. */
  readonly rank: number;
  readonly skills: readonly Skill[];
}

/**
 * True for two nodes of the same level: in a document that is not written level by level, it appears once per skill.
 */
export function isSameLevel(a: LevelName, b: LevelName): boolean {
  return levelKey(a) === levelKey(b);
}

type LevelName = Pick<Level, "rank" | "name">;

/** The same for all nodes of a level: its rank, or its name if it has none. */
export function levelKey({ rank, name }: LevelName): number | string {
  return rank < 0 ? name : rank;
}

/** A node with a name in the document. */
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
  /** True if `nameSpan` is that of the level, since the skill's name was already written before. */
  readonly isNamedBefore?: true;
  /** The heading that the skill is below, if another part of the document has a skill of the same name. */
  readonly part?: string;
  readonly projects: readonly Project[];
  /** Bullets without a project. */
  readonly orphans: readonly Bullet[];
}

/**
 * Where a project's name is written: in a separate line or heading, at the start of its bullet, in a bullet with nested
 * bullets, or in a cell.
 */
export type ProjectForm = "line" | "heading" | "opening" | "item" | "cell";

export interface Project extends Named {
  readonly kind: "project";
  readonly form: ProjectForm;
  /** The project's line; for an opening and a cell, the name with its marks. */
  readonly lineSpan: Span;
  readonly wellFormed: boolean;
  /** The edit that makes it well formed and loses nothing, if it is not well formed. */
  readonly repair?: TextEdit;
  /** When it took place, if the line says so. */
  readonly period?: Period;
  /** The rest of the line: a client, a remark. */
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

/**
 * The number of nodes per kind. A level that appears once per skill, or per run of table rows, is one. Bullets of
 * sections and nested items are not counted.
 */
export interface Counts {
  readonly levels: number;
  readonly skills: number;
  readonly projects: number;
  readonly bullets: number;
}

/** Counts the nodes in levels. */
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
  const levels = new Set(document.levels.map(levelKey)).size;
  return { levels, skills, projects, bullets };
}

/** All skills in document order. The list is memoized per document, since each rule walks it at each keystroke. */
export const skillsOf = listOf((document) => document.levels.flatMap(({ skills }) => skills));

/** All projects in document order. */
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

/** False if no project is named anywhere in the document, so that its bullets are directly below skills. */
export function namesProjects(document: RequirementsDocument): boolean {
  return projectsOf(document).length > 0;
}

/** True if rows of a table contain skills or projects. */
export function holdsTable({ levels }: RequirementsDocument): boolean {
  return levels.some(
    ({ layout, skills }) =>
      layout === "table" ||
      skills.some((skill) => skill.layout === "table" || skill.projects.some(({ form }) => form === "cell")),
  );
}
