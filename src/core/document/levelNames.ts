import { closest, editDistance } from "../text/editDistance.ts";
import { memoize } from "../text/memoize.ts";
import { type Ladder, ladders } from "./ladders.ts";
import { nameKey } from "./names.ts";
import { isPartOfDocument } from "./partOfDocument.ts";

/** A level that a heading names. */
export interface LevelMatch {
  /** Index in the ladder, lowest 0, or -1 if the heading only looks like a level. */
  readonly rank: number;
  /** The ladder's name for the level that was meant. */
  readonly meant: string;
  /** The part of the heading that names the level, as written, without an emoji, a number or a count. */
  readonly name: string;
  /** How certain the match is, up to 1: the ladder's main name, another name, a number, or a similar name. */
  readonly weight: number;
  /** True if the name is a word that appears in headings of any document. */
  readonly isEveryday: boolean;
  /** True for a name of several words with a slip in it: it was meant as the level, though it has no rank. */
  readonly isMisspelt?: true;
}

/** True if a heading with this match was meant as a level of the ladder. */
export function isMeantAsLevel(match: LevelMatch | undefined): boolean {
  return match !== undefined && (match.rank >= 0 || match.isMisspelt === true);
}

/** True if the levels are roles or grades, which a person goes through one after the other. */
export function isOfRoles({ id, isNumbered }: KnownLadder): boolean {
  return isNumbered || id === "career" || id === "sfia";
}

/** The level that a heading names, if it names one. */
export type LevelMatcher = (heading: string) => LevelMatch | undefined;

/** A ladder prepared for reading documents: its names, lowest first, and how headings are matched with them. */
export interface KnownLadder {
  readonly id: string;
  /** False if the ladder's names are in another language. */
  readonly isEnglish: boolean;
  /** True if its names are numbers: `Level 3`. */
  readonly isNumbered: boolean;
  /** True if its names are codes without a word, such as `B2`. */
  readonly isCode: boolean;
  readonly names: readonly string[];
  readonly match: LevelMatcher;
  /** The same for a table cell, which may contain a rating: `3`, `3/5`, `★★★☆☆`. */
  readonly matchCell: LevelMatcher;
  /** The same for the start of a heading that goes on to explain the level: `Expert – others ask me`. */
  readonly matchOpening: LevelMatcher;
  /**
   * The same for the end of a skill's heading: `Caching (Expert)`, `Caching – Expert`, `Caching: Expert`, `Caching,
   * Expert`.
   */
  matchEnd(heading: string): LevelEnd | undefined;
}

/** A skill's heading that ends in its level, split into both parts as written. */
export interface LevelEnd {
  readonly name: string;
  readonly level: string;
  readonly match: LevelMatch;
}

/** A matcher for the user's level names, lowest first. */
export function createLevelMatcher(names: readonly string[]): LevelMatcher {
  return knownLadder({ id: "levels", levels: names.map((name) => [name]), isEveryday: false }).match;
}

/**
 * Prepares a ladder for reading documents. A heading names a level by any of its names, in full or without the words
 * that all names end in, in any case, possibly with an emoji, a number, `Level 4 –`, a colon or a count around it. A
 * heading that is similar to a name, or ends in the words that all names end in, looks like a level, unless the names
 * are everyday words. Results are memoized.
 */
