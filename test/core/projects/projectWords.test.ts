import assert from "node:assert/strict";
import { roleOf, type WordRole } from "../../../src/core/projects/projectWords.ts";

const words: Readonly<Record<WordRole, string>> = {
  function: "the of",
  part: "phase 2 v2 € iv b",
  kind: "project program",
  common: "data platform",
  telling: "falcon ledger",
};

describe("the role of a word in the name of a project", () => {
  for (const [role, some] of Object.entries(words))
    it(`is ${role} for ${some}`, () => {
      assert.deepEqual(
        some.split(" ").map((word) => roleOf(word)),
        some.split(" ").map(() => role),
      );
    });
});
