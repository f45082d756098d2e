import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { lint } from "markdownlint/sync";
import {
  markdownlintConfiguration,
  markdownlintText,
} from "../../src/extension/client/markdownlintConfiguration.ts";

const root = join(import.meta.dirname, "..", "..");

describe("the configuration for markdownlint", () => {
  it("is what the page shows", () => {
    const page = readFileSync(join(root, "docs", "beside.md"), "utf8");
    const shown = /```json\n(.*?)```/s.exec(page)![1]!;
    assert.deepEqual(JSON.parse(shown), JSON.parse(markdownlintText()));
  });

  it("leaves the house layout in peace, and what is wrong in it is found still", () => {
    const rulesIn = (text: string) =>
      lint({ strings: { text }, config: { default: true, ...markdownlintConfiguration } }).text!.map(
        ({ ruleNames }) => ruleNames[0],
      );
    const samples = globSync("samples/*.md", { cwd: root });
    assert.ok(samples.length >= 2);
    for (const name of samples) {
      // `** Library Portal **` is an error in the sample, which both find.
      const rules = rulesIn(readFileSync(join(root, name), "utf8")).filter((rule) => rule !== "MD037");
      assert.deepEqual(rules, [], name);
    }
    assert.deepEqual(rulesIn("# Grace\n\n## Basic\n### Caching\n**Shop**\n- Built it. \n"), ["MD009"]);
  });
});
