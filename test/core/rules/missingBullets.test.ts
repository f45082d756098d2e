import assert from "node:assert/strict";
import { fixedBy, markedBy, ruleFindings } from "../../kit/ruleFindings.ts";

const rule = "missing-bullets";

function skill(lines: string): string {
  return `## Basic Understanding\n\n### Caching\n${lines}`;
}

describe("the rule missing-bullets", () => {
  const empty: readonly (readonly [why: string, before: string, after: string])[] = [
    ["a line between others", "- Led it.\n- \n- Ran it.\n", "- Led it.\n- Ran it.\n"],
    ["the indentation of the line", "  - Led it.\n  - \n  - Ran it.\n", "  - Led it.\n  - Ran it.\n"],
    ["a number", "1. Led it.\n2.\n3. Ran it.\n", "1. Led it.\n3. Ran it.\n"],
    ["the spaces after it", `- Led it.\n-${" ".repeat(500)}\n- Ran it.\n`, "- Led it.\n- Ran it.\n"],
    ["the last line", "- Led it.\n- \n", "- Led it.\n"],
    [
      "the last line and the end of the one before it, without an end of its own",
      "- Led it.\n- ",
      "- Led it.",
    ],
    ["the same with an indentation", "  - Led it.\n  -", "  - Led it."],
    ["all of several lines", "- \n- Led it.\n-\n", "- Led it.\n"],
  ];
  for (const [why, before, after] of empty)
    for (const eol of ["\n", "\r\n", "\r"])
      it(`removes ${why}: ${JSON.stringify(before.slice(0, 40))} with ${JSON.stringify(eol)}`, () => {
        const write = (lines: string) => skill(`**Shop**\n${lines}`).replaceAll("\n", eol);
        assert.equal(fixedBy(rule, write(before)), write(after));
      });

  const projects: readonly (readonly [why: string, before: string, after: string])[] = [
    ["at the end of the document", "**Shop**", "**Shop**\n- "],
    ["after spaces", `**Shop**${" ".repeat(500)}\n`, `**Shop**${" ".repeat(500)}\n- \n`],
    ["after a remark and a comment", "**Shop** (2020) <!-- a -->\n", "**Shop** (2020) <!-- a -->\n- \n"],
    [
      "after a long comment",
      `**Shop** <!-- ${"a ".repeat(300)}-->\n\n**Web**\n- Ran it.\n`,
      `**Shop** <!-- ${"a ".repeat(300)}-->\n- \n\n**Web**\n- Ran it.\n`,
    ],
    [
      "after the signs that close a heading",
      "#### Shop ####\n\n#### Web\n- Ran it.\n",
      "#### Shop ####\n- \n\n#### Web\n- Ran it.\n",
    ],
  ];
  for (const [why, before, after] of projects)
    it(`adds a bullet ${why}`, () => assert.equal(fixedBy(rule, skill(before)), skill(after)));

  it("adds a bullet with the document's line ending", () => {
    const write = (lines: string) => skill(lines).replaceAll("\n", "\r\n");
    assert.equal(
      fixedBy(rule, write("**Shop**\n\n**Web**\n- Ran it.\n")),
      write("**Shop**\n- \n\n**Web**\n- Ran it.\n"),
    );
  });

  it("finds nothing in a project with lines that miss their markers", () => {
    const text = skill("**Shop**\n• Ran it.\n\n**Web**\nReduced all of the load.\n");
    assert.equal(markedBy(rule, text), text);
  });

  it("has no fix in a table, which a line would end", () => {
    const rows = "| Level | Skill | Project | Evidence |\n|---|---|---|---|\n";
    const [first, ...others] = ruleFindings(
      rule,
      `${rows}| Basic Understanding | Caching | Shop | |\n| Basic Understanding | Caching | Web | Ran it. |\n`,
    );
    assert.deepEqual([first?.fixes, others], [[], []]);
  });
});
