import { isNoteLabel } from "../markdown/noteLabel.ts";
import type { SeenHeading, SeenSigns } from "./layoutSigns.ts";
import {
  builtInLadders,
  isForeignLevel,
  isRating,
  isUsualLevel,
  type KnownLadder,
  type LevelMatch,
  mayBeLevel,
  misspeltLevel,
  unknownEnd,
  unknownLevel,
  withLegend,
} from "./levelNames.ts";
import { isPartOfDocument } from "./partOfDocument.ts";

/**
 * How a document is laid out: skills below a heading of their level; headings of levels below the skill's; each skill's
 * level after its name or in a line below it; or rows of tables.
 */
export type LayoutKind = (typeof layoutKinds)[number];

/** All layouts. If two fit a document equally well, the first is used. */
export const layoutKinds = ["level-first", "skill-first", "skill-with-level", "table"] as const;

/** The role of a heading in its layout. */
export type HeadingRole =
  | { readonly kind: "title" | "skill" | "below-skill" }
  /** `isUnlevelled` for one that looks like a skill, but states no level as the skills around it do. */
  | { readonly kind: "section"; readonly isUnlevelled?: true }
  /** A label of notes below a skill. What follows it is not evidence. */
  | { readonly kind: "label"; readonly name: string }
  /** A level. In `skill-first` it belongs to the skill whose heading is above. */
  | { readonly kind: "level"; readonly match: LevelMatch }
  /**
   * A skill with its level. `name` and `level` are parts of the heading; `level` is undefined if a line below states
   * it.
   */
  | {
      readonly kind: "skill-with-level";
      readonly match: LevelMatch;
      readonly name: string;
      readonly level: string | undefined;
    };

/** The facts that determine the role of each heading of a document. */
export interface LayoutShape {
  readonly kind: LayoutKind;
  readonly ladder: KnownLadder;
  /** The depth of the headings that state levels: 2 for `##`. */
  readonly depth: number;
  /** True if the levels are stated in lines below the skills instead of in headings. */
  readonly fromLines: boolean;
}

/** A document's layout. */
export interface Layout extends LayoutShape {
  /** One for each heading, in order. */
  readonly roles: readonly HeadingRole[];
}

/** What is known about a document's layout before it is read. */
export interface LayoutOptions {
  /** The configured ladder; undefined if it is to be recognised from the document. */
  readonly ladder: KnownLadder | undefined;
  readonly kind?: LayoutKind;
}

/** The ladders that a document may be read with: the configured one, or else all built-in ones. */
export function laddersFor({ ladder }: LayoutOptions): readonly KnownLadder[] {
  return ladder ? [ladder] : builtInLadders();
}

/** Recognises the ladder and the layout of a document from its headings, and from the level cells of its tables. */
export function readLayout({ headings, levelCells, legend }: SeenSigns, options: LayoutOptions): Layout {
  const { kind } = options;
  const known = laddersFor(options).map((one) => withLegend(one, legend));
  let best: Candidate | undefined;
  for (const [order, one] of known.entries()) {
    for (const candidate of candidatesOf(one, order, headings, levelCells)) {
      if (
        kind !== undefined &&
        candidate.kind !== kind &&
        !(kind === "skill-first" && candidate.kind === "level-first")
      )
        continue;
      if (!best || isBetter(candidate, best)) best = candidate;
    }
  }
  const shape = best
    ? shapeOf(best, headings, kind)
    : { kind: kind ?? "level-first", ladder: known[0]!, depth: 2, fromLines: false };
  return { ...shape, roles: rolesIn(shape, headings) };
}

function shapeOf(
  { kind, ladder, depth, fromLines }: Candidate,
  headings: readonly SeenHeading[],
  wanted: LayoutKind | undefined,
): LayoutShape {
  if (kind === "table") return { kind, ladder, depth: 2, fromLines };
  const isBelow =
    kind === "level-first" &&
    (wanted === "skill-first" || (wanted === undefined && standsBelowSkills(headings, ladder, depth)));
  return { kind: isBelow ? "skill-first" : kind, ladder, depth, fromLines };
}

