import assert from "node:assert/strict";
import { markedBy, ruleFindings } from "../../kit/ruleFindings.ts";

const rule = "long-bullet";

function shop(bullet: string): string {
  return `## Basic Understanding\n\n### Caching\n**Shop**\n- ${bullet}\n`;
}

/** The number of words that the rule tells, with a limit of two. */
function wordsIn(bullet: string): string | undefined {
  const [finding] = ruleFindings(rule, shop(bullet), { options: { words: 2 } });
  return finding && /\d+/.exec(finding.message)![0];
}

describe("the rule long-bullet", () => {
  const counted: Readonly<Record<string, string>> = {
    "a b c": "3",
    "a  b\tc": "3",
    "a\n  z\n  A Z 0 9": "6",
    "(a) — *b* & - c, d!": "4",
    "a-b c/d e.f": "3",
    "—é ü٣ 漢字": "3",
    "1,000 2.5 3%": "3",
    "don't you're it’s": "3",
  };
  for (const [text, words] of Object.entries(counted))
    it(`counts ${words} words in ${JSON.stringify(text)}`, () => assert.equal(wordsIn(text), words));

  it("finds nothing in as many words as the limit, however short", () => {
    assert.equal(wordsIn("a b"), undefined);
    assert.equal(wordsIn("a, b — & - * / ..."), undefined);
    assert.equal(wordsIn("— & - * / ..."), undefined);
    for (const word of ["a", "word"]) {
      assert.deepEqual(ruleFindings(rule, shop(`${word} `.repeat(60))), []);
      assert.equal(ruleFindings(rule, shop(`${word} `.repeat(61))).length, 1);
    }
  });

  const words = "a ".repeat(61);
  it("finds nothing outside of skills: below a level, in notes, in other sections", () => {
    const text = [
      `## Basic Understanding\n\n### Caching\n**Shop**\n- Ran it.\n`,
      `Notes:\n- ${words}\n`,
      `## Strong Understanding\n- ${words}\n`,
      `### Testing\n**Shop**\n- ⟦a a a⟧${words.slice(5)}\n`,
      `## Certifications\n- ${words}\n`,
    ].join("\n");
    assert.equal(markedBy(rule, text.replace(/[⟦⟧]/g, "")), text);
  });
});
