import type { Span } from "../text/span.ts";
import { isAllCaps, startsSentence } from "../text/surroundings.ts";
import type { WordStream } from "../text/wordStream.ts";
import { type IsName, type Judgement, judge } from "./judge.ts";
import type { Lexicon, Reading } from "./lexicon.ts";
import { isBefore, isNext, type Phrase } from "./phrase.ts";
import type { Term, TermCategory } from "./term.ts";
import { type Token, tokensOf } from "./tokens.ts";
import lists from "./words.json" with { type: "json" };

/** A place at which a text names a technology, or seems to. Spans count in the text. */
export interface TermUse {
  readonly term: Term;
  readonly span: Span;
  readonly written: string;
  /** The right text for the place, with its plural kept. */
  readonly expected: string;
  readonly verdict: Judgement["verdict"];
  /**
   * False for possible everyday words, and for an ordinary word whose capital may be that of the start of a sentence.
   */
  readonly certain: boolean;
}

/** The uses of terms in a text of prose, in order and not overlapping. The longest name counts. See `tokensOf`. */
export function* usesIn(text: string, lexicon: Lexicon, words?: WordStream): Generator<TermUse> {
  const tokens = tokensOf(text, words);
  for (let i = 0; i < tokens.length; i++) {
    const longest = lexicon.longestAt(tokens[i]!);
    for (let count = longest; count > 0; count--) {
      const use = useAt(text, tokens, i, count, lexicon);
      if (!use) continue;
      yield use;
      i += count - 1;
      break;
    }
    const swapped = longest === 0 ? swappedAcronym(tokens[i]!, text, lexicon) : undefined;
    if (swapped) yield swapped;
  }
}

const otherAcronyms = new Set(lists.otherAcronyms);

/** `JOSN`: an acronym with two neighbouring letters swapped. With three letters, any order may be another acronym. */
function swappedAcronym(token: Token, text: string, lexicon: Lexicon): TermUse | undefined {
  const { start, end } = token;
  if (!token.word || end - start < 3 || end - start > 5 || text.charCodeAt(end - 1) > 90) return undefined;
  const written = token.text;
  if (!/^[A-Z]+$/.test(written) || otherAcronyms.has(token.key) || isAllCaps(text, start)) return undefined;
  for (let at = 1; at < written.length; at++) {
    const name = written.slice(0, at - 1) + written[at]! + written[at - 1]! + written.slice(at + 1);
    const term = named(name, lexicon).find((one) => one.name === name);
    if (term && name !== written)
      return {
        term,
        span: { start, end },
        written,
        expected: name,
        verdict: written.length > 3 ? "wrong" : "words",
        certain: written.length > 3,
      };
  }
  return undefined;
}

function useAt(
  text: string,
  tokens: readonly Token[],
  from: number,
  count: number,
  lexicon: Lexicon,
): TermUse | undefined {
  const last = tokens[from + count - 1];
  if (!last) return undefined;
  let key = "";
  for (let i = from; i < from + count; i++) {
    if (i > from && !isNext(text, tokens[i - 1]!, tokens[i]!)) return undefined;
    key += tokens[i]!.key;
  }
  const phrase = (ending: string): Phrase => ({
    text,
    tokens,
    from,
    count,
    written: text.slice(tokens[from]!.start, last.end - ending.length).replace(/\s+/g, " "),
    start: tokens[from]!.start,
    end: last.end - ending.length,
    ending,
  });
  const readings = lexicon.readings(key);
  if (readings) return useOf(phrase(""), readings, lexicon);
  if (!last.text.endsWith("s")) return undefined;
  const singular = lexicon.readings(key.slice(0, -1));
  return singular && useOf(phrase("s"), singular, lexicon);
}

/** The terms that a single word is the name of. */
function named(word: string, lexicon: Lexicon): readonly Term[] {
  const readings = lexicon.readings(word.toLowerCase().replaceAll(".", ""));
  return readings?.filter(({ form }) => !form).map(({ term }) => term) ?? [];
}

/** True for a form that is wrong whatever is around it, and therefore no other word: `dotnet`. */
function isAlwaysWrong(word: string, lexicon: Lexicon): boolean {
  const bare = word.replaceAll(".", "");
  return lexicon.readings(bare)?.some(({ form }) => form === bare) ?? false;
}

/** Categories whose terms may own projects: before a slash they are an owner. */
const owners: readonly TermCategory[] = ["saas", "brand", "aws", "azure", "google-cloud", "own"];

function useOf(phrase: Phrase, readings: readonly Reading[], lexicon: Lexicon): TermUse | undefined {
  const isName: IsName = (word) => {
    const terms = named(word, lexicon);
    if (terms.some(({ lowerCase }) => lowerCase === "wrong") || isAlwaysWrong(word, lexicon)) return "only";
    return terms.length === 0 ? undefined : "also";
  };
  const isTool = (word: string) =>
    named(word, lexicon).some(
      ({ lowerCase, category }) => lowerCase === "wrong" && !owners.includes(category),
    );
  const judgement = judge(phrase, readings, isName, isTool);
  if (!judgement) return undefined;
  const { term, name, verdict } = judgement;
  const { text, start, ending } = phrase;
  const end = phrase.end + ending.length;
  return {
    term,
    span: { start, end },
    written: text.slice(start, end),
    expected: name + ending,
    verdict,
    certain:
      verdict === "wrong" ||
      (verdict !== "words" &&
        (term.lowerCase !== "word" || isBefore(phrase, term) || !startsSentence(text, start))),
  };
}
