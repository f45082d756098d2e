import assert from "node:assert/strict";
import { CheckedDocument } from "../../../src/core/checking/checkedDocument.ts";
import { linesToRename } from "../../../src/core/projects/linesToRename.ts";
import { defaultConfiguration } from "../../../src/core/settings/configuration.ts";

function places(text: string, name: string): readonly string[] | undefined {
  const document = new CheckedDocument(
    `## Basic Understanding\n\n### Caching\n${text}`,
    defaultConfiguration,
  );
  const spans = linesToRename(document.model, name, (span) => document.source(span));
  return spans?.map((span) => `${document.source(span)} ${document.lines.positionAt(span.start).line + 1}`);
}

describe("the lines to rename a project in", () => {
  it("are those with exactly the name, other projects left out", () => {
    const text = "**Shop**\n- Ran it.\n\n**Portal**\n- Ran it.\n\n**Shop**\n- Ran it.\n";
    assert.deepEqual(places(text, "Shop"), ["Shop 4", "Shop 10"]);
    assert.deepEqual(places(text, "Atlas"), []);
  });

  it("are the label of a link, which stays", () => {
    assert.deepEqual(places("**[Shop](a.md)**\n- Ran it.\n", "Shop"), ["Shop 4"]);
  });

  it("are none if one of them would lose code, emphasis or an escape", () => {
    const lines = { "Shop Hub": "Shop _Hub_", "Shop Box": "Shop `Box`", "A*B": "A\\*B" };
    for (const [name, source] of Object.entries(lines)) {
      assert.equal(places(`**${source}**\n- Ran it.\n`, name), undefined, source);
      if (name !== "A*B")
        assert.equal(places(`**${name}**\n- Ran it.\n\n**${source}**\n- Ran it.\n`, name), undefined, source);
    }
  });
});
