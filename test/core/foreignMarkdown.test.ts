import assert from "node:assert/strict";
import { defaultConfiguration } from "../../src/core/config/configuration.ts";
import { isRequirementsFile, recognise } from "../../src/core/features/recognise.ts";
import { realMarkdownFiles } from "../kit/realMarkdown.ts";

describe("Markdown that is not ours", () => {
  it("is left alone: READMEs, changelogs and guides of packages", () => {
    const files = realMarkdownFiles(2000);
    assert.ok(files.length > 500, String(files.length));
    assert.deepEqual(
      files
        .filter(({ path, text }) => isRequirementsFile(path, text, defaultConfiguration))
        .map(({ path }) => path),
      [],
    );
  });

  it("says whether its levels are words that other documents use", () => {
    const text = (low: string, high: string) =>
      `## ${low}\n\n### Caching\n**Shop** (2023)\n- Built it.\n\n## ${high}\n\n### Queues\n**Shop**\n- Moved it.\n`;
    for (const [low, high, isEveryday] of [
      ["Basic Understanding", "Expert Understanding", false],
      ["Beginner", "Advanced", true],
    ] as const) {
      const found = recognise(text(low, high), defaultConfiguration);
      assert.deepEqual([found.isRequirements, found.isEveryday], [true, isEveryday]);
    }
  });
});
