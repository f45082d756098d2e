import assert from "node:assert/strict";
import { fixedBy, markedBy } from "../../kit/ruleFindings.ts";

const rule = "missing-skill";
const added = "\n\n### Skill\n**Project name**\n- What was done";

describe("the rule missing-skill", () => {
  const levels: readonly (readonly [why: string, before: string, after: string])[] = [
    ["below the heading", "## Basic Understanding", `## Basic Understanding${added}`],
    ["after the signs that close it", "## Basic Understanding ##", `## Basic Understanding ##${added}`],
    ["below an underlined heading", "Basic Understanding\n---", `Basic Understanding\n---${added}`],
    ["below a heading of two lines", "Basic\nUnderstanding\n---", `Basic\nUnderstanding\n---${added}`],
    ["above a separator", "## Basic Understanding\n---", `## Basic Understanding${added}\n---`],
    [
      "after a text that says what the level means",
      "## Basic Understanding\n\nMeans - once.",
      `## Basic Understanding\n\nMeans - once.${added}`,
    ],
    [
      "above projects, which become those of the skill",
      "## Basic Understanding\n**Web**\n- Ran it.",
      "## Basic Understanding\n\n### Skill\n**Web**\n- Ran it.",
    ],
    [
      "above bullets right below the heading",
      "## Basic Understanding\n- Ran it.",
      "## Basic Understanding\n\n### Skill\n- Ran it.",
    ],
    [
      "above bullets below an underlined heading",
      "Basic Understanding\n---\n\n1. Ran it.",
      "Basic Understanding\n---\n\n### Skill\n\n1. Ran it.",
    ],
  ];
  for (const [why, before, after] of levels)
    for (const eol of ["\n", "\r\n"])
      it(`adds a skill ${why} with ${JSON.stringify(eol)}: ${JSON.stringify(before)}`, () => {
        const next = before.startsWith("#") ? "## Strong Understanding" : "Strong Understanding\n---";
        const write = (text: string) =>
          `${text}\n\n${next}\n\n### Caching\n**Shop**\n- Cached it.\n`.replaceAll("\n", eol);
        assert.equal(fixedBy(rule, write(before)), write(after));
      });

  it("finds nothing in a document whose skills come before their levels, below a heading that names none", () => {
    const text =
      "## Caching\n\n### Basic Understanding\n**Shop**\n- Cached it.\n\n# Other\n\n### Strong Understanding\n- Ran it.\n\n## Testing\n\n### Basic Understanding\n**Shop**\n- Tested it.\n";
    assert.equal(markedBy(rule, text), text);
  });
});
