import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CheckedDocument } from "../../../src/core/checking/checkedDocument.ts";
import { rules } from "../../../src/core/rules/index.ts";
import { defaultConfiguration } from "../../../src/core/settings/configuration.ts";
import { readMarks } from "../../kit/marks.ts";
import { sharedFile } from "../../kit/seed.ts";

const samples = join(import.meta.dirname, "..", "..", "..", "samples");

describe("the findings of rules", () => {
  it("have the severity of what the author should do: correct, answer or consider", () => {
    const severities = Object.fromEntries(rules.map(({ id, severity }) => [id, severity]));
    const expected = {
      typo: "warning",
      term: "warning",
      confusable: "warning",
      "open-point": "information",
      "orphan-bullets": "information",
      "duplicate-evidence": "hint",
      "level-order": "hint",
      "long-bullet": "hint",
      "missing-stop": "hint",
      spacing: "hint",
      tense: "hint",
      "weak-opener": "hint",
    };
    const named = Object.keys(expected).map((id) => [id, severities[id]]);
    assert.deepEqual(Object.fromEntries(named), expected);
  });

  it("mark at most three words, unless they are about a name", () => {
    const examples = rules.flatMap((rule) =>
      rule.docs().examples.map((one) => readMarks("fine" in one ? one.fine : one.bad).text),
    );
    const shipped = readdirSync(samples)
      .filter((name) => name.endsWith(".md"))
      .map((name) => readFileSync(join(samples, name), "utf8"));
    assert.deepEqual([...examples, ...shipped].flatMap(longMarks), []);
  });

  it("mark at most three words in the author's document too", function () {
    assert.deepEqual(longMarks(sharedFile(this, "seed/slick-requirements.md").text), []);
  });
});

/** What is marked of a text in more than three words, with every rule on. */
function longMarks(text: string): readonly string[] {
  const on = rules.map(({ id, severity }) => [id, severity === "off" ? "hint" : severity] as const);
  const checked = new CheckedDocument(text, { ...defaultConfiguration, rules: Object.fromEntries(on) });
  return checked.findings().flatMap(({ rule, span }) => {
    const marked = text.slice(span.start, span.end);
    const words = marked.match(/[\p{L}\p{N}]\S*/gu) ?? [];
    return words.length > 3 && !namesAreMarked.has(rule) ? [`${rule}: ${marked}`] : [];
  });
}

/** Rules about a name as a whole. */
const namesAreMarked = new Set(["project-name", "no-metric", "malformed-project", "duplicate-skill"]);
