import { Dictionary } from "../../src/core/spelling/dictionary.ts";
import { commonFrequency, wordFlags } from "../../src/core/spelling/dictionaryFormat.ts";
import { type DictionaryWord, encodeDictionary } from "../../src/core/spelling/encodeDictionary.ts";
import { visitNearWords } from "../../src/core/spelling/nearWords.ts";
import { maxShortNameLength } from "../../src/core/spelling/vocabulary.ts";
import { basesOf } from "../../src/core/spelling/wordFormation.ts";
import { terms } from "../../src/core/terms/terms.table.ts";
import {
  americanDictionary,
  britishDictionary,
  codeDictionaries,
  curatedDictionaries,
} from "../../src/node/spelling/cspell/shippedDictionaries.ts";
import {
  brandNames,
  fieldWords,
  gameWords,
  listPaths,
  offensiveWords,
  readGrades,
  readMisspellings,
  readRanks,
  wordNetWords,
  wordsOfList,
} from "./readLists.ts";

/** A word with what the lists say of it. */
interface Entry {
  readonly word: string;
  readonly forms: Set<string>;
  readonly lists: Set<string>;
  lowerCase: boolean;
  /** True if the lower case, however usual, is not how its owner writes it. */
  isName: boolean;
  /** True if a list of English has it in lower case. */
  isEnglishWord: boolean;
  /** True if a list of English has it with a capital: `Chinese`, of which lists of code have the lower case too. */
  isEnglishName: boolean;
}

/** What a word is measured by. */
interface Knowledge {
  readonly ranks: ReadonlyMap<string, number>;
  readonly grades: ReadonlyMap<string, number>;
  readonly misspellings: ReadonlyMap<string, readonly string[]>;
  /** Words of lists that none of those to choose from was made of. */
  readonly attested: ReadonlySet<string>;
}

/** Name under which our own terms are among the lists. */
const termList = "terms";
/** And those that stand for brands, and for words that are never suggested. */
const brandList = "brands";
const offensiveList = "offensive";
const fieldList = "fields";
/** Lists that have abbreviations of the trade. */
const acronymLists = [termList, "computing-acronyms", "softwareTerms", americanDictionary, britishDictionary];
const wordNetList = "wordnet";
const gameList = "game";
/** True for a list that is of a trade, not of English. */
const isTechnical = (list: string) =>
  list !== americanDictionary && list !== britishDictionary && list !== wordNetList && list !== gameList;
const curated = new Set([...curatedDictionaries, termList]);

/**
 * The words of the dictionary: those of the lists without what would be accepted wrongly or suggested in vain. Why each
 * kind is left out is at `isWanted`; what it costs and brings is printed by `npm run bench:spelling`.
 */
export async function selectWords(): Promise<readonly DictionaryWord[]> {
  const knowledge = {
    ranks: readRanks(),
    grades: readGrades(),
    misspellings: readMisspellings(),
    attested: new Set([...wordNetWords(), ...gameWords()]),
  };
  const entries = await readEntries(await offensiveWords(knowledge.ranks), knowledge.grades);
  const isNearCommon = commonNeighbours(entries, knowledge.ranks);
  // English words that lists of the trade hold, and their inflections.
  const isTrade = (word: string) =>
    [
      word,
      ...inflected.flatMap(([ending, base]) => (ending.test(word) ? [word.replace(ending, base)] : [])),
    ].some((one) => {
      const lists = entries.get(one)?.lists;
      return lists?.has(americanDictionary) && [...lists].some((list) => curated.has(list));
    });
  const selected: DictionaryWord[] = [];
  for (const entry of entries.values()) {
    const locales = isWanted(entry, knowledge, isNearCommon) ? localesOf(entry, entries, knowledge) : 0;
    if (locales !== 0 || isRare(entry, knowledge))
      selected.push(toWord(entry, knowledge, isTrade(entry.word), locales, entries));
  }
  return selected;
}

/** Endings of inflected words, and what their base has instead. */
const inflected: readonly (readonly [RegExp, string])[] = [
  [/s$/, ""],
  [/ed$/, ""],
  [/ed$/, "e"],
  [/ing$/, ""],
  [/ing$/, "e"],
  [/ers?$/, ""],
];

