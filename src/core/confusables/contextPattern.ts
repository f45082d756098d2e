import { wordClasses } from "../english/wordClasses.ts";
import {
  type Gap,
  isPartAfter,
  isPartBefore,
  type Neighbour,
  type Word,
  wordAfter,
  wordBefore,
} from "../english/words.ts";
import type { Span } from "../text/span.ts";

/** A parsed context. It is found by one of its words, its anchor. */
export interface ContextPattern {
  /** The words that may be at the anchor, in lower case. */
  readonly anchors: readonly string[];
  /** The elements before the anchor, nearest first; `after` has those after it. */
  readonly before: readonly Element[];
  readonly after: readonly Element[];
  /** The words to replace, with positions relative to the anchor: -1 is the word before it. */
  readonly replaced: { readonly from: number; readonly to: number };
}

/** A match of a context. Spans count in the text. */
export interface ContextMatch {
  /** All words that the context matches. */
  readonly span: Span;
  /** The words to replace. */
  readonly replaced: Span;
  /** The words to replace, in lower case, separated by one space. */
  readonly found: string;
}

interface Element {
  readonly matches: (lower: string) => boolean;
  readonly gaps: readonly Gap[];
  /** The end of the clause matches, too. */
  readonly orEnd: boolean;
  /** A condition for a word that is not part of the match. */
  readonly looksOnly: boolean;
  readonly optional: boolean;
}

interface Part extends Element {
  readonly replaced: boolean;
  /** The words that match, if all of them are listed. */
  readonly literals: readonly string[] | undefined;
}

/**
 * Parses the notation of a context: words of one clause, separated by spaces.
 *
 * - `a|b` one of these words, `*ly` and `re*` any with this ending or start, `_` any word, `#` a number, `<class>` one
 *   of `wordClasses`, `.` the end of the clause on that side
 * - `[word]` the word to replace; several words in one pair of brackets are replaced together
 * - `~word` may be joined to the word before by a hyphen, `-word` must be
 * - `word?` is optional
 * - `!a|b`, first or last: anything but these words, including the end of the clause
 *
 * There is no repetition: a context never matches more words than it names. Throws an Error if the notation is
 * malformed.
 */
export function parseContext(notation: string): ContextPattern {
  const parts = readParts(notation);
  const at = anchorOf(parts, notation);
  const first = parts.findIndex((part) => part.replaced);
  const last = parts.findLastIndex((part) => part.replaced);
  if (
    parts.some((part, index) => part.optional && index >= Math.min(at, first) && index <= Math.max(at, last))
  )
    throw new Error(`A word between anchor and replacement may not be missing: ${notation}`);
  const before = parts.slice(0, at).reverse();
  return {
    anchors: parts[at]!.literals!,
    // A part states how it is joined to the part before it. Backwards, this is the joint to the part after it.
    before: before.map((part, index) => ({ ...part, gaps: parts[at - index]!.gaps })),
    after: parts.slice(at + 1),
    replaced: { from: first - at, to: last - at },
  };
}

/** Matches the context around a word that is one of its anchors; undefined if it does not match. */
export function matchContext(pattern: ContextPattern, text: string, anchor: Word): ContextMatch | undefined {
  // If nothing is before the anchor, the words after it are matched first: most contexts fail there.
  const isFirst = pattern.before.length === 0;
  if (isFirst && !walk(text, anchor, pattern.after, 0, knownAfter, isPartAfter)) return undefined;
  const before = walk(text, anchor, pattern.before, 0, knownBefore, isPartBefore);
  const after = before && walk(text, anchor, pattern.after, 0, knownAfter, isPartAfter);
  if (!after) return undefined;
  const words = [...before.toReversed(), anchor, ...after];
  const { from, to } = pattern.replaced;
  const replaced = words.slice(before.length + from, before.length + to + 1);
  return {
    span: { start: words[0]!.start, end: words.at(-1)!.end },
    replaced: { start: replaced[0]!.start, end: replaced.at(-1)!.end },
    found: replaced.map(({ lower }) => lower).join(" "),
  };
}

function knownBefore(text: string, word: Word): Neighbour | undefined {
  if (word.before === undefined) word.before = wordBefore(text, word) ?? null;
  return word.before ?? undefined;
}

function knownAfter(text: string, word: Word): Neighbour | undefined {
  if (word.after === undefined) word.after = wordAfter(text, word) ?? null;
  return word.after ?? undefined;
}

