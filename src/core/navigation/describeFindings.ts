import type { Finding } from "../findings/finding.ts";
import { rules } from "../rules/index.ts";
import { typo } from "../rules/typo.ts";
import type { Description } from "./describeEntity.ts";
import { escapeMarkdown } from "./escapeMarkdown.ts";

/**
 * What the rules say whose findings the offset stands in, each with a link to its page in the folder at the URI
 * `rulePages`, where that is known. The message itself is shown by the editor. A typo has no more to say than that.
 */
export function describeFindings(
  findings: readonly Finding[],
  offset: number,
  rulePages: string | undefined,
): readonly Description[] {
  const said = new Map<string, Description>();
  for (const { rule: id, span } of findings) {
    if (span.start > offset || offset > span.end || id === typo.id || said.has(id)) continue;
    const rule = rules.find((one) => one.id === id);
    if (!rule) continue;
    const name = escapeMarkdown(id);
    const link = rulePages === undefined ? name : `[${name}](${rulePages}/${id}.md)`;
    said.set(id, { span, markdown: `${rule.docs().when} (${link})` });
  }
  return [...said.values()];
}
