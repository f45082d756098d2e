import { wordClass } from "../english/wordClass.ts";
import { wordsBack } from "./clauses.ts";
import type { Slip } from "./slip.ts";
import { soundOfWord } from "./sound.ts";
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

/** Finds what somebody has without its article: `have good understanding of it`. */
export function graspSlip(tokens: readonly Token[], at: number, text: string): Slip | undefined {
  const grasp = tokens[at]!;
  const adjective = tokens[at - 1];
  const verb = tokens[at - 2];
  if (grasp.gap !== "space" || grasp.isCapital || adjective?.gap !== "space" || adjective.isCapital)
    return undefined;
  if (!verb || !/^(?:good|better|basic|solid|strong|clear)$/.test(adjective.lower)) return undefined;
  if (!/^(?:have|has|had|having|got|gained|gaining|gives|gave|possess)$/.test(verb.lower)) return undefined;
  if (!isJoined(tokens[at + 1], /^(?:of|in)$/)) return undefined;
  const word = text.slice(adjective.start, adjective.end);
  return { rule: "article", span: adjective, replacement: `a ${word}`, neighbour: verb };
}

/** Finds what somebody is without its article: `I am student`, `I'm full stack developer`, `I am Software Engineer`. */
export function personSlip(tokens: readonly Token[], at: number, text: string): Slip | undefined {
  if (tokens[at]!.lower === "am" && tokens[at - 1]?.lower !== "i") return undefined;
  return describedSlip(tokens, at, people, text);
}

/**
 * Finds what somebody works as without its article, in a sentence about a person: `I worked as web developer`. A bullet
 * that begins with its verb may leave it out.
 */
export function asPersonSlip(tokens: readonly Token[], at: number, text: string): Slip | undefined {
  const verb = tokens[at - 1];
  if (tokens[at]!.gap !== "space" || !verb || !working.test(verb.lower)) return undefined;
  return wordsBack(tokens, at, speaker, 20) > 0 ? describedSlip(tokens, at, people, text) : undefined;
}

/** Finds what something or somebody is without its article: `It is simple app`, `this is web page that`, `She is nurse`. */
export function productSlip(tokens: readonly Token[], at: number, text: string): Slip | undefined {
  const subject = tokens[at - 1];
  if (tokens[at]!.gap !== "space" || !subject || !/^(?:it|this|he|she)$/.test(subject.lower))
    return undefined;
  // `All it is app data`, `what it is`: only where a sentence begins. `This is Page Builder` is a name.
  if ((subject.gap !== "stop" && subject.gap !== "break") || tokens[at + 1]?.isCapital) return undefined;
  return describedSlip(tokens, at, /^s?he$/.test(subject.lower) ? people : products, text);
}

/** Finds what somebody made without its article, in a sentence about a person: `I built web app for a bank`. */
export function madeSlip(tokens: readonly Token[], at: number, text: string): Slip | undefined {
  const subject = tokens[at - 1];
  if (tokens[at]!.gap !== "space" || !subject || !/^(?:i|we|he|she)$/.test(subject.lower)) return undefined;
  // `What we built app by app`.
  if (subject.gap === "space") return undefined;
  return describedSlip(tokens, at, products, text);
}

/** The slip of a noun of some kind that follows a word, with up to three words that describe it and no article. */
function describedSlip(tokens: readonly Token[], at: number, kinds: RegExp, text: string): Slip | undefined {
  const before = tokens[at]!;
  const first = tokens[at + 1]!;
  for (let index = at + 1; index <= at + 4; index++) {
    const token = tokens[index];
    if (token?.kind !== "word" || token.gap !== "space" || unique.test(token.lower)) return undefined;
    if (degree.test(token.lower)) continue;
    if (!kinds.test(token.lower)) {
      const { noun, adjective, gerund, small } = wordClass;
      if (!(token.classes & (noun | adjective | gerund)) || token.classes & small) return undefined;
      continue;
    }
    // `I am engineer turned teacher` is a way to speak, and one of a kind needs no article: `manager of a hotel`.
    const next = tokens[index + 1];
    const isOnlyOne = oneOfAKind.test(token.lower) && /^(?:of|to|at|in)$/.test(next?.lower ?? "");
    // `It is framework-specific`.
    if (next?.gap === "hyphen") return undefined;
    if ((next?.gap === "space" && !afterKind.test(next.lower)) || isOnlyOne) return undefined;
    // `It is system and data design`.
    if (kinds === products && next?.lower === "and") return undefined;
    // `She is teacher and mother of three`.
    if (next?.lower === "and" && (tokens[index + 2]?.classes ?? 0) & wordClass.noun) return undefined;
    const word = text.slice(first.start, first.end);
    const article = soundOfWord(word) === "vowel" ? "an" : "a";
    // A first word with a capital keeps it, but the article has none.
    return first.isCapital
      ? { rule: "article", span: before, replacement: `${before.lower} ${article}`, neighbour: first }
      : { rule: "article", span: first, replacement: `${article} ${word}`, neighbour: before };
  }
  return undefined;
}

/** What comes before an adjective: `a very simple app`. */
const degree = /^(?:very|really|quite|fairly|highly)$/;

const speaker = /^(?:i|i've|i'm|he|she)$/;

const working =
  /^(?:work(?:s|ed|ing)?|start(?:ed|ing)?|joined|hired|employed|career|job|internship|position)$/;

const products =
  /^(?:app|application|website|site|page|tool|game|project|program|platform|library|framework|system|bot|package|plugin|script|dashboard|extension)$/;

const people =
  /^(?:student|developer|engineer|designer|programmer|person|graduate|analyst|scientist|researcher|teacher|nurse|consultant|freelancer|architect|administrator|tester|learner|enthusiast|beginner|trainee|intern|manager|assistant|tutor|instructor|technician|accountant|coordinator|operator|mentor|speaker|volunteer|writer|translator|specialist|surveyor)$/;

const afterKind = /^(?:of|at|in|with|who|from|and|for|working|based|on|that|which|where|to|built|made)$/;

/** Roles of which there may be one only. */
const oneOfAKind = /^(?:manager|assistant|speaker|coordinator|mentor|writer|translator)$/;

/** What only one person is, so that no article is needed, and words after which none may follow. */
const unique = /^(?:lead|head|chief|principal|acting|deputy|one|also|not|now|currently|both|no)$/;

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
