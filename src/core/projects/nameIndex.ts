import { mostEdits } from "./compareNames.ts";
import type { ProjectName } from "./projectName.ts";

/** Names by each of their words and by their first letter: what is like a name shares a word with it, or begins like it. */
export class NameIndex<N extends ProjectName> {
  readonly #byWord = new Map<string, N[]>();
  readonly #byStart = new Map<string, N[]>();

  constructor(names: Iterable<N>) {
    for (const name of names) {
      for (const word of new Set(name.words)) add(this.#byWord, word, name);
      if (name.key !== "") add(this.#byStart, name.key[0]!, name);
    }
  }

  /** All names that `compareNames` could find like this one, and others. In no order. */
  candidates({ words, key }: ProjectName): Iterable<N> {
    const found = new Set(words.flatMap((word) => this.#byWord.get(word) ?? []));
    // The first two letters may be swapped.
    for (const start of new Set(key.slice(0, 2))) {
      for (const other of this.#byStart.get(start) ?? []) {
        if (Math.abs(other.key.length - key.length) <= mostEdits) found.add(other);
      }
    }
    return found;
  }
}

function add<N>(map: Map<string, N[]>, key: string, name: N): void {
  const list = map.get(key);
  if (list) list.push(name);
  else map.set(key, [name]);
}