/** The role of each heading of a document with that layout, in order. */
export function rolesIn(
  { kind, ladder, depth, fromLines }: LayoutShape,
  headings: readonly SeenHeading[],
): HeadingRole[] {
  switch (kind) {
    case "skill-with-level":
      return rolesWithLevel(headings, ladder, depth, fromLines);
    case "skill-first":
      return rolesBelow(headings, ladder, depth);
    case "table":
      return rolesAroundTables(headings, ladder, depth);
    default:
      return rolesByLevel(headings, ladder, depth);
  }
}

interface Candidate extends LayoutShape {
  /** The number of different levels that are named, each weighted by how certain the match is. */
  readonly score: number;
  readonly order: number;
  /** The number of headings that name a level. */
  readonly places: number;
}

function isBetter(a: Candidate, b: Candidate): boolean {
  // `Level 1 – Foundation`, `Level 2 – Advanced`: if only the numbers name all levels, they are the ladder.
  if (
    a.kind === b.kind &&
    a.depth === b.depth &&
    a.kind !== "table" &&
    a.ladder.isNumbered !== b.ladder.isNumbered &&
    a.places !== b.places
  )
    return a.places > b.places;
  // With equal scores, the first layout and then the first ladder is used.
  if (Math.abs(a.score - b.score) > 0.001) return a.score > b.score;
  if (a.kind !== b.kind) return layoutKinds.indexOf(a.kind) < layoutKinds.indexOf(b.kind);
  return a.order !== b.order ? a.order < b.order : a.depth < b.depth;
}

function* candidatesOf(
  ladder: KnownLadder,
  order: number,
  headings: readonly SeenHeading[],
  levelCells: readonly string[],
): Generator<Candidate> {
  const scores = new Map<string, Map<string, number>>();
  const places = new Map<string, number>();
  const note = (key: string, match: LevelMatch | undefined) => {
    if (!match) return;
    places.set(key, (places.get(key) ?? 0) + 1);
    const ranks = scores.get(key) ?? new Map<string, number>();
    scores.set(key, ranks);
    const rank = match.rank < 0 ? match.name : String(match.rank);
    ranks.set(rank, Math.max(match.weight, ranks.get(rank) ?? 0));
  };
  for (const [index, { depth, name, levelLine }] of headings.entries()) {
    const match = levelAt(headings, index, ladder);
    if (match) {
      // `## A1` is a part of many documents.
      if (!ladder.isCode) note(`level-first ${depth}`, match);
    } else {
      note(`skill-with-level ${depth}`, ladder.matchEnd(name)?.match);
      if (levelLine !== undefined) note(`lines ${depth}`, matchLine(ladder, levelLine));
    }
  }
  for (const cell of levelCells) note("table 0", ladder.matchCell(cell));
  for (const [key, ranks] of scores) {
    const [name, depth] = key.split(" ") as [LayoutKind | "lines", string];
    const score = [...ranks.values()].reduce((sum, weight) => sum + weight, 0);
    const fromLines = name === "lines";
    yield {
      kind: fromLines ? "skill-with-level" : name,
      ladder,
      depth: Number(depth),
      score,
      order,
      places: places.get(key)!,
      fromLines,
    };
  }
}

/** The level that a heading names. If the heading of a skill is next, it may go on to explain the level. */
function levelAt(
  headings: readonly SeenHeading[],
  index: number,
  ladder: KnownLadder,
): LevelMatch | undefined {
  const { name, depth } = headings[index]!;
  const isAbove = headings[index + 1]?.depth === depth + 1;
  return ladder.match(name) ?? (isAbove ? ladder.matchOpening(name) : undefined);
}

/** The roles with levels at a depth and skills one deeper. */
function rolesByLevel(headings: readonly SeenHeading[], ladder: KnownLadder, depth: number): HeadingRole[] {
  let hasTitle = false;
  const isUnknown = unknownLevels(headings, ladder, depth, (index) => {
    const next = headings[index + 1];
    return next?.depth === depth + 1 ? next : undefined;
  });
  return headings.map((heading, index): HeadingRole => {
    const match = heading.depth === depth ? levelAt(headings, index, ladder) : undefined;
    if (match) return { kind: "level", match };
    if (isUnknown(index)) return { kind: "level", match: unknownLevel(heading.name) };
    if (heading.depth === 1 && !hasTitle) {
      hasTitle = true;
      return title;
    }
    if (heading.depth <= depth) return section;
    return heading.depth === depth + 1 ? skill : belowSkill(heading);
  });
}

