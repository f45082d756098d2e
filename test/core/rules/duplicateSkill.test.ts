import assert from "node:assert/strict";
import { readMarks } from "../../kit/marks.ts";
import { markedBy, ruleFindings } from "../../kit/ruleFindings.ts";

const rule = "duplicate-skill";

describe("the rule duplicate-skill", () => {
  it("offers to merge a skill into its first place", () => {
    const first = "### Caching\n**Shop**\n- Ran it.";
    const second = "### caching\n**Search**\n- Ran it.";
    const text = `## Basic Understanding\n\n${first}\n\n## Strong Understanding\n\n${second}\n`;
    const at = (part: string) => {
      const start = text.indexOf(part);
      return { start, end: start + part.length };
    };
    const [finding] = ruleFindings(rule, text);
    assert.deepEqual(finding?.actions, [
      {
        kind: "merge-skills",
        from: at(second),
        into: at(first),
        name: "Caching",
        level: "Basic Understanding",
      },
    ]);
    assert.deepEqual(finding?.related, [{ span: at("Caching"), message: 'The first "Caching"' }]);
  });

  it("finds a skill under each way to write its name", () => {
    const marked =
      "## Basic Understanding\r\n\r\n### **Caching**\r\n**Shop**\r\n- Ran it.\r\n\r\n### [⟦caching⟧](x)\r\n**Shop**\r\n- Ran it.\r\n\r\n### ⟦Caching⟧ ###\r\n";
    const { text } = readMarks(marked);
    assert.equal(markedBy(rule, text), marked);
  });

  const fine: Readonly<Record<string, string>> = {
    "skills without a name":
      "## Basic Understanding\n\n###\n**Shop**\n- Ran it.\n\n###\n**Shop**\n- Ran it.\n",
    "rows of a table for the same skill":
      "| Skill | Level | Evidence |\n|---|---|---|\n| Caching | Basic Understanding | Ran it. |\n| Testing | Basic Understanding | Ran it. |\n| Caching | Strong Understanding | Tuned it. |\n",
    "the levels of two people":
      "# Who does what\n\n# Ada\n\n## Basic Understanding\n\n### Caching\n**Shop**\n- Ran it.\n\n# Grace\n\n## Strong Understanding\n\n### Caching\n**Shop**\n- Tuned it.\n",
    "several levels below the heading of a skill":
      "## Caching\n### Basic Understanding\n**Shop**\n- Ran it.\n\n### Strong Understanding\n**Shop**\n- Tuned it.\n",
  };
  for (const [what, text] of Object.entries(fine))
    it(`finds nothing in ${what}`, () => assert.equal(markedBy(rule, text), text));
});
