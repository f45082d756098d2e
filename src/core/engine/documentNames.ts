import type { Block } from "../markdown/block.ts";
import { projectsOf, type RequirementsDocument, skillsOf } from "../model/requirementsDocument.ts";
import { fold } from "../spelling/isRightWord.ts";
import { editDistance } from "../text/editDistance.ts";
import { type Span, shiftSpan } from "../text/span.ts";
import { SpanIndex } from "../text/spanIndex.ts";

/** A block whose spelling has misspellings, and where it stands. */
export interface SpelledBlock {
  readonly block: Block;
  readonly at: number;
}

/**
 * Words that no dictionary holds and that are right all the same, in lower case: the document makes names of them in a
 * heading or a project line, or says what they stand for (`EIC (External Interface Controller)`). One that is plainly a
 * common word misspelt, or near to another word of the document, is a typo in a heading.
 */
export function documentNames(
  spelled: readonly SpelledBlock[],
  model: RequirementsDocument,
  words: () => ReadonlyMap<string, number>,
): ReadonlySet<string> {
  const names = new Set<string>();
  let headings: SpanIndex | undefined;
  const asked = new Set<string>();
  for (const { block, at } of spelled) {
    const { misspellings, definedTerms } = block.spelling!.value;
    for (const term of definedTerms) names.add(term);
    for (const misspelling of misspellings) {
      const { span, forbidden } = misspelling;
      headings ??= new SpanIndex(nameSpans(model));
      if (forbidden || !headings.overlaps(shiftSpan(span, at))) continue;
      const word = block.text.slice(span.start, span.end);
      if (asked.has(word) || misspelling.isNearCommon) continue;
      asked.add(word);
      if (!hasNeighbour(word, words())) names.add(fold(word));
    }
  }
  return names;
}

function nameSpans(model: RequirementsDocument): readonly Span[] {
  const named = [...model.levels, ...model.sections, ...skillsOf(model), ...projectsOf(model)];
  const spans = named.map(({ nameSpan }) => nameSpan);
  return model.title ? [model.title.span, ...spans] : spans;
}

/** True where another word of the document, in any capitals, is two letters from this one or less. */
function hasNeighbour(word: string, words: ReadonlyMap<string, number>): boolean {
  const folded = fold(word);
  const limit = folded.length > 5 ? 2 : 1;
  for (const other of words.keys()) {
    if (Math.abs(other.length - word.length) > limit) continue;
    const distance = editDistance(fold(other), folded, limit);
    if (distance > 0 && distance <= limit) return true;
  }
  return false;
}
