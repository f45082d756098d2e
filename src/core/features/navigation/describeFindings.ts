import type { Finding } from "../../findings/finding.ts";
import { rules } from "../../rules/index.ts";
import { escapeMarkdown, messageMarkdown } from "../../wording/escape.ts";
import type { Description } from "./describeEntity.ts";

/** The findings whose mark the offset is in or at the end of. */
export function findingsAround(findings: readonly Finding[], offset: number): readonly Finding[] {
  return findings.filter(({ span }) => span.start <= offset && offset <= span.end);
}

/** VS Code shows the message of a hint only over the dots, which mark this many letters. */
const maxShownLetters = 2;

/** True for a hint whose message the editor does not show at the offset, though the mark is there. */
export function isMessageHidden({ severity, span }: Finding, offset: number): boolean {
  return severity === "hint" && offset > span.start + maxShownLetters;
}

/**
 * Why there is the rule of a finding. The message itself, with the rule and a link to its page, is shown by the editor: this is for right
 * below it, and would explain another one if there were two.
 */
export function describeRule({ rule: id, span }: Finding): Description | undefined {
  const rule = rules.find((one) => one.id === id);
  return rule && { span, markdown: rule.docs().why };
}

/** The message of a hint that the editor does not show, with a link to the page of its rule. */
export function describeHint({ rule, span, message }: Finding, rulePages: string | undefined): Description {
  return { span, markdown: `${messageMarkdown(message)} (${pageLink(rule, rulePages)})` };
}

function pageLink(id: string, rulePages: string | undefined): string {
  const name = escapeMarkdown(id);
  return rulePages === undefined ? name : `[${name}](${rulePages}/${id}.md)`;
}
