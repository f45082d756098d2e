import assert from "node:assert/strict";
import { fixedBy, markedBy } from "../../kit/ruleFindings.ts";

const rule = "unintended-heading";

function shop(lines: string): string {
  return `## Basic Understanding\n\n### Caching\n**Shop**\n- Cached it.\n\n${lines}`;
}

describe("the rule unintended-heading", () => {
  it("finds nothing in lines that look like a project", () => {
    const text = shop("**Web\n- Ran it.\n");
    assert.equal(markedBy(rule, text), text);
  });

  for (const eol of ["\n", "\r\n", "\r"])
    for (const [before, after] of [
      ["The load fell by half.\n---", "The load fell by half.\n\n---"],
      ["The load fell\nby half.\n  ---  \n", "The load fell\nby half.\n\n  ---  \n"],
    ] as const)
      it(`adds an empty line in ${JSON.stringify(before)} with ${JSON.stringify(eol)}`, () => {
        const write = (text: string) => shop(text).replaceAll("\n", eol);
        assert.equal(fixedBy(rule, write(before)), write(after));
      });
});
