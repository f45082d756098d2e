import type { Span } from "../text/span.ts";

/** The rules that report slips. */
export type SlipRule =
  | "article"
  | "repeated-word"
  | "agreement"
  | "apostrophe"
  | "capital"
  | "spacing"
  | "confusable";

/** The confusables that only the grammar knows, beside those of `data/confusables`. */
export const grammarConfusables = ["maybe-may-be", "now-new", "one-once", "or-of", "think-thing"] as const;

/** A slip of grammar. Spans count in the block. */
export interface Slip {
  readonly rule: SlipRule;
  /** What is replaced. */
  readonly span: Span;
  readonly replacement: string;
  /** True if the replacement is inserted after the span. */
  readonly inserts?: true;
  /** For the rule `confusable`, the id of the confusable. */
  readonly confusable?: string;
  /** The word that the replaced one does not fit. */
  readonly neighbour?: Span;
}

/** The span from one token to another; undefined if a line ends in between, which a correction would take away. */
export function spanInLine({ start }: Span, { end }: Span, text: string): Span | undefined {
  return /[\r\n]/.test(text.slice(start, end)) ? undefined : { start, end };
}
