import assert from "node:assert/strict";
import fc from "fast-check";
import { TextDocument } from "vscode-languageserver-textdocument";
import { differenceOf } from "../../../src/core/text/difference.ts";
import { applyEdits } from "../../../src/core/text/span.ts";
import "../../kit/generate.ts";

// Characters that begin, or end, like another one.
const text = fc
  .array(fc.constantFrom("a", "b", "\n", "\r", "\r\n", "😀", "😁", "🙀"), { maxLength: 8 })
  .map((parts) => parts.join(""));

describe("the difference between two texts", () => {
  it("makes one of the other, and starts and ends where an editor has a position", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const edit = differenceOf(before, after);
        assert.equal(applyEdits(before, [edit]), after);
        const { start, end } = edit.span;
        const document = TextDocument.create("", "", 0, before);
        for (const offset of [start, end])
          assert.equal(document.offsetAt(document.positionAt(offset)), offset);
        for (const part of [before.slice(0, start), before.slice(end), edit.text])
          assert.ok(part.isWellFormed());
      }),
      { numRuns: 2000 },
    );
  });

  it("leaves out what both have at their start and end, and counts from where the text is", () => {
    assert.deepEqual(differenceOf("1. a\n2. b", "1. a\n3. b", 10), {
      span: { start: 15, end: 16 },
      text: "3",
    });
    assert.deepEqual(differenceOf("aa", "aaa"), { span: { start: 2, end: 2 }, text: "a" });
    assert.deepEqual(differenceOf("- 😀 a", "- 😁 a"), { span: { start: 2, end: 4 }, text: "😁" });
    assert.deepEqual(differenceOf("a\r\nb", "a\nb"), { span: { start: 1, end: 3 }, text: "\n" });
  });
});
