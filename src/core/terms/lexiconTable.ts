import type { Term } from "./term.ts";
import { partsOf, termKey, tokensOf } from "./tokens.ts";

/** Terms indexed by the words of a text: plain data, which the build generates from the built-in ones. */
export interface LexiconTable {
  readonly terms: readonly Term[];
  /** Readings by the joined keys of their words; each key appears once. */
  readonly readings: readonly (readonly [key: string, readings: readonly ReadingRow[]])[];
  /** For each key of a first word, the maximum number of words in a reading; each key appears once. */
  readonly longest: readonly (readonly [key: string, words: number])[];
}

/** Indices: of a term in `terms`, of an alias (-1 for the name), and of a wrong form (absent for a right spelling). */
export type ReadingRow = readonly [term: number, alias: number, form?: number];

/** The table of the given terms. Of terms that only differ in case, spaces and hyphens, only the first counts. */
export function lexiconTable(terms: readonly Term[]): LexiconTable {
  const kept = new Set<string>();
  const readings = new Map<string, ReadingRow[]>();
  const longest = new Map<string, number>();
  const add = (written: string, row: ReadingRow) => {
    const words = tokensOf(written).map((token) => token.key);
    const key = words.join("");
    const others = readings.get(key);
    if (others) others.push(row);
    else readings.set(key, [row]);
    note(words);
    note([key]);
  };
  const note = (words: readonly string[]) => {
    const [first] = words;
    if (first !== undefined && words.length > (longest.get(first) ?? 0)) longest.set(first, words.length);
  };
  for (const [index, term] of terms.entries()) {
    const key = termKey(term.name);
    if (key === "" || kept.has(key)) continue;
    kept.add(key);
    for (const [alias, name] of [term.name, ...(term.aliases ?? [])].entries()) {
      add(name, [index, alias - 1]);
      const parts = partsOf(name);
      if (parts.length > 1) note(parts.map((part) => part.toLowerCase()));
    }
    for (const [place, form] of (term.forms ?? []).entries())
      add(typeof form === "string" ? form : form.written, [index, -1, place]);
  }
  return { terms, readings: [...readings], longest: [...longest] };
}
