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
  const { summary, why, examples } = rule.docs();
  let page = `# ${rule.id}\n\n${summary}\n\n${why}\n\nDefault severity: \`${rule.severity}\`.\n`;
  for (const example of examples) {
    if ("fine" in example) page += `\nThis is fine:\n\n${block(example.fine)}`;
    else {
      page += `\nFound, between ⟦ and ⟧:\n\n${block(example.bad)}`;
      if (example.good !== undefined) page += `\nAfter the first fix:\n\n${block(example.good)}`;
    }
  }
  return `${page}
To change it, in \`slick.json\`:

\`\`\`jsonc
{ "rules": { "${rule.id}": "off" } } // or "error", "warning", "information", "hint"
\`\`\`

To silence it in one place: \`<!-- slick-disable-next-line ${rule.id} -->\`, \`<!-- slick-disable-line ${rule.id} -->\` at the
end of a line, or \`<!-- slick-disable ${rule.id} -->\` … \`<!-- slick-enable ${rule.id} -->\`.
`;
}

function listPage(): string {
  const rows = rules.map(
    (rule) => `| [${rule.id}](${rule.id}.md) | ${rule.docs().summary} | ${rule.severity} |`,
  );
  return `# Rules\n\n| rule | what holds | default |\n|---|---|---|\n${rows.join("\n")}\n`;
}

function block(text: string): string {
  return `\`\`\`\`markdown\n${text.replace(/\n*$/, "\n")}\`\`\`\`\n`;
}
