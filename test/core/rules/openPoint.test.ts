import assert from "node:assert/strict";
import fc from "fast-check";
import { CheckedDocument } from "../../../src/core/checking/checkedDocument.ts";
import { openMarksIn } from "../../../src/core/evidence/openPoints.ts";
import { documentStrength } from "../../../src/core/evidence/strengthOf.ts";
import type { Finding } from "../../../src/core/findings/finding.ts";
import { Block } from "../../../src/core/markdown/block.ts";
import { defaultConfiguration } from "../../../src/core/settings/configuration.ts";
import { firstWords } from "../../../src/core/text/firstWords.ts";
import { markdownText, requirementsText } from "../../kit/generate.ts";
import { readMarks, writeMarks } from "../../kit/marks.ts";
import { sharedFile } from "../../kit/seed.ts";

function found(text: string): readonly Finding[] {
  return new CheckedDocument(text, defaultConfiguration)
    .findings()
    .filter(({ rule }) => rule === "open-point");
}

function finds(marked: string): void {
  const { text } = readMarks(marked);
  assert.equal(
    writeMarks(
      text,
      found(text).map(({ span }) => span),
    ),
    marked,
  );
}

function bullet(text: string): string {
  return `## Basic Understanding\n\n### Delivery\n**Shop**\n- ${text}\n`;
}

