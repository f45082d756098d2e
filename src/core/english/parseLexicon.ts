/** What `data/english/lexicon.txt` says about words: one list per kind of word, in the order of the file. */
export interface Lexicon {
  /** Verbs whose base form is never a noun or an adjective, and whose form in `s` is never a plural. */
  readonly onlyVerbs: readonly string[];
  /** Verbs that are nouns in some sentences (`each deploy`), but not at the start of a bullet. */
  readonly mainlyVerbs: readonly string[];
  /** Verbs that are nouns or adjectives too: `Design of the cache`, `Test coverage`. */
  readonly otherVerbs: readonly string[];
  /** Verbs with an irregular past: base, past, and the participle if it differs from the past. */
  readonly irregularVerbs: readonly (readonly [base: string, past: string, participle?: string])[];
  /** Verbs of several syllables that double their last letter before an ending. Verbs of one syllable follow a rule. */
  readonly doubling: readonly string[];
  /** Nouns that can be counted (`one, two, many`), in the singular. */
  readonly countedNouns: readonly string[];
  /** Nouns that are not counted, although their plural exists. */
  readonly uncountedNouns: readonly string[];
}

const kinds = ["only verb", "mainly verb", "verb", "counted", "not counted"] as const;
type Kind = (typeof kinds)[number];

/** Kinds that one word cannot have together. */
const contradictions: readonly (readonly [Kind, Kind])[] = [
  ["only verb", "mainly verb"],
  ["only verb", "verb"],
  ["mainly verb", "verb"],
  ["only verb", "counted"],
  ["only verb", "not counted"],
  ["counted", "not counted"],
];

/**
 * Reads the lexicon. Each line has a word in lower case and what it is; lines are in alphabetical order.
 *
 *     # a comment
 *     begin: only verb (began, begun)
 *     commit: verb (doubles), counted
 *     equipment: not counted
 *
 * Throws an Error that names the first line that is malformed, out of order or contradicts itself.
 */
export function parseLexicon(path: string, text: string): Lexicon {
  const byKind = new Map(kinds.map((kind) => [kind, [] as string[]]));
  const irregularVerbs: (readonly [string, string, string?])[] = [];
  const doubling: string[] = [];
  let last = "";
  for (const [index, line] of text.split("\n").entries()) {
    if (line === "" || line.startsWith("#")) continue;
    const refuse = (why: string) => new Error(`${path}:${index + 1}: ${why}`);
    const [, word, facts] = /^([a-z]+(?:-[a-z]+)*): (\S.*)$/.exec(line) ?? [];
    if (word === undefined || facts === undefined)
      throw refuse("expected a word and what it is, such as `begin: only verb (began, begun)`");
    if (word === last) throw refuse(`"${word}" is in the line above too`);
    if (word < last) throw refuse(`"${word}" must come before "${last}"`);
    last = word;
    const found = new Set<Kind>();
    for (const fact of facts.split(/, (?![^(]*\))/)) {
      const [, name, forms] = /^([a-z ]+?)(?: \(([a-z, ]+)\))?$/.exec(fact) ?? [];
      const kind = kinds.find((one) => one === name);
      if (!kind || (forms !== undefined && !kind.endsWith("verb")))
        throw refuse(`"${fact}" is none of ${kinds.join(", ")}; only a verb has forms in brackets`);
      found.add(kind);
      byKind.get(kind)!.push(word);
      if (forms === "doubles") doubling.push(word);
      else if (forms !== undefined) {
        const [past, participle, ...more] = forms.split(", ");
        if (!past || more.length > 0) throw refuse(`expected past and participle in "${fact}"`);
        irregularVerbs.push(participle === undefined ? [word, past] : [word, past, participle]);
      }
    }
    for (const [one, other] of contradictions)
      if (found.has(one) && found.has(other)) throw refuse(`"${word}" cannot be both ${one} and ${other}`);
  }
  return {
    onlyVerbs: byKind.get("only verb")!,
    mainlyVerbs: byKind.get("mainly verb")!,
    otherVerbs: byKind.get("verb")!,
    irregularVerbs,
    doubling,
    countedNouns: byKind.get("counted")!,
    uncountedNouns: byKind.get("not counted")!,
  };
}
