import assert from "node:assert/strict";
import { fixedBy, markedBy } from "../../kit/ruleFindings.ts";

const rule = "missing-stop";

function shop(lines: string): string {
  return `## Basic Understanding\n\n### Caching\n**Shop**\n${lines}`;
}

const done = (count: number) => "- Built it.\n".repeat(count);

describe("the rule missing-stop", () => {
  const found: Readonly<Record<string, string>> = {
    "one of three": `${done(2)}- Cached the page⟦s⟧\n`,
    "two of ten": `${done(8)}- Cached the page⟦s⟧\n- Cached the word⟦s⟧\n`,
    "a bullet of two sentences, the second without a verb": `${done(2)}- The cache. Then searc⟦h⟧\n`,
    "two sentences and one other bullet": `${done(1)}- Built it. Cached the page⟦s⟧\n`,
    "other signs at the end of a sentence": "- Built it!\n- Was it right?\n- Cached the page⟦s⟧\n",
    "the end of a document with other line endings": "- Built it.\r\n- Ran it.\r\n- Cached the page⟦s⟧",
    "marks after a letter": `${done(2)}- Cached the **page⟦s**⟧\n`,
    "marks after a digit": `${done(2)}- Moved it to **Redis ⟦7**⟧\n`,
    "two kinds of marks": `${done(2)}- Moved it (to \`redi⟦s\`)⟧\n`,
    "a percent sign": `${done(2)}- Cached 50 ⟦%⟧\n`,
    "a letter beyond 16 bits": `${done(2)}- Cached it in ⟦𠮷⟧\n`,
    "a link whose address ends in a slash": `${done(2)}- Cached [the pages](https://example.org/⟦)⟧\n`,
  };
  for (const [what, lines] of Object.entries(found))
    it(`marks the last character, with the marks after it, in ${what}`, () => {
      const text = shop(lines.replace(/[⟦⟧]/g, ""));
      assert.equal(markedBy(rule, text), shop(lines));
      assert.equal(
        fixedBy(rule, text),
        shop(lines.replace("⟦", "").replaceAll(/⟧/g, ".").replaceAll("⟦", "")),
      );
    });

  const fine: Readonly<Record<string, string>> = {
    "one of two": `${done(1)}- Cached the pages\n`,
    "two of nine": `${done(7)}- Cached the pages\n- Cached the words\n`,
    "a bullet alone, of several sentences": "- Built it. Ran it. Cached the pages\n",
    "bullets of which most end in another way": `${done(1)}- Ran it;\n- Led it:\n- Built:\n  - It.\n- Cached the pages\n`,
    "a bullet without a verb": `${done(2)}- Page cache\n`,
    "a list in which all end with one": done(3),
  };
  for (const [what, lines] of Object.entries(fine))
    it(`finds nothing in ${what}`, () => assert.equal(markedBy(rule, shop(lines)), shop(lines)));
});