async function readEntries(
  offensive: ReadonlySet<string>,
  grades: ReadonlyMap<string, number>,
): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>();
  const add = (source: string, list: string) => {
    const form = source.normalize("NFC");
    // What has digits, hyphens or dots is never looked up as one word; owners are known by their word.
    if (!/^\p{L}+(?:'\p{L}+)*$/u.test(form) || (/'s$/i.test(form) && !contractions.test(form))) return;
    const word = form.toLowerCase();
    let entry = entries.get(word);
    if (!entry) {
      entry = {
        word,
        forms: new Set(),
        lists: new Set(),
        lowerCase: false,
        isName: false,
        isEnglishWord: false,
        isEnglishName: false,
      };
      entries.set(word, entry);
    }
    // A short name that the British list alone has for a word as well hides slips (`bing`).
    const isName = word.length <= maxShortNameLength && entry.forms.size > 0 && (grades.get(word) ?? 0) <= 2;
    const isEnglish = list === americanDictionary || list === britishDictionary;
    if (form !== word) {
      entry.forms.add(form);
      if (isEnglish && /^\p{Lu}\p{Ll}{3,}$/u.test(form)) entry.isEnglishName = true;
    } else if (list !== britishDictionary || !isName) {
      entry.lowerCase = true;
      if (isEnglish) entry.isEnglishWord = true;
    }
    entry.lists.add(list);
  };
  // First of all, so that of several ways to write a name its owner's comes first.
  for (const { name, aliases = [], lowerCase, category } of terms) {
    if (category === "brand") continue;
    for (const part of [name, ...aliases].flatMap((one) => one.split(/[\s-]+/))) add(part, termList);
    const entry = lowerCase === "wrong" ? entries.get(name.toLowerCase()) : undefined;
    if (entry) entry.isName = true;
  }
  for (const word of offensive) add(word, offensiveList);
  for (const word of fieldWords()) {
    add(word, fieldList);
    if (/^\p{Lu}/u.test(word)) entries.get(word.toLowerCase())!.isName = true;
  }
  // The words of a name are names with it only: `Uptime` of `Uptime Kuma` is a word, or it is not one.
  for (const name of await brandNames()) if (!/[\s-]/.test(name)) add(name, brandList);
  const paths = await listPaths();
  // The British list last of them: names are known by then.
  for (const list of [americanDictionary, ...curatedDictionaries, ...codeDictionaries, britishDictionary]) {
    const path = paths.get(list);
    if (path === undefined) throw new Error(`cspell has no dictionary "${list}"`);
    for (const word of await wordsOfList(path)) add(word, list);
  }
  // Last, and only what no other list has: it writes names in lower case too.
  for (const word of wordNetWords()) if (!entries.has(word)) add(word, wordNetList);
  // Inflections of what is rare are known by their base.
  const unlisted = new Set(gameWords().filter((word) => !entries.has(word)));
  const isRareBase = (base: string) =>
    unlisted.has(base) || [...(entries.get(base)?.lists ?? [])].every((list) => list === wordNetList);
  for (const word of unlisted)
    if (![...basesOf(word)].some((base) => (unlisted.has(base) || entries.has(base)) && isRareBase(base)))
      add(word, gameList);
  return entries;
}

const contractions = /^(?:it|he|she|that|there|here|what|who|where|how|let|when|why)'s$/i;
/** Contractions that lost their apostrophe and that some list takes for a word. */
const lostApostrophe =
  /^(?:thats|whats|whos|hes|shes|ives|theyre|youre|dont|didnt|isnt|doesnt|wasnt|arent|couldnt|wouldnt|shouldnt)$/;

