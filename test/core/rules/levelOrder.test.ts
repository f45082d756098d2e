import assert from "node:assert/strict";
import { readMarks } from "../../kit/marks.ts";
import { markedBy, ruleFindings } from "../../kit/ruleFindings.ts";

/** A document with a skill at each level. */
function levels(...headings: readonly string[]): string {
  const skills = headings.map((heading, i) => `## ${heading}\n\n### Skill ${i + 1}\n**Shop**\n- Ran it.\n`);
  return skills.join("\n");
}

describe("the rule level-order", () => {
  it("finds each level after a higher one, compared with the highest so far", () => {
    const marked = levels(
      "Strong Understanding",
      "⟦Basic Understanding⟧",
      "Strong Understanding",
      "Expert Understanding",
      "⟦Strong Understanding⟧",
    );
    const { text } = readMarks(marked);
    assert.equal(markedBy("level-order", text), marked);
    assert.deepEqual(
      ruleFindings("level-order", text).map(({ related }) => related?.[0]?.span.start),
      ["Strong", "Expert"].map((name) => text.indexOf(name)),
    );
  });

  const fine: Readonly<Record<string, string>> = {
    "a level that comes twice in a row": levels("Strong Understanding", "Strong Understanding"),
    "a level whose name is wrong": levels(
      "Strong Understanding",
      "Basic Understandng",
      "Strong Understanding",
    ),
    "levels below their skills":
      "## Caching\n### Strong Understanding\n**Shop**\n- Ran it.\n\n## Testing\n### Basic Understanding\n**Shop**\n- Ran it.\n",
    "levels in the headings of skills":
      "## Caching – Strong Understanding\n**Shop**\n- Ran it.\n\n## Testing – Basic Understanding\n**Shop**\n- Ran it.\n",
    "rows of a table":
      "| Skill | Level | Evidence |\n|---|---|---|\n| Caching | Strong Understanding | Ran it. |\n| Testing | Basic Understanding | Ran it. |\n",
  };
  for (const [what, text] of Object.entries(fine))
    it(`finds nothing in ${what}`, () => assert.equal(markedBy("level-order", text), text));
});
