/** What `data/english/lexicon.txt` says of words, by what they are; each list in the order of the file. */
export interface Lexicon {
  /** Verbs that are never a noun or an adjective in their base form, nor a plural with an `s`. */
  readonly onlyVerbs: readonly string[];
  /** Verbs that are nouns in some sentences (`each deploy`), but not at the start of a bullet. */
  readonly mainlyVerbs: readonly string[];
  /** Verbs that are nouns or adjectives too: `Design of the cache`, `Test coverage`. */
  readonly otherVerbs: readonly string[];
  /** Verbs with a past that is not regular: base, past, participle if it is another. */
  readonly irregularVerbs: readonly (readonly [base: string, past: string, participle?: string])[];
  /** Verbs of more than one syllable that double their last letter before an ending; those of one do by rule. */
  readonly doubling: readonly string[];
  /** Nouns of which one says `one, two, many`, in the singular. */
  readonly countedNouns: readonly string[];
  /** Nouns that are not counted, though their plural is about. */
  readonly uncountedNouns: readonly string[];
}

const kinds = ["only verb", "mainly verb", "verb", "counted", "not counted"] as const;
type Kind = (typeof kinds)[number];

/** What one word cannot be at once. */
const contradictions: readonly (readonly [Kind, Kind])[] = [
  ["only verb", "mainly verb"],
  ["only verb", "verb"],
  ["mainly verb", "verb"],
  ["only verb", "counted"],
  ["only verb", "not counted"],
  ["counted", "not counted"],
];

/**
 * Reads the lexicon: a word in lower case and what it is, one word a line, in the order of the alphabet.
 *
 *     # a comment
 *     begin: only verb (began, begun)
 *     commit: verb (doubles), counted
 *     equipment: not counted
 *
 * Throws an Error that names the line that cannot be read, is out of order, or contradicts itself.
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
