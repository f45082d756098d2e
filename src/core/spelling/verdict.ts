import type { Misspelling } from "./speller.ts";
import { thresholds } from "./suggest/certainty.ts";

/**
 * What an unknown word is: `misspelled` is a likely slip of a word we know, `unknown` may be one or may not, and a `name`
 * is nobody's mistake; so is a word of another language.
 */
export type Verdict = "misspelled" | "unknown" | "name";

/** The verdict on an unknown word of a document whose words, as written, are counted in `words`. */
export function verdictOf(
  word: string,
  { looks, certainty = Number.NEGATIVE_INFINITY, corrections }: Misspelling,
  words: ReadonlyMap<string, number>,
): Verdict {
  if (looks === "foreign") return "name";
  if (looks === "name" || looks === "title") {
    const least = looks === "name" ? thresholds.slipInName : thresholds.slipInHeading;
    if (certainty >= least) return "misspelled";
    // `Gitub` in a document about GitHub.
    const isOwn = certainty >= thresholds.plausible && words.has(corrections?.[0]?.text ?? "");
    return isOwn ? "misspelled" : "name";
  }
  // An acronym that nobody knows but its author.
  if (/^\p{Lu}+$/u.test(word) && certainty < thresholds.slip) return "name";
  const isCapitalised = /^\p{Lu}\P{Lu}*$/u.test(word);
  if (certainty >= (isCapitalised ? thresholds.slipInHeading : thresholds.slip)) return "misspelled";
  // What is written twice alike is meant so, and with a capital where any word has one a name is likelier than a slip.
  const isRepeated = (words.get(word.replaceAll("’", "'")) ?? 0) > 1;
  return isRepeated || (isCapitalised && certainty < thresholds.plausible) ? "name" : "unknown";
}
