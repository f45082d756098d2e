import assert from "node:assert/strict";
import { CheckedDocument } from "../../../src/core/checking/checkedDocument.ts";
import { defaultConfiguration } from "../../../src/core/settings/configuration.ts";
import { applyEdits } from "../../../src/core/text/span.ts";

/** Sentences with a mistake each, most of them in several words. */
const sentences = [
  "Split the site in to three parts",
  "Used this for all intensive purposes",
  "Raised the through put",
  "Could of shipped it",
  "Ran the the system",
  "Was responsible for maintain the site",
  "Is able to migrating it",
  "Avoided to use the cache",
  "Let users to choose it",
  "There was many bugs",
  "Every bugs was fixed",
  "Was member of the team",
  "Used an system",
  "Used google analytics daily",
  "Wrote java script code",
  "Moved to amazon web services",
  "Helped the team , to ship it",
];

const marks = [
  ["*", "*"],
  ["**", "**"],
  ["_", "_"],
  ["~~", "~~"],
  ["`", "`"],
  ["[", "](/it)"],
  ["<b>", "</b>"],
] as const;

/** The sentence with marks around one word, and around two, at each place. */
function* marked(sentence: string, [open, close]: readonly [string, string]): Generator<string> {
  const words = sentence.split(" ");
  for (let start = 0; start < words.length; start++)
    for (const end of [start, start + 1]) {
      if (end >= words.length) continue;
      const inside = words.slice(start, end + 1).join(" ");
      yield [...words.slice(0, start), open + inside + close, ...words.slice(end + 1)].join(" ");
    }
}

const marksIn = (text: string) => text.replace(/[^*_~`[\]()<>]/g, "");

describe("the correction of a sentence", () => {
  for (const sentence of sentences)
    it(`leaves no mark without its other: ${sentence}`, () => {
      const read = (bullet: string) =>
        new CheckedDocument(
          `## Basic Understanding\n\n### Caching\n**Shop**\n- ${bullet}.\n`,
          defaultConfiguration,
        );
      const fixes = (document: CheckedDocument) =>
        document.findings().flatMap(({ fixes: some = [] }) => some);
      assert.ok(fixes(read(sentence)).length > 0);
      for (const pair of marks)
        for (const bullet of marked(sentence, pair)) {
          const document = read(bullet);
          for (const { edits } of fixes(document)) {
            const fixed = applyEdits(document.text, edits);
            assert.equal(marksIn(fixed), marksIn(document.text), `${bullet} -> ${fixed}`);
          }
        }
    });
});
