import assert from "node:assert/strict";
import { CheckedDocument } from "../../../../src/core/checking/checkedDocument.ts";
import { safeEdits } from "../../../../src/core/features/editing/fixAll.ts";
import { fixesFor, settleFixes } from "../../../../src/core/features/editing/fixesFor.ts";
import { defaultConfiguration } from "../../../../src/core/settings/configuration.ts";
import { applyEdits } from "../../../../src/core/text/span.ts";

describe("fixes of many findings", () => {
  const text = `## Basic Understanding\n\n${Array.from({ length: 800 }, (_, i) => `### Skill ${i}\n\n`).join("")}`;

  it("are the same as when each is settled alone", async function () {
    this.timeout(60_000);
    const document = new CheckedDocument(text, defaultConfiguration);
    const findings = document.findings();
    assert.equal(findings.length, 800);
    settleFixes(findings, document);
    for (const finding of findings) assert.equal((await fixesFor(finding, document, undefined)).length, 1);
    const alone = new CheckedDocument(text, defaultConfiguration);
    assert.deepEqual(
      await fixesFor(findings[400]!, document, undefined),
      await fixesFor(alone.findings()[400]!, alone, undefined),
    );
  });

  it("are found and offered in linear time for thousands of findings in one list", async function () {
    // The suite's own time limit is the bound: what reads the list again for each takes many minutes.
    this.timeout(120_000);
    const head = "## Basic Understanding\n\n### Caching\n**Shop**\n";
    const spaced = new CheckedDocument(head + "- Built  it  well.\n".repeat(3_000), defaultConfiguration);
    spaced.unspelled();
    spaced.editAll(safeEdits(spaced.findings()));
    assert.equal(spaced.unspelled().length, spaced.blocks.length);
    assert.equal(spaced.text, head + "- Built it well.\n".repeat(3_000));
    const empty = new CheckedDocument(head + "- \n".repeat(800), defaultConfiguration);
    settleFixes(empty.findings(), empty);
    let offered = 0;
    for (const finding of empty.findings()) offered += (await fixesFor(finding, empty, undefined)).length;
    assert.ok(offered < empty.findings().length);
    // One that is asked for by itself is offered still.
    const alone = new CheckedDocument(empty.text, defaultConfiguration);
    assert.equal((await fixesFor(alone.findings()[9]!, alone, undefined)).length, 1);
  });

  it("are merged where they are near to each other, and keep the text between them", () => {
    const text = `## Basic Understanding\n\n### Caching\n**Shop**\n${"- Built it.\n\n".repeat(400)}`;
    const edits = [...text.matchAll(/Built/g)].map(({ index }) => ({
      span: { start: index, end: index + 5 },
      text: index % 7 ? "Wrote" : "",
    }));
    const document = new CheckedDocument(text, defaultConfiguration);
    document.editAll(edits.toReversed());
    assert.equal(document.text, applyEdits(text, edits));
    assert.deepEqual(
      document.findings(),
      new CheckedDocument(document.text, defaultConfiguration).findings(),
    );
    const [first, ...others] = document.blocks;
    const far = document.text.length;
    document.editAll([
      { span: { start: far, end: far }, text: "- End.\n" },
      { span: { start: 0, end: 0 }, text: "" },
    ]);
    assert.equal(document.blocks[0]!.text, first!.text);
    assert.ok(others.slice(2, 200).every((block) => document.blocks.includes(block)));
  });

  it("are settled again after the document changed", async () => {
    const document = new CheckedDocument("## Basic Understanding\n\n### A\n\n### B\n", defaultConfiguration);
    settleFixes(document.findings(), document);
    document.edit({ span: { start: document.text.length, end: document.text.length }, text: "[a]: /x\n" });
    const last = document.findings().at(-1)!;
    const [fix] = await fixesFor(last, document, undefined);
    const after = new CheckedDocument(applyEdits(document.text, fix!.edits), defaultConfiguration);
    assert.ok(after.blocks.some((block) => block.facts().definitions.has("A")));
  });
});
