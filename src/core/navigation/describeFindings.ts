import type { Finding } from "../findings/finding.ts";
import { rules } from "../rules/index.ts";
import type { Description } from "./describeEntity.ts";
import { escapeMarkdown } from "./escapeMarkdown.ts";

/** The findings whose mark the offset is in or at the end of. */
export function findingsAround(findings: readonly Finding[], offset: number): readonly Finding[] {
  return findings.filter(({ span }) => span.start <= offset && offset <= span.end);
}

/**
 * Why there is the rule of a finding, with a link to its page in the folder at the URI `rulePages`, where that is known. The
 * message itself is shown by the editor: this is for right below it, and would explain another one if there were two.
 */
export function describeRule(
  { rule: id, span }: Finding,
  rulePages: string | undefined,
): Description | undefined {
  const rule = rules.find((one) => one.id === id);
  if (!rule) return undefined;
  const name = escapeMarkdown(id);
  const link = rulePages === undefined ? name : `[${name}](${rulePages}/${id}.md)`;
  return { span, markdown: `${rule.docs().why} (${link})` };
}
