import assert from "node:assert/strict";
import fc from "fast-check";
import { TextDocument } from "vscode-languageserver-textdocument";
import { defaultConfiguration } from "../../src/core/settings/configuration.ts";
import { OpenDocument } from "../../src/server/lsp/openDocument.ts";

const piece = fc
  .array(fc.constantFrom("a", "- b", "\n", "\r\n", "\r", "## C", "**D**", " ", ""), { maxLength: 8 })
  .map((parts) => parts.join(""));
const position = fc.record({ line: fc.nat({ max: 8 }), character: fc.nat({ max: 9 }) });
const change = fc.record({ range: fc.record({ start: position, end: position }), text: piece });

describe("an open document", () => {
  it("has the text that the editor has, after changes in any order, also from the end of a range to its start", () => {
    fc.assert(
      fc.property(piece, fc.array(fc.array(change, { maxLength: 5 }), { maxLength: 3 }), (start, updates) => {
        const inForce = {
          configuration: defaultConfiguration,
          file: undefined,
          text: undefined,
          problems: [],
        };
        const document = new OpenDocument("file:///a.md", "markdown", 0, start, inForce);
        let text = start;
        for (const [index, changes] of updates.entries()) {
          document.update(changes, index + 1);
          for (const { range, text: written } of changes) {
            const lines = TextDocument.create("", "", 0, text);
            const offsets = [range.start, range.end].map((place) => lines.offsetAt(place));
            text = text.slice(0, Math.min(...offsets)) + written + text.slice(Math.max(...offsets));
          }
          assert.equal(document.checked.text, text);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
