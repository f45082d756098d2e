import assert from "node:assert/strict";
import { CheckedDocument } from "../../../src/core/checking/checkedDocument.ts";
import { defaultConfiguration } from "../../../src/core/settings/configuration.ts";

describe("a doubtful name on thousands of lines", () => {
  it("has one shared list of edits, however many findings offer it", () => {
    const lines = Array.from(
      { length: 2000 },
      (_, index) => `**${index % 2 === 0 ? "" : "Acme "}Parts Marketplace**\n- Ran it.\n`,
    );
    const text = `## Basic Understanding\n\n### Caching\n${lines.join("\n")}`;
    const findings = new CheckedDocument(text, defaultConfiguration)
      .findings()
      .filter(({ rule }) => rule === "project-name");
    assert.equal(findings.length, 1000);
    const lists = new Set(findings.map(({ fixes }) => fixes![0]!.edits));
    assert.equal(lists.size, 1);
    assert.equal([...lists][0]!.length, 1000);
  });
});
