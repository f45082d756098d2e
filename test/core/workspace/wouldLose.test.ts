import assert from "node:assert/strict";
import { defaultConfiguration } from "../../../src/core/settings/configuration.ts";
import { markExport } from "../../../src/core/workspace/exportMark.ts";
import { wouldLose } from "../../../src/core/workspace/wouldLose.ts";

const ours = `# Desk

## Basic Understanding

### Caching
**Shop**
- Cached the pages.

## Strong Understanding

### Queues
**Shop**
- Moved mail to a queue.
`;

describe("an output over a file", () => {
  const lost = (path: string, text: string, content = "new", isChosen = false) =>
    wouldLose(text, content, { path, configuration: defaultConfiguration, isChosen });

  it("loses a requirements document, by its name, its contents or its author's choice", () => {
    for (const [path, text] of [
      ["/a/b.requirements.md", "# Notes\n"],
      ["/a/desk.md", ours],
      ["/a/page.html", ours],
    ] as const)
      assert.equal(lost(path, text), true, path);
    assert.equal(lost("/a/notes.md", "# Notes\n", "new", true), true);
  });

  it("loses nothing of any other text, an empty one, the same one, or an export", () => {
    assert.equal(lost("/a/readme.md", "# Read me\n"), false);
    assert.equal(lost("/a/page.html", "<!DOCTYPE html>\n"), false);
    assert.equal(lost("/a/b.requirements.md", " \n"), false);
    assert.equal(lost("/a/desk.md", ours, ours), false);
    assert.equal(lost("/a/b.requirements.md", markExport(ours, "\n"), "new", true), false);
  });
});
