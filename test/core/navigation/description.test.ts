import assert from "node:assert/strict";
import { describeEntity } from "../../../src/core/navigation/describeEntity.ts";
import { describeFindings } from "../../../src/core/navigation/describeFindings.ts";
import { shortLevelName } from "../../../src/core/navigation/shortLevelName.ts";
import { malformedProject } from "../../../src/core/rules/malformedProject.ts";
import { levelNames, readDocuments } from "./documents.ts";

function describeAt(...marked: readonly string[]): string | undefined {
  const { documents, place } = readDocuments(...marked);
  return describeEntity(documents, place, levelNames)?.markdown;
}

describe("what is said of an entity", () => {
  const text =
    "## Strong Understanding\n\n### Queues\n**Shop**\n- A.\n- B.\n\n### GraphQL\n** Shop **\n- C.\n\n**Mail**\n- D.\n\n## Basic Understanding\n\n### Testing\n**Shop**\n- E.\n";

  it("of a project is where it is used, by level, in all documents", () => {
    assert.equal(
      describeAt(text.replace("**Shop**", "**Sh‸op**")),
      "**Shop** · 3 skills · 4 bullets\n\nBasic: Testing · Strong: Queues, GraphQL",
    );
    assert.equal(
      describeAt(
        text.replace("**Shop**", "**Sh‸op**"),
        "## Other Understanding\n\n### A_b\n**Shop**\n- F.\n\n## Strong Understanding\n\n### Queues\n**Shop**\n",
      ),
      "**Shop** · 4 skills · 5 bullets · 2 documents\n\nBasic: Testing · Strong: Queues, GraphQL · Other: A\\_b",
    );
  });

  it("of a skill is its evidence", () => {
    assert.equal(
      describeAt(text.replace("GraphQL", "Graph‸QL")),
      "**GraphQL** · 2 projects · 2 bullets\n\nShop \\(1\\), Mail \\(1\\)",
    );
    assert.equal(describeAt("## Basic Understanding\n\n### A‸\n"), "**A** · 0 projects · 0 bullets");
  });

  it("of a level is its skills", () => {
    assert.equal(
      describeAt(text.replace("## Strong", "## ‸Strong")),
      "**Strong Understanding** · 2 skills · 2 projects · 4 bullets\n\nQueues, GraphQL",
    );
  });

  it("is no Markdown of its own and does not go on for ever", () => {
    const skills = Array.from({ length: 20 }, (_, n) => `### S${n}\n**[x](y) <b>**\n- A.\n`).join("\n");
    assert.equal(
      describeAt(`## Basic Understanding\n\n${skills}`.replace("**[", "**‸[")),
      `**\\[x\\]\\(y\\) \\<b\\>** · 20 skills · 20 bullets\n\nBasic: ${Array.from({ length: 12 }, (_, n) => `S${n}`).join(", ")} and 8 more`,
    );
  });

  it("is nothing over prose", () => {
    assert.equal(describeAt(text.replace("A.", "A‸.")), undefined);
  });
});

describe("what is said of findings", () => {
  const finding = (rule: string, start: number, end: number) =>
    ({ rule, severity: "hint", message: "m", span: { start, end } }) as const;

  it("is each rule's summary once, with its page", () => {
    const findings = [
      finding("malformed-project", 0, 5),
      finding("malformed-project", 2, 4),
      finding("typo", 2, 4),
      finding("spacing", 5, 6),
    ];
    assert.deepEqual(describeFindings(findings, 3, "file:///rules"), [
      {
        span: { start: 0, end: 5 },
        markdown: `${malformedProject.docs().summary} ([malformed\\-project](file:///rules/malformed-project.md))`,
      },
    ]);
    assert.match(describeFindings(findings, 6, undefined)[0]!.markdown, /\(spacing\)$/);
  });
});

describe("the short name of a level", () => {
  it("leaves out what all share, and never all of it", () => {
    assert.equal(shortLevelName("Strong Understanding", levelNames), "Strong");
    assert.equal(shortLevelName("Deep understanding", levelNames), "Deep");
    assert.equal(shortLevelName("Understanding", levelNames), "Understanding");
    assert.equal(shortLevelName("Expert", ["Novice", "Expert"]), "Expert");
    assert.equal(shortLevelName("Very good work", ["Very good work", "Good work"]), "Very good");
    assert.equal(shortLevelName("Only one", ["Only one"]), "Only one");
  });
});
