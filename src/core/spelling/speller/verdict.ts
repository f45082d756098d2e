import { editDistance } from "../../text/editDistance.ts";
import type { Misspelling } from "../speller.ts";
import { thresholds } from "./certainty.ts";

/**
 * What an unknown word is: `misspelled` is a likely slip of a word we know, `unknown` may be one or may not, and a `name`
 * is nobody's mistake; so is a word of another language.
 */
export type Verdict = "misspelled" | "unknown" | "name";

/** The verdict on an unknown word of a document whose words, as written, are counted in `words`. */
export function verdictOf(
  word: string,
  misspelling: Misspelling,
  words: () => ReadonlyMap<string, number>,
): Verdict {
  const { looks } = misspelling;
  if (looks === "foreign") return "name";
  if (looks === "mixed") return isMixedSlip(word, misspelling.best) ? "misspelled" : "name";
  // Nobody types an accent by mistake: `Université` is not a slip of a word without one.
  if (/^\p{Lu}/u.test(word) && hasAccent(word) && !hasAccent(misspelling.best ?? "")) return "name";
  const { certainty = Number.NEGATIVE_INFINITY } = misspelling;
  if (looks === "name" || looks === "title") {
    const least = looks === "name" ? thresholds.slipInName : thresholds.slipInHeading;
    if (certainty >= least) return "misspelled";
    // `Gitub` in a document about GitHub.
    const isOwn = certainty >= thresholds.plausible && words().has(misspelling.best ?? "");
    return isOwn ? "misspelled" : "name";
  }
  // An acronym that nobody knows but its author.
  if (/^\p{Lu}+$/u.test(word) && certainty < thresholds.slip) return "name";
  const isCapitalised = /^\p{Lu}\P{Lu}*$/u.test(word);
  if (certainty >= (isCapitalised ? thresholds.slipInHeading : thresholds.slip)) return "misspelled";
  // With a capital where any word has one a name is likelier than a slip, and what is written twice alike is meant so.
  if (isCapitalised && certainty < thresholds.plausible) return "name";
  return (words().get(word.replaceAll("’", "'")) ?? 0) > 1 ? "name" : "unknown";
}

/** True if a letter makes a word of mixed case a known name with the same capitals: `PosgreSQL`, `TypeScipt`, `GraphLQ`. */
function isMixedSlip(word: string, best: string | undefined): boolean {
  return (
    best !== undefined &&
    capitalsOf(word).length > 1 &&
    capitalsOf(best) === capitalsOf(word) &&
    editDistance(best.toLowerCase(), word.toLowerCase(), 1) === 1
  );
}

function capitalsOf(word: string): string {
  return (word.match(/\p{Lu}/gu) ?? []).toSorted().join("");
}

function hasAccent(word: string): boolean {
  return /\p{M}/u.test(word.normalize("NFD"));
}
