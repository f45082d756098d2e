import assert from "node:assert/strict";
import fc from "fast-check";
import { pressBackspace } from "../../../../src/core/features/editing/backspaceKey.ts";
import { applyChange } from "../../../../src/core/features/editing/change.ts";
import { pressEnter } from "../../../../src/core/features/editing/enterKey.ts";
import { liftBullets, nestBullets } from "../../../../src/core/features/editing/indentBullets.ts";
import { moveLinesDown, moveLinesUp } from "../../../../src/core/features/editing/moveLines.ts";
import { toggleBold } from "../../../../src/core/features/editing/toggleBold.ts";

const indent = fc.constantFrom("", "", "  ", "   ", "    ", "\t", "      ");
const opening = fc.constantFrom("- ", "- ", "* ", "1. ", "2. ", "10) ", "- [x] ", "", "**", "```", "> ", "-");
const line = fc
  .tuple(indent, opening, fc.constantFrom("a", "b c", "", "**d** e"))
  .map((parts) => parts.join(""));
const texts = fc
  .tuple(fc.array(line, { maxLength: 10 }), fc.constantFrom("\n", "\r\n"))
  .map(([lines, eol]) => lines.join(eol));

/** The words of each line, without what Tab may change. */
const words = (text: string) =>
  text.split(/\r\n|\n/).map((one) =>
    one
      .trim()
      .replace(/^(?:[-*+]|\d+[.)])(?=\s|$)/, "•")
      .replace(/\s+/g, " "),
  );

describe("list keys in any text", () => {
  const property = (check: (text: string, at: number, to: number) => void) =>
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, at, to) =>
        check(text, at % (text.length + 1), to % (text.length + 1)),
      ),
      { numRuns: 2000 },
    );

  for (const key of [nestBullets, liftBullets])
    it(`${key.name} changes nothing but indentation and markers`, () => {
      property((text, anchor, active) => {
        const change = key(text, [{ anchor, active }]);
        if (change) assert.deepEqual(words(applyChange(text, change)), words(text));
      });
    });

  for (const key of [moveLinesUp, moveLinesDown])
    it(`${key.name} changes nothing but the order of lines, indentation and numbers`, () => {
      property((text, anchor, active) => {
        const change = key(text, [{ anchor, active }]);
        if (change) assert.deepEqual(words(applyChange(text, change)).sort(), words(text).sort());
      });
    });

  for (const key of [pressEnter, pressBackspace])
    it(`${key.name} keeps all that is written, in its order`, () => {
      const letters = (text: string) => text.replace(/[^a-e]/g, "");
      property((text, at) => {
        const change = key(text, [{ anchor: at, active: at }]);
        if (change) assert.equal(letters(applyChange(text, change)), letters(text));
      });
    });

  const all = [nestBullets, liftBullets, pressEnter, pressBackspace, moveLinesUp, moveLinesDown, toggleBold];

  for (const key of all)
    it(`${key.name} leaves the selections inside the text`, () => {
      property((text, anchor, active) => {
        const change = key(text, [{ anchor, active }]);
        if (!change) return;
        const { length } = applyChange(text, change);
        for (const one of change.selections)
          assert.ok(one.anchor >= 0 && one.active >= 0 && one.anchor <= length && one.active <= length);
      });
    });

  for (const key of all)
    it(`${key.name} makes edits for several cursors that do not overlap`, () => {
      property((text, first, second) => {
        if (first === second) return;
        const [a, b] = [Math.min(first, second), Math.max(first, second)];
        const cursors = [a, b].map((at) => ({ anchor: at, active: at }));
        const change = key(text, cursors);
        if (change) assert.equal(typeof applyChange(text, change), "string");
      });
    });

  it("toggleBold changes nothing but bold marks", () => {
    const plain = (text: string) => text.replace(/[*_]{2}/g, "").replace(/\s+/g, "");
    property((text, anchor, active) => {
      const change = toggleBold(text, [{ anchor, active }]);
      assert.equal(plain(applyChange(text, change)).replaceAll("*", ""), plain(text).replaceAll("*", ""));
    });
  });
});