export function knownLadder(ladder: Ladder): KnownLadder {
  const names = ladder.levels.map(([name]) => name!);
  const ending = commonEnding(names);
  const ranks = new Map<
    string,
    { readonly rank: number; readonly weight: number; readonly isEveryday: boolean }
  >();
  const add = (name: string, rank: number, weight: number, isEveryday: boolean) => {
    const key = nameKey(name);
    if (key !== "" && !ranks.has(key)) ranks.set(key, { rank, weight, isEveryday });
  };
  for (const [rank, [name]] of ladder.levels.entries()) add(name!, rank, 1, ladder.isEveryday);
  for (const [rank, [, ...others]] of ladder.levels.entries())
    for (const other of others) add(other, rank, 0.9, ladder.isEveryday);
  // A short name alone may mean anything, so it counts as an everyday word.
  for (const [rank, name] of names.entries()) add(shortLevelName(name, names), rank, 0.9, true);
  // `Advanced Knowledge` among levels of understanding. Names that the author chose are all there are.
  if (ladder.id !== "levels" && ending !== undefined)
    for (const [rank, name] of names.entries())
      for (const noun of nouns)
        add(`${shortLevelName(name, names)} ${noun}`, rank, 0.8, noun === "experience");
  const match = memoize(matchLevel);
  return {
    id: ladder.id,
    isEnglish: ladder.language === undefined,
    isNumbered: ladder.isNumbered === true,
    isCode: ladder.isCode === true,
    names,
    match,
    matchCell: memoize(matchCell),
    matchOpening: memoize(matchOpening),
    matchEnd: memoize(matchEnd),
  };

  function matchOpening(heading: string): LevelMatch | undefined {
    const name = ladder.isCode ? undefined : explained.exec(heading)?.[1];
    const found = name === undefined ? undefined : match(name);
    return found && found.rank >= 0 ? { ...found, weight: found.weight / 2 } : undefined;
  }

  /** The lower level of a range of levels: the one that the evidence certainly shows. */
  function matchRange(cell: string): LevelMatch | undefined {
    const [, first, last] = range.exec(cell) ?? [];
    const found = first === undefined || !match(last!.trim()) ? undefined : match(first.trim());
    return found && found.rank >= 0 ? { ...found, weight: found.weight / 2 } : undefined;
  }

  /** Ratings only apply to ladders with numbers and to the user's level names. */
  function matchCell(cell: string): LevelMatch | undefined {
    const known = match(cell) ?? matchRange(cell);
    if (known || (ladder.id !== "level-n" && ladder.id !== "levels")) return known;
    const rank = (ratingOf(cell) ?? 0) - 1;
    const name = names[rank];
    return name === undefined ? undefined : { rank, meant: name, name, weight: 0.4, isEveryday: true };
  }

  function matchEnd(heading: string): LevelEnd | undefined {
    for (const { name, level } of endsOfHeading(heading)) {
      const found = (isRating(level) ? matchCell : match)(level);
      if (found && found.rank >= 0) return { name, level, match: found };
    }
    return undefined;
  }

  /** Any share is the level of its tenth. */
  function matchPercent(heading: string): LevelMatch | undefined {
    const share = Number(/^(\d{1,3}) ?%$/.exec(heading.trim())?.[1] ?? 0);
    const rank = Math.ceil(share / 10) - 1;
    const meant = names[rank];
    return meant === undefined
      ? undefined
      : { rank, meant, name: heading.trim(), weight: 0.4, isEveryday: true };
  }

  function matchLevel(heading: string): LevelMatch | undefined {
    if (ladder.id === "percent") return matchPercent(heading);
    const { cores, number } = partsOfHeading(heading);
    for (const { name, key } of cores) {
      const known = ranks.get(key);
      if (known) return { ...known, meant: names[known.rank]!, name };
    }
    // `Level 2 – Contributing`: the number decides if the words name no level.
    const numbered = number && ranks.get(number.key);
    if (numbered) return { ...numbered, weight: 0.5, meant: names[numbered.rank]!, name: number.name };
    // `Work Experience` is not a misspelt `Working Experience`.
    const meant =
      ladder.isEveryday || isPartOfDocument(heading) ? undefined : meantBy(heading, names, ending);
    if (meant === undefined) return undefined;
    const near = { rank: -1, meant, name: heading, weight: 0.85, isEveryday: false };
    return isSlip(heading, meant) ? { ...near, isMisspelt: true } : near;
  }
}

/** What a person has of a skill. */
const nouns = ["understanding", "knowledge", "proficiency", "experience"];

/** True for a name of several words with one or two slips in it. A single word is near to many others. */
function isSlip(heading: string, meant: string): boolean {
  return meant.includes(" ") && editDistance(nameKey(heading), nameKey(meant), 2) <= 2;
}

