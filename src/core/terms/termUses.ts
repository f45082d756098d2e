import type { Span } from "../text/span.ts";
import { startsSentence } from "../text/surroundings.ts";
import { type IsName, type Judgement, judge } from "./judge.ts";
import type { Lexicon, Reading } from "./lexicon.ts";
import { isBefore, isNext, type Phrase } from "./phrase.ts";
import type { Term } from "./term.ts";
import { type Token, tokensOf } from "./tokens.ts";

/** A place where a text names a technology, or seems to. Spans count in the text. */
export interface TermUse {
  readonly term: Term;
  readonly span: Span;
  readonly written: string;
  /** How the place should read, its plural kept. */
  readonly expected: string;
  readonly verdict: Judgement["verdict"];
  /** False for what may be everyday words, or an ordinary word that has its capital from the start of a sentence. */
  readonly certain: boolean;
}

/** The uses of terms in a text of prose, in order and not overlapping; the longest name counts. */
export function* usesIn(text: string, lexicon: Lexicon): Generator<TermUse> {
  const tokens = tokensOf(text);
  for (let i = 0; i < tokens.length; i++) {
    for (let count = lexicon.longestAt(tokens[i]!, text); count > 0; count--) {
      const use = useAt(text, tokens, i, count, lexicon);
      if (!use) continue;
      yield use;
      i += count - 1;
      break;
    }
  }
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
  const isName = (word: string) => {
    const named = lexicon.readings(word.toLowerCase().replaceAll(".", ""))?.filter(({ form }) => !form) ?? [];
    if (named.length === 0) return undefined;
    return named.some(({ term }) => term.lowerCase === "wrong") ? "only" : "also";
  };
  if (readings) return useOf(phrase(""), readings, isName);
  if (!last.text.endsWith("s")) return undefined;
  const singular = lexicon.readings(key.slice(0, -1));
  return singular && useOf(phrase("s"), singular, isName);
}

function useOf(phrase: Phrase, readings: readonly Reading[], isName: IsName): TermUse | undefined {
  const judgement = judge(phrase, readings, isName);
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
