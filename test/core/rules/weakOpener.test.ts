import assert from "node:assert/strict";
import { parseConfiguration } from "../../../src/core/configuration/parseConfiguration.ts";
import { readMarks } from "../../kit/marks.ts";
import { markedBy } from "../../kit/ruleFindings.ts";

describe("the rule weak-opener", () => {
  it("allows the openers that its option names, in each form", () => {
    const marked =
      "## Basic Understanding\n\n### Caching\n**Shop**\n- Used Redis.\n- Using Redis for it.\n- ⟦Helped⟧ to build it.\n";
    const { text } = readMarks(marked);
    assert.equal(markedBy("weak-opener", text, { options: { allow: ["used"] } }), marked);
  });

  it("says which openers its option does not know, or has twice", () => {
    const problems = (allow: string) =>
      parseConfiguration(`{ "rules": { "weak-opener": { "allow": ${allow} } } }`).problems.length;
    const found = ['["used", "helped"]', '["usd"]', '["used", "used"]', "[1]", '"used"'].map(problems);
    assert.deepEqual(found, [0, 1, 1, 1, 1]);
  });
});
