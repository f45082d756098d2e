import assert from "node:assert/strict";
import { CheckedDocument } from "../../../src/core/checking/checkedDocument.ts";
import { defaultConfiguration } from "../../../src/core/settings/configuration.ts";

const head = "## Basic Understanding\n\n### Caching\n**Ticket Shop**\n- Cached the seat map.\n";

/** What is marked, by rule. */
function marks(text: string): readonly (readonly [string, string])[] {
  const document = new CheckedDocument(text, defaultConfiguration);
  return document.findings().map(({ rule, span }) => [rule, document.source(span)]);
}

describe("a mark on the first words of a line", () => {
  it("ends before another finding that it would cover", () => {
    assert.deepEqual(marks(`${head}• Used Github every day.\n`), [
      ["missing-bullet-marker", "• Used"],
      ["term", "Github"],
    ]);
  });

  it("starts after another finding at the start of the line", () => {
    assert.deepEqual(marks(`${head}• Github every day.\n`), [
      ["term", "Github"],
      ["missing-bullet-marker", "every day"],
    ]);
  });

  it("does not change without another finding, or if nothing would be left of it", () => {
    assert.deepEqual(marks(`${head}• Used it every day.\n`), [["missing-bullet-marker", "• Used it every"]]);
    assert.deepEqual(marks(`${head}• Github.\n`), [
      ["missing-bullet-marker", "• Github"],
      ["term", "Github"],
    ]);
  });
});
