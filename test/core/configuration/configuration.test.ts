import assert from "node:assert/strict";
import { CheckedDocument } from "../../../src/core/checking/checkedDocument.ts";
import { checkLevelNames } from "../../../src/core/configuration/checkLevelNames.ts";
import { configurationOfSettings } from "../../../src/core/configuration/ownSettings.ts";
import { keySpan, parseConfiguration } from "../../../src/core/configuration/parseConfiguration.ts";
import { mergeConfigurations } from "../../../src/core/settings/configuration.ts";
import { addWord, removeWord } from "../../../src/core/settings/editWords.ts";
import { writeMarks } from "../../kit/marks.ts";

/** The configuration text with its problems marked, and their messages. */
function problems(text: string) {
  const found = parseConfiguration(text).problems;
  return {
    marked: writeMarks(
      text,
      found.map(({ span }) => span),
    ),
    messages: found.map(({ message }) => message),
  };
}

describe("the configuration", () => {
  it("is read from JSON with comments and trailing commas", () => {
    assert.deepEqual({ ...parseConfiguration('{ // ours\n "words": ["a",], }').values }, { words: ["a"] });
    assert.deepEqual(parseConfiguration("").values, {});
  });

  it("reports a bad key or value at its place and keeps the others", () => {
    const text =
      '{ "levls": ["A"], "rules": { "spacng": "off", "typo": "eror", "spacing": "off" }, "words": "x", "detect": "ask" }';
    const { marked, messages } = problems(text);
    assert.equal(
      marked,
      '{ ⟦"levls"⟧: ["A"], "rules": { ⟦"spacng"⟧: "off", "typo": ⟦"eror"⟧, "spacing": "off" }, "words": ⟦"x"⟧, "detect": "ask" }',
    );
    assert.deepEqual(messages, [
      'Unknown key "levls". Did you mean "levels"?',
      'Unknown key "spacng". Did you mean "spacing"?',
      'Unknown value "eror". Did you mean "error"?',
      "This is text. It must be a list.",
    ]);
    assert.deepEqual(JSON.parse(JSON.stringify(parseConfiguration(text).values)), {
      rules: { spacing: "off" },
      detect: "ask",
    });
  });

  it("reports text that is not JSON", () => {
    assert.match(problems('{ "words": [ }').messages[0]!, /^This is not JSON: /);
    assert.deepEqual(parseConfiguration("[]").values, {});
    assert.equal(problems("[]").messages.length, 1);
  });

  it("is merged key by key, and rule by rule", () => {
    const merged = mergeConfigurations(
      { words: ["a"], rules: { typo: "off", spacing: "off" } },
      { rules: { typo: "error" }, detect: "off" },
    );
    assert.deepEqual(
      [merged.words, merged.rules, merged.detect],
      [["a"], { typo: "error", spacing: "off" }, "off"],
    );
  });

  it("is made from editor settings, of which single keys override the object", () => {
    const of = (settings: Record<string, unknown>) => configurationOfSettings((name) => settings[name]);
    assert.equal(of({}), undefined);
    assert.deepEqual(of({ config: { locale: "en-GB" } }), { locale: "en-GB" });
    assert.deepEqual(of({ hints: false, detect: null }), { hints: false });
    assert.deepEqual(of({ locale: "en-US", config: { locale: "en-GB", words: ["a"] } }), {
      locale: "en-US",
      words: ["a"],
    });
    assert.deepEqual(of({ config: "none", levels: ["Junior"] }), { levels: ["Junior"] });
  });

  it("shows hints unless it turns them off, and other findings always", () => {
    const rules = { spacing: "hint", "missing-bullets": "warning" } as const;
    const text = "## Basic Understanding\n\n### Caching\n**Shop**\n";
    const codes = (hints: boolean) =>
      new CheckedDocument(`${text}\n### Two  blanks\n`, mergeConfigurations({ rules, hints }))
        .findings()
        .filter(({ rule }) => rule in rules)
        .map(({ rule }) => rule);
    assert.deepEqual(codes(true), ["missing-bullets", "spacing"]);
    assert.deepEqual(codes(false), ["missing-bullets"]);
  });

  it("changes nothing else by keys that objects have anyway", () => {
    const { values, problems } = parseConfiguration(
      '{ "__proto__": { "words": ["x"] }, "constructor": 1, "toString": [], "rules": { "__proto__": "off", "hasOwnProperty": "off" }, "targets": { "__proto__": { "projects": 1 } } }',
    );
    assert.deepEqual(
      problems.map(({ message }) => message),
      ["__proto__", "constructor", "toString", "__proto__", "hasOwnProperty"].map(
        (name) => `Unknown key "${name}".`,
      ),
    );
    const merged = mergeConfigurations(values);
    assert.deepEqual([merged.words, merged.rules], [[], {}]);
    assert.equal(Object.getPrototypeOf(merged), Object.prototype);
    assert.equal(({} as Record<string, unknown>).projects, undefined);
  });

  it("is rejected with a problem if it is nested too deeply", () => {
    for (const [open, close] of [
      ['{"a":', "}"],
      ["[", "]"],
    ] as const) {
      const text = `{"words": ${open.repeat(50_000)}1${close.repeat(50_000)}}`;
      const { values, problems } = parseConfiguration(text);
      assert.deepEqual(values, {});
      assert.deepEqual(
        problems.map(({ message }) => message),
        ["This is nested too deeply to be read."],
      );
      assert.deepEqual(keySpan(text, "words"), { start: 0, end: 0 });
      assert.deepEqual(checkLevelNames(text, ["Basic"]), []);
      assert.throws(() => addWord(text, "beta"), /cannot be read/);
    }
    // Brackets in strings and comments nest nothing.
    assert.deepEqual(
      parseConfiguration(`{ // ${"[".repeat(500)}\n "words": ["${"{".repeat(500)}"] }`).problems,
      [],
    );
  });

  it("gets a word added and removed without other changes", () => {
    const text = '{\n  // ours\n  "words": [\n    "alpha",\n    "gamma"\n  ]\n}\n';
    const added = addWord(text, "beta");
    assert.equal(added, '{\n  // ours\n  "words": [\n    "alpha",\n    "beta",\n    "gamma"\n  ]\n}\n');
    assert.equal(removeWord(added, "beta"), text);
    assert.deepEqual(JSON.parse(addWord("", "beta")), { words: ["beta"] });
    assert.deepEqual(JSON.parse(removeWord(addWord("", "beta"), "beta")), {});
    assert.equal(addWord(text, "gamma"), text);
    assert.throws(() => addWord("{", "beta"), SyntaxError);
  });
});
