import type { BulletEvidence } from "./blockEvidence.ts";
import type { Strength } from "./documentStrength.ts";

/** Accumulates counts. What counts once is remembered by its key. */
export class Tally {
  #bullets = 0;
  readonly #projects = new Set<string>();
  readonly #unique = new Set<string>();
  readonly #measured = new Set<string>();
  readonly #openers = new Set<string>();

  /** Adds a bullet, of a project or of none. */
  add({ key, opener, metrics }: BulletEvidence, project: string | undefined): void {
    this.#bullets++;
    if (key === undefined) return;
    this.#unique.add(key);
    if (project !== undefined) this.#projects.add(project);
    if (metrics.length > 0) this.#measured.add(key);
    if (opener !== undefined) this.#openers.add(opener);
  }

  /** The counts so far. */
  strength(openPoints: number): Strength {
    return {
      projects: this.#projects.size,
      bullets: this.#bullets,
      unique: this.#unique.size,
      measured: this.#measured.size,
      openers: this.#openers.size,
      openPoints,
    };
  }
}
