import { rules } from "../../src/core/rules/index.ts";
import type { Rule } from "../../src/core/rules/rule.ts";

/** A page for each rule and one that lists them, by path below the project root. */
export function rulePages(): ReadonlyMap<string, string> {
  const pages = new Map<string, string>();
  for (const rule of rules) pages.set(`docs/rules/${rule.id}.md`, rulePage(rule));
  pages.set("docs/rules/README.md", listPage());
  return pages;
}

function rulePage(rule: Rule): string {
  const { when, fix, why, examples } = rule.docs();
  let page = `# ${rule.id}\n\n## When it appears\n\n${when}\n\nDefault severity: \`${rule.severity}\`.\n\n## How to fix it\n\n${fix}\n\n## Why\n\n${why}\n\n## Examples\n`;
  for (const example of examples) {
    if ("fine" in example) page += `\nNot reported:\n\n${block(example.fine)}`;
    else {
      page += `\nReported, between ⟦ and ⟧:\n\n${block(example.bad)}`;
      if (example.good !== undefined) page += `\nAfter the first quick fix:\n\n${block(example.good)}`;
    }
  }
  return `${page}
## Change or silence it

In \`slick.json\`:

\`\`\`jsonc
{ "rules": { "${rule.id}": "off" } } // or "error", "warning", "information", "hint"
\`\`\`

To silence it in one place: \`<!-- slick-disable-next-line ${rule.id} -->\`, \`<!-- slick-disable-line ${rule.id} -->\` at the
end of a line, or \`<!-- slick-disable ${rule.id} -->\` … \`<!-- slick-enable ${rule.id} -->\`.
`;
}

function listPage(): string {
  const rows = rules.map(
    (rule) => `| [${rule.id}](${rule.id}.md) | ${rule.docs().when} | ${rule.severity} |`,
  );
  return `# Rules\n\n| rule | when it appears | default severity |\n|---|---|---|\n${rows.join("\n")}\n`;
}

function block(text: string): string {
  return `\`\`\`\`markdown\n${text.replace(/\n*$/, "\n")}\`\`\`\`\n`;
}
