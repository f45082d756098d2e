import { editDistance } from "../../text/editDistance.ts";
import { hasAccent } from "../isRightWord.ts";
import type { Misspelling } from "../speller.ts";
import { thresholds } from "./certainty.ts";

/**
 * The verdict on an unknown word: `misspelled` is probably a misspelling of a known word, `unknown` is uncertain, and a
 * `name` is not a mistake. A word of another language also counts as a `name`.
 */
export type Verdict = "misspelled" | "unknown" | "name";

/** The verdict on an unknown word of a document; `words` counts the words of the document as written. */
export function verdictOf(
  word: string,
  misspelling: Misspelling,
  words: () => ReadonlyMap<string, number>,
): Verdict {
  const { looks, certainty = Number.NEGATIVE_INFINITY } = misspelling;
  if (looks === "foreign") return "name";
  if (looks === "shown") return certainty >= plainSlip ? "misspelled" : "name";
  if (looks === "mixed") return isMixedSlip(word, misspelling.best) ? "misspelled" : "name";
  // An accent is never typed by mistake: `Université` is not a misspelling of a word without one.
  if (/^\p{Lu}/u.test(word) && hasAccent(word) && !hasAccent(misspelling.best ?? "")) return "name";
  // A Latin or Italian noun beside the English adjective: `Ars Technica`, `Banca Politica`.
  if (looks === "name" && /ica$/.test(word) && misspelling.best === `${word}l`) return "name";
  if (looks === "name" || looks === "title") {
    const least = looks === "name" ? thresholds.slipInName : thresholds.slipInHeading;
    if (certainty >= least) return "misspelled";
    // `Gitub` in a document about GitHub; but a person may be called `Grasso` in one about grass.
    const isOwn =
      certainty >= thresholds.plausible &&
      misspelling.isBestTechnical === true &&
      words().has(misspelling.best ?? "");
    return isOwn ? "misspelled" : "name";
  }
  // An acronym that only the author knows, and may have made similar to a word: `COSMOSS`.
  if (/^\p{Lu}+$/u.test(word) && certainty < thresholds.slipInName)
    return certainty < thresholds.slip ? "name" : "unknown";
  if (lacksApostrophe(word, misspelling.best)) return "misspelled";
  const isCapitalised = /^\p{Lu}\P{Lu}*$/u.test(word);
  if (certainty >= (isCapitalised ? thresholds.slipInHeading : thresholds.slip)) return "misspelled";
  // A word with a capital where any word has one is more probably a name than a misspelling, and a word that is written
  // the same way twice is meant that way.
  if (isCapitalised && certainty < thresholds.plausible) return "name";
  return (words().get(word.replaceAll("’", "'")) ?? 0) > 1 ? "name" : "unknown";
}

/** The certainty of a slip that nobody would take for a name, even where one is: `Deparment`. */
const plainSlip = 3;

/**
 * True if one edit turns a word of mixed case into a known name with the same capitals: `PosgreSQL`, `TypeScipt`,
 * `GraphLQ`.
 */
function isMixedSlip(word: string, best: string | undefined): boolean {
  return (
    best !== undefined &&
    // Several of what is called so: `DocBlocks`.
    word !== `${best}s` &&
    capitalsOf(word).length > 1 &&
    capitalsOf(best) === capitalsOf(word) &&
    editDistance(best.toLowerCase(), word.toLowerCase(), 1) === 1
  );
}

/** True for a short form without its apostrophe, however short: `dont`. */
function lacksApostrophe(word: string, best = ""): boolean {
  return /(?:n't|'re|'ve)$/.test(best) && best.replace("'", "") === word;
}

function capitalsOf(word: string): string {
  return (word.match(/\p{Lu}/gu) ?? []).toSorted().join("");
}
