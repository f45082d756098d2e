import fc from "fast-check";

// Lines of requirements documents, of Markdown that reaches across lines, and of what only other tools write.
const structure = [
  "# Title",
  "## Basic Understanding",
  "## Strong Understanding",
  "## Basic Understanding <!-- sure -->",
  "### Caching",
  "### Queues [a]",
  "#### Desk",
  "**Shop**",
  "**Shop**  ",
  "**Search**",
  "** Cart **",
  "**Mail**:",
  "**Shop** <!-- the old one -->",
  "Notes:",
  "#### Notes",
  "**Notes**",
  "*Desk*",
  "> **Desk**",
  "<h4>Desk</h4>",
  "Desk (2019–2021)",
  "**2019** – **Desk**",
  "What was done:",
  "---",
  "- Built the cache.",
  "- Reduced the load by 20% on [a] and [b][].",
  "- Used Redis  for sessions",
  "- Planned the DR(Disaster Recovery) test.",
  "- Was responsible for it. <!-- slick-disable-line tense -->",
  "- ",
  "-",
  "  - nested detail",
  "    - deeper",
  "1. first",
  "* star",
  "Reduced the load on the database.",
  "Cached it well, and",
  "the end of a sentence.",
  "Works alone at this level, with reviews.",
];
const nasty = [
  "",
  "",
  "   ",
  "```",
  "~~~~",
  "  ```",
  "    ~~~",
  "- ```",
  "> ```",
  "<!-- open",
  "-->",
  "text <!-- open",
  "<!-- closed -->",
  "<pre>",
  "</pre>",
  "<details><summary>More</summary>",
  "</details>",
  "<div>",
  "<b>bold</b> text",
  "\tTab in front",
  "\t- tab item",
  "-\ttab behind",
  "    - indented item",
  "      code or more",
  "lazy line",
  "> quoted",
  "> - quoted item",
  ">lazy",
  "[a]: /first",
  "[b]: <x> 'open",
  "'",
  "[a] [b] [a][b]",
  "| a | b |",
  "|---|---|",
  "| c | **Shop** |",
  "===",
  "***",
  "+++",
  "...",
  "\uFEFF- mark",
  "\uFEFF**Shop**",
  "\ud800 lone **half** \udc00",
  "\u202eright to left\u202c",
  "שלום **עולם**",
  "- \u00a0",
  "a\\",
  "a `code",
  "over`",
  "a *em",
  "over* _b_",
  "&amp; &#42; \\*",
  "10) ten",
  "2. two",
  "+ plus",
  "<!-- slick-disable spacing -->",
  "<!-- slick-enable -->",
  "- [ ] task",
  "![x][a]",
];
const line = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...structure) },
  { weight: 2, arbitrary: fc.constantFrom(...nasty) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(" ", "  ", "    ", "\t", "> ", "- "), fc.constantFrom(...structure, ...nasty))
      .map(([before, text]) => before + text),
  },
);
const endings = fc.constantFrom<readonly string[]>(
  ["\n"],
  ["\n"],
  ["\n"],
  ["\r\n"],
  ["\r"],
  ["\n", "\r\n", "\r"],
);

function joined(lines: readonly string[], some: readonly string[]): string {
  return lines.map((text, index) => text + some[(index * 7 + text.length) % some.length]!).join("");
}

const opening = fc.constantFrom("", "", "", "\uFEFF", "---\ntitle: x\n---\n", "+++\n# x\n+++\n", "---\n");
const house = "## Basic Understanding\n\n### Caching\n**Shop**\n- Built the cache.\n";

/** Markdown that asks much of a parser, some of it below a project, with any line endings. */
export const nastyText: fc.Arbitrary<string> = fc
  .tuple(
    opening,
    fc.constantFrom("", house, house),
    fc.oneof(fc.array(line, { maxLength: 5 }), fc.array(line, { maxLength: 12 })),
    fc.constantFrom("", "\n## Strong Understanding\n\n### Queues\n**Mail**\n- Ran the queue.\n"),
    endings,
    fc.boolean(),
  )
  .map(([before, head, lines, tail, some, isEnded]) => {
    const text = joined(
      `${before}${head}${lines.map((one) => `${one}\n`).join("")}${tail}`.split("\n").slice(0, -1),
      some,
    );
    return isEnded ? text : text.replace(/[\r\n]+$/, "");
  });

/** An edit somewhere: the place as a share of the text, how much goes, and what comes. */
export const nastyEdit: fc.Arbitrary<{
  readonly place: number;
  readonly length: number;
  readonly text: string;
}> = fc.record({
  place: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.constant(0), fc.nat(30)),
  text: fc.oneof(
    fc.array(line, { maxLength: 3 }).map((lines) => lines.join("\n")),
    fc.constantFrom(
      "",
      "\n",
      "\r",
      "\r\n",
      "`",
      "<",
      "-",
      ">",
      " ",
      "\t",
      "[",
      "]",
      "*",
      "\uFEFF",
      "\ud83d",
      "\n\n",
    ),
  ),
});
