import assert from "node:assert/strict";
import fc from "fast-check";
import { TextDocument } from "vscode-languageserver-textdocument";
import { CheckedDocument } from "../../../src/core/checking/checkedDocument.ts";
import { defaultConfiguration } from "../../../src/core/settings/configuration.ts";
import { markdownText, requirementsText } from "../../kit/generate.ts";

const piece = fc.oneof(
  markdownText,
  requirementsText,
  fc.constantFrom("", "\n", "\r", "\r\n", "a", "- a\n", "# b\r\n", "\r\r", "\u{1f600}"),
);

describe("the lines of a document", () => {
  it("are those that the language server's own text document has, after any edits", () => {
    const edit = fc.record({ at: fc.nat(), length: fc.nat({ max: 30 }), text: piece });
    fc.assert(
      fc.property(piece, fc.array(edit, { maxLength: 4 }), (start, edits) => {
        const document = new CheckedDocument(start, defaultConfiguration);
        for (const { at, length, text } of edits) {
          const from = at % (document.text.length + 1);
          document.edit({ span: { start: from, end: Math.min(document.text.length, from + length) }, text });
        }
        const { lines, text } = document;
        const expected = TextDocument.create("", "", 0, text);
        for (let offset = -1; offset <= text.length + 1; offset++) {
          const place = expected.positionAt(offset);
          assert.deepEqual(lines.positionAt(offset), place);
          assert.ok(lines.isAt(offset, place));
          assert.ok(!lines.isAt(offset, { ...place, character: place.character + 1 }));
          assert.ok(!lines.isAt(offset, { ...place, line: place.line + 1 }));
        }
        for (let line = -1; line <= expected.lineCount + 1; line++)
          for (const character of [0, 1, 2, 7, 1000, 0x7fffffff])
            assert.equal(lines.offsetAt({ line, character }), expected.offsetAt({ line, character }));
      }),
      { numRuns: 500 },
    );
  });
});
