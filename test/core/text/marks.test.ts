import assert from "node:assert/strict";
import { commentsIn, replaceComments } from "../../../src/core/text/comments.ts";
import { plainAtMost, plainBullet, plainCell, plainProjectLine } from "../../../src/core/text/marks.ts";

describe("removing Markdown marks", () => {
  for (const [text, shown] of [
    ["**Shop**", "Shop"],
    ["a **b** and __c__", "a b and c"],
    ["`code` **", "code **"],
    ["** a **", "** a **"],
    ["[Shop](https://a.b/c_(d)) ![logo](x.svg)", "Shop logo"],
    [String.raw`a\|b <br> \[c](d)`, String.raw`a|b \[c](d)`],
    ["**", "**"],
    ["**a **b**", "a **b"],
    ["a**b**c", "abc"],
    ["**a\nb**", "**a b**"],
    ["***a***", "*a*"],
  ] as const)
    it(`turns the cell ${JSON.stringify(text)} into ${JSON.stringify(shown)}`, () => {
      assert.equal(plainCell(text), shown);
    });

  for (const [text, shown] of [
    ["*a* _b_", "a b"],
    ["snake_case_name", "snake_case_name"],
    ["2*3*4", "2*3*4"],
    ["*a b*c d*", "a b*c d"],
    ["*é*", "é"],
    ["𝒳*a*", "𝒳*a*"],
  ] as const)
    it(`turns the bullet ${JSON.stringify(text)} into ${JSON.stringify(shown)}`, () => {
      assert.equal(plainBullet(text), shown);
    });

  for (const [text, shown] of [
    ["** Shop**", "Shop"],
    ["**[Shop](https://shop.example)** \u00a0 [2024][y]", "Shop 2024"],
    ["*Shop* `a`", "*Shop* `a`"],
  ] as const)
    it(`turns the project line ${JSON.stringify(text)} into ${JSON.stringify(shown)}`, () => {
      assert.equal(plainProjectLine(text), shown);
    });

  it("removes more than Markdown would where that is asked for", () => {
    assert.equal(plainAtMost("<b>**Level`** [4]&nbsp;<!-- x --> ##"), "Level 4");
  });
});

describe("HTML comments", () => {
  it("are found one after the other, except for an unclosed one", () => {
    assert.deepEqual(
      [...commentsIn("a<!-- b --><!---->c<!-->d--><!-- e")],
      [
        { start: 1, end: 11 },
        { start: 11, end: 18 },
        { start: 19, end: 28 },
      ],
    );
  });

  it("are replaced by a function of their text", () => {
    assert.equal(
      replaceComments("a<!-- b -->c<!-- d", (comment) => `[${comment.length}]`),
      "a[10]c<!-- d",
    );
  });
});
