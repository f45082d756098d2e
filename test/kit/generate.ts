import fc from "fast-check";

// The same texts every time, so that a red build means a change; `SLICK_SEED=$RANDOM npm run test:unit` looks further.
fc.configureGlobal({ seed: Number(process.env.SLICK_SEED ?? 20261123) });

const words = [
  "shop",
  "Cached",
  "the",
  "pages.",
  "Reduced",
  "load",
  "by",
  "20%",
  "**bold**",
  "`code`",
  "[link](x)",
  "*em*",
  "SaaS(Software as a Service)",
  "a  b",
];
const line = fc.oneof(
  fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 }).map((parts) => parts.join(" ")),
  fc.constantFrom(
    "",
    "",
    "",
    "  ",
    "# Title",
    "## Basic Understanding",
    "## Strong Understanding",
    "## Basic Understandng",
    "### Caching",
    "#### Shop",
    "Notes:",
    "**Shop**",
    "**Shop**  ",
    "** Shop **",
    "**Shop**:",
    "- bullet",
    "- bullet  ",
    "-",
    "- ",
    "  - nested",
    "* star",
    "+ plus",
    "1. one",
    "3) three",
    "   more",
    "    code",
    "> quote",
    "> - item",
    "---",
    "***",
    "===",
    "```",
    "~~~",
    "- ```",
    "  ```",
    "<!-- comment",
    "-->",
    "<!-- slick-disable -->",
    "<div>",
    "</div>",
    "<b>bold</b>",
    "<script>",
    "</script>",
    "| a | b |",
    "|---|---|",
    "\ttab",
    "é ü ’ 漢字 😀 \u202e",
  ),
);
const ending = fc.constantFrom("\n", "\n", "\n", "\n", "\r\n", "\r");

/** Text made of the lines that Markdown and our documents are made of, in any order, with any line endings. */
export const markdownText: fc.Arbitrary<string> = fc
  .array(fc.tuple(line, ending), { maxLength: 14 })
  .map((lines) => lines.map(([text, end]) => text + end).join(""))
  .chain((text) => fc.constantFrom(text, text.replace(/[\r\n]+$/, "")));

const sentence = fc.array(
  fc.constantFrom(
    "built",
    "the",
    "shop",
    "with",
    "care",
    "and",
    "tests",
    "for",
    "its",
    "`cache`",
    "**search**",
  ),
  {
    minLength: 3,
    maxLength: 9,
  },
);
const bullet = sentence.map((parts) => `- Then ${parts.join(" ")}.`);
const project = fc
  .tuple(
    fc.constantFrom("**Shop**", "**Shop**  ", "**Search**", "** Cart **", "**Mail **", "#### Desk"),
    fc.array(bullet, { minLength: 1, maxLength: 4 }),
  )
  .map(([name, bullets]) => [name, ...bullets].join("\n"));
const skill = fc
  .tuple(fc.constantFrom("Caching", "Testing", "Queues"), fc.array(project, { minLength: 1, maxLength: 3 }))
  .map(([name, projects]) => `### ${name}\n${projects.join("\n\n")}`);
const level = fc
  .tuple(
    fc.constantFrom("Basic", "Strong", "Advanced", "Expert"),
    fc.array(skill, { minLength: 1, maxLength: 3 }),
  )
  .map(([name, skills]) => `## ${name} Understanding\n\n${skills.join("\n\n")}`);

/** A requirements document that is well formed but for its project lines. */
export const requirementsText: fc.Arbitrary<string> = fc
  .array(level, { minLength: 1, maxLength: 4 })
  .map((levels) => `# Title\n\nNotes:\n- Ask?\n\n${levels.join("\n\n---\n\n")}\n`);
