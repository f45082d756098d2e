import assert from "node:assert/strict";
import { readMarks } from "../../kit/marks.ts";
import { markedBy } from "../../kit/ruleFindings.ts";

describe("the rule repeated-opener", () => {
  const cases: readonly (readonly [what: string, times: number, marked: string])[] = [
    ["the last bullet of a list that is as long as the row", 3, "- Built A.\n- Built B.\n- ⟦Built⟧ C.\n"],
    ["the second one if its option says so", 2, "- Built A.\n- ⟦Built⟧ B.\n- Ran C.\n"],
    ["nothing in a shorter row", 4, "- Built A.\n- Built B.\n- Built C.\n"],
    ["verbs in the present", 2, "- Manage the keys.\n- ⟦Manage⟧ the limits.\n"],
    ["one verb in several tenses", 2, "- Build the cache.\n- ⟦Built⟧ the queue.\n"],
    ["pasts of verbs that are in no list", 2, "- Productionised A.\n- ⟦Productionised⟧ B.\n"],
    ["no nouns that may be verbs", 2, "- Test coverage of 90%.\n- Test coverage of 80%.\n"],
    [
      "no rows with another bullet between",
      2,
      "- Built A.\n- `make` runs.\n- Built C.\n- Ran D.\n- Built E.\n",
    ],
  ];
  for (const [what, times, bullets] of cases)
    it(`finds ${what}`, () => {
      const marked = `## Basic Understanding\n\n### Caching\n**Shop**\n${bullets}`;
      const { text } = readMarks(marked);
      assert.equal(markedBy("repeated-opener", text, { options: { times } }), marked);
    });
});
