import assert from "node:assert/strict";
import { CheckedDocument } from "../../../src/core/checking/checkedDocument.ts";
import { rules } from "../../../src/core/rules/index.ts";
import { defaultConfiguration } from "../../../src/core/settings/configuration.ts";
import { applyEdits } from "../../../src/core/text/span.ts";
import { readMarks, writeMarks } from "../../kit/marks.ts";

// Each rule's documentation is its test: what is marked is found, nothing else is, and the first fix gives the good text.

describe("the documentation of rules", () => {
  for (const rule of rules) {
    describe(`for ${rule.id}`, () => {
      const { when, fix, why, examples } = rule.docs();
      it("says when it appears, how to fix it and why", () => {
        for (const [name, text] of Object.entries({ when, fix, why }))
          assert.ok(/\.$/.test(text), `\`${name}\` of ${rule.id} does not end with a full stop: ${text}`);
        assert.ok(examples.length > 0);
      });
      // The speller's examples run if there are dictionaries: test/node/spelling.
      if (rule.scope === "spelling") return;
      for (const example of examples) {
        if ("fine" in example) {
          it(`says truly that it finds nothing in ${JSON.stringify(example.fine)}`, () => {
            assert.equal(
              writeMarks(
                example.fine,
                check(example.fine).map(({ span }) => span),
              ),
              example.fine,
            );
          });
          continue;
        }
        it(`marks what is found in ${JSON.stringify(example.bad)}`, () => {
          const { text } = readMarks(example.bad);
          assert.equal(
            writeMarks(
              text,
              check(text).map(({ span }) => span),
            ),
            example.bad,
          );
        });
        if (example.good === undefined) continue;
        it(`shows the text after the fix of ${JSON.stringify(example.bad)}`, () => {
          const { text } = readMarks(example.bad);
          const edits = check(text).flatMap(({ fixes }) => fixes?.[0]?.edits ?? []);
          assert.equal(applyEdits(text, edits), example.good);
        });
      }

      function check(text: string) {
        // A rule that is off until asked for keeps what its page says as well.
        const configuration =
          rule.severity === "off"
            ? { ...defaultConfiguration, rules: { [rule.id]: "hint" as const } }
            : defaultConfiguration;
        const document = new CheckedDocument(text, configuration);
        document.setHost({ today: () => ({ year: 2010, month: 6 }), lookUp: () => ({ kind: "unknown" }) });
        return document.findings().filter((finding) => finding.rule === rule.id);
      }
    });
  }

  it("describes rules that the configuration can turn off, or give another severity", () => {
    const text = "## Basic Understanding\n\n### Caching\n** Shop **\n- Cached  it.\n";
    const findings = (settings: Record<string, "off" | "error">) =>
      new CheckedDocument(text, { ...defaultConfiguration, rules: settings })
        .findings()
        .map(({ rule, severity }) => `${rule} ${severity}`);
    assert.deepEqual(findings({}), ["malformed-project warning", "spacing hint"]);
    assert.deepEqual(findings({ spacing: "off", "malformed-project": "error" }), ["malformed-project error"]);
  });
});

describe("a document without a finding of any rule", () => {
  const quiet: Readonly<Record<string, string>> = {
    "facts about a project":
      "**Shop**\nJan 2020 – Mar 2021\n*Team of four*\nTech: AWS, React and Node.js.\n- Built it.\n",
    "a bullet wrapped without indentation":
      "**Shop**\n- Built the thing that was\nneeded by many people at once.\n- Ran it.\n",
    "a bullet of several paragraphs": "**Shop**\n- Built it.\n\n  Then ran it for a year.\n\n- Left it.\n",
    "a lead-in before the bullets": "**Shop**\nWhat was done in these years:\n- Built it.\n",
    "a table under a project":
      "**Shop**\n- Built it.\n\n| Year | Result of the year. |\n|---|---|\n| 2020 | Reduced costs by a lot. |\n",
    "code under a project": "**Shop**\n- Built it.\n\n```\nReduced the load by a lot.\n```\n",
    "hard breaks": "**Shop**  \n- Built it  \n  and ran it.  \n",
    "a call and a plural in brackets":
      "**Shop**\n- Called useState() and run(a, b), set item(s) and f(x y).\n",
    "notes inside a skill": "**Shop**\n- Built it.\n\nNotes:\n- Ask the team about this one.\n",
  };
  for (const [name, body] of Object.entries(quiet)) {
    it(`may contain ${name}`, () => {
      const text = `## Basic Understanding\n\n### Caching\n${body}`;
      const found = new CheckedDocument(text, defaultConfiguration).findings();
      assert.deepEqual(
        found.map(({ rule, message }) => `${rule}: ${message}`),
        [],
      );
    });
  }
});
