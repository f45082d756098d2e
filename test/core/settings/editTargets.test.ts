import assert from "node:assert/strict";
import { parseConfiguration } from "../../../src/core/configuration/parseConfiguration.ts";
import { defaultConfiguration } from "../../../src/core/settings/configuration.ts";
import { setTarget } from "../../../src/core/settings/editTargets.ts";
import { levelNamesOf } from "../../../src/core/settings/layoutOptions.ts";

const levels = levelNamesOf(defaultConfiguration);

/** What a configuration text holds, as plain objects. */
const read = (text: string): Record<string, unknown> =>
  JSON.parse(JSON.stringify(parseConfiguration(text).values));

describe("the targets in slick.json", () => {
  it("are set level by level, and comments are kept", () => {
    const one = setTarget("", "Expert Understanding", { projects: 3, unique: 0, measured: 2 }, levels);
    assert.deepEqual(read(one).targets, {
      "Expert Understanding": { projects: 3, measured: 2 },
    });
    const two = setTarget(`// ours\n${one}`, "Basic Understanding", { unique: 1 }, levels);
    assert.match(two, /^\/\/ ours\n/);
    assert.deepEqual(read(two).targets, {
      "Expert Understanding": { projects: 3, measured: 2 },
      "Basic Understanding": { unique: 1 },
    });
  });

  it("keep the name by which the file has the level", () => {
    const text = '{ "targets": { "expert": { "projects": 3 } } }';
    assert.deepEqual(read(setTarget(text, "Expert Understanding", { projects: 4 }, levels)).targets, {
      expert: { projects: 4 },
    });
  });

  it("are removed with their last count, and leave nothing empty", () => {
    const text = '{ "words": ["a"], "targets": { "Expert": { "projects": 3 }, "Basic": { "unique": 1 } } }';
    const one = setTarget(text, "Expert Understanding", {}, levels);
    assert.deepEqual(read(one), { words: ["a"], targets: { Basic: { unique: 1 } } });
    const none = setTarget(one, "Basic Understanding", { projects: 0 }, levels);
    assert.deepEqual(read(none), { words: ["a"] });
    assert.equal(setTarget(none, "Basic Understanding", {}, levels), none);
  });

  it("are not set in a text that cannot be read", () => {
    assert.throws(() => setTarget("[]", "Expert", { projects: 1 }, levels), SyntaxError);
  });
});
