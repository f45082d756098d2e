import assert from "node:assert/strict";
import { definedTerms } from "../../../src/core/spelling/definedTerms.ts";

describe("terms that a text defines", () => {
  const defining: Readonly<Record<string, readonly string[]>> = {
    "An EIC (External Interface Controller) here.": ["EIC"],
    "An External Interface Controller (EIC) here.": ["EIC"],
    "An eic(external interface controller).": ["eic"],
    "The Bureau of Standards and Tests (BST).": ["BST"],
    "A BoST (Bureau of Standards and Tests)": [],
    "A BoSaT (Bureau of Standards and Tests)": ["BoSaT"],
    "Point-to-Point Tunnelling (PPT)": ["PPT"],
    "Read/write lock (RWL)": ["RWL"],
    "SLO (Service\nLevel Objective)": ["SLO"],
    "QA (Quality Assurance) and XY (Xylo Yard), later Zig Zag (ZZ)": ["QA", "XY", "ZZ"],
  };
  for (const [text, terms] of Object.entries(defining))
    it(`are found in ${JSON.stringify(text)}`, () => assert.deepEqual(definedTerms(text), terms));

  it("are not found if the initial letters differ", () => {
    for (const text of [
      "",
      "EIC",
      "EIC ()",
      "EIC (External)",
      "EIC (External Controller)",
      "EIC (see the other page)",
      "The shop (see)",
      "Internal Interface Controller (EIC)",
      "(EIC)",
      "A teh (the end here is)",
    ])
      assert.deepEqual(definedTerms(text), [], text);
  });

  it("are found in hostile text in time", () => {
    for (const piece of ["Ab(", "(Ab) ", "a (", "Ab (b ", "A".repeat(100)])
      assert.ok(Array.isArray(definedTerms(piece.repeat(5000))));
  });
});
