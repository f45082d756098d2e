import { askOnWord, type InternedWord, memoizeOnWord } from "../text/internedWords.ts";
import type { Span } from "../text/span.ts";
import { type WordStream, wordStream } from "../text/wordStream.ts";
import { table } from "./confusables.table.ts";
import type { ConfusableTable } from "./confusableTable.ts";
import { type ContextPattern, matchContext, parseContext } from "./contextPattern.ts";

/** A confusable in a text. Spans count in that text. */
export interface FoundConfusable {
  /** Its id. */
  readonly confusable: string;
  /** The words to replace. */
  readonly span: Span;
  /** What is meant, with the capitals of the replaced words. */
  readonly replacement: string;
  /** The words of the context that matched. */
  readonly context: Span;
}

/** Confusables, indexed by the anchors of their contexts. */
export class ConfusableIndex {
  readonly #table: ConfusableTable;
  readonly #contextsAt: (anchor: InternedWord) => readonly number[] | undefined;
  /** The contexts that a text has asked for. Most are never parsed. */
  readonly #patterns: (ContextPattern | undefined)[] = [];

  /** The index of a table; `ask` is `memoizeOnWord` if it is kept for good. */
  constructor(table: ConfusableTable, ask: typeof memoizeOnWord = askOnWord) {
    this.#table = table;
    const byAnchor = new Map(table.anchors);
    this.#contextsAt = ask((lower) => byAnchor.get(lower));
  }

  /**
   * The confusables in a text, in order of their contexts. Takes time linear in its length. Anchors are looked for
   * among `anchors`, which may be fewer than the words of the text.
   */
  *find(text: string, anchors: WordStream = wordStream(text)): Generator<FoundConfusable> {
    let taken = 0;
    for (let index = 0; index < anchors.words.length; index++) {
      const contexts = this.#contextsAt(anchors.words[index]!);
      if (!contexts) continue;
      const { lower } = anchors.words[index]!;
      const word = { start: anchors.starts[index]!, end: anchors.ends[index]!, lower };
      for (const context of contexts) {
        const match = matchContext(this.#pattern(context), text, word);
        if (!match || match.replaced.start < taken) continue;
        const source = text.slice(match.replaced.start, match.replaced.end);
        // `LESS files`: a name, and what is around it is not written so.
        if (isCapitals(source) && !isCapitals(text.slice(match.span.start, match.span.end))) continue;
        taken = match.replaced.end;
        const { id, becomes } = this.#table.confusables[this.#table.contexts[context]![1]]!;
        yield {
          confusable: id,
          span: match.replaced,
          replacement: withCase(source, becomes[match.found]!),
          context: match.span,
        };
      }
    }
  }

  #pattern(context: number): ContextPattern {
    let pattern = this.#patterns[context];
    if (!pattern) {
      pattern = parseContext(this.#table.contexts[context]![0]);
      this.#patterns[context] = pattern;
    }
    return pattern;
  }
}

let every: ConfusableIndex | undefined;

/** The index of all confusables, created when first asked for. */
export function confusableIndex(): ConfusableIndex {
  every ??= new ConfusableIndex(table, memoizeOnWord);
  return every;
}

function isCapitals(source: string): boolean {
  const letters = source.replace(/[^\p{L}]/gu, "");
  return letters.length > 1 && letters === letters.toUpperCase();
}

/** The word with the capitals of `source`: all, the first, or none. */
function withCase(source: string, word: string): string {
  if (isCapitals(source)) return word.toUpperCase();
  const initial = source[0]!;
  return initial === initial.toLowerCase() ? word : word[0]!.toUpperCase() + word.slice(1);
}