function isWanted(
  { word, forms, lists, lowerCase }: Entry,
  { ranks, grades, misspellings, attested }: Knowledge,
  isNearCommon: (word: string) => boolean,
): boolean {
  const rank = ranks.get(word) ?? Number.POSITIVE_INFINITY;
  const american = lists.has(americanDictionary);
  const british = lists.has(britishDictionary);
  const isCurated = [...lists].some((list) => curated.has(list));
  const inCode = [...lists].filter((list) => codeDictionaries.includes(list)).length;
  // Acronyms are never looked up, and in lower case they hide typos.
  if (!lowerCase && word.length <= 5 && [...forms].every((form) => form === form.toUpperCase())) return false;
  if (lostApostrophe.test(word)) return false;
  if ([termList, offensiveList, fieldList].some((list) => lists.has(list))) return true;
  if (lists.has(brandList) && !american && !british && !isCurated)
    return word.length > 3 && !isNearCommon(word);
  if (!american && !british) {
    // Names in code are words only if others use them too.
    if (
      !isCurated &&
      (inCode < (word.length > maxShortNameLength ? 2 : 3) || word.length < 4) &&
      (rank > 60_000 || lists.has(wordNetList) || lists.has(gameList))
    )
      return false;
    if (!lowerCase && [...forms].every((form) => /(?:\p{Ll}\p{Lu}.*){3}/u.test(form))) return false;
  }
  // The British list goes down to villages; what the graded list lacks is kept where it is a separate spelling.
  if (
    british &&
    !american &&
    !isCurated &&
    inCode === 0 &&
    rank === Number.POSITIVE_INFINITY &&
    !grades.has(word)
  )
    if (!/is(?:e[ds]?|ing|ers?|ations?)$|our|ll|tre/.test(word) && (!lowerCase || isNearCommon(word)))
      return false;
  // What people collected as a misspelling is one, where what they mean is far more common.
  const meant = misspellings.get(word);
  if (meant) {
    const best = Math.min(...meant.map((one) => ranks.get(one) ?? Number.POSITIVE_INFINITY));
    if ((rank > best * 4 && rank > 8000) || (lists.size === 1 && rank === Number.POSITIVE_INFINITY))
      return false;
  }
  // Of what the American list alone has much is a slip itself (`manuever`). Short ones are abbreviations.
  const isAlone = american && lists.size === 1 && lowerCase && !grades.has(word) && !attested.has(word);
  if (isAlone && word.length > maxShortNameLength && rank === Number.POSITIVE_INFINITY) return false;
  // A rare word one letter from a common one is more often that one misspelt.
  return !(
    american &&
    !isCurated &&
    rank === Number.POSITIVE_INFINITY &&
    (grades.get(word) ?? 0) <= 1 &&
    isNearCommon(word)
  );
}

/** True for a word that we leave out for what it may hide, and that is right where it hides nothing. */
function isRare({ word, forms, lists, lowerCase }: Entry, { misspellings }: Knowledge): boolean {
  // Abbreviations of the trade, which people write in lower case too: `an sre`.
  const isAcronym = !lowerCase && word.length > 1 && [...forms].every((form) => form === form.toUpperCase());
  if (isAcronym && acronymLists.some((list) => lists.has(list))) return !misspellings.has(word);
  const isWord = [americanDictionary, britishDictionary, wordNetList, gameList, ...curated].some((list) =>
    lists.has(list),
  );
  return isWord && lowerCase && word.length > 4 && !misspellings.has(word) && !lostApostrophe.test(word);
}

/** Whether a word is one letter from one of the 6,000 most frequent, its own inflections left out. */
function commonNeighbours(
  entries: ReadonlyMap<string, Entry>,
  ranks: ReadonlyMap<string, number>,
): (word: string) => boolean {
  const frequent = [...entries.keys()].filter((word) => (ranks.get(word) ?? Number.POSITIVE_INFINITY) < 6000);
  const common = new Dictionary(
    encodeDictionary(frequent.map((word) => ({ word, frequency: 1, flags: 0, forms: [] }))).dictionary,
  );
  return (word) => {
    let found = false;
    if (word.length > 3) {
      visitNearWords(common, word, 1, (id) => {
        const other = common.wordOf(id);
        if (!["s", "d", "r"].some((ending) => other + ending === word)) found = true;
      });
    }
    return found;
  };
}

/**
 * Where a word is right, as bits of `wordFlags`. Technical lists mix both spellings: what they hold is right everywhere but
 * where one English list has it and the other has its counterpart instead (`colour`, `color`).
 */
function localesOf(
  { word, lists }: Entry,
  entries: ReadonlyMap<string, Entry>,
  { grades }: Knowledge,
): number {
  const american = lists.has(americanDictionary);
  const british = lists.has(britishDictionary);
  const isIn = (list: string, pairs: readonly (readonly [RegExp, string])[]) =>
    pairs.some(([from, to]) => from.test(word) && entries.get(word.replace(from, to))?.lists.has(list));
  const onlyBritish = british && isIn(americanDictionary, americanSpellings);
  const onlyAmerican = american && !british && isIn(britishDictionary, britishSpellings);
  if (onlyBritish && !american) return wordFlags.british;
  if (onlyAmerican) return wordFlags.american;
  const technical = [...lists].some(isTechnical);
  // What has no counterpart is not a spelling but a word, which few use where the graded list lacks it.
  if (british && !american && !technical)
    return (grades.get(word) ?? 0) > (word.length > 4 ? 0 : 2) ? wordFlags.american | wordFlags.british : 0;
  return (american || technical ? wordFlags.american : 0) | (british || technical ? wordFlags.british : 0);
}

