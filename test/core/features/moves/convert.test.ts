import assert from "node:assert/strict";
import fc from "fast-check";
import { CheckedDocument } from "../../../../src/core/checking/checkedDocument.ts";
import { documentStrength } from "../../../../src/core/evidence/strengthOf.ts";
import { importGrid, importMarkdown } from "../../../../src/core/features/moves/importText.ts";
import type { MoveAnswer } from "../../../../src/core/features/moves/move.ts";
import { evidenceTables, tablesToHeadings } from "../../../../src/core/features/moves/tableToHeadings.ts";
import { toTable } from "../../../../src/core/features/moves/toTable.ts";
import { defaultConfiguration } from "../../../../src/core/settings/configuration.ts";
import { applyEdits } from "../../../../src/core/text/span.ts";
import { recognise } from "../../../../src/core/workspace/recognise.ts";
import { requirementsText } from "../../../kit/generate.ts";
import { sharedFile } from "../../../kit/seed.ts";

const read = (text: string) => new CheckedDocument(text, defaultConfiguration);

function outcome(text: string, answer: MoveAnswer): string {
  return "refusal" in answer ? `refused: ${answer.refusal}` : applyEdits(text, answer.edits);
}

function headings(text: string): string {
  const document = read(text);
  return outcome(text, tablesToHeadings(document, evidenceTables(document)));
}

function table(text: string): string {
  return outcome(text, toTable(read(text)));
}

/** Each bullet with its level, skill and project, in no order. */
function facts(text: string): readonly string[] {
  return read(text)
    .model.levels.flatMap(({ rank, skills }) =>
      skills.flatMap((skill) => [
        ...skill.orphans.map((bullet) => `${rank} ${skill.name} - ${bullet.text}`),
        ...skill.projects.flatMap(({ name, period, note, bullets }) =>
          bullets.map((bullet) => `${rank} ${skill.name} ${name} ${period?.text} ${note} ${bullet.text}`),
        ),
      ]),
    )
    .sort();
}

describe("converting a table to headings", () => {
  it("writes levels from the lowest up, with skills, projects and bullets", () => {
    const rows =
      "# Grace\n\n| Skill | Level | Project | Evidence |\n|---|---|---|---|\n| Go | Expert | Mail | Sent it; ran it |\n| Rust | Basic | [Shop](https://a.example) | Built it.<br>Cut it by 20 %; twice. |\n| | | Ledger | Parsed it. |\n";
    assert.equal(
      headings(rows),
      "# Grace\n\n## Basic\n\n### Rust\n**[Shop](https://a.example)**\n- Built it.\n- Cut it by 20 %; twice.\n\n**Ledger**\n- Parsed it.\n\n## Expert\n\n### Go\n**Mail**\n- Sent it\n- ran it\n",
    );
    assert.deepEqual(facts(headings(rows)), facts(rows));
    const crlf = rows.replaceAll("\n", "\r\n");
    assert.equal(headings(crlf), headings(rows).replaceAll("\n", "\r\n"));
  });

  it("keeps periods and clients with their projects, and puts what has no place below Notes", () => {
    assert.equal(
      headings(
        "| Skill | Level | Project | Client | When | Evidence | Years |\n|---|---|---|---|---|---|---|\n| Go | Expert | Mail | Acme | 2021–2023 | Sent it. | 5 |\n| C | Basic | Shop | | | Ran it. | |\n| | Sage | | | | Nothing. | |\n",
      ),
      "## Basic\n\n### C\n**Shop**\n- Ran it.\n\n## Expert\n\n### Go\n**Mail** (2021–2023) | Acme\n- Sent it.\n\n## Notes\n\n- Go – Mail – Years: 5\n- Level: Sage; Evidence: Nothing.\n",
    );
  });

  it("writes the words that a legend gives for signs", () => {
    assert.equal(
      headings(
        "# Grace\n\n🟢 = Basic, 🔴 = Expert\n\n| Skill | Level | Evidence |\n|---|---|---|\n| Go | 🔴 | Sent it. |\n| C | 🟢 | Ran it. |\n",
      ),
      "# Grace\n\n🟢 = Basic, 🔴 = Expert\n\n## 🟢 Basic\n\n### C\n- Ran it.\n\n## 🔴 Expert\n\n### Go\n- Sent it.\n",
    );
  });

  it("writes projects below a level or skill that has a heading", () => {
    const level =
      "## Basic Understanding\n\n### C\n**A**\n- Ran.\n\n### Go\n\n| Project | Evidence |\n|---|---|\n| Mail | Sent it. |\n\n## Expert Understanding\n\n| Skill | Project | Evidence |\n|---|---|---|\n| Rust | Shop | Built it. |\n";
    assert.equal(
      headings(level),
      "## Basic Understanding\n\n### C\n**A**\n- Ran.\n\n### Go\n\n**Mail**\n- Sent it.\n\n## Expert Understanding\n\n### Rust\n**Shop**\n- Built it.\n",
    );
  });

  it("is refused without a known level or a matching column", () => {
    assert.match(
      headings("| Skill | Project |\n|---|---|\n| Go | Mail |\n"),
      /^refused: No row of the table says/,
    );
    assert.match(
      headings("| A | B |\n|---|---|\n| Go | Mail |\n"),
      /^refused: There is no table of evidence here/,
    );
  });
});

