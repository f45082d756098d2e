import type { Bullet, Level, Project, Skill } from "../document/requirementsDocument.ts";
import type { Target } from "../settings/configuration.ts";
import type { Span } from "../text/span.ts";
import type { NewestEvidence } from "./newestEvidence.ts";
import type { OpenPoint } from "./openPoints.ts";

/** How much evidence is below a skill or a level. Counts only: nothing is weighed. */
export interface Strength {
  /** Projects with a bullet, each counted once whatever alias it is written by. */
  readonly projects: number;
  /** Bullets, nested items not counted. */
  readonly bullets: number;
  /** Bullets that say something, without those that say the same as one before. */
  readonly unique: number;
  /** Unique bullets that hold a metric. */
  readonly measured: number;
  /** How many different first words the bullets open with. */
  readonly openers: number;
  /** Questions, placeholders and the like that are still open below it. */
  readonly openPoints: number;
}

/** What a skill lacks to its level's target. */
export interface Gap {
  readonly what: keyof Target;
  readonly has: number;
  readonly wants: number;
}

export interface SkillStrength {
  readonly skill: Skill;
  readonly level: Level;
  readonly strength: Strength;
  /** In the order of `Target`; empty if the target is met or there is none. */
  readonly gaps: readonly Gap[];
  /** Of its open points the newest: see `newestOf`. */
  readonly newestOpenPoint: OpenPoint | undefined;
  /** When it was last shown, where the document says so. */
  readonly newest: NewestEvidence | undefined;
  readonly projects: readonly ProjectStrength[];
}

export interface ProjectStrength {
  readonly project: Project;
  readonly strength: Strength;
}

export interface LevelStrength {
  readonly level: Level;
  /** 0 for the lowest configured level; undefined if the level is not configured. */
  readonly rank: number | undefined;
  readonly strength: Strength;
  readonly target: Target | undefined;
  readonly newestOpenPoint: OpenPoint | undefined;
  readonly skills: readonly SkillStrength[];
}

/**
 * A skill of a higher level with less evidence than one of a lower level: fewer unique bullets, and neither more projects
 * nor more measured bullets. Of the lower skills it is the one with most.
 */
export interface Inversion {
  readonly higher: SkillStrength;
  readonly lower: SkillStrength;
}

/** What the document shows of a skill that the profile asks for. */
export interface ProfileAnswer {
  readonly name: string;
  /** The level asked for. */
  readonly level: string;
  readonly state: "met" | "below" | "missing";
  /** What the skill lacks to the target of the level asked for; empty if it is missing or is on a lower level. */
  readonly gaps: readonly Gap[];
  /** The skill that answers it, if there is one. */
  readonly found: SkillStrength | undefined;
}

/** How much evidence a document gives for what it claims. Spans count in the document. */
export interface DocumentStrength {
  readonly total: Strength;
  readonly levels: readonly LevelStrength[];
  /** One for each skill that has any; highest level first, then in order of place. */
  readonly inversions: readonly Inversion[];
  /** Empty if no profile is configured. */
  readonly profile: readonly ProfileAnswer[];
  /** What is still open in the document, in order of place. */
  readonly openPoints: readonly OpenPoint[];
  /** The bullets that hold a metric with where, in order of place. */
  readonly measured: readonly { readonly bullet: Bullet; readonly metrics: readonly Span[] }[];
}