/** The words that match the elements from `index` on, the first next to `word`; undefined if they do not match. */
function walk(
  text: string,
  word: Word,
  elements: readonly Element[],
  index: number,
  next: (text: string, word: Word) => Neighbour | undefined,
  isPart: (text: string, word: Word) => boolean,
): readonly Word[] | undefined {
  const element = elements[index];
  if (!element) return isPart(text, word) ? undefined : [];
  const neighbour = next(text, word);
  if (neighbour && element.gaps.includes(neighbour.gap) && element.matches(neighbour.word.lower)) {
    if (element.looksOnly) return isPart(text, word) ? undefined : [];
    const further = walk(text, neighbour.word, elements, index + 1, next, isPart);
    if (further) return [neighbour.word, ...further];
  }
  if (!neighbour && element.orEnd && !isPart(text, word) && !goesOn(text, word, next)) return [];
  return element.optional ? walk(text, word, elements, index + 1, next, isPart) : undefined;
}

/** True if the clause goes on after a word with something in quotation marks: `for other "social" goods`. */
function goesOn(text: string, { end }: Word, next: typeof knownAfter): boolean {
  return next === knownAfter && /^[ \t]+["“'‘]\p{L}/u.test(text.slice(end, end + 8));
}

function readParts(notation: string): readonly Part[] {
  let open = false;
  const parts: Part[] = [];
  for (const source of notation.split(" ")) {
    const match = /^([~-]?)(\[?)(!?)([^[\]!?]+)(\??)(\]?)$/.exec(source);
    if (!match) throw new Error(`Broken context: ${notation}`);
    const [, joint, opens, not, words, optional, closes] = match;
    open ||= opens === "[";
    parts.push({
      ...readWords(words!, not === "!"),
      gaps: joint === "~" ? ["space", "hyphen"] : joint === "-" ? ["hyphen"] : ["space"],
      optional: optional === "?",
      replaced: open,
    });
    if (closes === "]") open = false;
  }
  const replaced = parts.map((part) => (part.replaced ? "1" : "0")).join("");
  if (open || !/^0*1+0*$/.test(replaced)) throw new Error(`Broken brackets: ${notation}`);
  if (parts.slice(1, -1).some(({ orEnd }) => orEnd))
    throw new Error(`Only first or last can look for the end of the clause: ${notation}`);
  return parts;
}

function readWords(source: string, not: boolean): Pick<Part, "matches" | "orEnd" | "looksOnly" | "literals"> {
  const words = source.split("|");
  if (!/[.*<_#]/.test(source)) {
    const literals = new Set(words);
    if (not)
      return { matches: (lower) => !literals.has(lower), orEnd: true, looksOnly: true, literals: undefined };
    return { matches: (lower) => literals.has(lower), orEnd: false, looksOnly: false, literals: words };
  }
  const literals = new Set<string>();
  const others: ((lower: string) => boolean)[] = [];
  let orEnd = not;
  for (const word of words) {
    if (word === ".") orEnd = true;
    else if (word === "_") others.push(() => true);
    else if (word === "#") others.push((lower) => /^\d/.test(lower));
    else if (word.startsWith("<")) {
      const members = wordClasses[word.slice(1, -1)];
      if (!members)
        throw new Error(
          `No such class of words: ${word}. Is it in data/english/classes.txt, and was \`npm run generate\` run since?`,
        );
      others.push((lower) => members.has(lower));
    } else if (word.startsWith("*"))
      others.push((lower) => lower.length > word.length && lower.endsWith(word.slice(1)));
    else if (word.endsWith("*")) others.push((lower) => lower.startsWith(word.slice(0, -1)));
    else literals.add(word);
  }
  const fits = (lower: string) => literals.has(lower) || others.some((other) => other(lower));
  return { matches: not ? (lower) => !fits(lower) : fits, orEnd, looksOnly: not, literals: undefined };
}

/** Words that are in nearly every line: another word is the anchor if possible. */
const common = new Set(["a", "all", "and", "as", "by", "for", "from", "in", "of", "on", "the", "to", "with"]);

/** The index of the anchor: the word to replace, or the nearest word that is less common. */
function anchorOf(parts: readonly Part[], notation: string): number {
  const first = parts.findIndex((part) => part.replaced);
  const nearest = parts
    .map((part, index) => ({ part, index }))
    .filter(({ part }) => part.literals && !part.optional)
    .sort((a, b) => Math.abs(a.index - first) - Math.abs(b.index - first));
  const anchor = nearest.find(({ part }) => !part.literals!.some((word) => common.has(word))) ?? nearest[0];
  if (!anchor) throw new Error(`No word to find the context by: ${notation}`);
  return anchor.index;
}