/** The match of a level that the ladder of the document does not know. */
export function unknownLevel(name: string): LevelMatch {
  return { rank: -1, meant: "", name, weight: 0, isEveryday: true };
}

/**
 * True if another built-in ladder of the same language has a level of that name: a heading that means one, in a document
 * with this ladder. Not for words that are headings of parts of any document.
 */
export function isForeignLevel(heading: string, { isEnglish }: KnownLadder): boolean {
  return builtInLadders().some((other) => {
    const found = other.isEnglish === isEnglish ? other.match(heading) : undefined;
    return (
      found !== undefined && found.rank >= 0 && found.weight >= 0.9 && !partsOfDocuments.test(found.name)
    );
  });
}

/** The level of an everyday ladder that a heading misspells: `Beginer`. */
export function misspeltLevel(heading: string, { names }: KnownLadder): string | undefined {
  const core = partsOfHeading(heading).cores.at(-1);
  if (core === undefined || core.name.length < 5 || anotherWord.test(core.name)) return undefined;
  const { name, key } = core;
  return names.find(
    (one) =>
      one.length > 4 &&
      one[0]!.toLowerCase() === name[0]!.toLowerCase() &&
      editDistance(key, nameKey(one), slipsIn(one)) <= slipsIn(one),
  );
}

function slipsIn(name: string): number {
  return name.length > 7 ? 2 : 1;
}

const anotherWord = /\d|^(?:advances?|experts|exports?|leasing|learnings|lending|stuff)$/i;

/** The end of a skill's heading that says a level which the ladder does not know: `French: Native`, `Go (Beginer)`. */
export function unknownEnd(heading: string, ladder: KnownLadder): LevelEnd | undefined {
  const found = endsOfHeading(heading).find(
    ({ level }) => isUsualLevel(level) || misspeltLevel(level, ladder) !== undefined,
  );
  return found && { ...found, match: unknownLevel(found.level) };
}

/** True for a word that people add to a ladder of everyday words. */
export function isUsualLevel(name: string): boolean {
  return usualLevel.test(name);
}

const usualLevel =
  /^\P{L}*(?:adept|fluent|grand ?master|guru|jedi|legendary|native(?: speaker)?|ninja|pro|professional|rock ?star|specialist|superstar|thought leader|virtuoso|wizard|world[- ]class)\P{L}*$/iu;

const partsOfDocuments =
  /^(?:learning|graduate|lead|leading|bases|mastery|working|notions|apply|follow|assist|staff|strong|regular|entry)$/i;

/** True for a text that may name a level where one is expected, such as `Senior`. False for `none` and `in progress`. */
export function mayBeLevel(text: string): boolean {
  return (
    text.length <= 30 &&
    /\p{L}{3}/u.test(text) &&
    !/\d|^(?:n\/?a|none|tbd|tba|unknown|open|done|pending|keine?|aucune?|ninguno|(?:not?|in|see|to be) .*)$/iu.test(
      text.trim(),
    )
  );
}

/** The rating in a cell: `3`, `3/5`, `Level 3/5`, `3 of 5`, or the number of full signs; undefined for any other text. */
export function ratingOf(cell: string): number | undefined {
  const text = cell.trim().replace(/^(?:level|stufe|niveau|nivel|nível) (?=\d{1,2} ?\/)/iu, "");
  if (text.length > 24) return undefined;
  if (maturity.test(text)) return undefined;
  const number = /^(\d{1,2})(?: ?(?:\/|of|von|sur|de) ?\d{1,2}| ?[-–—:.] ?\p{L}[\p{L} -]{0,18})?$/iu.exec(
    text,
  )?.[1];
  if (number !== undefined) return Number(number);
  const signs = text.replace(/[\ufe0f ]/gu, "");
  const full = /^(?:\u2605+|\u2b50+|\u25cf+|\u25a0+|\u{1f31f}+)(?=[\u2606\u25cb\u25a1]*$)/u.exec(signs)?.[0];
  return full === undefined ? undefined : [...full].length;
}