/**
 * Which headings are levels that the ladder does not know: built like a level, and either a name of another ladder, a
 * misspelt one, a word for people of skill, or between two levels. `skillOf` is the heading of what would be their first skill.
 */
function unknownLevels(
  headings: readonly SeenHeading[],
  ladder: KnownLadder,
  depth: number,
  skillOf: (index: number) => SeenHeading | undefined,
): (index: number) => boolean {
  // Names that the author chose are all there are.
  if (ladder.id === "levels") return () => false;
  const levels = headings.map(
    (one, index) => one.depth === depth && levelAt(headings, index, ladder) !== undefined,
  );
  const isBetween = betweenLevels(headings, depth, (index) => levels[index]!);
  const hasLevels = levels.includes(true);
  return (index) => {
    const { depth: own, name } = headings[index]!;
    const first = hasLevels && own === depth ? skillOf(index) : undefined;
    if (!first?.hasContent || isPartOfDocument(name)) return false;
    return (
      isBetween(index) ||
      misspeltLevel(name, ladder) !== undefined ||
      (first.hasProject && (isForeignLevel(name, ladder) || isUsualLevel(name)))
    );
  };
}

/** Whether a heading has a level before and after it, without a less deep heading in between. */
function betweenLevels(
  headings: readonly SeenHeading[],
  depth: number,
  isLevel: (index: number) => boolean,
): (index: number) => boolean {
  const isAfter: boolean[] = [];
  const isBefore: boolean[] = [];
  let isInside = false;
  for (let index = 0; index < headings.length; index++) {
    isAfter[index] = isInside &&= headings[index]!.depth >= depth;
    isInside ||= isLevel(index);
  }
  isInside = false;
  for (let index = headings.length - 1; index >= 0; index--) {
    isBefore[index] = isInside &&= headings[index]!.depth >= depth;
    isInside ||= isLevel(index);
  }
  return (index) => isAfter[index]! && isBefore[index]!;
}

/** The same around tables whose rows state the levels: other headings divide the document, unless a level is above. */
function rolesAroundTables(
  headings: readonly SeenHeading[],
  ladder: KnownLadder,
  depth: number,
): HeadingRole[] {
  let isInLevel = false;
  return rolesByLevel(headings, ladder, depth).map((role, index) => {
    if (headings[index]!.depth <= depth) isInLevel = role.kind === "level";
    return isInLevel || role.kind === "title" ? role : section;
  });
}

