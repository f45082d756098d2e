import * as l10n from "@vscode/l10n";
import { rules } from "../../rules/index.ts";
import { listOf, record, type Tool, truncatedField } from "./tool.ts";

const ours = (description: string) => ({ type: "string", description }) as const;

export const explainRule: Tool = {
  id: "explain_rule",
  title: () => l10n.t("Explain Rule"),
  reads: () => l10n.t("The documentation of a rule, nothing of your files"),
  description:
    "Says what a rule finds, why, and how to fix it, with examples of the rule's own documentation.",
  input: record({
    rule: { type: "string", enum: rules.map(({ id }) => id), description: "The id of the rule." },
  }),
  output: record({
    rule: ours("The id."),
    severity: ours("Its severity unless the configuration says another."),
    when: ours("When it appears."),
    why: ours("Why it matters."),
    fix: ours("How to fix it."),
    examples: listOf(
      {
        bad: ours("A text with what the rule finds in ⟦marks⟧."),
        good: ours("The same after the first fix."),
        fine: ours("A text that is right."),
      },
      ["bad", "good", "fine"],
    ),
    truncated: truncatedField,
  }),
  run({ input }) {
    const { id, severity, docs } = rules.find((one) => one.id === input.rule)!;
    const { when, why, fix, examples } = docs();
    return { rule: id, severity, when, why, fix, examples };
  },
};
