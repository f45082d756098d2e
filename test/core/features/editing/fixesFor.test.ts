import assert from "node:assert/strict";
import { CheckedDocument } from "../../../../src/core/checking/checkedDocument.ts";
import { fixesFor, settleFixes } from "../../../../src/core/features/editing/fixesFor.ts";
import { defaultConfiguration } from "../../../../src/core/settings/configuration.ts";
import { applyEdits } from "../../../../src/core/text/span.ts";

describe("fixes of many findings", () => {
  const text = `## Basic Understanding\n\n${Array.from({ length: 800 }, (_, i) => `### Skill ${i}\n\n`).join("")}`;

  it("are settled together, each as it is alone", async function () {
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

  it("are settled anew when the document is another one", async () => {
    const document = new CheckedDocument("## Basic Understanding\n\n### A\n\n### B\n", defaultConfiguration);
    settleFixes(document.findings(), document);
    document.edit({ span: { start: document.text.length, end: document.text.length }, text: "[a]: /x\n" });
    const last = document.findings().at(-1)!;
    const [fix] = await fixesFor(last, document, undefined);
    const after = new CheckedDocument(applyEdits(document.text, fix!.edits), defaultConfiguration);
    assert.ok(after.blocks.some((block) => block.facts().definitions.has("A")));
  });
});