describe("converting headings to a table", () => {
  const house =
    "# Grace\n\n## Basic Understanding\n\n### C\n- Loose one.\n\n**Shop** (2021) | Acme\n- Ran it; twice | thrice.\n- Built it.\n  - With care.\n\n---\n\n## Expert Understanding\n\n### Go\n**[Mail](https://m.example)**\n- Sent it; all.\n";

  it("writes a row for each skill and project, which is read as before", () => {
    const after = table(house);
    assert.equal(
      after,
      "# Grace\n\n| Skill | Level | Project | Period | Remark | Evidence |\n| --- | --- | --- | --- | --- | --- |\n| C | Basic Understanding |  |  |  | Loose one. |\n| C | Basic Understanding | Shop | 2021 | Acme | Ran it; twice \\| thrice.<br>Built it.<br>– With care. |\n| Go | Expert Understanding | [Mail](https://m.example) |  |  | Sent it; all.<br> |\n",
    );
    assert.deepEqual(facts(headings(after)), facts(house));
  });

  it("and back keeps details with their bullets, so that there is as much evidence as before", () => {
    const text =
      "## Basic Understanding\n\n### C\n**Shop**\n- Built it.\n  - With care.\n    - Twice.\n  - By 20%.\n- Ran it;<br>all of it.\n- – Sold it.\n\n### Go\n**Mail**\n- Kept it.\n\n## Expert Understanding\n\n### Rust\n**Mail**\n- Led it.\n";
    const there = table(text);
    assert.match(there, /Built it\.<br>– With care\.<br>– – Twice\.<br>– By 20%\.<br>Ran it; all of it\./);
    assert.match(
      table(
        "## Basic Understanding\n\n### C\n- Kept it.\n-\n  - Sent it.\n  - Moved it.\n\n## Expert Understanding\n",
      ),
      /Kept it\.<br>Sent it\.<br>– Moved it\./,
    );
    const total = (one: string) => documentStrength(read(one)).total;
    assert.deepEqual(total(there), total(text));
    assert.deepEqual(total(headings(there)), total(text));
    assert.match(
      headings(there),
      /- Built it\.\n {2}- With care\.\n {4}- Twice\.\n {2}- By 20%\.\n- Ran it;/,
    );
  });

  it("writes each part of a bullet once: its text into the cell, the rest below Notes", () => {
    const after = table(
      "## Basic Understanding\n\n### C\n**Shop**\n- Built it:\n  ```sh\n  make all\n    - no bullet\n  ```\n- Sold it. <!-- slick-disable-line -->\n- ```js\n  run();\n  ```\n- Kept it.\n\n  In two\n  parts.\n\n  > Well done.\n\n## Expert Understanding\n\n### Go\n**Mail** <!-- which? -->\n- Sent it.\n",
    );
    assert.equal(
      after,
      "| Skill | Level | Project | Evidence |\n| --- | --- | --- | --- |\n| C | Basic Understanding | Shop | Built it:<br>Sold it.<br>Kept it. In two parts. |\n| Go | Expert Understanding | Mail | Sent it. |\n\n<!-- slick-disable-line -->\n\n<!-- which? -->\n\n## Notes\n\nC:\n\n```sh\nmake all\n  - no bullet\n```\n\n- ```js\n  run();\n  ```\n\n> Well done.\n",
    );
  });

  it("keeps a break that is code, and back", () => {
    const text =
      "## Basic Understanding\n\n### C\n**Shop `<br>`** | with `<br>`\n- Replaced `<br>` with\n  margins; ``a ` <br/>`` too.\n\n### Go\n**Mail**\n- Ran `a; b` at once.\n- Typed \\`<br>it.\n\n## Expert Understanding\n\n### Rust\n- Sent it.\n";
    const after = table(text);
    for (const part of [
      "| Shop `<br>` | with `<br>` | Replaced `<br>` with margins; ``a ` <br/>`` too.<br> |",
      "| Ran `a; b` at once.<br>Typed \\` it. |",
    ])
      assert.ok(after.includes(part), `${part} in\n${after}`);
    const bullets = (one: string) =>
      read(one).model.levels.flatMap(({ skills }) =>
        skills.flatMap(({ projects }) => projects.flatMap((project) => project.bullets.map((b) => b.text))),
      );
    assert.deepEqual(bullets(after), bullets(text.replace("<br>it", " it")));
    assert.deepEqual(bullets(headings(after)), bullets(after));
    assert.equal(
      headings("| Skill | Level | Evidence |\n|---|---|---|\n| Go | Basic | Ran `a; b`; saw `c<br>d`. |\n"),
      "## Basic\n\n### Go\n- Ran `a; b`\n- saw `c<br>d`.\n",
    );
  });

  it("is refused if the marks of code in two bullets would join them", () => {
    assert.match(
      table(
        "## Basic Understanding\n\n### C\n- Ran `it.\n- Saw `it.\n\n## Expert Understanding\n\n### Go\n- Sent it.\n",
      ),
      /^refused: Two bullets of "C" have a backtick/,
    );
  });

  it("is refused if skills would come under another heading", () => {
    for (const text of [
      "# R\n\n## Dutch\n\n### Reading (Basic)\n- Read it.\n\n## Danish\n\n### Reading (Expert)\n- Read all.\n",
      "# R\n\n## Client\n\n### Vue\n\nLevel: Basic\n\n- Built it.\n\n## Danish\n\n### Go\n\nLevel: Expert\n\n- Ran it.\n",
    ])
      assert.match(table(text), /^refused: The skills below the heading "Danish" would come under another/);
    assert.match(
      table(
        "## Languages\n\n### Dutch (Basic)\n- Read it.\n\n### Danish (Expert)\n- Read all.\n\n## Hobbies\n- Chess\n",
      ),
      /^## Languages\n\n\|/,
    );
  });

  it("keeps footnotes whole", () => {
    const footnotes =
      "[^a]: Note text.\n    - one\n\n    - two\n\n    Last one.\n\n[^b]: Short.\n\n    And more.";
    const after = table(
      `## Basic Understanding\n\n### C\n- Ran it[^a].\n\n${footnotes}\n\nProse.\n\n    code\n\n## Expert Understanding\n\n### Go\n- Sent it.\n`,
    );
    assert.ok(after.endsWith(`\n\n${footnotes}\n\n## Notes\n\nC:\n\nProse.\n\n    code\n`), after);
  });

  it("leaves headings and quotations of bullets in bullets", () => {
    const after = table(
      "## Basic Understanding\n\n### C\n- # Why\n- > Well done.\n- Ran it.\n\n  # How\n\n  So.\n- - Kept it.\n\n## Expert Understanding\n\n### Go\n- Sent it.\n",
    );
    assert.ok(after.endsWith("\n\n## Notes\n\nC:\n\n- # Why\n\n- > Well done.\n\n- # How\n\n  So.\n"), after);
    assert.match(after, /Ran it\.<br>Kept it\./);
  });

  it("keeps what a cell of another row says, and the comment of a heading once", () => {
    const after = table(
      "## Basic Understanding\n\n### C <!-- a|b -->\n**[Shop](https://a.example)**\n- Ran it.\n\n**Mail** ([2020](https://a.example))\n- Sent it.\n\n## Expert Understanding\n\n### Go\n- Sent it.\n",
    );
    assert.ok(after.endsWith("## Notes\n\nC:\n\n**Mail** ([2020](https://a.example))\n"), after);
    assert.equal(after.match(/a\\?\|b/g)?.length, 1, after);
  });

  it("keeps the link of a project's name in every notation, and what else the line of a level says", () => {
    const after = table(
      "## C\n\nLevel: Basic, self-assessed\n\n**[Shop][s]**\n- Ran it.\n\n#### [Mail](https://m.example) (2020)\n- Sent it.\n\n[s]: https://s.example\n\n## Go\n\nLevel: Expert\n\n[**Desk**][] | for [Acme](https://acme.example), 2020\n- Led it.\n\n[desk]: https://d.example\n",
    );
    for (const part of [
      "| [Shop][s] |",
      "| [Mail](https://m.example) | 2020 |",
      "| [Desk][] | 2020 | for [Acme](https://acme.example) |",
      "Led it. |\n\n[s]: https://s.example\n\n## Notes\n\nC:\n\nLevel: Basic, self-assessed\n",
    ])
      assert.ok(after.includes(part), `${part} in\n${after}`);
    assert.equal(after.match(/self-assessed|Mail|Acme/g)?.length, 3);
  });

  it("puts notes into the document's own, wherever these are", () => {
    const levels = (between: string) =>
      `## Basic Understanding\n\n### C\n**Shop**\n- Ran it.\n\nProse.\n\n${between}## Expert Understanding\n\n### Go\n**Mail**\n- Sent it.\n`;
    const own = "## Notes\n\n- Why?\n";
    const cells =
      "| Skill | Level | Project | Evidence |\n| --- | --- | --- | --- |\n| C | Basic Understanding | Shop | Ran it. |\n| Go | Expert Understanding | Mail | Sent it. |\n";
    const held = `${own}\nC:\n\nProse.\n`;
    assert.equal(table(`${levels("")}\n${own}`), `${cells}\n${held}`);
    assert.equal(table(`${own}\n${levels("")}`), `${held}\n${cells}`);
    assert.equal(table(levels(`${own}\n`)), `${cells}\n${held}`);
    assert.equal(
      table(levels(`${own}\n## Certificates\n\n- One\n\n`)),
      `${cells}\n${held}\n## Certificates\n\n- One\n`,
    );
  });

  it("puts below Notes what has no place in a cell, and keeps sections as they are", () => {
    const after = table(
      "## Basic Understanding\n\n### C\n**Shop**\n- Ran it.\n\n```sh\nrun\n```\n\n<!-- ask Bob -->\n**Mail**\n- Sent it.\n\n  A second paragraph.\n\n## Certificates\n\n- One\n\n## Expert Understanding\n\n### Go\n**Mail**\n- Sent it.\n",
    );
    for (const part of [
      "## Notes\n\nC:\n\n```sh\nrun\n```",
      "<!-- ask Bob -->",
      "A second paragraph.",
      "## Certificates\n\n- One",
    ])
      assert.ok(after.includes(part.split("\n\n").at(-1)!), `${part} in\n${after}`);
  });

  it("and back keeps every fact, in every layout", () => {
    for (const text of [
      "# G\n\n## C (Basic)\n**Shop**\n- Ran it.\n\n## Go (Expert)\n**Mail** (2020–2021)\n- Sent it.\n",
      "# G\n\n## C\n\n### Basic\n**Shop**\n- Ran it.\n\n### Expert\n**Shop**\n- Sharded it.\n\n## Go\n\n### Expert\n**Mail**\n- Sent it.\n",
      "# G\n\n## Junior\n\n### C\n- **Shop**: Ran it.\n- **Mail**: Sent it.\n\n## Senior\n\n### Go\n- **Mail**: Sent all.\n",
      "# G\n\n## Basic Understanding\n\n### C\n- Ran it.\n\n## Expert Understanding\n\n### Go\n- Sent it.\n",
    ]) {
      assert.deepEqual(facts(table(text)), facts(text), table(text));
      assert.deepEqual(facts(headings(table(text))), facts(text), headings(table(text)));
    }
  });

  it("and back keeps every fact of generated documents", () => {
    fc.assert(
      fc.property(requirementsText, (text) => {
        const there = table(text);
        if (there.startsWith("refused")) return;
        assert.deepEqual(new Set(facts(there)), new Set(facts(text)), there);
        assert.equal(
          documentStrength(read(there)).total.unique,
          documentStrength(read(text)).total.unique,
          there,
        );
        const back = headings(there);
        assert.deepEqual(new Set(facts(back)), new Set(facts(text)), back);
      }),
      { numRuns: 100 },
    );
  });

  it("and back keeps every bullet of the author's document", function () {
    const { text } = sharedFile(this, "seed/slick-requirements.md");
    const texts = (one: string) =>
      [...new Set(facts(one).map((fact) => fact.replace(/^.*undefined /, "")))].sort();
    const there = table(text);
    assert.deepEqual(texts(there), texts(text));
    assert.deepEqual(texts(headings(there)), texts(text));
  });

  it("is refused without skills, or for a table", () => {
    assert.match(table("# Nothing\n"), /^refused: This document has no skills/);
    assert.match(
      table(
        "| Skill | Level | Evidence |\n|---|---|---|\n| Go | Basic | Ran it. |\n| C | Expert | Sent it. |\n",
      ),
      /^refused: Some skills of this document are in a table already/,
    );
  });
});

