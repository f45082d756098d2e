import type { RuleFinding } from "../findings/finding.ts";
import type { SpellingRule } from "../rules/rule.ts";
import { fold } from "../spelling/isRightWord.ts";
import type { Misspelling } from "../spelling/speller.ts";
import { thresholds } from "../spelling/suggest/certainty.ts";
import { orderCorrections } from "../spelling/suggest/suggester.ts";
import { verdictOf } from "../spelling/verdict.ts";
import { shiftSpan } from "../text/span.ts";
import type { SpelledBlock } from "./documentNames.ts";

/**
 * What the spelling rule says of the unknown words of a document; nothing of `names`. `words` are those of the document
 * as written, with how often they stand.
 */
export function* findTypos(
  rule: SpellingRule,
  spelled: readonly SpelledBlock[],
  names: ReadonlySet<string>,
  words: () => ReadonlyMap<string, number>,
): Generator<RuleFinding> {
  let rightWords: readonly string[] | undefined;
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
      const verdict = verdictOf(word, misspelling, words());
      if (verdict === "name") continue;
      rightWords ??= rightWordsOf(spelled, words());
      const corrections = offered(misspelling, rightWords);
      const isMisspelled = verdict === "misspelled" && corrections.length > 0;
      const spelling = { verdict: isMisspelled ? verdict : "unknown", corrections } as const;
      yield { span, ...rule.finding(word, spelling) };
    }
  }
}

/** What is worth offering: of an unknown word that nothing is near to, nothing. */
function offered(misspelling: Misspelling, rightWords: readonly string[]): readonly string[] {
  if ((misspelling.certainty ?? 0) < thresholds.plausible) return [];
  return orderCorrections(misspelling.corrections ?? [], rightWords).map(({ text }) => text);
}

/** The words of the document without those that are unknown. */
function rightWordsOf(
  spelled: readonly SpelledBlock[],
  words: ReadonlyMap<string, number>,
): readonly string[] {
  const wrong = new Set(
    spelled.flatMap(({ block }) =>
      // The words were counted with plain apostrophes.
      block.spelling!.value.misspellings.map(({ span }) =>
        block.text.slice(span.start, span.end).replaceAll("’", "'"),
      ),
    ),
  );
  return [...words.keys()].filter((word) => !wrong.has(word));
}
