import { wordAt, wordEnd, wordStart } from "../english/words.ts";
import type { Span } from "../text/span.ts";
import { shapeCount, shapeOf } from "../text/wordShape.ts";
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
  readonly #byAnchor: ReadonlyMap<string, readonly number[]>;
  /** The contexts that a text has asked for. Most are never parsed. */
  readonly #patterns: (ContextPattern | undefined)[] = [];
  /** The shapes of anchors. They save most words the lookup in the map. */
  readonly #shapes = new Uint8Array(shapeCount);

  constructor(table: ConfusableTable) {
    this.#table = table;
    this.#byAnchor = new Map(table.anchors);
    for (const [word] of table.anchors) this.#shapes[shapeOf(word, 0, word.length)] = 1;
  }

  /** The confusables in a text, in order of their contexts. Takes time linear in its length. */
  *find(text: string): Generator<FoundConfusable> {
    const shapes = this.#shapes;
    let taken = 0;
    let end = 0;
    for (let start = wordStart(text, 0); start < text.length; start = wordStart(text, end)) {
      end = wordEnd(text, start);
      if (shapes[shapeOf(text, start, end)] === 0) continue;
      const word = wordAt(text, start, end);
      if (!word) continue;
      for (const context of this.#byAnchor.get(word.lower) ?? []) {
        const match = matchContext(this.#pattern(context), text, word);
        if (!match || match.replaced.start < taken) continue;
        taken = match.replaced.end;
        const source = text.slice(match.replaced.start, match.replaced.end);
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
  every ??= new ConfusableIndex(table);
  return every;
}

/** The word with the capitals of `source`: all, the first, or none. */
function withCase(source: string, word: string): string {
  const letters = source.replace(/[^\p{L}]/gu, "");
  if (letters.length > 1 && letters === letters.toUpperCase()) return word.toUpperCase();
  const initial = source[0]!;
  return initial === initial.toLowerCase() ? word : word[0]!.toUpperCase() + word.slice(1);
}
