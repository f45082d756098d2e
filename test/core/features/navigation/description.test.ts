import assert from "node:assert/strict";
import { CheckedDocument } from "../../../../src/core/checking/checkedDocument.ts";
import { shortLevelName } from "../../../../src/core/document/levelNames.ts";
import { documentStrength } from "../../../../src/core/evidence/strengthOf.ts";
import { describeEntity } from "../../../../src/core/features/navigation/describeEntity.ts";
import {
  describeHint,
  describeRule,
  findingsAround,
  isMessageHidden,
} from "../../../../src/core/features/navigation/describeFindings.ts";
import { malformedProject } from "../../../../src/core/rules/malformedProject.ts";
import { type Configuration, defaultConfiguration } from "../../../../src/core/settings/configuration.ts";
import type { Span } from "../../../../src/core/text/span.ts";
import { levelNames, readDocuments } from "./documents.ts";

function describeAt(...marked: readonly string[]): string | undefined {
  const { documents, place } = readDocuments(...marked);
  return describeEntity(documents, place, levelNames, place.document.strength)?.markdown;
}

describe("the description of an entity", () => {
  const text =
    "## Strong Understanding\n\n### Queues\n**Shop**\n- A.\n- B.\n\n### GraphQL\n** Shop **\n- C.\n\n**Mail**\n- D.\n\n## Basic Understanding\n\n### Testing\n**Shop**\n- E.\n";

  it("says for a project where it is used, by level, in all documents", () => {
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

  it("shows the evidence of a skill", () => {
    assert.equal(
      describeAt(text.replace("GraphQL", "Graph‸QL")),
      "**GraphQL** · 2 projects · 2 bullets · 0 measured\n\nShop \\(1\\), Mail \\(1\\)",
    );
    assert.equal(describeAt("## Basic Understanding\n\n### A‸\n"), undefined);
  });

  it("lists the skills of a level", () => {
    assert.equal(
      describeAt(text.replace("## Strong", "## ‸Strong")),
      "**Strong Understanding** · 2 skills · 2 projects · 4 bullets · 0 measured\n\nQueues, GraphQL",
    );
  });

  it("escapes Markdown and has a limited length", () => {
    const skills = Array.from({ length: 20 }, (_, n) => `### S${n}\n**\\[x\\](y) \\<b>**\n- A.\n`).join("\n");
    assert.equal(
      describeAt(`## Basic Understanding\n\n${skills}`.replace("**\\[", "**‸\\[")),
      `**\\[x\\]\\(y\\) \\<b\\>** · 20 skills · 20 bullets\n\nBasic: ${Array.from({ length: 12 }, (_, n) => `S${n}`).join(", ")} and 8 more`,
    );
  });

  it("is empty in prose", () => {
    assert.equal(describeAt(text.replace("A.", "A‸.")), undefined);
  });
});

describe("the description of an entity's strength", () => {
  const bullets = (count: number) =>
    Array.from({ length: count }, (_, n) => `- Built part ${"abcdef"[n]}.\n`).join("");
  const text = `## Basic Understanding\n\n### A_b\n**Shop**\n${bullets(4)}\n## Strong Understanding\n\n### Queues\n**Shop**\n${bullets(2)}- Cut it by 20%.\n\n## Expert Understanding\n\n### Testing\n**Shop**\n${bullets(3)}`;

  function describeStrong(cursorAt: string, configuration: Partial<Configuration> = {}): string {
    const checked = new CheckedDocument(text, { ...defaultConfiguration, ...configuration });
    const document = { uri: "a", model: checked.model, source: (span: Span) => checked.source(span) };
    const place = { document, offset: text.indexOf(cursorAt) };
    return describeEntity([document], place, levelNames, documentStrength(checked))!.markdown;
  }

  it("counts measured bullets", () => {
    assert.equal(describeStrong("### Queues"), "**Queues** · 1 project · 3 bullets · 1 measured\n\nShop");
    assert.equal(
      describeStrong("## Strong"),
      "**Strong Understanding** · 1 skill · 1 project · 3 bullets · 1 measured\n\nQueues",
    );
  });

  it("mentions more evidence at a lower level", () => {
    assert.match(
      describeStrong("### Testing"),
      /\n\nless evidence than A\\_b \(Basic\): 3 unique bullets, not 4$/,
    );
    assert.match(describeStrong("## Expert"), /\n\n1 skill with less evidence than one of a lower level$/);
  });

  it("mentions what is missing to the target", () => {
    const targets = { Strong: { projects: 2, measured: 3 }, Basic: { unique: 4 } };
    assert.match(describeStrong("### Queues", { targets }), /\n\nneeds 1 more project, 2 more measured$/);
    assert.match(
      describeStrong("## Strong", { targets }),
      /\n\n1 skill below target: 2 projects, 3 measured$/,
    );
    assert.match(describeStrong("## Basic", { targets }), /\n\ntarget met: 4 unique bullets$/);
  });

  it("mentions what the profile requires", () => {
    const targets = { Strong: { measured: 2 } };
    const asking = (skill: string, level: string) => ({ targets, profile: [{ skill, level }] });
    assert.match(describeStrong("### A_b", asking("a b", "Basic")), /\n\nprofile requires Basic: met$/);
    assert.match(
      describeStrong("### A_b", asking("a b", "Expert")),
      /\n\nprofile requires Expert: the skill is lower$/,
    );
    assert.match(
      describeStrong("### Queues", asking("Queues", "Strong")),
      /1 more measured · profile requires Strong: below target$/,
    );
    assert.match(
      describeStrong("### Testing", asking("Testing", "Strong")),
      /profile requires Strong: needs 2 more measured$/,
    );
    assert.match(describeStrong("## Basic", asking("C_c", "Basic")), /\n\nrequired and missing: C\\_c$/);
  });
});

describe("the description of findings", () => {
  const finding = (rule: string, start: number, end: number) =>
    ({ rule, severity: "hint", message: "m", span: { start, end } }) as const;

  it("gives the reason for the rule, and nothing that the editor already shows", () => {
    assert.deepEqual(describeRule(finding("malformed-project", 0, 5)), {
      span: { start: 0, end: 5 },
      markdown: malformedProject.docs().why,
    });
  });

  it("contains the message of a hint outside the dots over which the editor shows it", () => {
    const hint = { ...finding("spacing", 4, 12), message: "Write `a_b`, not a_b." };
    assert.deepEqual(
      [4, 6, 7, 12].map((offset) => isMessageHidden(hint, offset)),
      [false, false, true, true],
    );
    assert.equal(isMessageHidden({ ...hint, severity: "warning" }, 12), false);
    assert.deepEqual(describeHint(hint, undefined), {
      span: { start: 4, end: 12 },
      markdown: "Write `a_b`, not a\\_b\\. (spacing)",
    });
  });

  it("covers the findings that contain the offset or end at it", () => {
    const findings = [finding("spacing", 0, 5), finding("typo", 2, 4), finding("term", 5, 6)];
    const around = (offset: number) => findingsAround(findings, offset).map(({ rule }) => rule);
    assert.deepEqual(
      [around(3), around(5), around(6), around(7)],
      [["spacing", "typo"], ["spacing", "term"], ["term"], []],
    );
  });
});

describe("the short name of a level", () => {
  it("leaves out the words that all levels share, but never the whole name", () => {
    assert.equal(shortLevelName("Strong Understanding", levelNames), "Strong");
    assert.equal(shortLevelName("Deep understanding", levelNames), "Deep");
    assert.equal(shortLevelName("Understanding", levelNames), "Understanding");
    assert.equal(shortLevelName("Expert", ["Novice", "Expert"]), "Expert");
    assert.equal(shortLevelName("Very good work", ["Very good work", "Good work"]), "Very good");
    assert.equal(shortLevelName("Only one", ["Only one"]), "Only one");
  });
});
