import assert from "node:assert/strict";
import { readMarks } from "../../kit/marks.ts";
import { markedBy } from "../../kit/ruleFindings.ts";

describe("the rule tense", () => {
  const past = ["Built the cache.", "Moved the pages.", "Wrote the runbook.", "Ran the queue."];
  const present = ["⟦Manage⟧ the keys.", "⟦Design⟧ the limits."];
  const cases: readonly (readonly [pasts: number, presents: readonly string[]])[] = [
    [1, ["Manage the keys."]],
    [2, present.slice(0, 1)],
    [2, ["Manage the keys.", "Design the limits."]],
    [3, ["Manage the keys.", "Design the limits."]],
    [4, present],
  ];
  for (const [pasts, presents] of cases)
    it(`finds ${presents.filter((one) => one.includes("⟦")).length} of ${presents.length} bullets in the present among ${pasts} in the past`, () => {
      const bullets = [...presents, ...past.slice(0, pasts)].map((bullet) => `- ${bullet}\n`).join("");
      const marked = `## Basic Understanding\n\n### Caching\n**Shop**\n${bullets}`;
      assert.equal(markedBy("tense", readMarks(marked).text), marked);
    });

  it("counts a noun that may be a verb as a present, but does not report it", () => {
    const list = (third: string, more = "") =>
      `## Basic Understanding\n\n### Caching\n**Shop**\n- Built the cache.\n- Moved the pages.\n- Wrote it.\n${more}- ${third} the keys.\n- Test coverage of 90%.\n`;
    assert.equal(markedBy("tense", list("Manage")), list("Manage"));
    assert.equal(markedBy("tense", list("Manages")), list("Manages"));
    assert.equal(markedBy("tense", list("Manages", "- Ran it.\n")), list("⟦Manages⟧", "- Ran it.\n"));
  });
});
