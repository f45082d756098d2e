import assert from "node:assert/strict";
import { ruleFindings } from "../../kit/ruleFindings.ts";

describe("the rule passive-voice", () => {
  it("says the verb in one line, however the bullet is wrapped", () => {
    for (const text of [
      "The database was\n  carefully moved to it.",
      "The database was\r\n  carefully moved to it.",
    ])
      assert.deepEqual(
        ruleFindings("passive-voice", `## Basic Understanding\n\n### Caching\n**Shop**\n- ${text}\n`).map(
          ({ message }) => message,
        ),
        ['"was carefully moved" is passive and does not say who did it.'],
      );
  });
});
