import assert from "node:assert/strict";
import { parseConfiguration } from "../../../src/core/configuration/parseConfiguration.ts";
import { readMarks } from "../../kit/marks.ts";
import { fixedBy, markedBy } from "../../kit/ruleFindings.ts";

// Which words are names, and how they are written, is tested in test/core/terms.

describe("the rule term", () => {
  // An ordinary word, an abbreviation and words that are a name only if the document says so.
  const cases: Readonly<Record<string, string>> = {
    "a word of which the name is written twice":
      "- Ran Temporal workers.\n- Wrote Temporal workflows.\n- Wrote a ⟦temporal⟧ activity.\n",
    "not a word of which it is written once": "- Ran Temporal workers.\n- Wrote a temporal activity.\n",
    "not a word that is written more often than its name":
      "- Ran Temporal workers.\n- Wrote Temporal workflows.\n- Wrote a temporal activity.\n- A temporal activity.\n- Another temporal activity.\n",
    "a word that is written as often as its name":
      "- Ran Temporal workers.\n- Wrote Temporal workflows.\n- Wrote a ⟦temporal⟧ activity.\n- Wrote a ⟦temporal⟧ workflow.\n",
    "not a word whose name may be the start of a sentence":
      "- Temporal is up.\n- Temporal was down.\n- Wrote a temporal activity.\n",
    "an abbreviation that is written once": "- Gave the DB a replica.\n- Moved all ⟦dbs⟧.\n",
    "not an abbreviation that is written in lower case more often":
      "- Gave the DB a replica.\n- Moved all dbs.\n- Named all dbs.\n",
    "everyday words whose name is written in a wrong case":
      "- Ran ⟦Codepipeline⟧.\n- Left the ⟦Code Pipeline⟧ on.\n",
    "not everyday words alone": "- Left the Code Pipeline on.\n",
  };
  for (const [what, marked] of Object.entries(cases))
    it(`finds ${what}`, () => assert.equal(markedBy("term", readMarks(marked).text), marked));

  it("counts no wrong case of an abbreviation as a use of it", () => {
    const marked = "- Gave the ⟦Db⟧ a replica.\n- Moved all dbs.\n";
    assert.equal(markedBy("term", readMarks(marked).text), marked);
  });

  it("finds the terms of its option, which take precedence over the built-in ones", () => {
    const { values, problems } = parseConfiguration(
      '{ "rules": { "term": { "terms": ["Omarchy", "ArgoCD", { "name": "AcmeDev", "forms": ["acme development"] }] } } }',
    );
    assert.deepEqual(problems, []);
    const options = values.rules!.term as Readonly<Record<string, unknown>>;
    const bad = "Ran ⟦omarchy⟧ on ⟦Acme Dev⟧, ⟦Acme Development⟧ and ArgoCD.";
    const { text } = readMarks(bad);
    assert.equal(markedBy("term", text, { options }), bad);
    assert.equal(fixedBy("term", text, { options }), "Ran Omarchy on AcmeDev, AcmeDev and ArgoCD.");
    assert.equal(markedBy("term", "Ran ArgoCD."), "Ran ⟦ArgoCD⟧.");
  });

  it("says which terms of its option are none", () => {
    for (const terms of [
      '[""]',
      '[{ "name": "" }]',
      '[{ "name": "X", "forms": [""] }]',
      '[{ "name": "X", "forms": "x" }]',
      "[{}]",
      '[{ "name": "X", "wrong": [] }]',
      "[1]",
      '"X"',
    ]) {
      const { problems } = parseConfiguration(`{ "rules": { "term": { "terms": ${terms} } } }`);
      assert.equal(problems.length, 1, terms);
    }
  });
});
