import { classesOf } from "../english/lexicon.ts";
import { wordClass } from "../english/wordClass.ts";

/** The words from which others are formed; every argument is in lower case. */
export interface Words {
  /** True for a right word. */
  has(word: string): boolean;
  /** The commonness of a right word that is usually written in lower case: 1 to 255; 0 for any other. */
  commonness(word: string): number;
  /** True for a right technical word, for which lists of English words have no inflections. */
  isTechnical(word: string): boolean;
  /** True for a rare word, which is right unless it is an obvious misspelling of another one. */
  isRare(word: string): boolean;
}

/** The minimum frequency (see `commonFrequency`) and length of the parts of compounds. */
const minFrequency = 50;
const minPartLength = 4;
/** The minimum frequency of a part next to one of only three letters. */
const minFrequencyBesideShort = 100;

/** The minimum length of a word that may follow a prefix however rare it is. */
const minLongWordLength = 7;

/** The minimum length of a verb: shorter ones are similar to too many words. */
const minVerbLength = 5;

/** How a word is formed: from two words, or with a prefix or an ending. */
export type Formation = "compound" | "derived";

/**
 * How a word is formed from known ones by the rules of English; undefined if it is not: two words in one (`timeboxed`),
 * a prefix (`replatformed`), an ending of one of these, of a technical word (`wireframing`, `dockerized`) or of a rare
 * one, or the doer of a verb (`replacer`). The word may still be a misspelling: `butttons` also consists of two words.
 */
export function formationOf(word: string, words: Words): Formation | undefined {
  const bases = [...basesOf(word)];
  const isVerb = (base: string) => base.endsWith("ize") && words.has(base);
  if (
    isPrefixed(word, words) ||
    isSuffixed(word, words) ||
    isInflectedCompound(word, words) ||
    isAgent(word, words) ||
    bases.some(
      (base) => words.isTechnical(base) || words.isRare(base) || isVerb(base) || isPrefixed(base, words),
    )
  )
    return "derived";
  return [word, ...bases].some((one) => isCompound(one, words)) ? "compound" : undefined;
}

/** The American spelling of a verb in -ise and of its derivations; undefined for any other word. */
export function withZ(word: string): string | undefined {
  const american = word.replace(/is(?=e[drs]?$|ers$|ing$|able$|ability$|ations?$)/, "iz");
  return american === word ? undefined : american;
}

/**
 * True for another form of the same word: `toolkits` is not a misspelling of `toolkit`, `replacer` of `replaced`, nor
 * `reimplementation` of the word that its prefix was put before.
 * If both have the same ending, they are two spellings of the same form: `controler` may well be a misspelling of
 * `controller`.
 */
export function isRelative(word: string, other: string): boolean {
  if ([...basesOf(word)].includes(other) || [...basesOf(other)].includes(word)) return true;
  if (word.length > other.length && prefixes.some((prefix) => word === prefix + other)) return true;
  return endingOf(word) !== endingOf(other) && sharesBase(word, other);
}

/** True for two forms of one word, with any endings. */
export function sharesBase(word: string, other: string): boolean {
  const others = new Set(basesOf(other));
  return [...basesOf(word)].some((base) => others.has(base));
}

/** The ending that `basesOf` removes. Endings that consist of several parts count as one. */
function endingOf(word: string): string | undefined {
  return /(?:e[dr]|ing|abl[ey]|ability|iz\p{L}{1,7})(?=s?$)|s$/u.exec(word)?.[0];
}

/** True for an inflection of a known compound (`toolkits`, `storyboarding`). */
function isInflectedCompound(word: string, words: Words): boolean {
  return [...basesOf(word)].some((base) => words.has(base) && isCompound(base, words));
}

/** True for the doer of a verb: `replacer`, `finalizers`. */
function isAgent(word: string, words: Words): boolean {
  if (!/ers?$/.test(word)) return false;
  return [...basesOf(word)].some(
    (base) =>
      base.length >= minVerbLength &&
      // `Developper`: only a verb that is stressed on its last syllable doubles its last letter.
      (!isDoubled(word, base) || /fer$/.test(base)) &&
      words.commonness(base) >= minFrequency &&
      (classesOf(base) & wordClass.base) !== 0,
  );
}

function isDoubled(word: string, base: string): boolean {
  return word.startsWith(base + base.at(-1)!);
}

/**
 * The maximum length, in UTF-16 units, of a compound of two common words: each place where it may be split is tried.
 */
const maxCompoundLength = 60;

