import { classesOf } from "../english/lexicon.ts";
import type { Block } from "../markdown/block.ts";
import type { BlockFacts, Entry } from "../markdown/blockFacts.ts";
import { holdsMarks } from "../markdown/prose.ts";
import { memoizeOnWord } from "../text/internedWords.ts";
import { spansTouch } from "../text/span.ts";
import { accentSlip, missingApostropheSlip, owningTimes, strayApostropheSlip } from "./apostrophe.ts";
import { articleSlip, withInitialCase } from "./article.ts";
import { amSlip, isShowsSlip, joinedBaseSlip, overSlip, sinceSlip } from "./auxiliary.ts";
import { capitalised, capitalSlip, iAmSlip, mayBeStray, strayCapitalSlip } from "./capital.ts";
import { comparativeSlip, plainSlip } from "./comparative.ts";
import { compoundSlip, describingParts } from "./compound.ts";
import { confusedChecks } from "./confused.ts";
import { embeddedQuestionSlip } from "./embeddedQuestion.ts";
import {
  finiteSlip,
  helpedSlip,
  ofManySlip,
  ofSubjectSlip,
  pastForDoneSlip,
  thingSlip,
} from "./finiteVerb.ts";
import { afterPastSlip, helpSlip, infinitiveSlip, prepositionSlip, preventSlip } from "./gerund.ts";
import {
  asPersonSlip,
  graspSlip,
  madeSlip,
  memberSlip,
  missingArticleSlip,
  personSlip,
  productSlip,
} from "./missingArticle.ts";
import {
  allSlip,
  countedSlip,
  demonstrativeSlip,
  doubledSlip,
  lastingSlip,
  massSlip,
  numberedSlip,
  ofSlip,
  singleSlip,
  termSlip,
  uncountedSlip,
} from "./nounNumber.ts";
import { lastPunctuationSlip, punctuationSlip } from "./punctuation.ts";
import { repeatedWordSlip } from "./repeatedWord.ts";
import type { Slip } from "./slip.ts";
import {
  dontSlip,
  mayOpenSubject,
  pronounSlip,
  relativeSlip,
  subjectSlip,
  thereSlip,
} from "./subjectVerb.ts";
import { type Token, tokensOf } from "./tokens.ts";
import {
  allowSlip,
  askedSlip,
  baseSlip,
  doneSlip,
  isBeenSlip,
  letPastSlip,
  letSlip,
  modalToSlip,
  participleSlip,
  withoutAuxiliarySlip,
} from "./verbForm.ts";

type Check = (tokens: readonly Token[], at: number, text: string) => Slip | undefined;

/** The checks that start at a word, by that word. */
const checks = new Map<string, Check[]>();
function begin(words: Iterable<string>, ...added: Check[]): void {
  for (const word of words) checks.set(word, [...(checks.get(word) ?? []), ...added]);
}
const list = (words: string) => words.split(" ");

begin(list("a an"), massSlip, articleSlip);
const modals = list(
  "can could may might must shall should will would cannot can't couldn't shouldn't won't wouldn't",
);
begin([...modals, ...list("mustn't don't doesn't didn't do does did to")], baseSlip);
begin(
  list(
    "is are was were be been being isn't aren't wasn't weren't have has had having haven't hasn't hadn't i've we've you've they've",
  ),
  participleSlip,
);
begin(list("i you we they he she it this that"), pronounSlip);
begin(list("that which who"), relativeSlip);
begin(["there"], thereSlip);
begin(list("do does did don't doesn't didn't"), askedSlip);
begin(list("don't doesn't hasn't"), dontSlip);
begin(
  withSwapped(
    list(
      "these those many several multiple various numerous two three four five six seven eight nine ten eleven twelve thirteen fifteen sixteen twenty thirty forty fifty sixty seventy eighty ninety dozen hundred thousand million billion",
    ),
  ),
  countedSlip,
);
begin(list("a an each every another one"), singleSlip);
begin(["of"], ofSlip, ofManySlip);
begin(["this"], demonstrativeSlip);
begin(["all"], allSlip);
begin(list("a an"), uncountedSlip, lastingSlip);
begin(list("a an the"), doubledSlip);
begin(list("hours days weeks months years"), termSlip);
begin(["in"], missingArticleSlip);
begin(list("member fan graduate citizen native"), memberSlip);
begin(list("am i'm"), personSlip, amSlip);
begin(["since"], sinceSlip);
begin(list("have has i've we've"), overSlip);
begin(list("it's he's she's everybody's everyone's nobody's"), isShowsSlip);
begin(["and"], joinedBaseSlip);
begin(list("more most"), comparativeSlip);
begin(["than"], plainSlip);
begin(list("how what why where when which who"), embeddedQuestionSlip);
begin(list("understanding grasp command background"), graspSlip);
begin(list("for of by without before after in"), prepositionSlip);
begin(list("prevent prevents prevented preventing"), preventSlip);
begin(list("after before by without"), afterPastSlip);
begin(list("help helped helping"), helpSlip);
begin(modals, modalToSlip);
begin(list("is are"), isBeenSlip);
begin(list("done seen begun gone"), doneSlip);
begin(list("let lets letting help helped helping"), letPastSlip);
begin(
  list(
    "allow allows allowed allowing enable enables enabled enabling teach teaches taught teaching train trained encourage encouraged invite invited",
  ),
  allowSlip,
);
begin(["as"], asPersonSlip);
begin(list("is was"), productSlip);
begin(list("built created made developed designed wrote launched"), madeSlip);
begin(list("i we they he she"), withoutAuxiliarySlip);
begin(["to"], infinitiveSlip);
begin(list("let lets letting make makes made making"), letSlip);
begin(describingParts, compoundSlip);
begin(capitalised, capitalSlip);
begin(["iam"], iAmSlip);
begin(owningTimes, missingApostropheSlip);
begin(list("m s t d re ve ll"), accentSlip);
begin(
  list("is are was were has have do does isn't aren't wasn't weren't hasn't haven't doesn't"),
  finiteSlip,
  ofSubjectSlip,
);
begin(list("it he she this everyone everybody everything nobody nothing someone somebody anyone"), thingSlip);
begin(
  list(
    "can could may might must should will would cannot can't couldn't mustn't shouldn't won't wouldn't don't doesn't didn't to",
  ),
  helpedSlip,
);
begin(list("did gave wrote took"), pastForDoneSlip);
for (const [words, check] of confusedChecks) begin(list(words), check);

