import { internedWordIn } from "../text/internedWords.ts";
import { shapeCount, shapeOf } from "../text/wordShape.ts";
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
  readonly #longest: ReadonlyMap<string, number>;
  /**
   * The shapes of words from A to Z, including plurals, that start a reading. They save most words the lookup in the
   * map.
   */
  readonly #shapes = new Uint8Array(shapeCount);

  constructor({ terms, readings, longest }: LexiconTable) {
    this.#terms = terms;
    this.#readings = new Map(readings);
    this.#longest = new Map(longest);
    for (const [key] of longest) {
      this.#shapes[shapeOf(key, 0, key.length)] = 1;
      this.#shapes[shapeOf(`${key}s`, 0, key.length + 1)] = 1;
    }
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
  longestAt(token: Token, text: string): number {
    if (token.isPlain && this.#shapes[shapeOf(text, token.start, token.end)] === 0) return 0;
    const key = token.isPlain ? internedWordIn(text, token.start, token.end).lower : token.key;
    return this.#longest.get(key) ?? (key.endsWith("s") ? this.#longest.get(key.slice(0, -1)) : 0) ?? 0;
  }
}

const lexicons = new WeakMap<readonly ConfiguredTerm[], Lexicon>();
let ours: Lexicon | undefined;

/** The lexicon of the user's terms and the built-in ones, the user's first; created once per list. */
export function lexiconWith(configured: readonly ConfiguredTerm[]): Lexicon {
  if (configured.length === 0) {
    ours ??= new Lexicon(table);
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
