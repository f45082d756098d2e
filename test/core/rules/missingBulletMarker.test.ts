import assert from "node:assert/strict";
import { fixedBy, markedBy, ruleFindings } from "../../kit/ruleFindings.ts";

const rule = "missing-bullet-marker";

function shop(lines: string): string {
  return `## Basic Understanding\n\n### Caching\n**Shop**\n${lines}`;
}

describe("the rule missing-bullet-marker", () => {
  const evidence: readonly string[] = [
    "⟦Caches of the⟧ pages.",
    "⟦Caches of the⟧ pages!",
    '⟦Caches of "the⟧ pages."',
    "⟦Caches (of the⟧ pages.)",
    "⟦Cached pages of⟧ it",
    "⟦Cached page-views of⟧ it",
    "⟦Cached 2 pages⟧ for it",
    "**⟦Cached** the pages⟧ of *all* kinds",
    "⟦Cached the pages⟧ of **it**",
    "⟦Technologies and frameworks⟧ that we used: all sorts of caches.",
    "⟦Älterte all the⟧ pages.",
  ];
  for (const line of evidence)
    it(`finds the marked part of ${JSON.stringify(line)}`, () => {
      assert.equal(
        markedBy(rule, shop(`${line}\n- Ran it.\n`.replace(/[⟦⟧]/g, ""))),
        shop(`${line}\n- Ran it.\n`),
      );
    });

  const other: readonly string[] = [
    "cached all of the pages.",
    "cached all of the Pages.",
    "2020 saw all of the pages.",
    "Cached 3 pages.",
    "Caches of the pages",
    "Caches of the pages?",
    "Caches. Of all the pages",
    "The team was founded in 2010",
    "The Cached pages of it",
    "Ced as a whole team",
    "*Cached all of the pages.*",
    "_Cached all of the pages._",
    "Role: Cached all of the pages.",
    "Cached all of the pages as follows:",
    "Cached all of the pages of the shop and of its search as follows:",
  ];
  for (const line of other)
    it(`finds nothing in ${JSON.stringify(line)}`, () => {
      const text = shop(`${line}\n- Ran it.\n`);
      assert.equal(markedBy(rule, text), text);
    });

  const indented: readonly (readonly [why: string, before: string, after: string])[] = [
    ["keeps a small indentation", "  • Ran it.\n", "  - Ran it.\n"],
    ["keeps three spaces", "   • Ran it.\n", "   - Ran it.\n"],
    ["takes away four spaces without a bullet above", "    • Ran it.\n", "- Ran it.\n"],
    ["takes away a tab without a bullet above", "\t• Ran it.\n", "- Ran it.\n"],
    ["keeps what nests it in the bullet above", "- Led it.\n    • Ran it.\n", "- Led it.\n    - Ran it.\n"],
    [
      "keeps what nests several in the bullet above",
      "- Led it.\n    • Ran it.\n    • Left it.\n",
      "- Led it.\n    - Ran it.\n    - Left it.\n",
    ],
    [
      "keeps what nests one in each of two bullets",
      "- Led it.\n     • Ran it.\n\n12. Built it.\n       • Left it.\n",
      "- Led it.\n     - Ran it.\n\n12. Built it.\n       - Left it.\n",
    ],
    ["keeps a tab that nests it", "- Led it.\n\t• Ran it.\n", "- Led it.\n\t- Ran it.\n"],
    ["takes away what is too much to nest it", "- Led it.\n      • Ran it.\n", "- Led it.\n- Ran it.\n"],
    ["takes away two tabs below one bullet", "- Led it.\n\t\t• Ran it.\n", "- Led it.\n- Ran it.\n"],
    [
      "keeps what is not too much below a number",
      "\n12. Led it.\n       • Ran it.\n",
      "\n12. Led it.\n       - Ran it.\n",
    ],
    [
      "keeps what nests it in a nested bullet",
      "- Led it.\n  - Ran it.\n       • Left it.\n",
      "- Led it.\n  - Ran it.\n       - Left it.\n",
    ],
    [
      "takes away what is too much for a nested bullet",
      "- Led it.\n  - Ran it.\n        • Left it.\n",
      "- Led it.\n  - Ran it.\n- Left it.\n",
    ],
    ["takes away four spaces before a bullet", "    • Ran it.\n- Led it.\n", "- Ran it.\n- Led it.\n"],
    [
      "takes away four spaces in another project",
      "- Led it.\n\n**Web**\n    • Ran it.\n",
      "- Led it.\n\n**Web**\n- Ran it.\n",
    ],
    ["takes away any number of spaces", `${" ".repeat(500)}• Ran it.\n`, "- Ran it.\n"],
    ["takes away spaces before a sentence", "    Ran all of it here.\n", "- Ran all of it here.\n"],
    ["takes away a space that Markdown does not know", "\u00a0• Ran it.\n", "- Ran it.\n"],
    ["keeps other line endings", "• Ran it.\r\n\r\n• Led it.\r\n", "- Ran it.\r\n\r\n- Led it.\r\n"],
    ["keeps a comment after the sign", "•<!-- a --> Ran it.\n", "- •<!-- a --> Ran it.\n"],
  ];
  for (const [why, before, after] of indented)
    it(`${why}: ${JSON.stringify(before.replace(/ {100,}/, "…"))}`, () => {
      assert.equal(fixedBy(rule, shop(before)), shop(after));
      assert.equal(markedBy(rule, shop(after)), shop(after));
    });

  it("marks the sign, not the spaces before it", () => {
    assert.equal(
      markedBy(rule, shop("- Led it.\n\n\u00a0\u00a0• Ran it all.\n")),
      shop("- Led it.\n\n\u00a0\u00a0⟦• Ran it all⟧.\n"),
    );
  });

  it("has a safe fix only for another program's sign", () => {
    const safe = (line: string) =>
      ruleFindings(rule, shop(line)).map(({ fixes }) => fixes![0]!.safe === true);
    assert.deepEqual(safe("• Ran it.\n"), [true]);
    assert.deepEqual(safe("Ran all of it here.\n"), [false]);
  });

  it("has no fix after a comment, where a marker would be text", () => {
    for (const line of ["     <!-- a --> • Ran it.\n", "Tech: a <!-- b\n c --> Cached all of the pages.\n"])
      assert.deepEqual(
        ruleFindings(rule, shop(line)).map(({ fixes }) => fixes),
        [[]],
        line,
      );
  });
});
