import assert from "node:assert/strict";
import { completionAt } from "../../../../src/core/features/navigation/completion.ts";
import { namedLines } from "../../../../src/core/features/navigation/entity.ts";
import { namePartOf, renameEdit } from "../../../../src/core/features/navigation/namePart.ts";
import { rename } from "../../../../src/core/features/navigation/rename.ts";
import { documentOf, levelNames } from "./documents.ts";

const long = 2_000;

/** Names that make a careless expression walk the same characters over and over. */
const hostile: Readonly<Record<string, string>> = {
  stars: "*".repeat(long),
  // More of them are too much for the Markdown parser.
  "nested marks": `${"*".repeat(200)}a${"*".repeat(200)}`,
  backticks: `${"`".repeat(long)}a${"`".repeat(long)}`,
  "open backticks": "` ".repeat(long / 2),
  brackets: "[a](".repeat(long / 4),
  blanks: `a${" ".repeat(long)}b`,
  comments: "<!-- slick-disable-line ".repeat(long / 25),
  "rule names": `<!-- slick-disable-line ${"a-".repeat(long / 2)}`,
};

describe("navigation over hostile text", () => {
  it("finds the name between many marks", function () {
    this.timeout(120_000);
    for (const mark of ["*", "`", "_", "[", "**a"]) {
      const source = `${mark.repeat(200_000)}a${mark.repeat(200_000)}`;
      const span = { start: 0, end: source.length };
      const document = { ...documentOf(""), source: () => source };
      const line = {
        kind: "skill",
        name: "a",
        key: "a",
        nameSpan: span,
        lineSpan: span,
        isCell: false,
      } as const;
      assert.equal(renameEdit(namePartOf(document, line), "b"), undefined);
    }
  });

  for (const [name, text] of Object.entries(hostile)) {
    // The suite's own time limit is the bound: a quadratic walk takes minutes, a linear one no time.
    it(`ends in time for ${name}`, function () {
      this.timeout(120_000);
      for (const source of [
        `### ${text}\n`,
        `### A\n**${text}**\n`,
        `### A\n#### ${text}\n`,
        `### A\n- ${text}\n`,
      ]) {
        const document = documentOf(`## Basic Understanding\n\n${source}`);
        const place = { document, offset: document.text.length - 1 };
        completionAt([document], place, levelNames);
        for (const { nameSpan } of namedLines(document.model)) {
          const from = { document, offset: nameSpan.start };
          const answer = rename([document], from, "Expert Understanding", { levelNamesOf: () => levelNames });
          assert.ok("refusal" in answer || answer.changes.length === 1);
        }
        rename([document], { document, offset: 25 }, text, { levelNamesOf: () => levelNames });
      }
    });
  }
});
