import { projectsOf, type RequirementsDocument, skillsOf } from "../document/requirementsDocument.ts";
import type { Block } from "../markdown/block.ts";
import { fold } from "../spelling/isRightWord.ts";
import { thresholds } from "../spelling/speller/certainty.ts";
import { verdictOf } from "../spelling/speller/verdict.ts";
import { type Span, shiftSpan } from "../text/span.ts";
import { SpanIndex } from "../text/spanIndex.ts";

/** A block with misspellings, and the offset of its start in the document. */
export interface SpelledBlock {
  readonly block: Block;
  readonly at: number;
}

/**
 * Words, in lower case, that are not in a dictionary and still right: the document uses them as names in a heading, in
 * a project line or with a capital inside a sentence, or says what they stand for (`EIC (External Interface
 * Controller)`). So are the names of its levels. In a heading, a word is a typo if it clearly is a misspelled common
 * word or nearly equals another word of the document.
 */
export function documentNames(
  spelled: readonly SpelledBlock[],
  model: RequirementsDocument,
  words: () => ReadonlyMap<string, number>,
): ReadonlySet<string> {
  const names = new Set<string>();
  let headings: SpanIndex | undefined;
  let levels: SpanIndex | undefined;
  for (const { block, at } of spelled) {
    const { misspellings, definedTerms } = block.spelling!.value;
    for (const term of definedTerms) names.add(term);
    for (const misspelling of misspellings) {
      const { span, forbidden } = misspelling;
      if (forbidden) continue;
      const word = block.text.slice(span.start, span.end);
      headings ??= new SpanIndex(nameSpans(model));
      levels ??= new SpanIndex(knownLevels(model));
      const place = shiftSpan(span, at);
      const isName = headings.overlaps(place)
        ? /^\p{Lu}/u.test(word) && misspelling.certainty! < thresholds.slipInHeading
        : /^(?:name|shown)$/.test(misspelling.looks ?? "") && verdictOf(word, misspelling, words) === "name";
      if (isName || levels.overlaps(place)) names.add(fold(word));
    }
  }
  return names;
}

/** Where the names of levels are, which the ladder of the document spells as they are. */
function knownLevels({ levels }: RequirementsDocument): readonly Span[] {
  return levels
    .filter(({ rank }) => rank >= 0)
    .flatMap(({ nameSpan, otherNames = [] }) => [nameSpan, ...otherNames]);
}

function nameSpans(model: RequirementsDocument): readonly Span[] {
  const named = [...model.levels, ...model.sections, ...skillsOf(model), ...projectsOf(model)];
  const spans = named.map(({ nameSpan }) => nameSpan);
  return model.title ? [model.title.span, ...spans] : spans;
}
