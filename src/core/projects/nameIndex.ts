import { maxEdits } from "./compareNames.ts";
import type { ProjectName } from "./projectName.ts";
import { roleOf } from "./projectWords.ts";

/**
 * An index of names by what similar names must have in common, so that few are compared even if all follow one scheme:
 * `Sprint 12`, `Phase 2 of the Portal`.
 */
export class NameIndex<N extends ProjectName> {
  readonly #byKey = new Map<string, N[]>();
  /** Names by their first letter and their words with digits: a misspelling is in another word and does not move these. */
  readonly #byStart = new Map<string, N[]>();
  readonly #byWord = new Map<string, N[]>();
  /** Names by each distinguishing word, together with each of their words with digits if there are any. */
  readonly #byTelling = new Map<string, N[]>();
  /** Names without a distinguishing word, each by the rarest of its words. */
  readonly #vague = new Map<string, N[]>();

  constructor(names: readonly N[]) {
    for (const name of names) {
      // A name without letters is similar to none.
      if (name.key === "") continue;
      add(this.#byKey, name.key, name);
      add(this.#byStart, startOf(name.key[0]!, name), name);
      for (const word of new Set(name.words)) add(this.#byWord, word, name);
      for (const key of tellingKeys(name)) add(this.#byTelling, key, name);
    }
    for (const name of names) {
      if (name.signs.some(isTelling)) continue;
      const rarest = this.#rarest(name.signs);
      if (rarest !== undefined) add(this.#vague, rarest, name);
    }
  }

  /**
   * All names that `compareNames` may find similar to this one, that contain all its words or whose words it contains;
   * possibly others. In no particular order.
   */
  candidates(name: ProjectName): Iterable<N> {
    const { words, key } = name;
    const found = new Set(this.#byKey.get(key));
    // The first two letters may be swapped.
    for (const start of new Set(key.slice(0, 2))) {
      for (const other of this.#byStart.get(startOf(start, name)) ?? none) {
        if (Math.abs(other.key.length - key.length) <= maxEdits) found.add(other);
      }
    }
    for (const list of this.#sharing(name)) for (const other of list) found.add(other);
    for (const word of words) for (const other of this.#vague.get(word) ?? none) found.add(other);
    return found;
  }

  /**
   * Lists of names with a common distinguishing word. For a name without one, a list of names that may contain all its
   * words.
   */
  *#sharing(name: ProjectName): Generator<readonly N[]> {
    const { signs, numbered } = name;
    if (!signs.some(isTelling)) yield this.#byWord.get(this.#rarest(signs) ?? "") ?? none;
    // A word with digits is in both names, or only in the longer one.
    else if (numbered.length === 0) for (const word of signs) yield this.#byWord.get(word) ?? none;
    else for (const key of [...signs, ...tellingKeys(name)]) yield this.#byTelling.get(key) ?? none;
  }

  /** The word that the fewest names contain. */
  #rarest(words: readonly string[]): string | undefined {
    let rarest: string | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const word of words) {
      const count = this.#byWord.get(word)?.length ?? 0;
      if (count < least) [rarest, least] = [word, count];
    }
    return rarest;
  }
}

const none: readonly never[] = [];

function isTelling(word: string): boolean {
  return roleOf(word) === "telling";
}

function tellingKeys({ signs, numbered }: ProjectName): readonly string[] {
  const telling = signs.filter(isTelling);
  return numbered.length === 0
    ? telling
    : telling.flatMap((word) => numbered.map((number) => `${word} ${number}`));
}

function startOf(letter: string, { numbered }: ProjectName): string {
  return numbered.length === 0 ? letter : `${letter} ${numbered.join(" ")}`;
}

function add<N>(map: Map<string, N[]>, key: string, name: N): void {
  const list = map.get(key);
  if (list) list.push(name);
  else map.set(key, [name]);
}