/** True for a rating that nothing else looks like: `3/5`, `★★★☆☆`. */
export function isRating(text: string): boolean {
  return /\d ?\/ ?\d|[★⭐●]/u.test(text);
}

/** Levels of what a company does, not of what a person can: `3 – Defined`. */
const maturity =
  /^\d ?[-–—:.] ?(?:initial|nascent|ad[- ]hoc|repeatable|defined|managed|measured|optimi[sz](?:ed|ing))$/i;

/** The same ladder for a document with a legend of signs for its levels. */
export function withLegend(ladder: KnownLadder, legend: ReadonlyMap<string, string>): KnownLadder {
  if (legend.size === 0) return ladder;
  const withSigns =
    (matcher: LevelMatcher): LevelMatcher =>
    (text) => {
      const meant = legend.get(text.trim());
      return ladder.match(text) ?? (meant === undefined ? matcher(text) : ladder.match(meant));
    };
  return { ...ladder, match: withSigns(ladder.match), matchCell: withSigns(ladder.matchCell) };
}

/** True for the name of a level of a built-in ladder, in words: it has a meaning alone, without `Level` before it. */
export function isNameOfLevel(text: string): boolean {
  if (text.length < 4 || text.length > 40) return false;
  levelsInWords ??= new Set(
    ladders.flatMap(({ levels, isNumbered }) => (isNumbered ? [] : levels.flat().map(nameKey))),
  );
  const name = text.replace(/^[^\p{L}]+|[ -]level$|(?<=\p{L})[^\p{L}]+$/giu, "");
  return levelsInWords.has(nameKey(name)) && !partsOfDocuments.test(name);
}

let levelsInWords: ReadonlySet<string> | undefined;

/** The built-in ladders, created when the first document is read. */
export function builtInLadders(): readonly KnownLadder[] {
  builtIn ??= ladders.map(knownLadder);
  return builtIn;
}

let builtIn: readonly KnownLadder[] | undefined;

/** A name, and after a colon or a dash what it means: no name, as of a skill or an employer, since those have capitals. */
const explained = /^([^:–—|]{3,40}?)(?: ?[:–—|]| -) (?=\S)(?=.{0,200}?(?<!\S)\p{Ll}.{0,200}?\s\p{Ll})/u;

const range = /^([^→/–—-]{2,30})(?:→|->|[/–—-]| to )([^→/–—-]{2,30})$/u;

/** The forms in which a level follows the name of a skill. */
const joints = [
  /^(.*\S)[ ]?[([]([^()[\]]{1,60})[)\]]$/,
  /$(?<=^(.*\S) [-–—|·→] ([^|–—·→]{1,60}?))/,
  /^(.*\S) ?: ([^:]{1,60})$/,
  /^(.*\S), ([^,]{1,40})$/,
  /^(.*[^\s★☆⭐●○■□]) ([★☆⭐●○■□]{2,10})$/u,
];

/** What may be the name of a skill and its level in a heading. Memoized, since each heading is matched with every ladder. */
const endsOfHeading = memoize((heading): readonly { readonly name: string; readonly level: string }[] =>
  joints.flatMap((joint) => {
    const found = joint.exec(heading);
    return found ? [{ name: found[1]!, level: found[2]!.trim() }] : [];
  }),
);

/** The name that a heading is similar to, or whose ending it shares; undefined if it is about something else. */
function meantBy(heading: string, names: readonly string[], ending: string | undefined): string | undefined {
  const folded = nameKey(heading);
  const near = closest(heading, names);
  if (
    near &&
    Math.abs(near.length - heading.length) <= 3 &&
    folded.split(" ").length === nameKey(near).split(" ").length
  ) {
    return near;
  }
  if (ending && folded.endsWith(` ${ending}`) && folded.split(" ").length <= ending.split(" ").length + 1) {
    return near ?? names[0]!;
  }
  return undefined;
}

