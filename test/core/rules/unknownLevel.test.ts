import assert from "node:assert/strict";
import { fixedBy, markedBy } from "../../kit/ruleFindings.ts";

const rule = "unknown-level";
const skill = "\n\n### Caching\n**Shop**\n- Cached it.\n";

describe("the rule unknown-level", () => {
  it("finds a name that is close to a known one, at each level", () => {
    const text = `## ⟦Basic Understandng⟧${skill}\n## Strong Understanding${skill}\n## ⟦Expirt Understanding⟧${skill}`;
    assert.equal(markedBy(rule, text.replace(/[⟦⟧]/g, "")), text);
    assert.equal(
      fixedBy(rule, text.replace(/[⟦⟧]/g, "")),
      `## Basic Understanding${skill}\n## Strong Understanding${skill}\n## Expert Understanding${skill}`,
    );
  });
});