function isCompound(word: string, words: Words): boolean {
  if (word.length > maxCompoundLength || endsInConjunction(word, words)) return false;
  for (let at = 3; at <= word.length - minPartLength + 1; at++) {
    const [left, right] = [word.slice(0, at), word.slice(at)];
    if (functionWords.has(left) || functionWords.has(right) || likeEndings.has(right)) continue;
    if (left === right || Math.min(left.length, right.length) > maxShorterPart) continue;
    const [one, other] = [words.commonness(left), words.commonness(right)];
    const isShort = Math.min(left.length, right.length) < minPartLength;
    if (Math.min(one, other) >= minFrequency && (!isShort || Math.max(one, other) >= minFrequencyBesideShort))
      return true;
  }
  return false;
}

/** Of two words that make one, at least one is short: `analysisalgorithm` lacks a space. */
const maxShorterPart = 6;

/** True for a word to which the next one was joined: `questionsand` is no sand. */
function endsInConjunction(word: string, words: Words): boolean {
  const before = /^(.{4,})(?:and|the|for|with|from)$/.exec(word)?.[1];
  return before !== undefined && words.commonness(before) >= minFrequency;
}

/** True for a word with a suffix such as -less or -like: `Solderless`, `roguelike`. */
function isSuffixed(word: string, words: Words): boolean {
  const [, base] = /^(\p{L}{4,}?)(?:less|like|proof|wide|ward|wards|wise)$/u.exec(word) ?? [];
  // `Carefulless`: only a thing can be missing.
  return (
    base !== undefined &&
    !/(?:ful|ous|ive|able|ed|ing)$/.test(base) &&
    (words.has(base) || words.isRare(base))
  );
}

function isPrefixed(word: string, words: Words): boolean {
  return prefixes.some((prefix) => {
    if (!word.startsWith(prefix) || word.length < prefix.length + minPartLength) return false;
    const base = word.slice(prefix.length);
    return (
      words.commonness(base) >= minFrequency ||
      words.isTechnical(base) ||
      (base.length >= minLongWordLength && words.has(base))
    );
  });
}

/** The words that a word is a regular inflection or derivation of; none for irregular and misspelled ones. */
export function* basesOf(word: string): Generator<string> {
  const [, stem, ending] =
    /^(\p{L}{3,}?)(s|ed|ing|ers?|able|ability|iz(?:e[ds]?|ers?|ing|able|ations?))$/u.exec(word) ?? [];
  const plural = /^(\p{L}{3,})s$/u.exec(word)?.[1];
  // `Aircrafts`: a word that is already a plural has no other.
  const isPlural = plural !== undefined && (classesOf(plural) & wordClass.plural) !== 0;
  if (plural !== undefined && !isPlural && !/(?:[sxz]|[cs]h|[^aeiou]y)$/.test(plural)) yield plural;
  const hissing = /^(\p{L}{3,}(?:[sxz]|[cs]h))es$/u.exec(word)?.[1];
  if (hissing !== undefined) yield hissing;
  if (stem === undefined || ending === undefined || ending === "s") return;
  // `sunsetted`: a last consonant is doubled; `triaging`: a last e is dropped.
  if (/[aeiou]([bdglmnprt])\1$/.test(stem)) {
    yield stem.slice(0, -1);
    // `Calling`.
    if (stem.endsWith("ll")) yield stem;
  } else {
    if (!/e$/.test(stem)) yield stem;
    if (!/[aeiou]$/.test(stem)) yield `${stem}e`;
  }
  if (/i$/.test(stem) && /^(?:e|abl|abil)/.test(ending)) yield `${stem.slice(0, -1)}y`;
}

const prefixes = (
  "re pre sub un micro co de anti over under inter intra super multi auto hyper meta pseudo cyber geo bio tele non mis omni " +
  "neuro immuno pharmaco nano macro mini ultra infra proto trans poly mono ortho electro photo hydro thermo bi tri semi"
).split(" ");

/** Function words: joined with others they are misspellings (`eachother`). */
const functionWords = new Set(
  (
    "about above after again against all also among and another any are because been before being below between both but can " +
    "could did does doing down during each either ever every few for from get gets got had has have having her here him his " +
    "how into its just least less let lets many may might more most much must neither never nor not off often one only onto " +
    "other our out over own per same shall she should since some such than that the their them then there these they this " +
    "those through thus too two under until upon very via was well were what when where which while who whom whose why will " +
    "with within without would yet you your"
  ).split(" "),
);

/** Words that are frequent misspellings of endings: `gracefull`. */
const likeEndings = new Set("full able less ness king ring sing ping ding ling".split(" "));
