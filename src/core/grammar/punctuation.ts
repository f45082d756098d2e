import { wordClass } from "../english/wordClass.ts";
import type { Slip } from "./slip.ts";
import type { Token } from "./tokens.ts";

const { noun, plural, adjective, participle, past, base, adverb, small } = wordClass;

/** Finds a missing or superfluous space at a punctuation mark before the token. */
export function punctuationSlip(tokens: readonly Token[], at: number, text: string): Slip | undefined {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  if (!before || token.gap === "space" || token.gap === "hyphen") return undefined;
  const between = text.slice(before.end, token.start);
  if (between === ",") return isList(text, before, token) ? space("insert", before.end + 1) : undefined;
  if (between === ".") return endsSentence(tokens, at) ? space("insert", before.end + 1) : undefined;
  if (between === "- " && isCompound(before, token)) return space("remove", before.end + 1, token.start);
  if (between === " -" && isCompound(before, token)) return space("remove", before.end, before.end + 1);
  const areWords = before.kind === "word" && token.kind === "word";
  // A name may start with a point, such as `.NET`.
  const isSentence =
    between === " ." &&
    token.isCapital &&
    !/^(?:net|exe|com|dll|env)$/.test(token.lower) &&
    before.classes !== 0 &&
    token.classes !== 0;
  if (areWords && (between === " ," || isSentence))
    // `Tests ,docs`: the space is on the wrong side of the mark.
    return {
      rule: "spacing",
      span: { start: before.end, end: token.start },
      replacement: `${between[1]} `,
    };
  return spaceBefore(before.end, text) ?? spaceInside(between, before.end, text);
}

/** Finds a space before the punctuation mark that ends the text. */
export function lastPunctuationSlip(last: Token, text: string): Slip | undefined {
  return spaceBefore(last.end, text) ?? spaceInside(text.slice(last.end, last.end + 5), last.end, text);
}

function spaceBefore(at: number, text: string): Slip | undefined {
  // Not for `.NET` after a comma, for three dots, and at the start of a line. In `git add . and`, the point is a
  // folder.
  const match = /^([*_]{0,3})( {1,3})(?:,(?=\s|$)|\.(?=\s*$|\s+[^\s\p{Ll}]))/u.exec(text.slice(at, at + 12));
  if (!match) return undefined;
  const start = at + match[1]!.length;
  return space("remove", start, start + match[2]!.length);
}

function spaceInside(between: string, at: number, text: string): Slip | undefined {
  const opening = /[\s*_]\(( {1,3})$/.exec(between);
  if (opening) {
    const end = at + between.length;
    return space("remove", end - opening[1]!.length, end);
  }
  const closing = /^( {1,3})\)(?![\w(])/.exec(between);
  // `( )` is a check box, and some people write calls as `f( x )`.
  if (!closing || /\w\([^()]*$/.test(text.slice(Math.max(0, at - 80), at))) return undefined;
  return space("remove", at, at + closing[1]!.length);
}

/** A slip that inserts a space after the mark that ends at `start`, or removes the spaces from `start` to `end`. */
function space(kind: "insert" | "remove", start: number, end = start): Slip {
  return kind === "insert"
    ? { rule: "spacing", span: { start: start - 1, end: start }, replacement: " ", inserts: true }
    : { rule: "spacing", span: { start, end }, replacement: "" };
}

/** True if the text around is nothing but a list with commas: `Play,GitLab`. */
function isList(text: string, before: Token, token: Token): boolean {
  if (
    ![before, token].every(({ kind, start, end }) => (kind === "word" || kind === "name") && end - start > 1)
  )
    return false;
  let start = before.start;
  while (start > 0 && before.start - start < 40 && !/\s/.test(text[start - 1]!)) start--;
  let end = token.end;
  while (end < text.length && end - token.end < 40 && !/\s/.test(text[end]!)) end++;
  return /^[*_"'“(]{0,4}[\p{L}\p{N}+#.&-]+(?:,[\p{L}\p{N}+#.&-]+)+[*_"'”).,;:!?]{0,4}$/u.test(
    text.slice(start, end),
  );
}

/** True if a word in lower case ends a sentence and the next one starts: `tests.Then ran`. */
function endsSentence(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  const before = tokens[at - 1]!;
  const next = tokens[at + 1];
  if (before.kind !== "word" || token.kind !== "word" || before.isCapital || !token.isCapital) return false;
  if (before.gap !== "space" || before.classes === 0 || before.end - before.start < 3) return false;
  if (next?.gap !== "space" || next.isCapital || next.kind !== "word") return false;
  return (token.classes & (small | past | base | adverb)) !== 0 && (token.classes & noun) === 0;
}

/** True for two parts of one compound: `service- oriented`. */
function isCompound(before: Token, token: Token): boolean {
  if (before.kind !== "word" || token.kind !== "word" || token.isCapital || before.gap === "joint")
    return false;
  return (
    secondParts.has(token.lower) && (before.classes & (noun | plural | adjective | participle | base)) !== 0
  );
}

const secondParts = new Set(
  (
    "oriented based driven friendly specific level end side time scale party wide related facing hosted managed ready premise premises native " +
    "functional critical source step house depth built defined purpose quality performance availability threaded tenant platform stack efficient " +
    "intensive aware term site agnostic proof centric test tests tested written maintained known informed organized organised commerce learning"
  ).split(" "),
);
