import assert from "node:assert/strict";
import { readMarks } from "../../kit/marks.ts";
import { markedBy } from "../../kit/ruleFindings.ts";

describe("the rule article", () => {
  const cases: readonly string[] = [
    "Wrote ⟦an⟧ framework, ⟦an⟧ frontend and ⟦an⟧ free plan for ⟦an⟧ French shop.",
    "Wrote a framework, a frontend and a free plan for a French shop.",
    // `And` is meant.
    "Read logs an from files an for teams, an with care, an by hand.",
    "Ran an FR site, a src folder and an src folder, a svc and an svc.",
  ];
  for (const bullet of cases)
    it(`finds what is marked in ${JSON.stringify(bullet)}`, () => {
      const marked = `- ${bullet}\n`;
      assert.equal(markedBy("article", readMarks(marked).text), marked);
    });
});
