import assert from "node:assert/strict";
import { defaultConfiguration } from "../../../src/core/settings/configuration.ts";
import { markExport } from "../../../src/core/workspace/exportMark.ts";
import { wouldLose } from "../../../src/core/workspace/wouldLose.ts";
import { recognised } from "../../kit/recognised.ts";

describe("an output over a file", () => {
  const lost = (path: string, text: string, content = "new", isChosen = false) =>
    wouldLose(text, content, { path, configuration: defaultConfiguration, isChosen });

  it("loses a requirements document, by its name, its contents or its author's choice", () => {
    for (const [path, text] of [
      ["/a/b.requirements.md", "# Notes\n"],
      ["/a/desk.md", recognised],
      ["/a/page.html", recognised],
    ] as const)
      assert.equal(lost(path, text), true, path);
    assert.equal(lost("/a/notes.md", "# Notes\n", "new", true), true);
  });

  it("loses nothing of any other text, an empty one, the same one, or an export", () => {
    assert.equal(lost("/a/readme.md", "# Read me\n"), false);
    assert.equal(lost("/a/page.html", "<!DOCTYPE html>\n"), false);
    assert.equal(lost("/a/b.requirements.md", " \n"), false);
    assert.equal(lost("/a/desk.md", recognised, recognised), false);
    assert.equal(lost("/a/b.requirements.md", markExport(recognised, "\n"), "new", true), false);
  });
});