/** The word that all names end in, after others. */
function commonEnding(names: readonly string[]): string | undefined {
  const words = names.map((name) => nameKey(name).split(" "));
  const last = words[0]?.at(-1);
  return names.length > 1 && words.every((list) => list.length > 1 && list.at(-1) === last)
    ? last
    : undefined;
}

/** The maximum length, in UTF-16 units, of a heading that can name a level. */
const maxHeadingLength = 100;

/** A part of a heading, as written and as names are compared. */
interface HeadingPart {
  readonly name: string;
  readonly key: string;
}

/** What may name a level in a heading. Memoized, since each heading is matched with every ladder. */
const partsOfHeading = memoize(
  (heading): { readonly cores: readonly HeadingPart[]; readonly number: HeadingPart | undefined } => {
    const part = (name: string): HeadingPart => ({ name, key: nameKey(name) });
    const number = numberBefore.exec(heading)?.[1];
    return {
      cores: [...new Set(coresOf(heading))].map(part),
      number: number === undefined ? undefined : part(number),
    };
  },
);

/**
 * The parts of a heading that may be the name of a level: first all of it, then with more and more removed around the
 * name.
 */
function* coresOf(heading: string): Generator<string> {
  if (heading.length > maxHeadingLength) return;
  const whole = heading.trim();
  yield whole;
  const bare = whole.replace(/^[^\p{L}\p{N}]+/u, "").replace(/(?<![^\p{L}\p{N})\]])[^\p{L}\p{N})\]]+$/u, "");
  yield bare;
  const numbered =
    /^(?:(?:level|lvl|l|stufe|niveau|nivel|nível|stage|grade|tier) ?)?\d{1,2}(?:\.\d{1,2})* ?[-–—:.)|/]{0,2} ?/iu;
  const worded = /^(?:level|stufe|niveau|nivel|nível) ?[-–—:] ?|^(?:nivel|nível|niveau) /iu;
  for (const front of [bare, bare.replace(numbered, ""), bare.replace(worded, "")]) {
    const shown = front.replace(/^[^\p{L}\p{N}]+/u, "");
    if (shown !== bare && shown !== "") yield shown;
    const less = shown
      .replace(/ ?[([][^()[\]]{0,60}[)\]]$/u, "")
      .replace(/ ?[-–—|·:] ?\d{1,3}(?: \p{L}{1,12})?$/u, "")
      .replace(/(?<![^\p{L}\p{N}])[^\p{L}\p{N}]+$/u, "");
    if (less !== shown && less !== "") yield less;
    const named = less.replace(/[ -](?:level|stufe|niveau|skills?)$/iu, "");
    if (named !== less) yield named;
  }
}

const numberBefore =
  /^[^\p{L}\p{N}]{0,4}(?:\d{1,2}(?:\.\d{1,2})*[.)]? )?((?:level|l|stufe|niveau|nivel|nível) ?\d{1,2})(?= ?[-–—:|(,.])/iu;

/** The level's name without the final words that all of `names` share: `Strong` for `Strong Understanding`. */
export function shortLevelName(name: string, names: readonly string[]): string {
  const words = name.split(/\s+/);
  const all = names.map((one) => one.split(/\s+/));
  let shared = 0;
  const isShared = (back: number) => {
    const word = words.at(-back)?.toLowerCase();
    return names.length > 1 && all.every((one) => one.length > back && one.at(-back)!.toLowerCase() === word);
  };
  while (shared + 1 < words.length && isShared(shared + 1)) shared++;
  return words.slice(0, words.length - shared).join(" ");
}

/** The index of the configured level that a name means, in full or short (`Expert`), in any case; -1 if none. */
export function levelRank(name: string, levels: readonly string[]): number {
  const wanted = nameKey(name);
  const rank = levels.findIndex((level) => nameKey(level) === wanted);
  return rank >= 0 ? rank : levels.findIndex((level) => nameKey(shortLevelName(level, levels)) === wanted);
}
