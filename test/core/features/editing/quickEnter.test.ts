import assert from "node:assert/strict";
import { correctEnter, isNewBullet, isPlainEnter } from "../../../../src/core/features/editing/quickEnter.ts";
import { readMarks } from "../../../kit/marks.ts";
import { type Key, press } from "./pressCases.ts";

describe("Enter right after the Enter that made a bullet", () => {
  /** The text, with a mark for the cursor, once the line that the editor inserted is corrected. */
  function corrected(marked: string): string | undefined {
    const { text, spans } = readMarks(marked);
    const key: Key = (now) => correctEnter(now, spans[0]!);
    return press(key, text);
  }

  for (const [title, before, after] of [
    ["ends the list", "- a\n- ⟦\n⟧\n## B\n", "- a\n\n‸\n## B\n"],
    ["ends it between bullets", "- a\n- ⟦\n⟧\n- c\n", "- a\n\n‸\n- c\n"],
    ["ends it with the endings of the document", "- a\r\n- ⟦\r\n⟧", "- a\r\n\r\n‸"],
    ["lifts a nested bullet", "- a\n  - b\n  - ⟦\n  ⟧\n- c\n", "- a\n  - b\n- ‸\n- c\n"],
    ["ends a list of tasks", "* [x] a\n* [ ] ⟦\n⟧", "* [x] a\n\n‸"],
    ["changes nothing in a fence", "```\n- ⟦\n⟧\n```\n", undefined],
  ] as const)
    it(title, () => assert.equal(corrected(before), after));

  it("is told by what the editor inserts", () => {
    for (const inserted of ["\n- ", "\r\n  * [ ] ", "\n2. "]) {
      assert.ok(isNewBullet(inserted), inserted);
      assert.ok(!isPlainEnter(inserted), inserted);
    }
    for (const inserted of ["\n", "\r\n  "]) assert.ok(isPlainEnter(inserted) && !isNewBullet(inserted));
    for (const inserted of ["- ", "\n- a", "a\n"])
      assert.ok(!isNewBullet(inserted) && !isPlainEnter(inserted));
  });
});
