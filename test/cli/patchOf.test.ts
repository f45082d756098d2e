import assert from "node:assert/strict";
import { applyPatch, parsePatch } from "diff";
import { maxDifferentLines, patchOf } from "../../src/cli/check/patchOf.ts";

describe("a patch", () => {
  /** Lines of which every tenth is another one if `isChanged`. */
  const lines = (count: number, isChanged: boolean) =>
    Array.from({ length: count }, (_, i) => `${i % 10 === 5 && isChanged ? "New" : "Old"} line ${i}.\n`).join(
      "",
    );

  it("shows each change where few lines differ", async () => {
    const patch = await patchOf("a.md", lines(100, false), lines(100, true));
    assert.equal(parsePatch(patch)[0]!.hunks.length, 10);
  });

  it("is one change if so many lines differ that it takes long to tell which", async () => {
    const count = 10 * maxDifferentLines;
    for (const [start, end] of [
      ["", ""],
      ["Head.\n".repeat(9), "Foot.\n".repeat(9)],
      ["Head.\n", "Foot."],
      ["\ufeffHead.\r\n", "\r\n\r\n"],
    ]) {
      const [before, after] = [false, true].map((isChanged) => start + lines(count, isChanged) + end) as [
        string,
        string,
      ];
      const patch = await patchOf("a.md", before, after);
      assert.match(patch, /^--- a\/a\.md\n\+\+\+ b\/a\.md\n@@ /);
      assert.equal(parsePatch(patch)[0]!.hunks.length, 1);
      assert.equal(applyPatch(before, patch, { autoConvertLineEndings: false }), after);
    }
  });

  it("tells an end without a line ending", async () => {
    const [before, after] = [lines(10 * maxDifferentLines, false), lines(10 * maxDifferentLines, true)];
    for (const [from, to] of [
      [`${before}x`, `${after}y`],
      [`${before}x`, `${after}x\n`],
      [`${before}x\n`, `${after}x`],
      [before, `${after}x`],
    ] as const)
      assert.equal(applyPatch(from, await patchOf("a.md", from, to)), to);
  });
});
