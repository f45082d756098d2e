import { wordClass } from "../english/wordClass.ts";
import type { Slip } from "./slip.ts";
import type { Token } from "./tokens.ts";

/** Finds a noun without its article after a verb of taking part, if `of` follows: `Assisted in design of`. */
export function missingArticleSlip(tokens: readonly Token[], at: number, text: string): Slip | undefined {
  const preposition = tokens[at]!;
  const verb = tokens[at - 1];
  const work = tokens[at + 1];
  if (!verb || preposition.gap !== "space" || !takingPart.test(verb.lower)) return undefined;
  if (work?.gap !== "space" || !isWork(work)) return undefined;
  let end = at + 1;
  // `In design and development of`.
  if (isJoined(tokens[end + 1], /^(?:and|&)$/) && isNoun(tokens[end + 2])) end += 2;
  if (!isJoined(tokens[end + 1], /^of$/)) return undefined;
  const word = text.slice(work.start, work.end);
  return { rule: "article", span: work, replacement: `the ${word}`, neighbour: preposition };
}

/** Finds one of many people without an article after a form of `be`: `was member of the team`. */
export function memberSlip(tokens: readonly Token[], at: number, text: string): Slip | undefined {
  const member = tokens[at]!;
  const verb = tokens[at - 1];
  if (member.gap !== "space" || member.isCapital || !isJoined(tokens[at + 1], /^of$/)) return undefined;
  if (!verb || !/^(?:am|is|was|be|been|being|become|becomes|became|becoming)$/.test(verb.lower))
    return undefined;
  const word = text.slice(member.start, member.end);
  return { rule: "article", span: member, replacement: `a ${word}`, neighbour: verb };
}

const takingPart =
  /^(?:assist|assists|assisted|assisting|help|helps|helped|helping|aid|aided|aiding|participat(?:e|es|ed|ing)|involved|engaged|occupied|instrumental)$/;

function isJoined(token: Token | undefined, words: RegExp): boolean {
  return token?.gap === "space" && words.test(token.lower);
}

/** True for a noun that names work: `design`, `development`, `migration`. */
function isWork(token: Token | undefined): token is Token {
  if (!isNoun(token)) return false;
  return /^(?:design|analysis|delivery|setup|rollout|redesign|rewrite)$|..(?:ment|[ts]ion|nance)$/.test(
    token.lower,
  );
}

function isNoun(token: Token | undefined): token is Token {
  return token?.kind === "word" && !token.isCapital && (token.classes & wordClass.noun) !== 0;
}
