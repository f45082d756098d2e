import assert from "node:assert/strict";
import { readMarks } from "../../kit/marks.ts";
import { markedBy } from "../../kit/ruleFindings.ts";

describe("the rules for the words of a sentence", () => {
  const found: Readonly<Record<string, string>> = {
    agreement: "Served several ⟦team⟧ of the shop in a french office with an user guide and and the GUI's.",
    article: "Served several team of the shop in a french office with ⟦an⟧ user guide and and the GUI's.",
    capital: "Served several team of the shop in a ⟦french⟧ office with an user guide and and the GUI's.",
    "repeated-word":
      "Served several team of the shop in a french office with an user guide and⟦ and⟧ the GUI's.",
  };
  for (const [id, bullet] of Object.entries(found))
    it(`find only what is theirs: ${id}`, () => {
      const marked = `- ${bullet}\n`;
      assert.equal(markedBy(id, readMarks(marked).text), marked);
    });
});
