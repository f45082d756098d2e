import type { Term } from "./term.ts";
import type { Token } from "./tokens.ts";

/** Some successive words of a text. */
export interface Phrase {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly from: number;
  readonly count: number;
  /** The source without the plural ending, with white space folded. */
  readonly written: string;
  readonly start: number;
  readonly end: number;
  /** `s` if the words are taken for a plural, else empty. */
  readonly ending: string;
}

/** True if there are only spaces between the tokens, or a joint within one word. */
export function isNext(text: string, before: Token, token: Token): boolean {
  if (token.joint !== "") return true;
  return /^(?:'s?)?(?:[ \t]+|[ \t]*(?:\r\n|\n|\r)[ \t]*)$/.test(text.slice(before.end, token.start));
}

/**
 * True if the words are part of something longer that is not prose (a call, a path, a name with hyphens) or, in lower
 * case, in italics like names of parameters and values.
 */
export function isIdentifier(
  { text, tokens, from, count, start, end, ending, written }: Phrase,
  isTool: (word: string) => boolean = () => false,
): boolean {
  const after = text.slice(end + ending.length, end + ending.length + 2);
  if (/^(?:\(|\.\w|:\w|=|\\)/.test(after)) return true;
  const previous = tokens[from]!.joint === "" ? undefined : tokens[from - 1];
  const next = tokens[from + count]?.joint ? tokens[from + count] : undefined;
  const hasUpper = /\p{Lu}/u.test(written);
  if (!hasUpper && /(?<![*_])[*_]$/.test(text.slice(Math.max(0, start - 2), start))) return true;
  // `Docker/Podman`, and in lower case two tools: `kafka/redis`. The word before any other slash is an owner
  // (`facebook/react`).
  const isOther = (token: Token) =>
    hasUpper ? /^\p{Lu}/u.test(token.text) : isTool(written) && isTool(token.key);
  if (previous && tokens[from]!.joint === "/" && !isOther(previous)) return true;
  if (next?.joint === "/" && !isOther(next)) return true;
  if (previous && tokens[from]!.joint === "-" && !prefixes.has(previous.key)) return true;
  if (next?.joint === "-" && !suffixes.has(next.key) && !(hasUpper && /^\p{Ll}+$/u.test(next.text)))
    return true;
  return false;
}

/** True for a name in lower case that is a command followed by its arguments, or a package with its version. */
export function isCommand(phrase: Phrase): boolean {
  const next = nextWord(phrase);
  return (
    /^[ \t]+(?:--?\w|v?\d+\.\d+\.\d)/.test(phrase.text.slice(phrase.end, phrase.end + 20)) ||
    (next !== undefined && commands.has(next.text))
  );
}

/** True if the phrase is followed by one of the nouns that show that the term in lower case means the technology. */
export function isBefore(phrase: Phrase, { before = [] }: Term): boolean {
  const next = before.length > 0 ? nextWord(phrase) : undefined;
  return next !== undefined && before.some((noun) => isNoun(next.key, noun));
}

/** The word after the phrase, if there are only spaces in between. */
export function nextWord({ text, tokens, from, count }: Phrase): Token | undefined {
  const next = tokens[from + count];
  return next && isNext(text, tokens[from + count - 1]!, next) ? next : undefined;
}

function isNoun(key: string, noun: string): boolean {
  return key === noun || key === `${noun}s` || (noun.endsWith("y") && key === `${noun.slice(0, -1)}ies`);
}

const prefixes = new Set(["non", "pre", "post", "multi", "self", "anti", "pro", "cross", "ex", "mid"]);
const suffixes = new Set(
  "based hosted native managed like style backed driven compatible specific related powered only side aware enabled ready".split(
    " ",
  ),
);
const commands = new Set(
  "run build compose push pull apply plan init install exec ps login start stop up down deploy create get describe delete test add".split(
    " ",
  ),
);
