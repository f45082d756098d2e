import assert from "node:assert/strict";
import fc from "fast-check";
import { lineAround, lineAt } from "../../../src/core/text/lines.ts";
import type { Span } from "../../../src/core/text/span.ts";

describe("the line around an offset of a text that is read in parts", () => {
  const piece = fc.oneof(
    fc.constantFrom("\n", "\r\n", "\r", "a", " "),
    fc.integer({ min: 1, max: 900 }).map((length) => "x".repeat(length)),
  );

  it("is the line that lineAt finds in the whole text", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.nat(), (pieces, place) => {
        const text = pieces.join("");
        const offset = place % (text.length + 1);
        const source = ({ start, end }: Span) => text.slice(Math.max(0, start), end);
        assert.deepEqual(lineAround(offset, source), lineAt(text, offset));
      }),
    );
  });

  it("is found without reading all of a long text", () => {
    const text = "a\n".repeat(100_000);
    let read = 0;
    const source = ({ start, end }: Span) => {
      const part = text.slice(start, end);
      read += part.length;
      return part;
    };
    assert.deepEqual(lineAround(100_000, source), { start: 100_000, end: 100_001, next: 100_002 });
    assert.ok(read <= 400);
  });

  for (const end of ["\n", "\r\n", "\r"])
    for (const length of [199, 200, 201, 399, 400])
      it(`has its line ending ${JSON.stringify(end)} when a part ends in the middle, after ${length} characters`, () => {
        const text = `${"a".repeat(length)}${end}${"b".repeat(length)}${end}`;
        for (let offset = 0; offset <= text.length; offset++)
          assert.deepEqual(
            lineAround(offset, (span) => text.slice(span.start, span.end)),
            lineAt(text, offset),
          );
      });
});
