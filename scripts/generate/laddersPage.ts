import { type Ladder, ladders } from "../../src/core/model/ladders.ts";

const languages = { de: "German", fr: "French", es: "Spanish", pt: "Portuguese" } as const;

/** The page of the ladders that are known without configuration. */
export function laddersPage(): string {
  return `# Ladders

A ladder is an ordered list of level names. Slick Requirements tells from the headings of a document which one it uses. To name
one, write its id in \`slick.json\` (\`"ladder": "sfia"\`) or in the front matter of the document:

\`\`\`yaml
---
slick:
  ladder: sfia
---
\`\`\`

For names of your own use \`levels\` in the same places: \`"levels": ["Seed", "Shrub", "Tree"]\`, lowest first.

A heading names a level in any case, with an emoji, a number, \`Level 4 –\`, a colon or a count around the name, and without the
words that all names of the ladder end in: \`## 🏆 Expert (3)\` is *Expert Understanding*. Names below a level are other names for
it. Words that any document may use as a heading count only if skills below two levels show what was done.

${ladders.map(section).join("\n")}`;
}

function section({ id, levels, language, source, isEveryday }: Ladder): string {
  const facts = [
    ...(language ? [languages[language]] : []),
    ...(source ? [source] : []),
    ...(isEveryday ? ["everyday words"] : []),
  ];
  const rows = levels.map(
    ([name, ...others], index) => `| ${index + 1} | ${name} | ${others.join(" · ")} |\n`,
  );
  return `## ${id}
${facts.length > 0 ? `\n${facts.join("; ")}.\n` : ""}
| | Level | Other names |
|---|---|---|
${rows.join("")}`;
}
