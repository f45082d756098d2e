import assert from "node:assert/strict";
import { CheckedDocument } from "../../../src/core/checking/checkedDocument.ts";
import { parseConfiguration } from "../../../src/core/configuration/parseConfiguration.ts";
import { evidenceKeys } from "../../../src/core/evidence/evidenceKey.ts";
import { defaultConfiguration, mergeConfigurations } from "../../../src/core/settings/configuration.ts";
import { addIntended } from "../../../src/core/settings/editReuse.ts";

const sentence = "Automated the nightly import of all orders with one scheduled job.";
const text = `## Basic Understanding\n\n### Caching\n**Shop**\n- ${sentence}\n\n### Queues\n**Shop**\n- ${sentence}\n`;

describe("intended reuse in slick.json", () => {
  for (const before of [
    "",
    "{}\n",
    '{\n  // mine\n  "words": ["a"]\n}\n',
    '{ "rules": { "duplicate-evidence": "hint" } }\n',
    '{ "rules": { "duplicate-evidence": { "intended": ["other"] } } }\n',
  ]) {
    it(`is stored in ${JSON.stringify(before)} and silences the finding`, () => {
      const found = (configuration: string) => {
        const { values, problems } = parseConfiguration(configuration);
        assert.deepEqual(problems, []);
        const document = new CheckedDocument(text, mergeConfigurations(defaultConfiguration, values));
        return document.findings().filter(({ rule }) => rule === "duplicate-evidence").length;
      };
      assert.equal(found(before), 2);
      const after = addIntended(before, evidenceKeys(sentence));
      assert.equal(found(after), 0);
      assert.equal(addIntended(after, evidenceKeys(sentence)), after);
      if (before.includes("// mine")) assert.match(after, /\/\/ mine/);
      if (before.includes("hint")) assert.match(after, /"severity": "hint"/);
      if (before.includes("other")) assert.match(after, /"other"/);
    });
  }

  it("is not stored in a file that cannot be read", () => {
    assert.throws(() => addIntended("{ words", ["key"]), /slick\.json/);
  });
});
