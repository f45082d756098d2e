import type { Span } from "../text/span.ts";

/** The rules that look at the words of a sentence. */
export type SlipRule =
  | "article"
  | "repeated-word"
  | "agreement"
  | "apostrophe"
  | "capital"
  | "spacing"
  | "confusable";

/** A slip of grammar; spans count in the block. */
export interface Slip {
  readonly rule: SlipRule;
  /** What is replaced. */
  readonly span: Span;
  readonly replacement: string;
  /** True where the replacement is put in behind the span. */
  readonly inserts?: true;
  /** Of the rule `confusable`: the name of the pair. */
  readonly confusable?: string;
  /** The word it does not fit to. */
  readonly neighbour?: Span;
}
