import { wordClass } from "../english/wordClass.ts";
import type { Slip } from "./slip.ts";
import { type Sound, soundOfCode, soundOfNumber, soundOfWord } from "./sound.ts";
import type { Token } from "./tokens.ts";

/** Finds `a` before a vowel sound and `an` before a consonant sound. */
export function articleSlip(tokens: readonly Token[], at: number, text: string): Slip | undefined {
  const article = tokens[at]!;
  const next = tokens[at + 1];
  if (next?.gap !== "space" || isLetter(tokens, at, text)) return undefined;
  const found = article.lower === "a" ? "consonant" : "vowel";
  const sound = soundOf(next, tokens[at + 2], text);
  if (sound === undefined || sound === found) return undefined;
  if (article.lower === "an" && isAnd(tokens[at - 1], article, next)) return undefined;
  return {
    rule: "article",
    span: article,
    replacement: withInitialCase(text.slice(article.start, article.end), article.lower === "a" ? "an" : "a"),
    neighbour: next,
  };
}

/** True for `create an manage`, in which `and` is meant. */
function isAnd(previous: Token | undefined, article: Token, next: Token): boolean {
  const isVerb = ({ classes }: Token) =>
    (classes & wordClass.base) !== 0 && (classes & (wordClass.noun | wordClass.adjective)) === 0;
  return previous !== undefined && article.gap === "space" && isVerb(next);
}

/** True if the letter itself is meant: `plan A`, `a or b`, `vitamin A and`. */
function isLetter(tokens: readonly Token[], at: number, text: string): boolean {
  const { lower, start, gap, isCapital } = tokens[at]!;
  const next = tokens[at + 1]!;
  if (gap === "joint" || gap === "hyphen") return true;
  if (next.kind === "word" && notAfterArticle.has(next.lower)) return true;
  if (lower === "an") return foreign.has(next.lower);
  if (foreign.has(next.lower)) return true;
  if (
    isCapital &&
    gap !== "stop" &&
    gap !== "break" &&
    gap !== "mark" &&
    text.slice(start, next.start).trim() === "A"
  )
    return true;
  const previous = tokens[at - 1];
  if (gap !== "space" || previous === undefined) return false;
  // Between two words that are not English.
  const isUnknown = (one: Token) => one.kind === "word" && one.classes === 0 && !one.isCapital;
  return foreign.has(previous.lower) || (isUnknown(previous) && isUnknown(next));
}

/** Function words that do not follow an article. */
const notAfterArticle = new Set(
  "or and is are was were in on at of if as it i an a the to into onto off from for with by our us also".split(
    " ",
  ),
);

/** Words next to an `a` that is French, Spanish or Italian, or next to an `an` that is German. */
const foreign = new Set(
  "un une il elle qui y des les une la le el los las de del du en der die das dem den sich ein eine und lo gli uno".split(
    " ",
  ),
);

function soundOf(next: Token, further: Token | undefined, text: string): Sound {
  const source = text.slice(next.start, next.end);
  switch (next.kind) {
    case "number":
      return soundOfNumber(source);
    case "code":
      return soundOfCode(next.lower);
    case "other":
      return undefined;
    case "name":
      return soundOfWord(source);
    case "word":
      // `a.k.a.`, `e.g.`, `x/y`, `U-turn`.
      if (source.length === 1 && further?.gap === "joint") return undefined;
      return soundOfWord(source);
  }
}

/** Gives a replacement the initial capital of the word that it replaces. */
export function withInitialCase(source: string, word: string): string {
  return source[0] === source[0]!.toLowerCase() ? word : word[0]!.toUpperCase() + word.slice(1);
}
