import type { Span } from "../text/span.ts";
import { type Lexicon, lexiconWith } from "./lexicon.ts";
import type { Term, TermCategory } from "./term.ts";
import { usesIn } from "./termUses.ts";

/** Terms that are not technologies. */
const others: readonly TermCategory[] = ["brand", "degree", "trade"];

/** A technology named in a text. */
interface NamedTechnology {
  readonly term: Term;
  /** Where it is named; counts in the text. */
  readonly span: Span;
}

/**
 * The technologies named in a text of prose, in order, however they are written. An ordinary word that only the start
 * of a sentence gives its capital names none, nor do everyday words split or joined unlike a name.
 */
export function* technologiesIn(
  text: string,
  lexicon: Lexicon = lexiconWith([]),
): Generator<NamedTechnology> {
  for (const { term, span, verdict, certain } of usesIn(text, lexicon)) {
    if (!others.includes(term.category) && verdict !== "lower" && certain) yield { term, span };
  }
}
