import assert from "node:assert/strict";
import fc from "fast-check";
import { CheckedDocument } from "../../../src/core/checking/checkedDocument.ts";
import { parseConfiguration } from "../../../src/core/configuration/parseConfiguration.ts";
import { mergeConfigurations } from "../../../src/core/settings/configuration.ts";
import { addAnswer, type ProjectAnswer, removeAnswer } from "../../../src/core/settings/editProjects.ts";
import "../../kit/generate.ts";

const alias: ProjectAnswer = { kind: "alias", name: "Scoring", other: "Acme Scoring" };
const different: ProjectAnswer = { ...alias, kind: "different" };

function projects(text: string): unknown {
  const { values, problems } = parseConfiguration(text);
  assert.deepEqual(problems, []);
  return JSON.parse(JSON.stringify(values.projects ?? null));
}

describe("answers about projects in slick.json", () => {
  it("are stored under the established name", () => {
    assert.equal(
      addAnswer("", alias),
      '{\n  "projects": [\n    {\n      "name": "Scoring",\n      "aliases": [\n        "Acme Scoring"\n      ]\n    }\n  ]\n}\n',
    );
    let text = addAnswer("", alias);
    text = addAnswer(text, { ...alias, other: "Scores" });
    text = addAnswer(text, { ...different, other: "Scoring Europe" });
    text = addAnswer(text, { kind: "different", name: "Ledger", other: "Old Ledger" });
    const expected = [
      { name: "Scoring", aliases: ["Acme Scoring", "Scores"], differsFrom: ["Scoring Europe"] },
      { name: "Ledger", differsFrom: ["Old Ledger"] },
    ];
    assert.deepEqual(projects(text), expected);
    assert.equal(addAnswer(text, alias), text);
    assert.equal(addAnswer(text, { kind: "different", name: "Old Ledger", other: "Ledger" }), text);
  });

  it("replace the opposite answer", () => {
    assert.deepEqual(projects(addAnswer(addAnswer("", alias), different)), [
      { name: "Scoring", differsFrom: ["Acme Scoring"] },
    ]);
    assert.deepEqual(projects(addAnswer(addAnswer("", different), alias)), [
      { name: "Scoring", aliases: ["Acme Scoring"] },
    ]);
  });

  it("do not change comments and layout", () => {
    const text =
      '{\n  // ours\n  "words": ["a"], // words\n  "projects": [\n    // the big one\n    {\n      "name": "Scoring"\n    }\n  ]\n}\n';
    assert.equal(
      addAnswer(text, alias),
      '{\n  // ours\n  "words": ["a"], // words\n  "projects": [\n    // the big one\n    {\n      "name": "Scoring",\n      "aliases": [\n        "Acme Scoring"\n      ]\n    }\n  ]\n}\n',
    );
    assert.throws(() => addAnswer("{", alias), SyntaxError);
    assert.throws(() => removeAnswer("[]", alias), SyntaxError);
  });

  it("keep the comments around them when they are taken back", () => {
    const text =
      '{ // ours\n  "projects": [ // the big one\n    {\n      "name": "Scoring", // new\n      "aliases": [ // two\n        "Acme Scoring", // old\n        "Scores" // short\n      ]\n    }, // done\n  ] // all\n}\n';
    const after = removeAnswer(text, alias);
    assert.deepEqual(projects(after), [{ name: "Scoring", aliases: ["Scores"] }]);
    for (const comment of ["ours", "the big one", "new", "two", "old", "short", "done", "all"])
      assert.ok(after.includes(`// ${comment}\n`), comment);
    const last = removeAnswer(after, { ...alias, other: "Scores" });
    assert.equal(projects(last), null);
    assert.ok(last.startsWith("{ // ours\n") && last.includes(" // all\n"));
  });

  it("are reported at their place if they are wrong", () => {
    const { problems } = parseConfiguration(
      '{ "projects": [{ "alias": ["x"] }, { "name": "", "aliases": "x" }] }',
    );
    assert.deepEqual(
      problems.map(({ message }) => message),
      [
        'Unknown key "alias".',
        'The key "name" is missing.',
        "This name is empty. Write a name.",
        "This is text. It must be a list.",
      ],
    );
  });

  it("restore the bytes and the findings when they are taken back in any order", () => {
    const names = ["Fraud Scoring", "Acme Fraud Scoring", "Fraud Scoring & Limits", "Fraud Scorng", "Ledger"];
    const document = `## Basic Understanding\n\n${names
      .concat("Fraud Scoring")
      .map((name, index) => `### Skill ${"abcdef"[index]}\n**${name}**\n- Ran it.\n`)
      .join("\n")}`;
    const findings = (text: string) =>
      new CheckedDocument(document, mergeConfigurations(parseConfiguration(text).values)).findings();
    const bases = [
      "{}\n",
      '{\n  // ours\n  "words": [\n    "alpha"\n  ]\n}\n',
      '{\n  "detect": "ask", // asked\n  "projects": [\n    {\n      "name": "Ledger",\n      "aliases": [\n        "Big Ledger"\n      ]\n    } // kept\n  ],\n  "words": []\n}\n',
    ];
    const pair = fc.constantFrom(
      ...names.flatMap((name, index) => names.slice(index + 1).map((other) => ({ name, other }))),
    );
    const answer = fc.record({ pair, kind: fc.constantFrom("alias" as const, "different" as const) });
    fc.assert(
      fc.property(
        fc.constantFrom(...bases),
        fc.boolean(),
        // One answer a pair: the opposite one would replace it.
        fc.uniqueArray(answer, { maxLength: 5, selector: ({ pair: { name, other } }) => `${name}|${other}` }),
        fc.infiniteStream(fc.nat()),
        (lf, crlf, answers, order) => {
          const base = crlf ? lf.replaceAll("\n", "\r\n") : lf;
          let text = base;
          for (const { kind, pair } of answers) text = addAnswer(text, { kind, ...pair });
          assert.deepEqual(parseConfiguration(text).problems, []);
          const back = answers
            .map((one) => ({ one, at: order.next().value as number }))
            .sort((a, b) => a.at - b.at);
          for (const { one } of back) text = removeAnswer(text, { kind: one.kind, ...one.pair });
          assert.equal(text, base);
          assert.deepEqual(findings(text), findings(base));
        },
      ),
      { numRuns: 60 },
    );
  });
});
