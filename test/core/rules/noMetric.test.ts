import assert from "node:assert/strict";
import { applyEdits } from "../../../src/core/text/span.ts";
import { readMarks } from "../../kit/marks.ts";
import { markedBy, ruleFindings } from "../../kit/ruleFindings.ts";

const rule = "no-metric";

function skill(name: string, ...bullets: readonly string[]): string {
  return `### ${name}\n**Shop**\n${bullets.map((bullet) => `- ${bullet}\n`).join("")}\n`;
}

const level = "## Basic Understanding\n\n";

describe("the rule no-metric", () => {
  it("finds the skills none of whose own bullets has a number", () => {
    const marked = [
      "- Cut it by 20%.\n\n",
      level,
      skill("⟦One⟧", "Ran it."),
      skill("Two", "Ran it.", "Cut it by 20%."),
      skill("⟦Three⟧", "Ran it."),
      skill("Four", "Ran it:\n  - for 10 services"),
      "## Strong Understanding\n\n",
      skill("⟦Five⟧", "Ran it."),
      "Notes:\n- Cut it by 20%.\n",
    ].join("");
    const { text } = readMarks(marked);
    assert.equal(markedBy(rule, text), marked);
    assert.equal(markedBy(rule, text.replaceAll("\n", "\r\n")), marked.replaceAll("\n", "\r\n"));
  });

  it("finds no skill whose bullets are all empty", () => {
    const text = level + skill("Caching", "", "");
    assert.equal(markedBy(rule, text), text);
  });

  it("offers no more than five bullets, and none that is empty or only code", () => {
    const bullets = ["", "```\n  code\n  ```", ..."ABCDEFG"].map((one) => one && `${one}`);
    const [finding] = ruleFindings(rule, level + skill("Caching", ...bullets));
    assert.deepEqual(
      finding?.fixes?.map(({ title }) => title.at(-2)),
      [..."ABCDE"],
    );
  });

  const x = "x".repeat(300);
  const titles: Readonly<Record<string, string>> = {
    "One two three four five": "One two three four five",
    "One two three four five six": "One two three four five…",
    "One\n  two  **three** _four_ `five`": "One two three four five",
    "[The guide](https://example.org/a_b) of snake_case": "The guide of snake_case",
    "[x] Wrote it.": "Wrote it.",
    [x]: x.slice(0, 200),
  };
  for (const [bullet, shown] of Object.entries(titles))
    it(`shows the first words of ${JSON.stringify(bullet.slice(0, 60))} in the title`, () => {
      const [finding] = ruleFindings(rule, level + skill("Caching", bullet));
      assert.deepEqual(
        finding?.fixes?.map(({ title }) => title),
        [`Add a Placeholder for a Number to "${shown}"`],
      );
    });

  // `#` is where the placeholder goes.
  const places: readonly string[] = [
    "Ran it#",
    "Ran it#.",
    "Ran it#:",
    "Ran **it#.**",
    "Ran **it**#",
    'Said "done#."',
    'Said "done"#',
    "Ran it (daily)#",
    "Ran it (daily)#.",
    "Ran `it`#",
    "Ran `it.`#",
    "Ran [it](https://example.org/a)#",
    "Ran [it](https://example.org/a)#.",
    "Ran [it](https://example.org/a.)#",
    "Ran [it](https://example.org/a_)#",
    "Ran it#. <!-- so -->",
    "Ran it#.  ",
    "Ran it\n  again#.",
    "Ran it#:\n\n  ```\n  code.\n  ```",
    `${x} ${"(".repeat(200)}${")".repeat(200)}#`,
  ];
  for (const marked of places)
    it(`puts the placeholder where ${JSON.stringify(marked.slice(-60))} has a #`, () => {
      const text = level + skill("Caching", marked.replace("#", ""));
      const [finding] = ruleFindings(rule, text);
      assert.equal(
        applyEdits(text, finding!.fixes![0]!.edits),
        level + skill("Caching", marked.replace("#", " (<metric?>)")),
      );
    });
});
