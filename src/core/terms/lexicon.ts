import { askOnWord, type InternedWord, internWord, memoizeOnWord } from "../text/internedWords.ts";
import { type LexiconTable, lexiconTable, type ReadingRow } from "./lexiconTable.ts";
import type { ConfiguredTerm, Term, WrongForm } from "./term.ts";
import { table } from "./terms.table.ts";
import type { Token } from "./tokens.ts";

/** One way to read a sequence of words: as a right spelling of the term, or as one of its wrong forms. */
export interface Reading {
  readonly term: Term;
  /** The right spelling: the term's name or one of its aliases. */
  readonly name: string;
  readonly form?: WrongForm;
}

/** Terms, indexed by the words of a text. */
export class Lexicon {
  readonly #terms: readonly Term[];
  readonly #readings: ReadonlyMap<string, readonly ReadingRow[]>;
  /** The readings that have been asked for. */
  readonly #read = new Map<string, readonly Reading[]>();
  readonly #longest: (first: InternedWord) => number;

  /** The lexicon of a table; `ask` is `memoizeOnWord` if it is kept for good. */
  constructor({ terms, readings, longest }: LexiconTable, ask: typeof memoizeOnWord = askOnWord) {
    this.#terms = terms;
    this.#readings = new Map(readings);
    const words = new Map(longest);
    this.#longest = ask(
      (key) => words.get(key) ?? (key.endsWith("s") ? words.get(key.slice(0, -1)) : 0) ?? 0,
    );
  }

  /** The readings of words by their joined keys; undefined if there are none. */
  readings(key: string): readonly Reading[] | undefined {
    let readings = this.#read.get(key);
    if (!readings) {
      readings = this.#readings.get(key)?.map(([index, alias, form]) => {
        const term = this.#terms[index]!;
        const name = alias < 0 ? term.name : term.aliases![alias]!;
        return form === undefined ? { term, name } : { term, name, form: term.forms![form]! };
      });
      if (readings) this.#read.set(key, readings);
    }
    return readings;
  }

  /** The maximum number of words of a reading that starts with the token or its singular; 0 if none does. */
  longestAt(token: Token): number {
    return this.#longest(token.word ?? internWord(token.key));
  }
}

const lexicons = new WeakMap<readonly ConfiguredTerm[], Lexicon>();
let ours: Lexicon | undefined;

/** The lexicon of the user's terms and the built-in ones, the user's first; created once per list. */
export function lexiconWith(configured: readonly ConfiguredTerm[]): Lexicon {
  if (configured.length === 0) {
    ours ??= new Lexicon(table, memoizeOnWord);
    return ours;
  }
  let lexicon = lexicons.get(configured);
  if (!lexicon) {
    lexicon = new Lexicon(lexiconTable([...configuredTerms(configured), ...table.terms]));
    lexicons.set(configured, lexicon);
  }
  return lexicon;
}

/** Terms of the configuration in the form of the built-in ones. */
function configuredTerms(configured: readonly ConfiguredTerm[]): readonly Term[] {
  return configured.map((term) => ({
    ...(typeof term === "string" ? { name: term } : term),
    category: "own",
    lowerCase: "wrong",
  }));
}
