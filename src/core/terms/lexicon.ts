import type { ConfiguredTerm, Term, WrongForm } from "./term.ts";
import { keyOf, tokensOf } from "./tokens.ts";

/** One way a sequence of words can be read: as a right spelling of the term, or as one of its wrong forms. */
export interface Reading {
  readonly term: Term;
  /** The right spelling: the term's name or one of its aliases. */
  readonly name: string;
  readonly form?: WrongForm;
}

/** Terms, made ready to be looked up by the words of a text. */
export interface Lexicon {
  /** Readings by the joined keys of their words. */
  readonly readings: ReadonlyMap<string, readonly Reading[]>;
  /** For the key of a first word, how many words a reading can have at most; without entry it opens none. */
  readonly longest: ReadonlyMap<string, number>;
}

/** The lexicon of some terms. Of terms that differ in case, blanks and hyphens only the first counts. */
export function createLexicon(terms: readonly Term[]): Lexicon {
  const kept = new Set<string>();
  const readings = new Map<string, Reading[]>();
  const longest = new Map<string, number>();
  const add = (written: string, reading: Reading) => {
    const words = tokensOf(written).map((token) => token.key);
    const key = words.join("");
    const others = readings.get(key);
    if (others) others.push(reading);
    else readings.set(key, [reading]);
    note(words);
    note([key]);
  };
  const note = (words: readonly string[]) => {
    const [first] = words;
    if (first !== undefined && words.length > (longest.get(first) ?? 0)) longest.set(first, words.length);
  };
  for (const term of terms) {
    const key = keyOf(term.name);
    if (key === "" || kept.has(key)) continue;
    kept.add(key);
    for (const name of [term.name, ...(term.aliases ?? [])]) {
      add(name, { term, name });
      const parts = partsOf(name);
      if (parts.length > 1) note(parts.map((part) => part.toLowerCase()));
    }
    for (const form of term.forms ?? []) {
      add(typeof form === "string" ? form : form.written, { term, name: term.name, form });
    }
  }
  return { readings, longest };
}

/** Terms of the configuration as terms like ours. */
export function configuredTerms(configured: readonly ConfiguredTerm[]): readonly Term[] {
  return configured.map((term) => ({
    ...(typeof term === "string" ? { name: term } : term),
    category: "own",
    lowerCase: "wrong",
  }));
}

/** The parts a name is taken for: `Event` and `Bridge` of `EventBridge`, `Node` and `js` of `Node.js`. */
export function partsOf(name: string): readonly string[] {
  return name
    .split(/[\s./-]|(?<=[\p{Ll}\d])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u)
    .filter((part) => part !== "");
}
