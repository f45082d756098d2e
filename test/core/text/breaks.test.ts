import assert from "node:assert/strict";
import { splitAtBreaks } from "../../../src/core/text/breaks.ts";

describe("breaks of a text", () => {
  it("are line endings and tags, except in code", () => {
    for (const [text, parts] of [
      ["a<br>b<BR />c\r\nd", ["a", "b", "c", "d"]],
      ["", [""]],
      ["`<br>` a<br>`b`", ["`<br>` a", "`b`"]],
      ["``a ` <br> b`` c<br>", ["``a ` <br> b`` c", ""]],
      // What does not close on its line is no code.
      ["`a<br>b\nc`", ["`a", "b", "c`"]],
      ["``a<br>b`", ["``a", "b`"]],
      ["\\`a<br>b`", ["\\`a", "b`"]],
      ["\\\\`a<br>b`", ["\\\\`a<br>b`"]],
      ["\\``a<br>b` c<br>", ["\\``a<br>b` c", ""]],
      ["`a\\` b<br>c`", ["`a\\` b", "c`"]],
    ] as const)
      assert.deepEqual(splitAtBreaks(text), parts, text);
  });

  it("are found in linear time, whatever is never closed", () => {
    for (const part of ["`", "`a``b", "\\", "\\`", "`<br>", "a`\n"]) splitAtBreaks(part.repeat(100_000));
    splitAtBreaks(Array.from({ length: 1000 }, (_, index) => "`".repeat(index)).join("<br>"));
  }).timeout(5000);
});
