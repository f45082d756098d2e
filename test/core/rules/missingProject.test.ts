import assert from "node:assert/strict";
import { fixedBy, markedBy, ruleFindings } from "../../kit/ruleFindings.ts";

const rule = "missing-project";

describe("the rule missing-project", () => {
  it("finds nothing in a skill with bullets but without a project", () => {
    const text =
      "## Basic Understanding\n\n### Caching\n- Cached it.\n\n### Testing\n**Shop**\n- Tested it.\n";
    assert.equal(markedBy(rule, text), text);
  });

  it("adds no project below the row of a table, which it would end", () => {
    const found = ruleFindings(
      rule,
      "| Skill | Level | Project | Evidence |\n|---|---|---|---|\n| Queues | Basic | | |\n| Search | Expert | Shop | Cut it. |\n",
    );
    assert.deepEqual(
      found.map(({ fixes }) => fixes),
      [[]],
    );
  });

  for (const eol of ["\n", "\r\n"])
    it(`adds a project after the text of the skill, also at the document's end, with ${JSON.stringify(eol)}`, () => {
      const write = (text: string) => text.replaceAll("\n", eol);
      const added = "\n**Project name**\n- What was done";
      assert.equal(
        fixedBy(rule, write("## Basic Understanding\n\n### Caching ###\n\nText.\n\n### Testing")),
        write(`## Basic Understanding\n\n### Caching ###\n\nText.${added}\n\n### Testing${added}`),
      );
    });
});