/**
 * The words, and the longer ones with two neighbouring letters swapped if that is not a word: `mutliple` counts as
 * well.
 */
function withSwapped(words: readonly string[]): readonly string[] {
  return words.flatMap((word) => {
    if (word.length < 5) return [word];
    const swapped = [...word.slice(1)].map(
      (letter, at) => word.slice(0, at) + letter + word[at]! + word.slice(at + 2),
    );
    return [word, ...new Set(swapped.filter((one) => one !== word && classesOf(one) === 0))];
  });
}

// Cached, since several rules ask. The key is what was read of the block: another object after the block is read again.
const known = new WeakMap<BlockFacts, readonly Slip[]>();

/** The slips of grammar in a block's prose, sorted by place. Names of projects are not checked. */
export function slipsIn(block: Block): readonly Slip[] {
  const facts = block.facts();
  let slips = known.get(facts);
  if (!slips) {
    slips = findSlips(block);
    known.set(facts, slips);
  }
  return slips;
}

function findSlips(block: Block): readonly Slip[] {
  const { text } = block;
  const slips: Slip[] = [];
  let taken = -1;
  const tokens = tokensOf(block);
  for (let at = 0; at < tokens.length; at++) {
    const slip = slipAt(tokens, at, block, taken);
    if (!slip) continue;
    taken = slip.span.end;
    slips.push({
      ...slip,
      span: { start: slip.span.start, end: slip.span.end },
      replacement:
        slip.replacement && slip.rule !== "capital"
          ? withInitialCase(text.slice(slip.span.start, slip.span.end), slip.replacement)
          : slip.replacement,
    });
  }
  const last = tokens.at(-1);
  const end = last && lastPunctuationSlip(last, text);
  if (end && !isInName(block, end)) slips.push(end);
  return slips.sort((a, b) => a.span.start - b.span.start);
}

/** The first slip at a token that does not overlap an earlier one and is not in a name. */
function slipAt(tokens: readonly Token[], at: number, block: Block, taken: number): Slip | undefined {
  const token = tokens[at]!;
  const { text } = block;
  let slip: Slip | undefined;
  if (at > 0 && tokens[at - 1]!.lower === token.lower) {
    slip = repeatedWordSlip(tokens, at, text);
    if (slip && isWanted(slip, block, taken)) return slip;
  }
  if (token.gap !== "space") {
    slip = punctuationSlip(tokens, at, text);
    if (slip && isWanted(slip, block, taken)) return slip;
  }
  if (token.kind === "number") {
    slip = numberedSlip(tokens, at, text);
    if (slip && isWanted(slip, block, taken)) return slip;
  }
  if (token.kind === "code") {
    slip = token.lower.endsWith("'s") ? strayApostropheSlip(tokens, at, text) : undefined;
    return slip && isWanted(slip, block, taken) ? slip : undefined;
  }
  if (token.word)
    for (const check of checksOf(token.word)) {
      slip = check(tokens, at, text);
      if (slip && isWanted(slip, block, taken)) return slip;
    }
  return undefined;
}

/** True for a slip that starts after the earlier ones, is not in a name, and whose correction keeps all marks. */
function isWanted(slip: Slip, block: Block, taken: number): boolean {
  const { start, end } = slip.span;
  return (
    start >= taken &&
    (slip.inserts === true || !holdsMarks(block.text.slice(start, end))) &&
    !isInName(block, slip)
  );
}

/** The checks that start at a word, in order. */
const checksOf = memoizeOnWord((lower): readonly Check[] => [
  ...(lower.endsWith("'s") ? [strayApostropheSlip] : []),
  ...(checks.get(lower) ?? []),
  ...(mayBeStray(lower) ? [strayCapitalSlip] : []),
  ...(mayOpenSubject(lower) ? [subjectSlip] : []),
]);

function isInName(block: Block, { span }: Slip): boolean {
  return block.facts().entries.some((entry: Entry) => isName(entry) && spansTouch(entry.span, span));
}

function isName(entry: Entry): boolean {
  return entry.kind === "project" || (entry.kind === "heading" && entry.depth === 4);
}
