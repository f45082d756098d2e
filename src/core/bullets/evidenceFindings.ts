import type { RuleFinding } from "../findings/finding.ts";
import { shiftFinding } from "../findings/shiftFinding.ts";
import { type RequirementsDocument, skillsOf } from "../model/requirementsDocument.ts";
import type { Collected } from "../rules/rule.ts";
import type { Span } from "../text/span.ts";

/** The findings in bullets of skills, placed in the document: what stands in notes and other sections is no evidence. */
export function* evidenceFindings(
  document: RequirementsDocument,
  found: Iterable<Collected<RuleFinding>>,
): Generator<RuleFinding> {
  const skills = [...skillsOf(document)];
  let skill = 0;
  let section = 0;
  for (const { fact, at } of found) {
    const start = fact.span.start + at;
    while (skill < skills.length && skills[skill]!.span.end <= start) skill++;
    while (section < document.sections.length && document.sections[section]!.span.end <= start) section++;
    if (isIn(skills[skill], start) && !isIn(document.sections[section], start)) yield shiftFinding(fact, at);
  }
}

function isIn(node: { readonly span: Span } | undefined, offset: number): boolean {
  return node !== undefined && node.span.start <= offset;
}
