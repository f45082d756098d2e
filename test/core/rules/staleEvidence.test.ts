import assert from "node:assert/strict";
import { markedBy } from "../../kit/ruleFindings.ts";

describe("the rule stale-evidence", () => {
  const host = { today: () => ({ year: 2010, month: 6 }) };
  const cases: readonly (readonly [period: string, isStale: boolean])[] = [
    ["May 2005", true],
    ["June 2005", false],
    ["July 2005", false],
    ["2004", true],
    ["2005", false],
  ];
  for (const [period, isStale] of cases)
    it(`finds ${isStale ? "evidence" : "nothing"} of ${period} in June 2010`, () => {
      const document = (skill: string) =>
        `## Basic Understanding\n\n### ${skill}\n**Shop** (${period})\n- Ran it.\n`;
      assert.equal(
        markedBy("stale-evidence", document("Caching"), { host }),
        document(isStale ? "⟦Caching⟧" : "Caching"),
      );
    });

  it("allows as many years as its option says", () => {
    const text = "## Basic Understanding\n\n### Caching\n**Shop** (June 2005)\n- Ran it.\n";
    assert.equal(markedBy("stale-evidence", text, { host, options: { years: 4 } }).includes("⟦"), true);
  });
});
