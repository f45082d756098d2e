import assert from "node:assert/strict";
import { fixedBy, markedBy } from "../../kit/ruleFindings.ts";

const rule = "orphan-bullets";

function document(lines: string): string {
  return `## Basic Understanding\n\n### Caching\n${lines}\n### Testing\n**Shop**\n- Wrote them.\n`;
}

describe("the rule orphan-bullets", () => {
  const bullets: readonly (readonly [why: string, lines: string])[] = [
    ["right below the skill", "- Cached it.\n- Ran it.\n"],
    ["with an indentation", "  - Cached it.\n  - Ran it.\n"],
    ["with numbers", "   1. Cached it.\n"],
    ["of which the first is empty", "- \n- Cached it.\n"],
  ];
  for (const [why, lines] of bullets)
    for (const eol of ["\n", "\r\n"])
      it(`adds a line above bullets ${why} with ${JSON.stringify(eol)}`, () => {
        const write = (text: string) => document(text).replaceAll("\n", eol);
        assert.equal(fixedBy(rule, write(lines)), write(`**Project name**\n${lines}`));
      });

  it("adds the line below a text, not above it", () => {
    assert.equal(
      fixedBy(rule, document("What was done:\n- Cached it.\n")),
      document("What was done:\n**Project name**\n- Cached it.\n"),
    );
  });

  it("finds nothing in facts about the skill, next to bullets that open with their project", () => {
    const lines = "- **Shop:** Cached it.\n- **Context:** Main database\n- __Role__: lead\n";
    assert.equal(markedBy(rule, document(lines)), document(lines));
    assert.equal(markedBy(rule, document(`${lines}- Ran it.\n`)), document(`${lines}- ⟦Ran it⟧.\n`));
  });

  it("finds nothing in rows of a table", () => {
    const text = `| Level | Skill | Evidence |\n|---|---|---|\n| Basic Understanding | Caching | Ran it. |\n\n${document("**Web**\n- Ran it.\n")}`;
    assert.equal(markedBy(rule, text), text);
  });
});
