import { type RequirementsDocument, skillsOf } from "../document/requirementsDocument.ts";
import type { RuleFinding } from "../findings/finding.ts";
import { placeFindings } from "../findings/placeFindings.ts";
import { type BulletList, bulletLists } from "../grammar/bulletLists.ts";
import { appendAll } from "../text/collections.ts";
import type { Span } from "../text/span.ts";
import type { Collected, DocumentRule, RuleOptions } from "./rule.ts";

/** A rule for bullets of skills that looks at one list at a time. Its findings are cached with the list's block. */
export function inBulletLists(find: (list: BulletList, options: RuleOptions) => Iterable<RuleFinding>): Pick<
  DocumentRule<readonly RuleFinding[]>,
  "scope" | "collect" | "check"
> & {
  readonly scope: "document";
} {
  return {
    scope: "document",
    collect(block, options) {
      const findings: RuleFinding[] = [];
      for (const list of bulletLists(block)) appendAll(findings, find(list, options));
      return findings.length > 0 ? [findings] : [];
    },
    check: (document, { facts }) => evidenceFindings(document, facts),
  };
}

/** The findings in bullets of skills, placed in the document. Notes and other sections are not evidence. */
function evidenceFindings(
  document: RequirementsDocument,
  lists: Iterable<Collected<readonly RuleFinding[]>>,
): readonly RuleFinding[] {
  const found: RuleFinding[] = [];
  const skills = skillsOf(document);
  let skill = 0;
  let section = 0;
  for (const { fact, at } of lists)
    for (const finding of placeFindings(fact, at)) {
      const { start } = finding.span;
      while (skill < skills.length && skills[skill]!.span.end <= start) skill++;
      while (section < document.sections.length && document.sections[section]!.span.end <= start) section++;
      if (isIn(skills[skill], start) && !isIn(document.sections[section], start)) found.push(finding);
    }
  return found;
}

function isIn(node: { readonly span: Span } | undefined, offset: number): boolean {
  return node !== undefined && node.span.start <= offset;
}
