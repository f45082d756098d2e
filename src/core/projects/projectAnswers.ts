import { plainName } from "../document/names.ts";
import type { ConfiguredProject } from "../settings/configuration.ts";

/** The author's answers about names, indexed. */
export class ProjectAnswers {
  /** The established name of every alias. */
  readonly #aliases = new Map<string, string>();
  readonly #different = new Map<string, Set<string>>();
  readonly #names = new Set<string>();

  constructor(projects: readonly ConfiguredProject[]) {
    for (const { name, aliases } of projects) {
      this.#names.add(plainName(name));
      for (const alias of aliases ?? []) this.#aliases.set(plainName(alias), plainName(name));
    }
    for (const { name, differsFrom } of projects) {
      for (const other of differsFrom ?? []) {
        this.#names.add(plainName(other));
        this.#keepApart(this.projectOf(plainName(name)), this.projectOf(plainName(other)));
      }
    }
  }

  /** The name of the project to which a name belongs: the name itself if it is not an alias. */
  projectOf(name: string): string {
    // Follows aliases of aliases. The number of aliases bounds the steps, even in a circle.
    let project = name;
    for (let steps = this.#aliases.size; steps > 0; steps--) project = this.#aliases.get(project) ?? project;
    return project;
  }

  isAlias(name: string): boolean {
    return this.#aliases.has(name);
  }

  /** True for names the author wrote into the configuration. */
  isKnown(name: string): boolean {
    return this.#names.has(name) || this.#aliases.has(name);
  }

  /** True if the author said how the two names are related. */
  settles(name: string, other: string): boolean {
    const [one, two] = [this.projectOf(name), this.projectOf(other)];
    return one === two || this.#different.get(one)?.has(two) === true;
  }

  /** Names in the configuration, whether a document uses them or not. */
  names(): Iterable<string> {
    return new Set([...this.#names, ...this.#aliases.keys()]);
  }

  #keepApart(one: string, two: string): void {
    for (const [from, to] of [
      [one, two],
      [two, one],
    ] as const) {
      const known = this.#different.get(from);
      if (known) known.add(to);
      else this.#different.set(from, new Set([to]));
    }
  }
}
