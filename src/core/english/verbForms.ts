import { memoize } from "../text/memoize.ts";
import { doubling, irregularVerbs, mainlyVerbs, onlyVerbs, otherVerbs } from "./wordLists.table.ts";

/** A form of a verb: `Manage`, `Manages`, `Managed`, `Managing`. */
export type VerbForm = "base" | "third" | "past" | "gerund";

/** A verb and the form it appears in. */
export interface Verb {
  readonly base: string;
  readonly form: VerbForm;
  /** True if the base is a verb at the start of a bullet, and never a noun or an adjective. */
  readonly isPure: boolean;
}

/** The verb of which a word in lower case is a form; undefined for an unknown verb, or if the past equals the base. */
export const verbOf: (lower: string) => Verb | undefined = memoize(findVerb);

function findVerb(lower: string): Verb | undefined {
  // `Found` is read as the past of `find` rather than as the verb `found`.
  const past = baseOfPast.get(lower);
  if (past !== undefined) return { base: past, form: "past", isPure: pure.has(past) };
  // Neither form of a verb like `cut` is chosen, since past and base are the same.
  for (const form of ["base", "third", "past", "gerund"] as const)
    for (const base of possibleBases(lower, form))
      if (isKnown(base) && inflect(base, form) === lower && pastOf.get(base) !== base)
        return { base, form, isPure: pure.has(base) };
  return undefined;
}

const pure: ReadonlySet<string> = new Set([...onlyVerbs, ...mainlyVerbs]);
const mixed: ReadonlySet<string> = new Set(otherVerbs);
const doubles: ReadonlySet<string> = new Set(doubling);
const pastOf: ReadonlyMap<string, string> = new Map(irregularVerbs.map(([base, past]) => [base, past]));
const baseOfPast: ReadonlyMap<string, string> = new Map(
  irregularVerbs.flatMap(([base, past]) => (past === base ? [] : [[past, base] as const])),
);

function isKnown(base: string): boolean {
  return pure.has(base) || mixed.has(base);
}

/** The bases that the word can be a form of; most of them are not verbs. */
function possibleBases(lower: string, form: VerbForm): readonly string[] {
  const cut = (ending: string) => (lower.endsWith(ending) ? [lower.slice(0, -ending.length)] : []);
  switch (form) {
    case "base":
      return [lower];
    case "third":
      return lower === "has"
        ? ["have"]
        : [...cut("s"), ...cut("es"), ...cut("ies").map((stem) => `${stem}y`)];
    case "past":
      return cut("ed").flatMap(stemmed);
    case "gerund":
      return cut("ing").flatMap(stemmed);
  }
}

/** The bases whose stem before `ed` or `ing` is this. */
function stemmed(stem: string): readonly string[] {
  return [stem, `${stem}e`, stem.slice(0, -1), `${stem.slice(0, -1)}y`, `${stem.slice(0, -1)}ie`];
}

/** True for the participle of a verb in lower case, as in `was written`; a word in `-ed` counts as one. */
export function isParticiple(lower: string): boolean {
  return participles.has(lower) || (/.{2}[^e]ed$/.test(lower) && !noParticiples.has(lower));
}

/** Inflects a verb; in lower case. */
export function inflect(base: string, form: VerbForm): string {
  switch (form) {
    case "base":
      return base;
    case "third":
      if (base === "have") return "has";
      if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
      return /(?:s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`;
    case "past":
      return pastOf.get(base) ?? regularPast(base);
    case "gerund":
      if (base.endsWith("ie")) return `${base.slice(0, -2)}ying`;
      if (/[^eoy]e$/.test(base)) return `${base.slice(0, -1)}ing`;
      return `${doubled(base)}ing`;
  }
}

/** Words in `-ed` that are adjectives, or only look like participles. */
const noParticiples = new Set(
  (
    "based located situated interested supposed used related concerned dedicated composed comprised tired pleased excited qualified " +
    "experienced skilled certified limited complicated sophisticated detailed outdated advanced needed required indeed " +
    "seed speed hundred shared red bed united naked sacred wicked beloved rugged gifted talented accustomed committed " +
    "entitled opposed convinced worried motivated " +
    "focused aged satisfied unused untested unchanged unaffected unneeded overloaded"
  ).split(" "),
);

const participles: ReadonlySet<string> = new Set(
  irregularVerbs.map(([, past, participle]) => participle ?? past),
);

function regularPast(base: string): string {
  if (base.endsWith("e")) return `${base}d`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  return `${doubled(base)}ed`;
}

function doubled(base: string): string {
  const isShort = /^[^aeiou]*[aeiouy][bdgklmnprtvz]$/.test(base);
  // `Resetting`, `outputting`: a verb that is its own past is stressed or built like one of one syllable.
  const isSame = pastOf.get(base) === base && /[^aeiou][aeiou][bdglmnpt]$/.test(base);
  if (!isShort && !isSame && !doubles.has(base)) return base;
  return base.endsWith("ll") ? base : base + base.at(-1);
}
