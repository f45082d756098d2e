import type { Finding } from "../../findings/finding.ts";
import { rules } from "../../rules/index.ts";
import { escapeMarkdown, messageMarkdown } from "../../wording/escape.ts";
import type { Description } from "./describeEntity.ts";

/** The findings whose span contains or ends at the offset. */
export function findingsAround(findings: readonly Finding[], offset: number): readonly Finding[] {
  return findings.filter(({ span }) => span.start <= offset && offset <= span.end);
}

/** VS Code shows the message of a hint only over its dots, which mark this many letters. */
const maxShownLetters = 2;

/** True for a hint whose message the editor does not show at the offset, although its span contains it. */
export function isMessageHidden({ severity, span }: Finding, offset: number): boolean {
  return severity === "hint" && offset > span.start + maxShownLetters;
}

/**
 * Why the rule of a finding exists. The editor shows the message itself, with the rule and a link to its page. This
 * text appears right below it, and would be ambiguous if there were two messages.
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
