import { projectsOf, type RequirementsDocument, skillsOf } from "../document/requirementsDocument.ts";
import type { Block } from "../markdown/block.ts";
import { fold } from "../spelling/isRightWord.ts";
import { thresholds } from "../spelling/speller/certainty.ts";
import { verdictOf } from "../spelling/speller/verdict.ts";
import { type Span, shiftSpan } from "../text/span.ts";
import { SpanIndex } from "../text/spanIndex.ts";

/** A block whose spelling has misspellings, and where it stands. */
export interface SpelledBlock {
  readonly block: Block;
  readonly at: number;
}

/**
 * Words that no dictionary holds and that are right all the same, in lower case: the document makes names of them in a
 * heading or a project line or by a capital inside a sentence, or says what they stand for (`EIC (External Interface
 * Controller)`). One that is plainly a common word misspelt, or near to another word of the document, is a typo in a heading.
 */
export function documentNames(
  spelled: readonly SpelledBlock[],
  model: RequirementsDocument,
  words: () => ReadonlyMap<string, number>,
): ReadonlySet<string> {
  const names = new Set<string>();
  let headings: SpanIndex | undefined;
  for (const { block, at } of spelled) {
    const { misspellings, definedTerms } = block.spelling!.value;
    for (const term of definedTerms) names.add(term);
    for (const misspelling of misspellings) {
      const { span, forbidden } = misspelling;
      if (forbidden) continue;
      const word = block.text.slice(span.start, span.end);
      headings ??= new SpanIndex(nameSpans(model));
      const isName = headings.overlaps(shiftSpan(span, at))
        ? /^\p{Lu}/u.test(word) && misspelling.certainty! < thresholds.slipInHeading
        : misspelling.looks === "name" && verdictOf(word, misspelling, words) === "name";
      if (isName) names.add(fold(word));
    }
  }
  return names;
}

function nameSpans(model: RequirementsDocument): readonly Span[] {
  const named = [...model.levels, ...model.sections, ...skillsOf(model), ...projectsOf(model)];
  const spans = named.map(({ nameSpan }) => nameSpan);
  return model.title ? [model.title.span, ...spans] : spans;
}
