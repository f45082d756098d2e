import type { Span } from "../text/span.ts";
import { SpanIndex } from "../text/spanIndex.ts";

/** Stretches of a document in which something holds of a rule and a word; asked in a time that hardly grows with their number. */
export interface Stretches {
  readonly isEmpty: boolean;
  /** True where the offset is in a stretch of just this rule and word. */
  holds(rule: string, word: string, offset: number): boolean;
}

/** Gathers stretches from the start of a document to its end. */
export class StretchList {
  /** By rule and word. */
  readonly #spans = new Map<string, Map<string, Span[]>>();
  /** Where those begin that have no end so far, by rule and word. */
  readonly #open = new Map<string, Map<string, number>>();

  /** From here on; what is open already stays so. */
  open(rule: string, word: string, start: number): void {
    const words = inner(this.#open, rule);
    if (!words.has(word)) words.set(word, start);
  }

  /** The words for which a rule is open. */
  openWords(rule: string): readonly string[] {
    return [...(this.#open.get(rule)?.keys() ?? [])];
  }

  /** Ends what is open of a rule, whatever the word. */
  closeRule(rule: string, end: number): void {
    for (const [word, start] of this.#open.get(rule) ?? []) this.add(rule, word, { start, end });
    this.#open.delete(rule);
  }

  /** Ends what is open on a word, whatever the rule. */
  closeWord(word: string, end: number): void {
    for (const [rule, words] of this.#open) {
      const start = words.get(word);
      if (start === undefined) continue;
      this.add(rule, word, { start, end });
      words.delete(word);
      if (words.size === 0) this.#open.delete(rule);
    }
  }

  closeAll(end: number): void {
    for (const rule of [...this.#open.keys()]) this.closeRule(rule, end);
  }

  add(rule: string, word: string, span: Span): void {
    const words = inner(this.#spans, rule);
    const spans = words.get(word);
    if (spans) spans.push(span);
    else words.set(word, [span]);
  }

  /** What was gathered; what is open reaches to the end of the document. Nothing can be added any more. */
  read(): Stretches {
    this.closeAll(Number.POSITIVE_INFINITY);
    const found = new Map(
      [...this.#spans].map(([rule, words]) => [
        rule,
        new Map([...words].map(([word, spans]) => [word, new SpanIndex(spans)])),
      ]),
    );
    return {
      isEmpty: found.size === 0,
      holds: (rule, word, offset) =>
        found
          .get(rule)
          ?.get(word)
          ?.overlaps({ start: offset, end: offset + 1 }) === true,
    };
  }
}

function inner<T>(outer: Map<string, Map<string, T>>, key: string): Map<string, T> {
  let found = outer.get(key);
  if (!found) {
    found = new Map();
    outer.set(key, found);
  }
  return found;
}
