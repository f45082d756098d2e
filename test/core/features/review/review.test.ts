import assert from "node:assert/strict";
import fc from "fast-check";
import { CheckedDocument } from "../../../../src/core/checking/checkedDocument.ts";
import { type Project, projectsOf, skillsOf } from "../../../../src/core/document/requirementsDocument.ts";
import { moveNode } from "../../../../src/core/features/moves/moveNode.ts";
import type { Change, ChangeKind } from "../../../../src/core/features/review/change.ts";
import { countShared } from "../../../../src/core/features/review/pairing.ts";
import { reviewChanges } from "../../../../src/core/features/review/reviewChanges.ts";
import {
  reviewMarkdown,
  reviewRecord,
  reviewText,
} from "../../../../src/core/features/review/reviewReport.ts";
import { type Evidence, readVersion } from "../../../../src/core/features/review/version.ts";
import { defaultConfiguration } from "../../../../src/core/settings/configuration.ts";
import { levelNamesOf } from "../../../../src/core/settings/layoutOptions.ts";
import { lineNumbers } from "../../../../src/core/text/lines.ts";
import { applyEdits } from "../../../../src/core/text/span.ts";
import { requirementsText } from "../../../kit/generate.ts";

const read = (text: string) => new CheckedDocument(text, defaultConfiguration);

function review(before: string, after: string): readonly Change[] {
  return reviewChanges(read(before), read(after), levelNamesOf(defaultConfiguration));
}

/** Kind, place and words of each change. */
function told(before: string, after: string): readonly string[] {
  return review(before, after).map((change) => {
    for (const [place, text] of [
      [change.before, before],
      [change.after, after],
    ] as const)
      if (place) assert.ok(text.slice(place.span.start, place.span.end).includes(place.text), change.kind);
    const words = [change.before?.text, change.after?.text].map((one) => one ?? "-").join(" | ");
    return `${change.kind}: ${change.detail}: ${words}`;
  });
}

const [first, second, third] = [
  "Cached the pages of the seat map in Redis, so that the load fell by 20%.",
  "Measured each release under load before it went out to customers.",
  "Wrote the runbook that the team follows in an outage.",
];
const base = `# Engineer

## Basic Understanding

### Caching

**Shop**
- ${first}
- ${second}

**Mail**
- ${third}

### Queues

**Mail**
- Sent all letters through a queue that survives a restart.

## Expert Understanding

### Testing

**Shop**
- Tested every deployment with a copy of last week's orders.
`;

