import { brill } from "brill";
import printedWords from "norvig-frequencies";
import { inflect } from "./verbForms.ts";
import { wordClass } from "./wordClass.ts";
import {
  countedNouns,
  irregularVerbs,
  mainlyVerbs,
  onlyVerbs,
  otherVerbs,
  uncountedNouns,
} from "./wordLists.table.ts";

/** Words with their classes: those of Brill's lexicon that are common in print, together with those of `data/english`. */
export function lexiconWords(): ReadonlyMap<string, number> {
  const ranks = new Map(printedWords.map((word, rank) => [word.toLowerCase(), rank]));
  const classes = new Map<string, number>();
  const add = (word: string, bits: number) => classes.set(word, (classes.get(word) ?? 0) | bits);
  for (const [word, tags] of Object.entries(brill)) {
    if (!/^[a-z]{2,20}$/.test(word) || (ranks.get(word) ?? Number.POSITIVE_INFINITY) > maxRank) continue;
    const bits = classesOf(tags.flatMap((tag) => tag?.split("|") ?? []));
    if (bits > 0) classes.set(word, bits);
  }
  for (const base of [...onlyVerbs, ...mainlyVerbs, ...otherVerbs]) {
    add(base, wordClass.base);
    add(inflect(base, "third"), wordClass.third);
    add(inflect(base, "gerund"), wordClass.gerund);
    add(inflect(base, "past"), wordClass.past);
    const irregular = irregularVerbs.find(([verb]) => verb === base);
    add(irregular?.[2] ?? inflect(base, "past"), wordClass.participle);
  }
  for (const base of [...onlyVerbs, ...mainlyVerbs]) {
    // Brill's lexicon was counted in tagged texts, and some of the tags are wrong.
    classes.set(base, (classes.get(base) ?? 0) & ~(wordClass.noun | wordClass.adjective));
    add(base, wordClass.mainlyVerb);
  }
  // Nor is the past of one the base of another: `finished` was tagged as one.
  for (const [word, bits] of [...classes]) {
    const past = bits & wordClass.base ? inflect(word, "past") : word;
    if (past !== word && classes.has(past)) classes.set(past, classes.get(past)! & ~wordClass.base);
  }
  for (const [word, bits] of smallWords) classes.set(word, bits);
  classes.set("data", wordClass.noun | wordClass.plural);
  for (const noun of countedNouns) {
    add(noun, wordClass.noun);
    add(pluralOf(noun), wordClass.plural);
  }
  for (const noun of uncountedNouns) add(noun, wordClass.noun);
  // A base form is not its own participle, unless the irregular verbs say so.
  const irregularForms = new Set(irregularVerbs.flatMap(([, ...forms]) => forms));
  for (const [word, bits] of classes)
    if (bits & wordClass.base && !word.endsWith("ed") && !irregularForms.has(word) && !invariant.has(word))
      classes.set(word, bits & ~(wordClass.past | wordClass.participle));
  for (const [, past, participle = past] of irregularVerbs) {
    if (past !== participle && classes.has(past))
      classes.set(past, classes.get(past)! & ~wordClass.participle);
    if (past !== participle && classes.has(participle))
      classes.set(participle, classes.get(participle)! & ~wordClass.past);
  }
  for (const [word, bits] of classes)
    if (bits & wordClass.noun && isCountable(word, classes, ranks)) add(word, wordClass.countable);
  return classes;
}

/** Words with a higher rank are too rare: their tags tell about one text rather than about English. */
const maxRank = 30_000;

function classesOf(tags: readonly string[]): number {
  let bits = 0;
  for (const tag of tags)
    bits |= bitOf[tag.replace("$", "")] ?? (/^(?:NNP|FW|SYM|UH|LS|POS)/.test(tag) ? 0 : wordClass.small);
  if (/^VB/.test(tags[0] ?? "")) bits |= wordClass.mainlyVerb;
  return bits;
}

const bitOf: Readonly<Record<string, number>> = {
  NN: wordClass.noun,
  NNS: wordClass.plural,
  VB: wordClass.base,
  VBP: wordClass.base,
  VBZ: wordClass.third,
  VBD: wordClass.past,
  VBN: wordClass.participle,
  VBG: wordClass.gerund,
  JJ: wordClass.adjective,
  JJR: wordClass.adjective,
  JJS: wordClass.adjective,
  RB: wordClass.adverb,
  RBR: wordClass.adverb,
  RBS: wordClass.adverb,
};

/** Function words, with exactly these classes: other uses that Brill's lexicon counted are left out. */
const smallWords: readonly (readonly [string, number])[] = [
  ...`a an the this that these those of in on at by for with from to into onto upon about above below under over between
    among through throughout during before after since until than as if because while when where why how what which who
    whom whose and or but nor so yet no i you he she it we they me him her us them my your his its our their mine yours
    ours theirs myself yourself himself herself itself ourselves themselves can could may might must shall should will
    would am is are was were be been being do does did have has had having each every either neither both all any some
    many much few several such other another one two three four five six seven eight nine ten across against along
    around behind beside besides beyond despite inside outside per toward towards unlike via within without although though
    unless whereas whether`
    .split(/\s+/)
    .map((word) => [word, wordClass.small] as const),
  ...`not also only just very too even still already always never ever often then there here now quite rather almost
    again soon away else perhaps maybe however therefore thus hence`
    .split(/\s+/)
    .map((word) => [word, wordClass.small | wordClass.adverb] as const),
];

/** Verbs that never change, in addition to the irregular verbs. */
const invariant = new Set(
  "bet bid broadcast burst cast hurt offset overcome preset quit rid sublet thrust upset wed".split(" "),
);

function pluralOf(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

const counted: ReadonlySet<string> = new Set(countedNouns);
const uncounted: ReadonlySet<string> = new Set(uncountedNouns);

/** True for a noun whose plural is nearly as common as the noun. It is not for `software` and `work`. */
function isCountable(
  noun: string,
  classes: ReadonlyMap<string, number>,
  ranks: ReadonlyMap<string, number>,
): boolean {
  const plural = pluralOf(noun);
  if (uncounted.has(noun) || !((classes.get(plural) ?? 0) & wordClass.plural)) return false;
  if (counted.has(noun)) return true;
  return (ranks.get(plural) ?? maxRank * 10) < 10 * ((ranks.get(noun) ?? maxRank) + 100);
}
