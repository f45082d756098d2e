import assert from "node:assert/strict";
import { commentsIn, replaceComments } from "../../../src/core/text/comments.ts";
import { emphasis, strongAndCode, withoutMarks } from "../../../src/core/text/marks.ts";

describe("marks", () => {
  for (const [text, shown] of [
    ["**Shop**", "Shop"],
    ["a **b** and __c__", "a b and c"],
    ["`code` **", "code **"],
    ["** a **", "** a **"],
    ["**a **b**", "a **b"],
    ["a**b**c", "abc"],
    ["**a\nb**", "**a\nb**"],
    ["***a***", "*a*"],
  ] as const)
    it(`of ${JSON.stringify(text)} leave ${JSON.stringify(shown)}`, () => {
      assert.equal(withoutMarks(text, strongAndCode), shown);
    });

  for (const [text, shown] of [
    ["*a* _b_", "a b"],
    ["snake_case_name", "snake_case_name"],
    ["2*3*4", "2*3*4"],
    ["*a b*c d*", "a b*c d"],
    ["*é*", "é"],
    ["𝒳*a*", "𝒳*a*"],
  ] as const)
    it(`of emphasis: ${JSON.stringify(text)} leave ${JSON.stringify(shown)}`, () => {
      assert.equal(withoutMarks(text, emphasis), shown);
    });
});

describe("comments", () => {
  it("are found one after the other, an open one is none", () => {
    assert.deepEqual(
      [...commentsIn("a<!-- b --><!---->c<!-->d--><!-- e")],
      [
        { start: 1, end: 11 },
        { start: 11, end: 18 },
        { start: 19, end: 28 },
      ],
    );
  });

  it("are replaced", () => {
    assert.equal(
      replaceComments("a<!-- b -->c<!-- d", (comment) => `[${comment.length}]`),
      "a[10]c<!-- d",
    );
  });
});
