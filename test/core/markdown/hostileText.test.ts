import assert from "node:assert/strict";
import { CheckedDocument } from "../../../src/core/checking/checkedDocument.ts";
import { formatEdits } from "../../../src/core/features/editing/format.ts";
import { proseOf } from "../../../src/core/markdown/prose.ts";
import { defaultConfiguration } from "../../../src/core/settings/configuration.ts";
import { recogniseModel } from "../../../src/core/workspace/recognise.ts";

const head = "## Basic Understanding\n\n### Caching\n**Shop**\n- ";
const long = 40_000;

/** Texts that make a careless expression walk the same characters over and over. */
const hostile: Readonly<Record<string, string>> = {
  stars: "*".repeat(long),
  "open bold": "**a ".repeat(long / 4),
  parentheses: "Ab(".repeat(long / 3),
  brackets: "[a](".repeat(long / 4),
  blanks: `a${" ".repeat(long)}b`,
  backticks: "` ".repeat(long / 2),
  "backticks ever longer": Array.from({ length: 280 }, (_, i) => "`".repeat(i + 1)).join(" "),
  "marks on one letter": `a${"\u0301\u0327".repeat(long / 2)}`,
  underscores: "_a".repeat(long / 2),
  "one word": "x".repeat(long),
  "almost a mail address": `${"a.".repeat(long / 2)}@`,
  "almost an address": "a:".repeat(long / 2),
  "almost a label": `A${" b".repeat(long / 2)}:`,
  "almost a project": `**${"x ".repeat(long / 2)}`,
  "almost an explanation": `Ab(A${" b".repeat(long / 2)}`,
  "almost two spaces": `a${" ".repeat(long)}`,
  "lines read on into an item": "~\n".repeat(long / 2),
  "words read on into an item": "b\n".repeat(long / 2),
  "comments that silence": "a <!-- slick-disable-line tense -->\n- ".repeat(long / 40),
  "lines read on into quotations": "a\n> b\n".repeat(long / 6),
  "empty items within items": "+\n- ".repeat(long / 4),
  "lists of other markers": "* a\n+ b\n".repeat(long / 8),
  "items on one line": `${" - ".repeat(long / 3)}x`,
  "nested items": Array.from({ length: 100 }, (_, depth) => `${"  ".repeat(depth)}- x`).join("\n"),
};

describe("hostile text", () => {
  for (const [name, text] of Object.entries(hostile)) {
    // The suite's own time limit is the bound: a quadratic walk takes minutes, a linear one no time.
    it(`with ${name} is read, checked and formatted in the end`, function () {
      this.timeout(120_000);
      const document = new CheckedDocument(`${head}${text}\n`, defaultConfiguration);
      assert.equal(document.model.levels.length, 1);
      assert.ok(Array.isArray(document.findings()));
      for (const block of document.blocks) assert.equal(proseOf(block).length, block.text.length);
      assert.equal(recogniseModel(document.model, document.text).levels, 1);
      assert.ok(Array.isArray(formatEdits(document.blocks)));
    });
  }
});
