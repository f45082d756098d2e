import type { RuleFinding } from "../findings/finding.ts";
import type { SpellingRule } from "../rules/rule.ts";
import { fold } from "../spelling/isRightWord.ts";
import type { Misspelling } from "../spelling/speller.ts";
import { thresholds } from "../spelling/suggest/certainty.ts";
import { orderCorrections } from "../spelling/suggest/suggester.ts";
import { verdictOf } from "../spelling/verdict.ts";
import { shiftSpan } from "../text/span.ts";
import type { SpelledBlock } from "./documentNames.ts";

/** The words of a document as written. */
export interface DocumentWords {
  /** With how often they stand. */
  readonly counts: ReadonlyMap<string, number>;
  /** Those that begin as a word does. */
  likeStartOf(word: string): Iterable<string>;
}

/** What the spelling rule says of the unknown words of a document; nothing of `names`. */
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
        yield { span, ...rule.finding(word, undefined) };
        continue;
      }
      if (names.has(fold(word))) continue;
      const verdict = verdictOf(word, misspelling, () => words().counts);
      if (verdict === "name") continue;
      unknown ??= unknownWords(spelled);
      const corrections = offered(misspelling, words(), unknown);
      const isMisspelled = verdict === "misspelled" && corrections.length > 0;
      const spelling = { verdict: isMisspelled ? verdict : "unknown", corrections } as const;
      yield { span, ...rule.finding(word, spelling) };
    }
  }
}

/** What is worth offering: of an unknown word that nothing is near to, nothing. */
function offered(
  { certainty = 0, corrections = [] }: Misspelling,
  words: DocumentWords,
  unknown: ReadonlySet<string>,
): readonly string[] {
  if (certainty < thresholds.plausible) return [];
  const known = new Set<string>();
  for (const correction of corrections)
    for (const word of words.likeStartOf(correction.word)) if (!unknown.has(word)) known.add(word);
  return orderCorrections(corrections, known).map(({ text }) => text);
}

/** The unknown words of the document, as they are counted. */
function unknownWords(spelled: readonly SpelledBlock[]): ReadonlySet<string> {
  return new Set(
    spelled.flatMap(({ block }) =>
      // The words were counted with plain apostrophes.
      block.spelling!.value.misspellings.map(({ span }) =>
        block.text.slice(span.start, span.end).replaceAll("’", "'"),
      ),
    ),
  );
}
