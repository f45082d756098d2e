import { wordClass } from "../english/wordClass.ts";
import { wordsBack } from "./clauses.ts";
import type { Slip } from "./slip.ts";
import type { Token } from "./tokens.ts";

/** Finds the same word twice: `the the`. */
export function repeatedWordSlip(tokens: readonly Token[], at: number, text: string): Slip | undefined {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  if (!before || before.lower !== token.lower || token.gap !== "space" || token.kind !== "word")
    return undefined;
  // Names (`Duran Duran`), single letters but for the article, and words that may be repeated.
  if (before.kind !== "word" || token.isCapital || twice.has(token.lower)) return undefined;
  if (/^(?:is|was|are|were)$/.test(token.lower) && wordsBack(tokens, at - 1, subjectClause, 10) > 0)
    return undefined;
  if (token.lower.length < 2 && !isArticle(tokens, at)) return undefined;
  if (token.classes === 0) return undefined;
  const next = tokens[at + 1];
  if (next?.gap === "hyphen" || next?.gap === "joint" || before.gap === "hyphen" || before.gap === "joint")
    return undefined;
  // `Blah blah blah`.
  if (next?.lower === token.lower || tokens[at - 2]?.lower === token.lower) return undefined;
  // Words other than function words must be inside a sentence: `test test` may be a command.
  if (!(token.classes & wordClass.small) && (next?.gap !== "space" || before.gap !== "space"))
    return undefined;
  // Removing a mark of a link or of emphasis in between would leave the other one unpaired.
  if (!/^\s+$/.test(text.slice(before.end, token.start))) return undefined;
  return { rule: "repeated-word", span: { start: before.end, end: token.end }, replacement: "" };
}

/** What opens a subject that may end with a form of `be`: `what it is is a lathe`. */
const subjectClause = /^(?:what|whatever|all|that|which|who|whoever|where|how|why|when)$/;

/** True for `a a` between words of a sentence, where no letter is meant. */
function isArticle(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return (
    tokens[at]!.lower === "a" &&
    tokens[at - 1]!.gap === "space" &&
    !/^(?:class|plan|vitamin|point|set|type|grade|hepatitis|option|team|group|part|level)$/.test(
      tokens[at - 2]?.lower ?? "",
    ) &&
    next?.gap === "space" &&
    next.kind === "word" &&
    next.end - next.start > 2
  );
}

const twice = new Set(
  "had that do does very so no now there again far many much really long out bye ha hey knock log more tut yes blah never who what why her".split(
    " ",
  ),
);
