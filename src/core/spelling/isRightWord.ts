import lists from "./words.json" with { type: "json" };

/** A set of words as a dictionary shows it: `word` is in lower case and composed. */
export type HasWord = (word: string) => boolean;

/** True for a right word, one made of right parts, and one of another script. `isPart` is true if a hyphen joins it to another. */
export function isRightWord(word: string, has: HasWord, isPart = false): boolean {
  const folded = fold(word);
  if (knows(folded, has) || isFormed(folded) || !latin.test(folded)) return true;
  return isPart && (folded.length <= 3 || parts.has(folded));
}

/** The word as it is looked up: composed, in lower case, its apostrophes plain, without soft hyphens. */
export function fold(word: string): string {
  return normalised(word, "NFC").toLowerCase().replaceAll("’", "'").replaceAll("\u00ad", "");
}

/** No word is longer, in UTF-16 units; marks on one letter take the square of their number to be put in order. */
const maxWordLength = 200;

function normalised(word: string, form: "NFC" | "NFD"): string {
  return word.length > maxWordLength ? word : word.normalize(form);
}

function knows(folded: string, has: HasWord): boolean {
  if (has(folded)) return true;
  const plain = normalised(folded, "NFD").replace(/\p{M}/gu, "");
  if (plain !== folded && has(plain)) return true;
  // A possessive and what is left of `is`, `will`, `not`.
  const [, base, ending] = /^(.+)'(s|ll|re|ve|d)$/.exec(plain) ?? [];
  return base !== undefined && has(base) && !(ending === "s" && unowned.has(base));
}

/** What owns nothing: `get's` is not a word. */
const unowned = new Set(
  "is let lets get put run set add use need want make take give see do does has have had was are be can will i you they we".split(
    " ",
  ),
);

/** True for a verb and a particle that engineers make a noun of: `spindown`. */
function isFormed(folded: string): boolean {
  return particles.some(
    (particle) =>
      folded.length >= particle.length + 3 &&
      folded.endsWith(particle) &&
      verbs.has(folded.slice(0, -particle.length)),
  );
}

/** Engineers make nouns of a verb and one of these: `failover`. */
const particles = ["down", "up", "out", "back", "off", "over", "through"];
/** Verbs they do it with; of any word it would make right what is a typo: `feeback`. */
const verbs = new Set(lists.particleVerbs);

const latin = /^[\p{Script=Latin}\p{M}']+$/u;
/** Parts of hyphenated words that are not words. */
const parts = new Set([
  "multi",
  "anti",
  "semi",
  "quasi",
  "proto",
  "neuro",
  "socio",
  "techno",
  "infra",
  "intra",
  "ultra",
]);
