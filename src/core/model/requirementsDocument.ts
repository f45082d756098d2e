import type { Span } from "../text/span.ts";

/**
 * The document as its author thinks of it. All spans count in the whole document. An outer `span` reaches from the
 * node's own line to the end of what belongs to it, without blank lines and separators behind.
 */
export interface RequirementsDocument {
  readonly title: Title | undefined;
  readonly sections: readonly Section[];
  readonly levels: readonly Level[];
  /** Length of the document in UTF-16 units. */
  readonly length: number;
}

export interface Title {
  readonly name: string;
  readonly span: Span;
  /** True where the title holds `(DRAFT)`. */
  readonly draft: boolean;
}

/** A part of the document that holds no evidence: a heading that is no level, or a label such as `Notes:`. */
export interface Section {
  readonly kind: "section";
  readonly name: string;
  readonly span: Span;
  readonly nameSpan: Span;
  readonly bullets: readonly Bullet[];
}

export interface Level {
  readonly kind: "level";
  readonly name: string;
  readonly span: Span;
  readonly nameSpan: Span;
  /** Position in the configured order, lowest 0; -1 where the heading only looks like a level. */
  readonly rank: number;
  readonly skills: readonly Skill[];
}

export interface Skill {
  readonly kind: "skill";
  readonly name: string;
  readonly span: Span;
  readonly nameSpan: Span;
  readonly projects: readonly Project[];
  /** Bullets that stand before any project. */
  readonly orphans: readonly Bullet[];
}

export interface Project {
  readonly kind: "project";
  readonly name: string;
  readonly span: Span;
  /** The project's own line. */
  readonly lineSpan: Span;
  readonly nameSpan: Span;
  readonly wellFormed: boolean;
  readonly bullets: readonly Bullet[];
  /** Sentences outside of the bullets. */
  readonly prose: readonly Prose[];
}

export interface Bullet {
  readonly kind: "bullet";
  readonly text: string;
  /** True where nothing stands behind the marker. */
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

/** Counts what stands in levels. */
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

/** All skills, in order of place. */
export function* skillsOf(document: RequirementsDocument): Generator<Skill> {
  for (const level of document.levels) yield* level.skills;
}

/** All projects, in order of place. */
export function* projectsOf(document: RequirementsDocument): Generator<Project> {
  for (const skill of skillsOf(document)) yield* skill.projects;
}
