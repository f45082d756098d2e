import * as l10n from "@vscode/l10n";
import { rules } from "../../src/core/rules/index.ts";
import type { Rule } from "../../src/core/rules/rule.ts";

/** A page for each rule and one that lists them, by path below `folder`, in the language that `@vscode/l10n` is set to. */
export function rulePages(folder: string): ReadonlyMap<string, string> {
  const pages = new Map<string, string>();
  for (const rule of rules) pages.set(`${folder}/${rule.id}.md`, rulePage(rule));
  pages.set(`${folder}/README.md`, listPage());
  return pages;
}

function rulePage(rule: Rule): string {
  const { when, fix, why, examples } = rule.docs();
  const sections = [
    [l10n.t("When it appears"), `${when}\n\n${l10n.t("Default severity: `{0}`.", rule.severity)}`],
    [l10n.t("How to fix it"), fix],
    [l10n.t("Why"), why],
    [l10n.t("Examples"), examples.map(exampleBlocks).join("\n\n")],
    [l10n.t("Change or silence it"), howToSilence(rule)],
  ] as const;
  return `# ${rule.id}\n\n${sections.map(([title, text]) => `## ${title}\n\n${text}`).join("\n\n")}\n`;
}

function exampleBlocks(example: ReturnType<Rule["docs"]>["examples"][number]): string {
  if ("fine" in example) return `${l10n.t("Not reported:")}\n\n${block(example.fine)}`;
  const bad = `${l10n.t("Reported, between ⟦ and ⟧:")}\n\n${block(example.bad)}`;
  if (example.good === undefined) return bad;
  return `${bad}\n\n${l10n.t("After the first quick fix:")}\n\n${block(example.good)}`;
}

function howToSilence({ id }: Rule): string {
  const severities = l10n.t("or {0}", '"error", "warning", "information", "hint"');
  const places = l10n.t(
    "To silence it in one place: {0}, {1} at the end of a line, or {2} … {3}.",
    `\`<!-- slick-disable-next-line ${id} -->\``,
    `\`<!-- slick-disable-line ${id} -->\``,
    `\`<!-- slick-disable ${id} -->\``,
    `\`<!-- slick-enable ${id} -->\``,
  );
  return `${l10n.t("In `slick.json`:")}

\`\`\`jsonc
{ "rules": { "${id}": "off" } } // ${severities}
\`\`\`

${places}`;
}

function listPage(): string {
  const rows = rules.map(
    (rule) => `| [${rule.id}](${rule.id}.md) | ${rule.docs().when} | ${rule.severity} |`,
  );
  const head = `| ${l10n.t("rule")} | ${l10n.t("when it appears")} | ${l10n.t("default severity")} |`;
  return `# ${l10n.t("Rules")}\n\n${head}\n|---|---|---|\n${rows.join("\n")}\n`;
}

function block(text: string): string {
  return `\`\`\`\`markdown\n${text.replace(/\n*$/, "\n")}\`\`\`\``;
}
