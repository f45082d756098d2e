import type { RuleFinding, SpellingVerdict } from "../findings/finding.ts";
import type { SpellingRule } from "../rules/rule.ts";
import { fold } from "../spelling/isRightWord.ts";
import { thresholds } from "../spelling/speller/certainty.ts";
import { orderCorrections } from "../spelling/speller/suggester.ts";
import { verdictOf } from "../spelling/speller/verdict.ts";
import type { Correction, Misspelling } from "../spelling/speller.ts";
import { shiftSpan } from "../text/span.ts";
import type { SpelledBlock } from "./documentNames.ts";

/** The words of a document as written. */
export interface DocumentWords {
  /** The number of occurrences of each. */
  readonly counts: ReadonlyMap<string, number>;
  /** The words that start with the same letters as `word`. */
  startingLike(word: string): Iterable<string>;
}

/** The findings of a spelling rule for the unknown words of a document, except for those in `names`. */
export function* findTypos(
  rule: SpellingRule,
  spelled: readonly SpelledBlock[],
  names: ReadonlySet<string>,
  words: () => DocumentWords,
): Generator<RuleFinding> {
  let unknown: ReadonlySet<string> | undefined;
  for (const { block, at } of spelled) {
    for (const misspelling of block.spelling!.value.misspellings) {
      const { forbidden } = misspelling;
      const word = block.text.slice(misspelling.span.start, misspelling.span.end);
      const span = shiftSpan(misspelling.span, at);
      if (forbidden) {
        yield { span, ...rule.finding({ word, verdict: "forbidden", corrections: [], unlikely: [] }) };
        continue;
      }
      if (names.has(fold(word))) continue;
      const verdict = verdictOf(word, misspelling, () => words().counts);
      if (verdict === "name") continue;
      unknown ??= unknownWords(spelled);
      const { corrections, unlikely } = offered(misspelling, verdict, words(), unknown);
      const isMisspelled = verdict === "misspelled" && corrections.length > 0;
      yield {
        span,
        ...rule.finding({ word, verdict: isMisspelled ? verdict : "unknown", corrections, unlikely }),
      };
    }
  }
}

/**
 * A correction is likely, and so worth showing in a menu, if the probability that it was meant is at least this high.
 * At most four can be. `corrections.test.ts` measures how often that is right.
 */
const likely = 1 / 4;

/**
 * Splits the corrections into likely and unlikely ones. The best one of a misspelled word is always likely, since the
 * message names it.
 */
function offered(
  { certainty = 0, corrections = [] }: Misspelling,
  verdict: SpellingVerdict["verdict"],
  words: DocumentWords,
  unknown: ReadonlySet<string>,
): Pick<SpellingVerdict, "corrections" | "unlikely"> {
  if (certainty < thresholds.plausible && verdict !== "misspelled") return { corrections: [], unlikely: [] };
  const ordered = orderCorrections(corrections, knownLike(corrections, words, unknown));
  const best = ordered[0]?.score ?? 0;
  // A score is a logarithm up to a constant; it is infinite for a name that was found by its capitals.
  const weight = ({ score }: Correction) => (score === best ? 1 : Math.exp(score - best));
  const all = ordered.reduce((sum, one) => sum + weight(one), 0);
  const isSlip = 1 / (1 + Math.exp(-certainty));
  const isLikely = (one: Correction, index: number) =>
    (index === 0 && verdict === "misspelled") || (isSlip * weight(one)) / all >= likely;
  const chosen = new Set(ordered.filter(isLikely).map(({ text }) => text));
  const unlikely = corrections.map(({ text }) => text).filter((text) => !chosen.has(text));
  return { corrections: [...chosen], unlikely };
}

/** The known words of the document that start like one of the corrections; some may come twice. */
function* knownLike(
  corrections: readonly Correction[],
  words: DocumentWords,
  unknown: ReadonlySet<string>,
): Generator<string> {
  const seen = new Set<Iterable<string>>();
  for (const { word } of corrections) {
    const alike = words.startingLike(word);
    if (seen.has(alike)) continue;
    seen.add(alike);
    for (const one of alike) if (!unknown.has(one)) yield one;
  }
}

/** The unknown words of the document, in the notation of its word counts. */
function unknownWords(spelled: readonly SpelledBlock[]): ReadonlySet<string> {
  return new Set(
    spelled.flatMap(({ block }) =>
      // Word counts are made with plain apostrophes.
      block.spelling!.value.misspellings.map(({ span }) =>
        block.text.slice(span.start, span.end).replaceAll("’", "'"),
      ),
    ),
  );
}
