import assert from "node:assert/strict";
import fc from "fast-check";
import { tokensOf } from "../../../src/core/grammar/tokens.ts";
import { Block } from "../../../src/core/markdown/block.ts";

/** The words, numbers and names of a text by definition, each with its kind. */
function define(text: string): readonly string[] {
  const unit = "[A-Za-z0-9\\u00c0-\\u1fff]";
  const joint = "(?<=[0-9])[.,](?=[0-9])";
  const word = new RegExp(`[0-9](?:${unit}|${joint})*|${unit}(?:${unit}|'(?=${unit})|${joint})*`, "g");
  return [...text.matchAll(word)].map(({ 0: source, index }) => {
    const isNumber = /^[0-9.,]+$/.test(source);
    const kind = isNumber ? "number" : /[0-9]|.[A-Z]/.test(source) ? "name" : "word";
    return `${index} ${source.toLowerCase()} ${kind}`;
  });
}

describe("the tokens of a block", () => {
  const text = fc
    .array(
      fc.constantFrom(
        ..."the Shop VMs useState don't team's 90's 2.5 1,000 v1.2 × 2×2 résumé Über re\u0301sume re\u00adsume 漢字 привет 😀 ª ﬁx 5'b b'5".split(
          " ",
        ),
        ..." '.,:;!?- ",
      ),
      { maxLength: 14 },
    )
    .map((pieces) => `Text ${pieces.join("")}`);

  it("are its words as defined, also where the text is odd", () => {
    fc.assert(
      fc.property(text, (source) => {
        const tokens = tokensOf(new Block(source, false)).filter(({ word }) => word !== undefined);
        assert.deepEqual(
          tokens.map(({ start, end, lower, kind }) => {
            assert.equal(source.slice(start, end).toLowerCase(), lower);
            return `${start} ${lower} ${kind}`;
          }),
          define(source),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it("are separated by the strongest sign between them", () => {
    const gaps = (source: string) => tokensOf(new Block(source, false)).map(({ gap }) => gap);
    assert.deepEqual(gaps("One two, three. Four: a-b a/b, `code` (end)"), [
      "break",
      "space",
      "comma",
      "stop",
      "stop",
      "hyphen",
      "space",
      "joint",
      "comma",
      "mark",
    ]);
  });

  it("are in the same line of thought across a line ending, unless that is a hard break", () => {
    const gaps = (source: string) =>
      ["\n", "\r\n"].map((eol) =>
        tokensOf(new Block(source.replaceAll("\n", eol), false))
          .map(({ gap }) => gap)
          .join(" "),
      );
    for (const [source, expected] of [
      ["one\ntwo", "break space"],
      ["one  \ntwo", "break break"],
      ["one\\\ntwo", "break break"],
      ["`one`\ntwo", "break space"],
      ["[one](https://example.com)\ntwo", "break space"],
    ] as const)
      assert.deepEqual(gaps(source), [expected, expected], source);
  });
});
