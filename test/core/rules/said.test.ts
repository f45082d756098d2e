import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CheckedDocument } from "../../../src/core/checking/checkedDocument.ts";
import type { Finding } from "../../../src/core/findings/finding.ts";
import { rules } from "../../../src/core/rules/index.ts";
import { defaultConfiguration } from "../../../src/core/settings/configuration.ts";
import { readMarks } from "../../kit/marks.ts";

// What each rule says and offers for the examples of its page. A change of words, or of what is safe or preferred, shows in
// said.txt: `SLICK_WRITE=1 npx mocha test/core/rules/said.test.ts` writes it anew.

const file = join(import.meta.dirname, "said.txt");

describe("what rules say", () => {
  const said = rules.map(saidBy).filter(Boolean);
  if (process.env.SLICK_WRITE) writeFileSync(file, `${said.join("\n\n")}\n`);
  const expected = readFileSync(file, "utf8").trimEnd().split("\n\n");
  const ruleOf = (text: string) => text.slice(0, text.indexOf(":"));

  for (const text of said) {
    const rule = ruleOf(text);
    it(`is what said.txt has of ${rule}: severity and message, related places, fixes with what is safe and preferred, actions`, () => {
      assert.equal(
        text,
        expected.find((one) => ruleOf(one) === rule),
        `If ${rule} is meant to say that, write said.txt anew: SLICK_WRITE=1 npx mocha test/core/rules/said.test.ts`,
      );
    });
  }

  it("is in said.txt for the rules there are, in their order", () => {
    assert.deepEqual(expected.map(ruleOf), said.map(ruleOf));
  });
});

function saidBy(rule: (typeof rules)[number]): string {
  // Those of the speller need dictionaries: test/node/spelling.
  if (rule.scope === "spelling") return "";
  const facts = [
    rule.severity,
    rule.isEnglish && "for English",
    rule.marksFirstWords && "marks the first words",
    "isAboutWords" in rule && rule.isAboutWords && "about words",
    rule.overrules && `before ${rule.overrules.join(", ")}`,
  ];
  const configuration =
    rule.severity === "off"
      ? { ...defaultConfiguration, rules: { [rule.id]: "hint" as const } }
      : defaultConfiguration;
  const lines = rule.docs().examples.flatMap((example) => {
    if ("fine" in example) return [];
    const document = new CheckedDocument(readMarks(example.bad).text, configuration);
    document.setHost({ today: () => ({ year: 2010, month: 6 }), lookUp: () => ({ kind: "unknown" }) });
    return document
      .findings()
      .filter((finding) => finding.rule === rule.id)
      .flatMap((finding) => saidOf(finding, document));
  });
  return [`${rule.id}: ${facts.filter(Boolean).join(", ")}`, ...new Set(lines)].join("\n");
}

function saidOf(finding: Finding, document: CheckedDocument): readonly string[] {
  const { span, severity, message, unnecessary, isEnglish, related = [], fixes = [], actions = [] } = finding;
  const marks = [unnecessary && "unnecessary", isEnglish && "for English"].filter(Boolean);
  const place = JSON.stringify(document.source(span));
  return [
    [
      `  ${place} ${[severity, ...marks].join(", ")}: ${message}`,
      ...related.map(
        ({ span: there, message: about }) => `    see ${JSON.stringify(document.source(there))}: ${about}`,
      ),
      ...fixes.map((fix) => {
        const { title, safe, preferred, snippet, rewrites, adopts, everywhere } = fix;
        const kinds = Object.entries({ safe, preferred, rewrites, adopts }).filter(([, is]) => is);
        const edits = fix.edits.map(
          (edit) => `${JSON.stringify(document.source(edit.span))} > ${JSON.stringify(edit.text)}`,
        );
        const more = [
          snippet && `snippet ${JSON.stringify(snippet)}`,
          everywhere && `everywhere ${JSON.stringify(everywhere)}`,
        ];
        return `    fix "${title}" (${kinds.map(([kind]) => kind).join(", ")}) ${[...edits, ...more.filter(Boolean)].join("; ")}`;
      }),
      ...actions.map((action) => `    action ${action.kind}`),
    ].join("\n"),
  ];
}
