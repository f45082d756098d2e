import type { Span } from "../text/span.ts";
import type { Confusable } from "./confusable.ts";
import { type ContextPattern, matchContext, parseContext } from "./contextPattern.ts";
import { wordsOf } from "./words.ts";

/** A confusable in a text. Spans count in that text. */
export interface FoundConfusable {
  readonly confusable: Confusable;
  /** What is to be replaced. */
  readonly span: Span;
  /** What is meant, with the capitals of what stands there. */
  readonly replacement: string;
  /** The words that make it certain. */
  readonly context: Span;
}

interface Entry {
  readonly confusable: Confusable;
  readonly pattern: ContextPattern;
}

/** Confusables by the words their contexts are found by. */
export class ConfusableIndex {
  readonly #byAnchor = new Map<string, Entry[]>();
  /** The shapes that anchors have: most words need no look into the map. */
  readonly #shapes = new Uint8Array(1 << 15);

  /** Throws an Error where a context is broken. */
  constructor(confusables: readonly Confusable[]) {
    for (const confusable of confusables) {
      for (const context of confusable.contexts) {
        const pattern = parseContext(context);
        for (const anchor of pattern.anchors) {
          const entries = this.#byAnchor.get(anchor);
          if (entries) entries.push({ confusable, pattern });
          else this.#byAnchor.set(anchor, [{ confusable, pattern }]);
          this.#shapes[shapeOf(anchor, 0, anchor.length)] = 1;
        }
      }
    }
  }

  /** The confusables in a text, in order of their contexts; takes time linear in its length. */
  *find(text: string): Generator<FoundConfusable> {
    const shapes = this.#shapes;
    const isWanted = (start: number, end: number) => shapes[shapeOf(text, start, end)] === 1;
    let taken = 0;
    for (const word of wordsOf(text, isWanted)) {
      for (const { confusable, pattern } of this.#byAnchor.get(word.lower) ?? []) {
        const match = matchContext(pattern, text, word);
        if (!match || match.replaced.start < taken) continue;
        taken = match.replaced.end;
        const source = text.slice(match.replaced.start, match.replaced.end);
        yield {
          confusable,
          span: match.replaced,
          replacement: likeCase(source, confusable.becomes[match.found]!),
          context: match.span,
        };
      }
    }
  }
}

/** A number of 15 bits from first and last letter, in any case, and length. */
function shapeOf(text: string, start: number, end: number): number {
  return (
    ((text.charCodeAt(start) & 31) << 10) | ((text.charCodeAt(end - 1) & 31) << 5) | ((end - start) & 31)
  );
}

/** The word with the capitals of `source`: all, the first, or none. */
function likeCase(source: string, word: string): string {
  const letters = source.replace(/[^\p{L}]/gu, "");
  if (letters.length > 1 && letters === letters.toUpperCase()) return word.toUpperCase();
  const initial = source[0]!;
  return initial === initial.toLowerCase() ? word : word[0]!.toUpperCase() + word.slice(1);
}
