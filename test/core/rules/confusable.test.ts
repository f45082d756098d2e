import assert from "node:assert/strict";
import { readMarks } from "../../kit/marks.ts";
import { fixedBy, markedBy, ruleFindings } from "../../kit/ruleFindings.ts";
import { sharedFile } from "../../kit/seed.ts";

const id = "confusable";

describe("the rule confusable", () => {
  it("keeps the capitals of the word that it replaces", () => {
    for (const [bad, good] of [
      ["⟦Setup⟧ a cluster.", "Set up a cluster."],
      ["⟦PRINCIPLE⟧ ENGINEER", "PRINCIPAL ENGINEER"],
      ["⟦Principle⟧ Engineer", "Principal Engineer"],
      ["Of ⟦Every Day⟧ Tasks", "Of Everyday Tasks"],
    ] as const) {
      const { text } = readMarks(bad);
      assert.equal(markedBy(id, text), bad);
      assert.equal(fixedBy(id, text), good);
    }
  });

  it("reads across line wraps, emphasis and typographic apostrophes", () => {
    for (const text of [
      "- Kept\n  ⟦parody⟧\n  between the stages.\n",
      "- Kept\r\n  ⟦parody⟧\r\n  between the stages.\r\n",
      "- Kept **⟦parody⟧** between _all_ stages.\n",
      "- Kept ⟦parody⟧ _between_ all stages.\n",
      "- Moved each to ⟦it’s⟧ own place.\n",
      "- Split *it* ⟦in to⟧ three parts.\n",
    ])
      assert.equal(markedBy(id, readMarks(text).text), text);
  });

  it("does not read across bullets, paragraphs, headings, cells, code, links and hard breaks", () => {
    for (const text of [
      "- Kept parody\n- between the stages.\n",
      "* Kept parody\n* between the stages.\n",
      "1. Kept parody\n2. between the stages.\n",
      "Kept more then\n1. 20 users.\n",
      "- Kept more then\n  1. 20 users.\n",
      "- Kept parody\n  - between the stages.\n",
      "- Kept parody\n\n  between the stages.\n",
      "Kept parody\n\nbetween the stages.\n",
      "# Kept parody\nbetween the stages.\n",
      "Kept parody\n===\nbetween the stages.\n",
      "Kept parody  \nbetween the stages.\n",
      "Kept parody\\\nbetween the stages.\n",
      "> Kept parody\n\n> between the stages.\n",
      "| Kept parody | between |\n|---|---|\n| a | b |\n",
      "Kept parody `x` between the stages.\n",
      "Kept parody <b>between</b> the stages.\n",
      "Kept `parody between` the stages.\n",
      "```\nparody between\n```\n",
      "    parody between\n",
      'Kept [it](/it "parody between") and [parody]: between.\n',
      "Kept parody. between, parody, between; parody-between parody_between parody/between.\n",
      "**Shop**\nparody\n**Search**\nbetween\n",
      // The correction would lose the marks.
      "- Split it in *to* three parts.\n",
      "- Split it in [to](/it) three parts.\n",
    ])
      assert.equal(markedBy(id, text), text);
  });

  it("reads what starts with a paragraph, or ends right before the next bullet", () => {
    for (const text of [
      "⟦Parody⟧ between the stages.\n",
      "- ⟦Parody⟧ between\n- the stages.\n",
      "Kept ⟦parody⟧ between\n\nthe stages.\n",
      "##### Kept ⟦parody⟧ between the stages\n",
    ])
      assert.equal(markedBy(id, readMarks(text).text), text);
  });

  it("does not check the names of projects", () => {
    for (const text of [
      "## Basic Understanding\n\n### Caching\n**Parody Between Friends**\n- Cached it.\n",
      "## Basic Understanding\n\n### Caching\n#### Parody between friends\n- Cached it.\n",
    ])
      assert.equal(markedBy(id, text), text);
  });

  it("skips the pairs that its option ignores, however they are found", () => {
    const text = "- Kept parody between the stages with more then 20 users. The queue maybe used less.\n";
    const ignoring = (...ignore: readonly string[]) => ruleFindings(id, text, { options: { ignore } }).length;
    assert.equal(ignoring(), 3);
    assert.equal(ignoring("parody-parity"), 2);
    assert.equal(ignoring("maybe-may-be"), 2);
    assert.equal(ignoring("parody-parity", "then-than", "maybe-may-be"), 0);
  });

  it("offers one fix, which is not applied in bulk", () => {
    const [finding] = ruleFindings(id, "Kept parody between the stages.\n");
    assert.equal(finding?.severity, "warning");
    assert.equal(finding?.message, 'Did you mean "parity" instead of "parody"?');
    assert.deepEqual(
      finding?.fixes?.map(({ title, preferred, safe }) => ({ title, preferred, safe })),
      [{ title: 'Change to "parity"', preferred: true, safe: undefined }],
    );
  });

  it("finds the confused words of the author's document and no others", function () {
    const { text } = sharedFile(this, "seed/slick-requirements.md");
    const truth = sharedFile(this, "seed/truth.tsv")
      .text.split(/\r?\n/)
      .slice(1)
      .map((line) => line.split("\t"))
      .filter(([, , wrong, , kind]) => kind === "realword" || /^(?:amount$|and to |near )/.test(wrong!));
    const lineStarts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
    const found = ruleFindings(id, text).map(({ span, fixes }) => {
      const line = lineStarts.findLastIndex((start) => start <= span.start);
      return { at: [`${line + 1}`, `${span.start - lineStarts[line]! + 1}`], fix: fixes![0]!.edits[0]!.text };
    });
    assert.deepEqual(
      found.map(({ at }) => at),
      truth.map(([line, column]) => [line, column]),
    );
    for (const [index, { fix }] of found.entries()) assert.ok(truth[index]![3]!.startsWith(fix), fix);
  });
});