/** The level that a line states, which may be a rating out of a number, or say more after it: `advanced, self-assessed`. */
function matchLine(ladder: KnownLadder, line: string): LevelMatch | undefined {
  return (isRating(line) ? ladder.matchCell : ladder.match)(line) ?? ladder.match(line.split(/[,;(]/, 1)[0]!);
}

/** The level of a skill whose line states it; an unknown one counts where all skills have such lines. */
function statedLevel(ladder: KnownLadder, line: string, fromLines: boolean): LevelMatch | undefined {
  const match = matchLine(ladder, line);
  if (match && match.rank >= 0) return match;
  return fromLines && mayBeLevel(line) ? unknownLevel(line) : undefined;
}

/** The roles with skills that state their level, at a depth. */
function rolesWithLevel(
  headings: readonly SeenHeading[],
  ladder: KnownLadder,
  depth: number,
  fromLines: boolean,
): HeadingRole[] {
  const skills = headings.map((heading): HeadingRole | undefined => {
    if (heading.depth !== depth) return undefined;
    const found = fromLines
      ? undefined
      : (ladder.matchEnd(heading.name) ??
        (heading.hasContent && ladder.id !== "levels" ? unknownEnd(heading.name, ladder) : undefined));
    if (found) return { kind: "skill-with-level", ...found };
    const match =
      heading.levelLine === undefined ? undefined : statedLevel(ladder, heading.levelLine, fromLines);
    return match && { kind: "skill-with-level", match, name: heading.name, level: undefined };
  });
  const isBetween = betweenLevels(headings, depth, (index) => skills[index] !== undefined);
  let hasTitle = false;
  return headings.map((heading, index): HeadingRole => {
    const own = skills[index];
    if (own) return own;
    if (heading.depth === 1 && !hasTitle) {
      hasTitle = true;
      return title;
    }
    if (heading.depth > depth) return belowSkill(heading);
    const isSkill =
      heading.depth === depth && heading.hasContent && isBetween(index) && !isPartOfDocument(heading.name);
    return isSkill ? { kind: "section", isUnlevelled: true } : section;
  });
}

/** The roles with levels at a depth, each below the heading of its skill. */
function rolesBelow(headings: readonly SeenHeading[], ladder: KnownLadder, depth: number): HeadingRole[] {
  let hasTitle = false;
  const isUnknown = unknownLevels(headings, ladder, depth, (index) => headings[index]);
  return headings.map((heading, index): HeadingRole => {
    if (heading.depth === depth) {
      const match = ladder.match(heading.name) ?? (isUnknown(index) ? unknownLevel(heading.name) : undefined);
      return match ? { kind: "level", match } : section;
    }
    if (heading.depth === depth - 1 && hasLevelBelow(headings, index, ladder, depth)) return skill;
    if (heading.depth === 1 && !hasTitle) {
      hasTitle = true;
      return title;
    }
    return heading.depth < depth ? section : belowSkill(heading);
  });
}

function hasLevelBelow(
  headings: readonly SeenHeading[],
  index: number,
  ladder: KnownLadder,
  depth: number,
): boolean {
  for (let i = index + 1; i < headings.length && headings[i]!.depth >= depth; i++)
    if (headings[i]!.depth === depth && ladder.match(headings[i]!.name)) return true;
  return false;
}

/** True if the levels are below the skills: each has evidence right below it, without a skill in between. */
function standsBelowSkills(headings: readonly SeenHeading[], ladder: KnownLadder, depth: number): boolean {
  const parents = new Set<number>();
  let parent = -1;
  let direct = 0;
  let byHeading = 0;
  let below = 0;
  let levels = 0;
  let inLevel = false;
  for (const [index, heading] of headings.entries()) {
    if (heading.depth < depth) {
      parent = heading.depth === depth - 1 && !allSkills.test(heading.name) ? index : -1;
      inLevel = false;
    } else if (heading.depth === depth) {
      inLevel = ladder.match(heading.name) !== undefined;
      if (!inLevel) continue;
      levels++;
      if (heading.hasContent) direct++;
      if (parent >= 0) parents.add(parent);
    } else if (inLevel && heading.depth === depth + 1) {
      if (heading.hasProject) return false;
      below++;
      // `#### Shop` right below `### Expert` may be a project.
      if (heading.hasContent && headings[index - 1]!.depth === depth) byHeading++;
    }
  }
  // If the document were written level by level, levels without a heading below them would have no skills.
  if (parents.size > 1) return below === 0 || (direct + byHeading) * 2 >= levels;
  // Below a single heading, skills may just be missing, unless that heading is one of several sections.
  return parents.size === 1 && depth > 2 && direct >= levels;
}

/** A heading above all skills or levels that is not a skill itself. */
const allSkills =
  /^\P{L}*(?:(?:my|technical|hard|soft|core|key|main|other|professional) )*(?:levels?|stufen|niveaux|niveles|níveis|skills?(?: (?:and|&|by) \p{L}+)?|skill ?sets?|competenc(?:e|y|es|ies)|expertise|technologies|kenntnisse|kompetenzen|fähigkeiten|compétences|habilidades|competencias|competências|competenties|vaardigheden|niveaus)\P{L}*$/iu;

const title: HeadingRole = { kind: "title" };
const section: HeadingRole = { kind: "section" };
const skill: HeadingRole = { kind: "skill" };

function belowSkill(heading: SeenHeading): HeadingRole {
  const name = heading.name.replace(/ ?[:：]$/, "");
  return isNoteLabel(name) ? { kind: "label", name } : { kind: "below-skill" };
}
