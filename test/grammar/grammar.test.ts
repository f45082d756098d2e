import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { globSync } from "node:fs";
import { join } from "node:path";
import { installServer } from "../kit/host/installServer.ts";

const root = join(import.meta.dirname, "..", "..");

describe("the grammar", () => {
  const markdown = () =>
    join(installServer(), "extensions/markdown-basics/syntaxes/markdown.tmLanguage.json");
  for (const file of globSync("test/grammar/*.requirements.md", { cwd: root }).sort()) {
    it(`colours ${file} on top of VS Code's Markdown`, function () {
      this.timeout(300_000);
      const tool = join(root, "node_modules/vscode-tmgrammar-test/dist/unit.js");
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [tool, "-g", markdown(), "-g", "syntaxes/slick-requirements.tmLanguage.json", file],
        { cwd: root, encoding: "utf8" },
      );
      assert.equal(status, 0, `${stdout}\n${stderr}`);
    });
  }
});