describe("the rule open-point", () => {
  const open: readonly string[] = [
    "⟦TODO⟧: add numbers",
    "⟦TODO⟧ add numbers",
    "⟦TODO⟧(anna): add numbers",
    "⟦todo⟧: add numbers",
    "**⟦TODO⟧**: name it",
    "[ ] ⟦TODO⟧ name it",
    "Cut the costs by ⟦TODO⟧.",
    "Cut the costs by ⟦TODO⟧ in a year.",
    "Cut the costs by ⟦TBD⟧ percent.",
    "Cut the costs by ⟦XXX⟧% and $⟦XXX⟧.",
    "Cut the costs by ⟦X%⟧, then by ⟦XX %⟧.",
    "Served ⟦XXX⟧ users a day.",
    "Left in 2021 (⟦TBD⟧).",
    "Team size: ⟦TBD⟧",
    "The date is ⟦TBD⟧.",
    "Wrote the tests - ⟦TODO⟧ measure",
    "Ran it. ⟦FIXME⟧ which year?",
    "Saved ⟦<TBD>⟧ hours and ⟦<how many?>⟧ days, ⟦<...?>⟧ weeks, ⟦<?>⟧ months.",
    "Saved ⟦???⟧ hours, ⟦???⟧% of ~⟦???⟧.",
    "Saved hours. <!-- ⟦TODO⟧: how many -->",
  ];
  for (const text of open) it(`finds the marked part of ${JSON.stringify(text)}`, () => finds(bullet(text)));

  const settled: readonly string[] = [
    "Built a TODO app in React.",
    "TODO app in React with Redux",
    "A TODO-list in Vue, and TodoMVC in Svelte.",
    "Wrote todo lists.",
    "Removed all TODO and FIXME comments from the code.",
    "Tracked every TODO in Jira, turned TODOs into tickets.",
    "Forbade TODO/FIXME in reviews.",
    "The parser flags FIXME, TODO and XXX.",
    "Ported the TODO backend to Go.",
    "Added TODO highlighting to the editor.",
    "Wrote a rule for `TODO` and `TODO: x`, see [TODO: x](https://example.org/???) and https://example.org/a?b=???.",
    "Trunk-based development (TBD): released daily, thanks to TBD.",
    "Practised TBD with short branches.",
    "Shirts from S to XXXL, CVE-XXX and the film xXx.",
    "What??? he asked.",
    "The operator `a ?? b`, the glob a???.txt and Map<string, number>.",
    "Is it fast? It is <b>very</b> fast.",
    "```\n  TODO: x\n  ```",
  ];
  for (const text of settled) it(`finds nothing in ${JSON.stringify(text)}`, () => finds(bullet(text)));

  it("finds a question only below notes, in open or nested bullets", () => {
    finds(
      "Notes:\n- ⟦Where does it⟧ go?\n- We use npm. ⟦Where does it⟧ go? Ask Ben.\n- Ask\n  - ⟦Ben⟧\n    or Anna?\n\n⟦And when⟧?\n",
    );
    for (const name of ["Notes", "Open questions", "TODOs", "Open points"])
      assert.equal(
        found(`## ${name}\n- Where to?\n`).some(({ message }) => /question/.test(message)),
        true,
        name,
      );
    finds("## Certifications\n- Who wants one?\n\n## Comments\n\nAre they needed?\n");
    finds(bullet("Asked: who pays?"));
    finds(`${bullet("Ran it.")}\nNotes:\n- ⟦Who ran it⟧?\n\n**Search**\n- Who ran it?\n`);
  });

  it("finds no question that is ticked off, struck out, code or a link", () => {
    finds(
      "Notes:\n- [x] Where to?\n- ~~Where to?~~\n- `a?`\n- [Where to?](x)\n- See <https://example.org/?>\n- a?b\n",
    );
    finds("Notes:\n- [ ] ⟦Where to⟧?\n");
  });

  it("reports a question with a placeholder once", () => {
    finds("Notes:\n- ⟦Was it <how⟧ many?> or TODO?\n");
  });

  it("finds a draft only in the title", () => {
    finds("# Skills ⟦(draft)⟧ of Anna\n\n## Basic Understanding (DRAFT)\n\n### Delivery (DRAFT)\n");
    finds("(DRAFT)\n\n# Skills\n");
  });

  it("finds no TBD if the document says what it stands for", () => {
    finds(`${bullet("Left in TBD.")}\n### Releases\n**Shop**\n- Used Trunk Based Development (TBD).\n`);
  });

  it("leaves open points in their list when it is off", () => {
    const document = new CheckedDocument("# A (DRAFT)\n\nNotes:\n- Who\n  knows?\n- TODO: b\n", {
      ...defaultConfiguration,
      rules: { "open-point": "off" },
    });
    assert.deepEqual(document.findings(), []);
    assert.deepEqual(
      documentStrength(document).openPoints.map(({ kind, text }) => [kind, text]),
      [
        ["draft", "(DRAFT)"],
        ["question", "Who knows?"],
        ["marker", "TODO"],
      ],
    );
  });

  const piece = fc.constantFrom(
    "TODO: a",
    "by TBD.",
    "Why?",
    "???",
    "<what?>",
    "(TBD)",
    "trunk based development (TBD)",
    "Notes:",
    "## Notes",
    "# T (DRAFT)",
    "- Where to?",
    "`TODO`",
    "~~x?~~",
    "\n",
    "\n\n",
    "- ",
    "<!-- TODO -->",
  );
  const text = fc.oneof(
    fc.array(piece, { maxLength: 12 }).map((parts) => parts.join(" ").replaceAll(" \n ", "\n")),
    fc.tuple(requirementsText, markdownText).map((parts) => parts.join("\n")),
  );

  it("has the findings of a fresh document after any edits, equal to the list", () => {
    const edit = fc.record({ at: fc.nat(), length: fc.nat({ max: 12 }), text });
    fc.assert(
      fc.property(text, fc.array(edit, { minLength: 1, maxLength: 4 }), (start, edits) => {
        const document = new CheckedDocument(start, defaultConfiguration);
        document.findings();
        for (const { at, length, text: inserted } of edits) {
          const from = at % (document.text.length + 1);
          const end = Math.min(document.text.length, from + length);
          document.edit({ span: { start: from, end }, text: inserted });
          document.findings();
        }
        const findings = document.findings().filter(({ rule }) => rule === "open-point");
        assert.deepEqual(findings, found(document.text));
        for (const { span } of findings) assert.ok(span.start < span.end && span.end <= document.text.length);
        const listed = documentStrength(document).openPoints;
        const silenced = document.text.includes("slick-disable");
        if (!silenced)
          assert.deepEqual(
            listed.map(({ kind, span }) =>
              kind === "question" ? firstWords(span, (one) => document.source(one)) : span,
            ),
            findings.map(({ span }) => span),
          );
      }),
      { numRuns: 200 },
    );
  });

  const long = 20_000;
  for (const piece of [
    "TODO ",
    "TODO:",
    "TODO, ",
    "? ",
    "?",
    "???",
    "??? ",
    "<a?",
    "<",
    "(TBD) ",
    "~~a? ",
    "X%",
    "[ ] ",
  ])
    it(`ends in time on hostile text of ${JSON.stringify(piece)}`, () => {
      const block = new Block(`- ${piece.repeat(long / piece.length)}\n`, false);
      assert.ok(Array.isArray(openMarksIn(block)));
    });

  it("finds the open points of the author's document and no others", function () {
    const { text } = sharedFile(this, "seed/slick-requirements.md");
    const expected = sharedFile(this, "seed/truth.tsv")
      .text.split("\n")
      .map((row) => row.split("\t"))
      .flatMap(([line, column, , , kind]) => (kind === "open-point" ? [`${line}:${column}`] : []));
    const said = found(text).map(({ span, severity }) => {
      assert.equal(severity, "information");
      const before = text.slice(0, span.start);
      return `${before.split("\n").length}:${span.start - before.lastIndexOf("\n")}`;
    });
    assert.deepEqual(said, expected);
  });
});
