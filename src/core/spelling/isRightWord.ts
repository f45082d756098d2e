import lists from "./words.json" with { type: "json" };

/** A set of words as a predicate: `word` is in lower case and NFC. */
export type HasWord = (word: string) => boolean;

/**
 * True for a right word, one that consists of right parts, and one in another script. `isPart` is true if a hyphen
 * joins it to another word.
 */
export function isRightWord(word: string, has: HasWord, isPart = false): boolean {
  const folded = fold(word);
  if (knows(folded, has) || isFormed(folded) || !latin.test(folded)) return true;
  return isPart && (folded.length <= 3 || parts.has(folded));
}

/** The lookup form of a word: NFC, lower case, plain apostrophes, without soft hyphens. */
export function fold(word: string): string {
  return normalised(word, "NFC").toLowerCase().replaceAll("’", "'").replaceAll("\u00ad", "");
}

/** True for a word with a mark on one of its letters: `résumé`. */
export function hasAccent(word: string): boolean {
  return /\p{M}/u.test(normalised(word, "NFD"));
}

/** The same for a word that English does not write so: `océan`. */
export function hasForeignAccent(word: string): boolean {
  return hasAccent(word) && !accented.has(fold(word));
}

/** Words that English writes with an accent: what is beside them need not be of another language. */
const accented = new Set(
  (
    "attaché brûlée café cafés cliché clichés communiqué consommé crème crêpe crêpes décor déjà démodé détente entrée entrées exposé " +
    "exposés façade façades fiancé fiancée jalapeño maître mêlée naïve naïvely née passé pâté piñata précis protégé protégés purée " +
    "résumé résumés risqué rosé sauté sautéed soirée soufflé touché über voilà"
  ).split(" "),
);

/** The maximum length of a word, in UTF-16 units: sorting the marks on one letter takes the square of their number. */
const maxWordLength = 200;

function normalised(word: string, form: "NFC" | "NFD"): string {
  return word.length > maxWordLength ? word : word.normalize(form);
}

function knows(folded: string, has: HasWord): boolean {
  if (has(folded)) return true;
  const plain = normalised(folded, "NFD").replace(/\p{M}/gu, "");
  if (plain !== folded && has(plain)) return true;
  // The plural of an action, which lists often lack: `automations`, `mediations`.
  if (/.{4}[st]ions$/.test(plain) && has(plain.slice(0, -1)) && !uncounted.test(plain)) return true;
  // A possessive, or a contraction of `is`, `will`, `not` and the like.
  const [, base, ending] = /^(.+)'(s|ll|re|ve|d)$/.exec(plain) ?? [];
  return base !== undefined && has(base) && !(ending === "s" && unowned.has(base));
}

/** Nouns in -ion without a plural. */
const uncounted = /^(?:inform|legisl|transport)ations$/;

/** Words without a possessive: `get's` is not a word. */
const unowned = new Set(
  "is let lets get put run set add use need want make take give see do does has have had was are be can will i you they we".split(
    " ",
  ),
);

/** True for a noun that engineers make of a verb and a particle: `spindown`. */
function isFormed(folded: string): boolean {
  return particles.some(
    (particle) =>
      folded.length >= particle.length + 3 &&
      folded.endsWith(particle) &&
      verbs.has(folded.slice(0, -particle.length)),
  );
}

/** Particles in nouns that engineers make of verbs: `failover`. */
const particles = ["down", "up", "out", "back", "off", "over", "through"];
/** The verbs of such nouns. With any verb, misspellings such as `feeback` would count as right. */
const verbs = new Set(lists.particleVerbs);

const latin = /^[\p{Script=Latin}\p{M}']+$/u;
/** Parts of hyphenated words that are not words: what opens them, and the plurals of particles (`walk-throughs`). */
const parts = new Set(
  (
    "multi anti semi quasi proto neuro socio techno infra intra ultra afro agro anarcho anglo cryo electro franco greco hetero " +
    "indo medico physico politico psycho sino arounds throughs"
  ).split(" "),
);
