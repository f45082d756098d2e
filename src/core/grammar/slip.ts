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

/** A slip of grammar. Spans count in the block. */
export interface Slip {
  readonly rule: SlipRule;
  /** What is replaced. */
  readonly span: Span;
  readonly replacement: string;
  /** True if the replacement is inserted after the span. */
  readonly inserts?: true;
  /** For the rule `confusable`, the name of the pair. */
  readonly confusable?: string;
  /** The word that the replaced one does not fit. */
  readonly neighbour?: Span;
}
