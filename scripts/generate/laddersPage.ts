import { type Ladder, ladders } from "../../src/core/document/ladders.ts";

const languages = { de: "German", fr: "French", es: "Spanish", nl: "Dutch", pt: "Portuguese" } as const;

/** The page of the ladders that are known without configuration. */
export function laddersPage(): string {
  return `# Ladders

A ladder is an ordered list of level names. Slick Requirements recognises the ladder of a document by its headings. To choose one, write
its id in \`slick.json\` (\`"ladder": "sfia"\`) or in the front matter of the document:

\`\`\`yaml
---
slick:
  ladder: sfia
---
\`\`\`

To use your own names, write \`levels\` in the same places: \`"levels": ["Seed", "Shrub", "Tree"]\`, lowest first.

A level heading may be in upper or lower case, may have an emoji, a number, \`Level 4 –\`, a colon or a count next to the name, and may
leave out the words that all names of the ladder end in: \`## 🏆 Expert (3)\` is *Expert Understanding*, and so is *Expert Knowledge*
among such levels. A name of several words with a slip in it counts as a level, and is reported; so is a misspelt everyday word in a
document with other levels. Everyday words count as levels only if skills below two of them show what was done.

${ladders.map(section).join("\n")}`;
}

function section({ id, levels, language, source, isEveryday }: Ladder): string {
  const facts = [
    ...(language ? [languages[language]] : []),
    ...(source ? [source] : []),
    ...(isEveryday ? ["Everyday words"] : []),
  ];
  const rows = levels.map(
    ([name, ...others], index) => `| ${index + 1} | ${name} | ${others.join(" · ")} |\n`,
  );
  return `## ${id}
${facts.length > 0 ? `\n${facts.join(". ")}.\n` : ""}
| | Level | Other names |
|---|---|---|
${rows.join("")}`;
}
