import { CheckedDocument } from "../../src/core/checking/checkedDocument.ts";
import type { Finding } from "../../src/core/findings/finding.ts";
import type { DocumentHost } from "../../src/core/rules/documentHost.ts";
import { rules } from "../../src/core/rules/index.ts";
import { defaultConfiguration } from "../../src/core/settings/configuration.ts";
import { applyEdits } from "../../src/core/text/span.ts";
import { writeMarks } from "./marks.ts";

/** What a rule is asked with: its options, the environment of the document. */
interface Asked {
  readonly options?: Readonly<Record<string, unknown>>;
  readonly host?: Partial<DocumentHost>;
}

/** The findings of one rule in a text, with its own severity; a rule that is off until asked for gives hints. */
export function ruleFindings(id: string, text: string, { options, host }: Asked = {}): readonly Finding[] {
  const { severity } = rules.find((rule) => rule.id === id)!;
  const document = new CheckedDocument(text, {
    ...defaultConfiguration,
    rules: { [id]: { severity: severity === "off" ? "hint" : severity, ...options } },
  });
  document.setHost({ today: () => ({ year: 2010, month: 6 }), lookUp: () => ({ kind: "unknown" }), ...host });
  return document.findings().filter((finding) => finding.rule === id);
}

/** The text with marks around what the rule finds in it. */
export function markedBy(id: string, text: string, asked?: Asked): string {
  const findings = ruleFindings(id, text, asked);
  return writeMarks(
    text,
    findings.map(({ span }) => span),
  );
}

/** The text after the first fix of each finding of the rule. */
export function fixedBy(id: string, text: string, asked?: Asked): string {
  return applyEdits(
    text,
    ruleFindings(id, text, asked).flatMap(({ fixes }) => fixes![0]!.edits),
  );
}