describe("the review of a document", () => {
  it("shows names and sentences without Markdown marks", () => {
    const before = "## Basic Understanding\n\n### **Caching**\n**Shop**\n- Cached **it** in `Redis`.\n";
    const [change] = review(
      before,
      before.replace("## Basic", "## Strong").replace("Understanding", "**Understanding**"),
    );
    assert.ok(
      change && !/[*`]/.test(`${change.message}${change.detail}${change.after?.text}`),
      change?.message,
    );
    const [added] = review(before, `${before}- Timed **the** \`cache\`.\n`);
    assert.equal(added!.after!.text, "Timed the cache.");
    assert.equal(added!.detail, "Basic › Caching › Shop");
  });

  it("ignores markup that a reader does not see, and no sign that changes a figure", () => {
    const bullet = (text: string) => `## Basic Understanding\n\n### Caching\n**Shop**\n- ${text}\n`;
    for (const [before, after] of [
      ["Led R&D for a year", "Led R&amp;D for a year"],
      ["Kept latency < 5 ms", "Kept latency &lt; 5 ms"],
      ["Kept latency < 5 ms", "Kept latency \\< 5 ms"],
      ["Moved it by -20% a year", "Moved it by **\\-20%** a year"],
      ["Moved it by -20% a year", "Moved it by <b>-20%</b> a year<!-- check -->"],
      ["Used the snake_case names", "Used the snake\\_case names"],
      ["Ran it for Acme", "Ran it for [Acme](https://example.com)"],
      ["From 5-10 days", "From 5–10 days"],
    ] as const)
      assert.deepEqual(told(bullet(before), bullet(after)), [], after);
    for (const [before, after] of [
      ["Moved it by -20% a year", "Moved it by 20% a year"],
      ["Moved it by −$20 a year", "Moved it by $20 a year"],
      ["Kept latency < 5 ms", "Kept latency > 5 ms"],
      ["Kept latency &lt; 5 ms", "Kept latency &gt; 5 ms"],
      ["Kept latency <5 ms", "Kept latency <=5 ms"],
      ["Cost ± 3 days", "Cost +3 days"],
      ["Saved $20 a month", "Saved €20 a month"],
      ["Grew to 20%", "Grew to 20"],
    ] as const)
      assert.match(told(bullet(before), bullet(after)).join(), /^evidenceReworded/, after);
    const named = (project: string) => `## Basic Understanding\n\n### Caching\n${project}\n- ${first}\n`;
    for (const project of ["**[Shop](x)**", "#### *Shop*", "#### `Shop`", "#### Sh&#111;p"])
      assert.deepEqual(told(named("**Shop**"), named(project)), [], project);
  });

  it("finds nothing after a change of format, order, line endings, markup or punctuation", () => {
    for (const after of [
      base.replaceAll("\n", "\r\n"),
      base.replace("**Mail**", "** Mail **").replace("**Shop**", "**Shop**  "),
      base.replace(`- ${first}\n- ${second}`, `- ${second}\n- ${first}`),
      base.replaceAll("\n- ", "\n* "),
      base.replace("the pages of", "the\n  **pages** of").replace("Redis,", "`Redis`"),
      base.replace("customers.", "customers"),
      base.replaceAll("\n\n", "\n\n\n").replace("## Expert", "---\n\n## Expert"),
      base.replace("# Engineer", "# Engineer (DRAFT)\n\nNotes:\n- Really?"),
    ])
      assert.deepEqual(told(base, after), []);
  });

  it("finds added and removed evidence", () => {
    const after = base
      .replace(`- ${second}\n`, "")
      .replace("**Mail**\n", "**Mail**\n- Brought a new bullet here.\n");
    assert.deepEqual(told(base, after), [
      "evidenceAdded: Basic › Caching › Mail: - | Brought a new bullet here.",
      `evidenceRemoved: Basic › Caching › Shop: ${second} | -`,
    ]);
  });

  it("finds reworded evidence, including changed figures", () => {
    const other = first.replace("20%", "40%");
    assert.deepEqual(told(base, base.replace(first, other)), [
      `evidenceReworded: Basic › Caching › Shop: ${first} | ${other}`,
    ]);
    const more = "Wrote the runbook that the whole team follows in every outage of the shop.";
    assert.deepEqual(told(base, base.replace(third, more)), [
      `evidenceReworded: Basic › Caching › Mail: ${third} | ${more}`,
    ]);
    const price = base.replace(third, "Cut the bill by $5 a day for all of us.");
    assert.equal(review(price, price.replace("$5", "€5")).length, 1);
    assert.deepEqual(
      told(base, base.replace(third, `${third}\n  - A nested detail.`)).map((one) => one.split(":")[0]),
      ["evidenceReworded"],
    );
  });

  it("reports a different sentence in the same place as removed and added", () => {
    const after = base.replace(third, "Moved billing to a new provider over one weekend.");
    assert.deepEqual(
      review(base, after).map(({ kind }) => kind),
      ["evidenceAdded", "evidenceRemoved"],
    );
  });

  it("finds evidence that was moved to another project or skill, reworded or not", () => {
    const without = base.replace(`- ${second}\n`, "");
    const testing = "- Tested every";
    assert.deepEqual(told(base, without.replace(testing, `- ${second}\n${testing}`)), [
      `evidenceMoved: Basic › Caching › Shop → Expert › Testing › Shop: ${second} | ${second}`,
    ]);
    const longer = "Cached the pages of the seat map in Redis, so that the load fell by 20% in March.";
    const moved = base.replace(`- ${first}\n`, "").replace(testing, `- ${longer}\n${testing}`);
    assert.deepEqual(told(base, moved), [
      `evidenceReworded: Basic › Caching › Shop → Expert › Testing › Shop: ${first} | ${longer}`,
    ]);
    assert.match(review(base, moved)[0]!.message, /reworded and moved/);
  });

  it("finds added, removed and renamed skills", () => {
    const queues = /### Queues[\s\S]*(?=## Expert)/;
    assert.deepEqual(told(base, base.replace(queues, "")), [
      "skillRemoved: Basic: Queues | -",
      "evidenceRemoved: Basic › Queues › Mail: Sent all letters through a queue that survives a restart. | -",
    ]);
    assert.deepEqual(told(base.replace(queues, ""), base).slice(0, 2), [
      "skillAdded: Basic: - | Queues",
      "evidenceAdded: Basic › Queues › Mail: - | Sent all letters through a queue that survives a restart.",
    ]);
    assert.deepEqual(told(base, base.replace("### Queues", "### Message Queues")), [
      "skillRenamed: Queues → Message Queues: Queues | Message Queues",
    ]);
    assert.deepEqual(told(base, base.replace("### Queues", "### queues")), [
      "skillRenamed: Queues → queues: Queues | queues",
    ]);
  });

  it("finds moved projects, and projects renamed everywhere or in one skill", () => {
    assert.deepEqual(told(base, base.replaceAll("**Mail**", "**Post Office**")), [
      "projectRenamed: Mail → Post Office: Mail | Post Office",
    ]);
    assert.deepEqual(told(base, base.replace("**Mail**", "**Post Office**")), [
      "projectRenamed: Mail → Post Office: Mail | Post Office",
    ]);
    const block = `**Mail**\n- ${third}\n\n`;
    assert.deepEqual(
      told(base, base.replace(block, "").replace("### Testing\n\n", `### Testing\n\n${block}`)),
      ["projectMoved: Basic › Caching → Expert › Testing: Mail | Mail"],
    );
  });

  it("reports evidence that went between two existing projects as moved", () => {
    const after = base.replace(`**Mail**\n- ${third}`, `**Shop**\n- ${third}`);
    assert.deepEqual(told(base, after), [
      `evidenceMoved: Basic › Caching › Mail → Basic › Caching › Shop: ${third} | ${third}`,
    ]);
  });

  describe("and its claims", () => {
    const raised = base
      .replace(/### Queues[\s\S]*(?=## Expert)/, "")
      .concat("\n### Queues\n\n**Mail**\n- Sent all letters through a queue that survives a restart.\n");
    const kinds = (before: string, after: string) => review(before, after).map(({ kind }) => kind);

    it("finds a skill that was raised without new evidence", () => {
      assert.deepEqual(told(base, raised), [
        "claimRaised: Basic → Expert: Queues | Queues",
        "skillMoved: Basic → Expert: Queues | Queues",
      ]);
      assert.match(
        review(base, raised)[0]!.message,
        /^The skill "Queues" is raised from Basic .* no evidence/,
      );
      assert.match(review(base, raised)[1]!.message, /raised/);
    });

    it("finds nothing if evidence was added, or the skill was lowered", () => {
      assert.deepEqual(kinds(base, raised.replace("all letters", "all letters of the year")), [
        "skillMoved",
        "evidenceReworded",
      ]);
      assert.deepEqual(kinds(base, `${raised}- Replayed what a consumer had lost in an outage.\n`), [
        "skillMoved",
        "evidenceAdded",
      ]);
      assert.deepEqual(kinds(raised, base), ["skillMoved"]);
      assert.match(review(raised, base)[0]!.message, /lowered/);
    });

    it("does not count moved or copied evidence as new", () => {
      const moved = base.replace(`- ${first}\n`, "").concat(`\n### Tuning\n\n**Shop**\n- ${first}\n`);
      assert.deepEqual(kinds(base, moved), ["claimRaised", "skillAdded", "evidenceMoved"]);
      const copied = base.concat(`\n### Caching\n\n**Shop**\n- ${first}\n`);
      assert.deepEqual(kinds(base, copied), ["claimRaised", "skillAdded", "evidenceAdded"]);
      assert.match(review(base, copied)[0]!.message, /from Basic Understanding to Expert/);
    });
  });

  it("finds nothing in an unchanged text", () => {
    fc.assert(
      fc.property(requirementsText, (text) => {
        assert.deepEqual(told(text, text), []);
        assert.deepEqual(told(text, text.replaceAll("\n", "\r\n")), []);
      }),
    );
  });

  it("finds the mirrored changes in the other direction", () => {
    const mirrored: Partial<Record<ChangeKind, ChangeKind>> = {
      skillAdded: "skillRemoved",
      skillRemoved: "skillAdded",
      evidenceAdded: "evidenceRemoved",
      evidenceRemoved: "evidenceAdded",
    };
    const facts = (changes: readonly Change[], mirror: boolean) =>
      changes
        .filter(({ kind }) => kind !== "claimRaised")
        .map(({ kind, before, after }) => {
          const places = [before?.span.start ?? -1, after?.span.start ?? -1];
          // A project that has another name in several places is told of where the first of the later text is.
          if (kind === "projectRenamed") return kind;
          return `${mirror ? (mirrored[kind] ?? kind) : kind} ${mirror ? places.reverse() : places}`;
        })
        .sort();
    fc.assert(
      fc.property(requirementsText, requirementsText, (a, b) => {
        assert.deepEqual(facts(review(a, b), false), facts(review(b, a), true));
      }),
      { numRuns: 100 },
    );
  });

  it("reports moved evidence as moved, not as removed and added", () => {
    const seen = new Set<ChangeKind>();
    fc.assert(
      fc.property(requirementsText, fc.nat(), fc.nat(), fc.nat(2), (text, a, b, what) => {
        const document = read(text);
        const { levels } = document.model;
        const skills = skillsOf(document.model);
        const projects = projectsOf(document.model);
        const [nodes, targets] = [
          [skills, levels],
          [projects, skills],
          [projects.flatMap((one: Project) => one.bullets), projects],
        ][what]! as [readonly never[], readonly never[]];
        const answer = moveNode(document, nodes[a % nodes.length]!, { into: targets[b % targets.length]! });
        if ("refusal" in answer) return;
        const after = applyEdits(text, answer.edits);
        const names = [...skillsOf(read(after).model)].map(({ name }) => name);
        for (const { kind, message, before } of review(text, after)) {
          // A skill that becomes one with its namesake at the other level is no longer at the first.
          if (kind === "skillRemoved" && names.includes(before!.text)) continue;
          seen.add(kind);
          assert.match(kind, /Moved$|^claimRaised$/, message);
        }
      }),
      { numRuns: 200 },
    );
    assert.deepEqual([...seen].sort(), ["claimRaised", "evidenceMoved", "projectMoved", "skillMoved"]);
  });

  it("finds very many reworded bullets, and compares few pairs of them", () => {
    const bullet = (i: number, word: string) =>
      `- ${word} service ${i} of the platform so that customer ${i * 7} saw fewer errors in region ${i % 90}.`;
    const many = (word: string) => {
      const bullets = Array.from({ length: 3000 }, (_, i) => bullet(i, word));
      return read(`## Basic Understanding\n\n### Caching\n**Shop**\n${bullets.join("\n")}\n`);
    };
    const [before, after] = [many("Built"), many("Mended")];
    const changes = reviewChanges(before, after, levelNamesOf(defaultConfiguration));
    assert.equal(changes.length, 3000);
    for (const change of changes) {
      assert.equal(change.kind, "evidenceReworded");
      assert.equal(change.before?.text.replace("Built", "Mended"), change.after?.text);
    }
    const marks = ({ marks }: Evidence) => marks;
    const pairs = countShared(readVersion(before).evidence, readVersion(after).evidence, marks);
    assert.ok(pairs.length < 3000 * 40, String(pairs.length));
  });

  it("is written as text, as Markdown and as a record, by lines", () => {
    const after = base
      .replace(`- ${second}\n`, "")
      .replace("20%", "40%")
      .replace("**Mail**\n", "**Mail**\n- Ask @all <b>#12</b>.\n");
    const file = {
      file: "cv.requirements.md",
      revision: "HEAD",
      changes: review(base, after),
      lineBefore: lineNumbers(base),
      lineAfter: lineNumbers(after),
    };
    assert.equal(
      reviewText(file),
      `cv.requirements.md since HEAD: 3 changes

  Evidence added (1)
      11  Basic › Caching › Mail
          Ask @all <b>#12</b>.

  Evidence removed (1)
      -9  Basic › Caching › Shop
          ${second}

  Evidence reworded (1)
       8  Basic › Caching › Shop
          - ${first}
          + ${first.replace("20", "40")}
`,
    );
    const markdown = reviewMarkdown(file);
    assert.match(
      markdown,
      /^### cv\\\.requirements\\\.md since HEAD: 3 changes\n\n\*\*Evidence added\*\* \(1\)\n\n- Basic/,
    );
    assert.match(markdown, /\(line 11\): Ask &#64;all \\<b\\>\\#12\\<\/b\\>\\\.\n/);
    assert.match(markdown, /\(was line 9\)/);
    const { changes } = reviewRecord(file) as {
      changes: { before?: { line: number }; after?: { line: number } }[];
    };
    assert.deepEqual(
      changes.map(({ before, after }) => [before?.line, after?.line]),
      [
        [undefined, 11],
        [9, undefined],
        [8, 8],
      ],
    );
  });
});
