import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { CheckedDocument } from "../../../src/core/checking/checkedDocument.ts";
import { type Configuration, defaultConfiguration } from "../../../src/core/settings/configuration.ts";

// Documents as people write them, with the traps of the genre: every finding was judged by hand.

const hints = [
  "weak-opener",
  "tense",
  "passive-voice",
  "no-metric",
  "long-bullet",
  "repeated-opener",
  "missing-stop",
];
const configuration: Configuration = {
  ...defaultConfiguration,
  rules: Object.fromEntries(hints.map((id) => [id, "hint"])),
};

describe("hints in whole documents", () => {
  const expected: Readonly<Record<string, readonly string[]>> = {
    backend: [
      "20 weak-opener: Responsible for -> Managed",
      "25 no-metric: Caching ->  (<metric?>)",
      "42 repeated-opener: Moved -> Migrated",
      "46 weak-opener: Utilized -> Applied",
      "58 weak-opener: Helped -> Coached",
      "59 weak-opener: Helped -> Coached",
      "61 passive-voice: were introduced",
      "76 tense: Manage -> Managed & rehearsed",
      "83 weak-opener: Worked on -> Built",
    ],
    frontend: [
      "14 weak-opener: Was responsible for -> Managed",
      "22 repeated-opener: Built -> Created",
      "30 tense: Creates -> Created",
      "44 weak-opener: Assisted with -> Supported",
      "45 weak-opener: Assisting -> Supporting",
      "49 passive-voice: are merged",
      "53 weak-opener: Participated in -> Designed",
      "74 no-metric: Testing ->  (<metric?>)",
      "79 passive-voice: are quarantined",
      "80 missing-stop: 0 -> .",
    ],
    platform: [
      "5 no-metric: Networking ->  (<metric?>)",
      "7 tense: Manage -> Managed",
      "13 weak-opener: Responsible for -> Maintained",
      "14 weak-opener: Responsible for -> Managed",
      "15 weak-opener: In charge of -> Managed",
      "24 long-bullet: Kept the base",
      "35 weak-opener: Worked with -> Partnered with",
      "48 weak-opener: Took part in -> Shaped",
      "50 passive-voice: was switched",
      "56 weak-opener: Used -> Applied",
      "56 missing-stop: s -> .",
      "62 tense: Collects -> Collected",
      "71 missing-stop: s -> .",
    ],
  };
  for (const [name, findings] of Object.entries(expected)) {
    it(`are the expected ones in the document "${name}"`, () => {
      const file = new URL(`../../fixtures/bullets/${name}.requirements.md`, import.meta.url);
      assert.deepEqual(hintsIn(readFileSync(file, "utf8")), findings);
    });
  }
});

/** Line, rule, the text found up to its third word, and what the first fix writes. */
function hintsIn(text: string): readonly string[] {
  return new CheckedDocument(text, configuration)
    .findings()
    .filter(({ rule }) => hints.includes(rule))
    .map(({ rule, span, fixes }) => {
      const line = text.slice(0, span.start).split("\n").length;
      const found = text.slice(span.start, span.end).split(" ", 3).join(" ");
      const fix = fixes?.[0]?.edits.map((edit) => edit.text).join(" & ");
      return `${line} ${rule}: ${found}${fix === undefined ? "" : ` -> ${fix}`}`;
    });
}
