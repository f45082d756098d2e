import assert from "node:assert/strict";
import { completionAt } from "../../../../src/core/features/navigation/completion.ts";
import { rules } from "../../../../src/core/rules/index.ts";
import { applyEdits, type Span } from "../../../../src/core/text/span.ts";
import { writeMarks } from "../../../kit/marks.ts";
import { levelNames, readDocuments } from "./documents.ts";

/** What is offered at the cursor: the kind, the line with what is replaced marked, the names, and the line after the first choice. */
function complete(...marked: readonly string[]) {
  const { documents, place } = readDocuments(...marked);
  const completion = completionAt(documents, place, levelNames);
  if (!completion) return undefined;
  const { kind, span, choices } = completion;
  const { text } = place.document;
  assert.ok(span.start <= place.offset && place.offset <= span.end, "the cursor is in what is replaced");
  const lineOf = (whole: string) => whole.slice(0, span.start).split(/\r\n|\n|\r/).length - 1;
  const line = (whole: string) => whole.split(/\r\n|\n|\r/)[lineOf(text)]!;
  return {
    kind,
    line: line(writeMarks(text, [span])),
    names: choices.map(({ name }) => name),
    after: choices[0] && line(applyEdits(text, [{ span, text: choices[0].text }])),
  };
}

const evidence =
  "## Strong Understanding\n\n### Queues\n**Mail**\n- A.\n\n**Shop**\n- B.\n\n### Testing\n**Shop**\n- C.\n";
const head = "## Basic Understanding\n\n### Caching\n";

describe("completion", () => {
  it("offers no misspelled name", () => {
    const names = complete(
      `${head}**‸`,
      "## Strong Understanding\n\n### A\n**Seat Planner**\n- A.\n\n### B\n**Seat Planner**\n- B.\n\n### C\n**Seat Plannner**\n- C.\n\n### D\n**seat planner**\n- D.\n",
    )?.names;
    assert.deepEqual(names, ["Seat Planner"]);
    const { documents, place } = readDocuments(`${head}**‸`, evidence);
    const [first, second] = documents;
    const shop = second!.text.indexOf("Shop");
    const spelled = [first!, { ...second!, isMisspelled: ({ start }: Span) => start >= shop }];
    const choices = completionAt(spelled, place, levelNames)?.choices;
    assert.deepEqual(
      choices?.map(({ name }) => name),
      ["Mail"],
    );
  });

  it("offers projects inside a skill, the most used first, and closes the bold marks", () => {
    assert.deepEqual(complete(`${head}**‸\n- Ran.\n`, evidence), {
      kind: "project",
      line: "**⟦⟧",
      names: ["Shop", "Mail"],
      after: "**Shop**",
    });
    assert.equal(complete(`${head}**Ma‸`, evidence)?.line, "**⟦Ma⟧");
    assert.equal(complete(`${head}__M‸`, evidence)?.after, "__Shop__");
    assert.equal(complete(`${head}- A\n** M‸\r\n`, evidence)?.after, "**Shop**");
  });

  it("closes no marks twice, and does not offer the name that is being typed", () => {
    assert.deepEqual(complete(`${head}**S‸o**  \n- Ran.\n`, evidence), {
      kind: "project",
      line: "**⟦So⟧**  ",
      names: ["Shop", "Mail"],
      after: "**Shop**  ",
    });
    assert.equal(complete(`${head}**‸**\n`, evidence)?.after, "**Shop**");
  });

  it("offers projects after four number signs", () => {
    assert.equal(complete(`${head}#### ‸\n`, evidence)?.after, "#### Shop");
  });

  it("offers the configured levels, starting with those that the document lacks", () => {
    assert.deepEqual(complete(`${head}\n## ‸\n`), {
      kind: "level",
      line: "## ⟦⟧",
      names: [...levelNames.slice(1), levelNames[0]],
      after: "## Strong Understanding",
    });
    assert.deepEqual(complete("## Bas‸ic Understanding  \n"), {
      kind: "level",
      line: "## ⟦Basic Understanding⟧  ",
      names: levelNames,
      after: "## Basic Understanding  ",
    });
  });

  it("offers skills that only other documents have, the most used first", () => {
    const third = "## Basic Understanding\n\n### Testing\n\n### caching\n\n### Caching\n";
    assert.deepEqual(complete(`${head}### T‸\n`, evidence, third), {
      kind: "skill",
      line: "### ⟦T⟧",
      names: ["Testing", "Queues"],
      after: "### Testing",
    });
  });

  it("offers rules inside a slick-disable comment", () => {
    const ids = rules.map(({ id }) => id);
    const rule = (line: string) => complete(`${head}**Shop**\n- A. ${line}\n`);
    assert.deepEqual(rule("<!-- slick-disable-line ‸ -->")?.names, ids);
    assert.deepEqual(rule("<!-- slick-disable-line sp‸acing-x-->"), {
      kind: "rule",
      line: "- A. <!-- slick-disable-line ⟦spacing-x⟧-->",
      names: ids,
      after: `- A. <!-- slick-disable-line ${ids[0]}-->`,
    });
    assert.deepEqual(
      rule("<!-- slick-disable-next-line spacing, ‸ typo -->")?.names,
      ids.filter((id) => id !== "spacing" && id !== "typo"),
    );
    for (const line of [
      "<!-- slick-disable-line‸ -->",
      "<!-- slick-disable-line -- the cust‸omer's -->",
      '<!-- slick-disable-line typo "a ‸b" -->',
      "<!-- slick-disable-line --> ‸",
      "<!-- slick-disable-lines ‸ -->",
      "<!-- cspell:ignore ‸ -->",
    ])
      assert.equal(rule(line), undefined, line);
  });

  it("offers nothing in other places", () => {
    for (const marked of [
      "**‸\n",
      "## Basic Understanding\n\n**‸\n",
      `${head}- **‸\n`,
      `${head}*‸*\n`,
      `${head}‸**\n`,
      `${head}**Shop** ‸\n`,
      `${head}Some **‸\n`,
      `${head}\n## Certifications\n\n**‸\n`,
      `${head}##‸\n`,
      `${head}##### ‸\n`,
      "## Certifications\n\n### ‸\n",
      "# ‸\n",
      "‸",
    ])
      assert.equal(complete(marked, evidence), undefined, marked);
  });

  it("offers projects after a note inside a skill, and at the end of a long document", () => {
    assert.equal(complete(`${head}Notes:\n- Ask?\n\n**‸\n`, evidence)?.kind, "project");
    const long = `${head}${`**Shop**\n- ${"x".repeat(3_000)}\n\n`.repeat(50)}`;
    assert.deepEqual(complete(`${long}**S‸`)?.names, ["Shop"]);
    assert.equal(complete(`${long.trimEnd()} ‸`), undefined);
  });
});
