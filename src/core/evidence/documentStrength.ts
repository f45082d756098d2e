import type { Bullet, Level, Project, Skill } from "../document/requirementsDocument.ts";
import type { Target } from "../settings/configuration.ts";
import type { Span } from "../text/span.ts";
import type { NewestEvidence } from "./newestEvidence.ts";
import type { OpenPoint } from "./openPoints.ts";

/** The amount of evidence in a skill or a level, as counts without weights. */
export interface Strength {
  /** Projects with a bullet, each counted once under all of its aliases. */
  readonly projects: number;
  /** Bullets, without nested items. */
  readonly bullets: number;
  /** Bullets that contain words, without those equal to an earlier one. */
  readonly unique: number;
  /** Unique bullets that contain a metric. */
  readonly measured: number;
  /** The number of different first words of bullets. */
  readonly openers: number;
  /** Open questions, placeholders and the like. */
  readonly openPoints: number;
}

/** What a skill lacks to reach the target of its level. */
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
  /** The newest of its open points, as `newestOf` defines it. */
  readonly newestOpenPoint: OpenPoint | undefined;
  /** The date of its newest evidence, if the document states one. */
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
 * A skill with less evidence than one of a lower level: fewer unique bullets, and neither more projects nor more
 * measured bullets. Of several lower skills, the strongest is named.
 */
export interface Inversion {
  readonly higher: SkillStrength;
  readonly lower: SkillStrength;
}

/** How the document answers a skill that the profile requires. */
export interface ProfileAnswer {
  readonly name: string;
  /** The required level. */
  readonly level: string;
  readonly state: "met" | "below" | "missing";
  /** What the skill lacks to the target of the required level; empty if the skill is missing or at a lower level. */
  readonly gaps: readonly Gap[];
  /** The skill that answers the entry, if there is one. */
  readonly found: SkillStrength | undefined;
}

/** The evidence that a document gives for its claims. Spans count in the document. */
export interface DocumentStrength {
  readonly total: Strength;
  readonly levels: readonly LevelStrength[];
  /** One per skill that has any; the highest level first, then sorted by place. */
  readonly inversions: readonly Inversion[];
  /** Empty if no profile is configured. */
  readonly profile: readonly ProfileAnswer[];
  /** The open points of the document, sorted by place. */
  readonly openPoints: readonly OpenPoint[];
  /** The bullets that contain a metric and its places, sorted by place. */
  readonly measured: readonly { readonly bullet: Bullet; readonly metrics: readonly Span[] }[];
}