/** How British spellings are written in American English. */
const americanSpellings: readonly (readonly [RegExp, string])[] = [
  [/our(?=$|s$|ed$|ing$|ful|less|able|ite|hood|er)/, "or"],
  [/tre(s?|d)$/, "ter$1"],
  [/is(e[ds]?|ers?|ing|ations?|able)$/, "iz$1"],
  [/ys(e[ds]?|ers?|ing)$/, "yz$1"],
  [/ll(ed|ing|ers?|or|ors)$/, "l$1"],
  [/ogue(s?)$/, "og$1"],
  [/ence(s?|d)$/, "ense$1"],
  [/^grey/, "gray"],
  [/mme(s?)$/, "m$1"],
];
/** And the other way round. */
const britishSpellings: readonly (readonly [RegExp, string])[] = [
  [/or(?=$|s$|ed$|ing$|ful|less|able|ite|hood|er)/, "our"],
  [/ter(s?|ed)$/, "tre$1"],
  [/iz(e[ds]?|ers?|ing|ations?|able)$/, "is$1"],
  [/yz(e[ds]?|ers?|ing)$/, "ys$1"],
  [/l(ed|ing|ers?|or|ors)$/, "ll$1"],
  [/og(s?)$/, "ogue$1"],
  [/ense(s?|d)$/, "ence$1"],
];

function toWord(
  { word, forms, lists, lowerCase, isName, isEnglishWord, isEnglishName }: Entry,
  { ranks, grades }: Knowledge,
  isTrade: boolean,
  locales: number,
  entries: ReadonlyMap<string, Entry>,
): DictionaryWord {
  const isGeneral = lists.has(americanDictionary) || lists.has(britishDictionary);
  const technical = [...lists].some(isTechnical);
  const grade = grades.get(word) ?? 0;
  // What lists of English have only with a capital, and no plural of an acronym (`APIs`).
  const isCapitalised =
    isEnglishName && !isEnglishWord && ![...forms].some((form) => /^\p{Lu}{2,}s$/u.test(form));
  return {
    word,
    // Printed English has few of the words of a trade that is younger than most print (`refactor`).
    frequency: Math.max(
      frequencyOf(word, ranks.get(word), grade),
      isTrade || lists.has(termList) ? commonFrequency : 0,
    ),
    flags:
      locales |
      (lowerCase ? wordFlags.lowerCase : 0) |
      (technical ? wordFlags.technical : 0) |
      (isGeneral ? wordFlags.general : 0) |
      (grade << wordFlags.commonnessShift),
    // The first is the usual one.
    forms: lowerCase && (isName || isCapitalised) ? [...forms, word] : [...forms],
    isOffensive: isOffensive(word, entries),
  };
}

/** True for a word of the list and for what is formed of one. */
function isOffensive(word: string, entries: ReadonlyMap<string, Entry>): boolean {
  const isListed = (base: string) => entries.get(base)?.lists.has(offensiveList) ?? false;
  if (isListed(word)) return true;
  const [, base, ending] = /^(.{3,}?)(s|es|ed|d|in|ing|er|ers|y|ies|ish)$/.exec(word) ?? [];
  return base !== undefined && isListed(base) && (base.length > 3 || /^e?s$/.test(ending!));
}

/** Ranks that words with apostrophes would have, by grade: the list of ranks has none. */
const contractionRanks = [40_000, 15_000, 15_000, 15_000, 9000, 6000, 1500, 300];

/** The frequency as the dictionary keeps it: 255 for the most frequent word, falling with the logarithm of the rank. */
function frequencyOf(word: string, rank: number | undefined, grade: number): number {
  const known = rank ?? (word.includes("'") ? contractionRanks[grade] : undefined);
  if (known === undefined) return 1;
  const [first, last] = [Math.log(10), Math.log(100_010)];
  return Math.max(2, Math.round((255 * (last - Math.log(known + 10))) / (last - first)));
}
