import type { Span } from "../text/span.ts";
import { type Lexicon, lexiconWith } from "./lexicon.ts";
import type { Term, TermCategory } from "./term.ts";
import { usesIn } from "./termUses.ts";

/** Terms that are not technologies. */
const others: readonly TermCategory[] = ["brand", "degree", "trade"];

/** A technology named in a text. */
interface NamedTechnology {
  readonly term: Term;
  /** The span of the name in the text. */
  readonly span: Span;
}

/**
 * The technologies that a text of prose names, in order, in any spelling. An ordinary word whose only capital is that
 * of the start of a sentence does not count, nor do everyday words that are split or joined differently from a name.
 */
export function* technologiesIn(
  text: string,
  lexicon: Lexicon = lexiconWith([]),
): Generator<NamedTechnology> {
  for (const { term, span, verdict, certain } of usesIn(text, lexicon)) {
    if (!others.includes(term.category) && verdict !== "lower" && certain) yield { term, span };
  }
}
