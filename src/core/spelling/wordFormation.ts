import { classesOf } from "../english/lexicon.ts";
import { wordClass } from "../english/wordClass.ts";

/** The words that others are formed from; each is asked for in lower case. */
export interface Words {
  /** True for a right word. */
  has(word: string): boolean;
  /** How common a right word is that is written in lower case: 1 to 255; 0 for any other. */
  commonness(word: string): number;
  /** True for a right word of a trade: lists of English have no inflections of it. */
  isTechnical(word: string): boolean;
  /** True for a word that is right if it is not a plain slip of another one. */
  isRare(word: string): boolean;
}

/** Parts of compounds are at least so common (see `commonFrequency`), and so long. */
const minFrequency = 50;
const minPartLength = 4;
/** The minimum frequency of a part next to one of only three letters. */
const minFrequencyBesideShort = 100;

/** A word of this length may follow a prefix, however rare it is. */
const minLongWordLength = 7;

/** Verbs that are shorter are near to too many words. */
const minVerbLength = 5;

/** How a word is formed: of two words closed up, or with a prefix or an ending. */
export type Formation = "compound" | "derived";

/**
 * How a word is formed from known ones by the rules of English, if it is: two words closed up (`timeboxed`), a prefix
 * (`replatformed`), an ending of either, of a word of the trade (`wireframing`, `dockerized`) or of a rare one, who or what does
 * what a verb says (`replacer`). It may be a slip all the same: `butttons` is two words too.
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

/** The American spelling of a verb in -ise, and of what is derived of one; undefined for any other word. */
export function withZ(word: string): string | undefined {
  const american = word.replace(/is(?=e[drs]?$|ers$|ing$|able$|ability$|ations?$)/, "iz");
  return american === word ? undefined : american;
}

/**
 * True for another form of the same word: `toolkits` is not a slip of `toolkit`, nor `replacer` one of `replaced`. With the same
 * ending it is another way to write the same form: `controler` may well be a slip of `controller`.
 */
export function isRelative(word: string, other: string): boolean {
  if ([...basesOf(word)].includes(other) || [...basesOf(other)].includes(word)) return true;
  return endingOf(word) !== endingOf(other) && sharesBase(word, other);
}

/** True for two forms of one word, whatever their endings. */
export function sharesBase(word: string, other: string): boolean {
  const others = new Set(basesOf(other));
  return [...basesOf(word)].some((base) => others.has(base));
}

/** The ending that `basesOf` takes off, that of more than one counting for that of one. */
function endingOf(word: string): string | undefined {
  return /(?:e[dr]|ing|abl[ey]|ability|iz\p{L}{1,7})(?=s?$)|s$/u.exec(word)?.[0];
}

/** True for an inflection of a known compound (`toolkits`, `storyboarding`). */
function isInflectedCompound(word: string, words: Words): boolean {
  return [...basesOf(word)].some((base) => words.has(base) && isCompound(base, words));
}

/** True for who or what does what a verb says: `replacer`, `finalizers`. */
function isAgent(word: string, words: Words): boolean {
  if (!/ers?$/.test(word)) return false;
  return [...basesOf(word)].some(
    (base) =>
      base.length >= minVerbLength &&
      // `Developper`: only what is stressed at its end doubles its last letter.
      (!isDoubled(word, base) || /fer$/.test(base)) &&
      words.commonness(base) >= minFrequency &&
      (classesOf(base) & wordClass.base) !== 0,
  );
}

function isDoubled(word: string, base: string): boolean {
  return word.startsWith(base + base.at(-1)!);
}

/** Two common words make no longer one, in UTF-16 units; each place where it could be cut is looked at. */
const maxCompoundLength = 60;

function isCompound(word: string, words: Words): boolean {
  if (word.length > maxCompoundLength) return false;
  for (let at = 3; at <= word.length - minPartLength + 1; at++) {
    const [left, right] = [word.slice(0, at), word.slice(at)];
    if (functionWords.has(left) || functionWords.has(right) || likeEndings.has(right)) continue;
    const [one, other] = [words.commonness(left), words.commonness(right)];
    const isShort = Math.min(left.length, right.length) < minPartLength;
    if (Math.min(one, other) >= minFrequency && (!isShort || Math.max(one, other) >= minFrequencyBesideShort))
      return true;
  }
  return false;
}

/** `Solderless`, `roguelike`: without a thing, or like one. */
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

/** What a word is a regular inflection or derivation of; irregular and misspelt ones have none. */
export function* basesOf(word: string): Generator<string> {
  const [, stem, ending] =
    /^(\p{L}{3,}?)(s|ed|ing|ers?|able|ability|iz(?:e[ds]?|ers?|ing|able|ations?))$/u.exec(word) ?? [];
  const plural = /^(\p{L}{3,})s$/u.exec(word)?.[1];
  // `Aircrafts`: what is a plural already has no other.
  const isPlural = plural !== undefined && (classesOf(plural) & wordClass.plural) !== 0;
  if (plural !== undefined && !isPlural && !/(?:[sxz]|[cs]h|[^aeiou]y)$/.test(plural)) yield plural;
  const hissing = /^(\p{L}{3,}(?:[sxz]|[cs]h))es$/u.exec(word)?.[1];
  if (hissing !== undefined) yield hissing;
  if (stem === undefined || ending === undefined || ending === "s") return;
  // `sunsetted`: a last consonant is doubled; `triaging`: a last e goes.
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

/** Words of grammar: closed up with others they are slips (`eachother`). */
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

/** Words that endings are misspelt as: `gracefull`. */
const likeEndings = new Set("full able less ness king ring sing ping ding ling".split(" "));