describe("importing rows of a table", () => {
  const grid = (head: readonly string[], ...rows: readonly (readonly string[])[]) =>
    importGrid({ head, rows }, "Grace", defaultConfiguration, undefined);

  it("makes a document that is recognised", () => {
    const made = grid(
      ["Skill", "Level", "Project", "Evidence"],
      ["Go", "Senior", "Mail", "Sent it.\nRan it."],
      ["C", "Junior", "Shop", "Built it."],
    );
    assert.deepEqual(made, {
      text: "# Grace\n\n## Junior\n\n### C\n**Shop**\n- Built it.\n\n## Senior\n\n### Go\n**Mail**\n- Sent it.\n- Ran it.\n",
      unplaced: 0,
    });
    const plain = grid(["Skill", "Level", "Project", "Evidence"], ["Go", "Senior", "Mail", "E-mail"]);
    assert.ok("text" in plain && plain.text.startsWith("---\nslick: true\n---\n\n# Grace\n\n## Senior\n"));
    assert.equal(recognise((plain as { text: string }).text, defaultConfiguration).isRequirements, true);
  });

  it("says what it cannot import", () => {
    assert.ok("refusal" in grid(["A", "B"], ["1", "2"]));
    assert.deepEqual(
      (grid(["Skill", "Level", "Evidence"], ["Go", "Sage", "Ran it."]) as { unplaced: number }).unplaced,
      1,
    );
  });

  it("changes only the tables of a Markdown file", () => {
    const made = importMarkdown(
      "# Grace\n\nHello.\n\n| Skill | Level | Project | Evidence |\n|---|---|---|---|\n| Go | Basic | A | Ran it. |\n| C | Expert | B | Built it. |\n\nBye.\n",
      defaultConfiguration,
    );
    assert.ok("text" in made);
    assert.equal(
      made.text,
      "# Grace\n\nHello.\n\n## Basic\n\n### Go\n**A**\n- Ran it.\n\n## Expert\n\n### C\n**B**\n- Built it.\n\nBye.\n",
    );
  });

  const cellText = fc.oneof(
    fc.constantFrom(
      "",
      "",
      "Basic",
      "Expert",
      "Go",
      "C#",
      "Shop",
      "Cached it.",
      "a; b",
      "one\ntwo",
      "# no",
      "- no",
      "1. no",
      "> no",
      "**Bold** x",
      "*x*",
      "a|b",
      "`a|b`",
      "[l](u)",
      "---",
      "```",
      "x #",
      "Shop (2021)",
      "5/5",
      "🟢",
      "<br>",
      "Notes:",
      "\\",
      "__x__",
      "[ ] t",
    ),
    fc.string({ minLength: 1, maxLength: 12 }),
  );
  it("loses no cell, whatever it contains", () => {
    const heads = ["Skill", "Level", "Project", "Evidence", "Years", "When", "Client"];
    // What Markdown shows of a text: its own signs are after a backslash.
    const shown = (text: string) => text.replaceAll("\\", "").replace(/[\s,]+/g, " ");
    fc.assert(
      fc.property(
        fc.array(fc.array(cellText, { minLength: 7, maxLength: 7 }), { minLength: 1, maxLength: 5 }),
        (rows) => {
          const made = importGrid({ head: heads, rows }, "Grace", defaultConfiguration, undefined);
          assert.ok("text" in made);
          const text = shown(made.text).toLowerCase();
          for (const row of rows)
            for (const cell of row)
              for (const part of cell.split(/[\r\n]|<br>|;(?=[ \t])/)) {
                const wanted = shown(part.replace(/^\s*(?:[-*•–][ \t]+)+(?=\S)/, ""))
                  .trim()
                  .toLowerCase();
                if (wanted !== "")
                  assert.ok(text.includes(wanted), `${JSON.stringify(cell)} in\n${made.text}`);
              }
        },
      ),
      { numRuns: 1000 },
    );
  });
});
