import assert from "node:assert/strict";
import fc from "fast-check";
import { compareNames, contains } from "../../../src/core/projects/compareNames.ts";
import { NameIndex } from "../../../src/core/projects/nameIndex.ts";
import { type ProjectName, readProjectName } from "../../../src/core/projects/projectName.ts";
import { roleOf } from "../../../src/core/projects/projectWords.ts";
import "../../kit/generate.ts";

/** Words of every role, and slips of them. */
const words =
  "Falcon Falcom Faclon Afalcon Marketplace Marketplce Parts Project the of Data Platform Portal Team Phase 2 3 v2 Release2 Release 12 a X & -".split(
    " ",
  );
const names = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 })
  .map((some) => some.join(" "));

function isLike(one: ProjectName, other: ProjectName): boolean {
  // A name of nothing but `the` would be in every name; nobody seeks that.
  const isIn = (a: ProjectName, b: ProjectName) =>
    a.words.length > b.words.length && contains(a, b) && b.words.some((word) => roleOf(word) !== "function");
  return compareNames(one, other) !== undefined || isIn(one, other) || isIn(other, one);
}

describe("the index of project names", () => {
  it("returns all similar names among its candidates", () => {
    fc.assert(
      fc.property(fc.array(names, { maxLength: 30 }), names, (some, name) => {
        const all = some.map((one) => readProjectName(one));
        const read = readProjectName(name);
        const candidates = new Set(new NameIndex(all).candidates(read));
        for (const other of all)
          if (isLike(read, other)) assert.ok(candidates.has(other), `${name}: ${other.text}`);
      }),
      { numRuns: 2000 },
    );
  });

  it("compares few names of one product family", () => {
    for (const make of [
      (i: number) => `Project ${i % 25} of team ${Math.floor(i / 25)}`,
      (i: number) => `Sprint ${i}`,
      (i: number) => `Falcon - Release ${i} of the Data Platform`,
    ]) {
      const all = Array.from({ length: 1000 }, (_, i) => readProjectName(make(i)));
      const index = new NameIndex(all);
      const most = Math.max(...all.map((one) => [...index.candidates(one)].length));
      assert.ok(most <= 100, `${make(1)}: ${most}`);
    }
  });
});
