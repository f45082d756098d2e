import assert from "node:assert/strict";
import { linkedNames } from "../../../src/core/spelling/linkedNames.ts";

describe("names of links that their address contains", () => {
  const naming: Readonly<Record<string, readonly string[]>> = {
    "**[Gridlok](https://example.com/someone/gridlok)**: a game": ["Gridlok"],
    "[grid lok](example.com/grid-lok.git), [pages](https://example.com/pages/#top)": ["grid", "lok", "pages"],
    "[Anealing](https://example.com/annealing)": [],
    "[tset](https://example.com), [x]() and [y]": [],
  };
  for (const [text, names] of Object.entries(naming))
    it(`are found in ${JSON.stringify(text)}`, () => assert.deepEqual(linkedNames(text), names));

  it("are found in hostile text in time", () => {
    for (const piece of ["[a](", "[a](b", "](", "[".repeat(100), "[a](b/c)"])
      assert.ok(Array.isArray(linkedNames(piece.repeat(5000))));
  });
});
