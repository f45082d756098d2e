import assert from "node:assert/strict";
import { CheckedDocument } from "../../../../src/core/checking/checkedDocument.ts";
import { type Coverage, coverageOf, isCovered } from "../../../../src/core/features/coverage/coverage.ts";
import { coverageMatrix } from "../../../../src/core/features/coverage/coverageMatrix.ts";
import { coverageReport } from "../../../../src/core/features/coverage/coverageReport.ts";
import { coverageText } from "../../../../src/core/features/coverage/coverageText.ts";
import { type Configuration, mergeConfigurations } from "../../../../src/core/settings/configuration.ts";
import { lineNumbers } from "../../../../src/core/text/lines.ts";
import { html } from "../../../../src/core/wording/html.ts";
import { readMarks } from "../../../kit/marks.ts";
import { sharedFile } from "../../../kit/seed.ts";

const marked = `# Engineer (DRAFT)

Notes:
- ⟦Where does the on-call work belong?⟧

## Basic Understanding

### ⟦Caching⟧
- Read about caches.

**⟦Shop⟧**
- Cached the seat map, which cut the load by ⟦20%⟧.
- Removed two caches.

**Portal**
- Measured hit rates.

**Shop**
- Warmed the cache up at night.

## Expert Understanding

### ⟦Queues⟧
**Portal**
- Moved the mails to a queue.
`;
const { text, spans } = readMarks(marked);
const lineOf = lineNumbers(text);
const [question, caching, shop, metric, queues] = spans.map(({ start }) => lineOf(start));
const configuration = {
  targets: { Expert: { projects: 2, unique: 1, measured: 1 }, Basic: { projects: 2 } },
  profile: [
    { skill: "Message Queues", aliases: ["Queues"], level: "Advanced" },
    { skill: "Caching", level: "Expert" },
    { skill: "Kafka", level: "Basic" },
  ],
} satisfies Partial<Configuration>;

describe("the coverage of a document", () => {
  const coverage = cover(text, configuration);

  it("starts with the highest level, and with the project that most skills name", () => {
    assert.deepEqual(
      coverage.levels.map(({ name, skills }) => [name, skills.map((skill) => skill.name)]),
      [
        ["Expert Understanding", ["Queues"]],
        ["Basic Understanding", ["Caching"]],
      ],
    );
    assert.deepEqual(coverage.projects, [
      { name: "Portal", skills: 2, bullets: 2 },
      { name: "Shop", skills: 1, bullets: 3 },
    ]);
  });

  it("merges the blocks of a project in a skill, with their lines and metrics", () => {
    const skill = coverage.levels[1]!.skills[0]!;
    assert.equal(skill.line, caching);
    assert.deepEqual(
      skill.cells.map(({ project, line, measured, bullets }) => [project, line, measured, bullets.length]),
      [
        [1, shop, 1, 3],
        [0, 15, 0, 1],
      ],
    );
    assert.deepEqual(skill.cells[0]!.bullets[0], {
      line: metric,
      text: "Cached the seat map, which cut the load by 20%.",
      metrics: ["20%"],
    });
    assert.deepEqual(skill.orphans, [{ line: 9, text: "Read about caches.", metrics: [] }]);
  });

  it("merges projects that the author declared to be the same", () => {
    const { projects } = cover(text, { projects: [{ name: "Shop", aliases: ["Portal"] }] });
    assert.deepEqual(projects, [{ name: "Shop", skills: 2, bullets: 5 }]);
  });

  it("contains gaps, inversions, answers to the profile and open points", () => {
    const [expert] = coverage.levels[0]!.skills;
    assert.deepEqual(expert!.gaps, [
      { what: "projects", has: 1, wants: 2 },
      { what: "measured", has: 0, wants: 1 },
    ]);
    assert.deepEqual(expert!.weakerThan, { name: "Caching", level: "Basic Understanding", line: caching });
    assert.deepEqual(
      coverage.profile.map(({ name, state, found }) => [name, state, found?.line]),
      [
        ["Message Queues", "met", queues],
        ["Caching", "below", caching],
        ["Kafka", "missing", undefined],
      ],
    );
    assert.deepEqual(
      coverage.openPoints.map(({ kind, line }) => [kind, line]),
      [
        ["draft", 1],
        ["question", question],
      ],
    );
    assert.deepEqual(coverage.summary, {
      skills: 2,
      targets: { asked: 2, met: 1, gaps: 2 },
      inversions: 1,
      profile: { asked: 3, met: 1, below: 1, missing: 1 },
    });
  });

  it("is complete if targets and profile are met, or there are none", () => {
    assert.equal(isCovered(coverage), false);
    assert.equal(isCovered(cover(text, { targets: { Basic: { projects: 2 } } })), true);
    assert.equal(isCovered(cover(text, { profile: [{ skill: "Kafka", level: "Basic" }] })), false);
    assert.equal(isCovered(cover(text, {})), true);
  });

  it("can be written as JSON", () => {
    assert.deepEqual(JSON.parse(JSON.stringify(coverage)), coverage);
  });

  it("is empty for an empty document, and is shown as empty", () => {
    const empty = cover("", {});
    assert.deepEqual([empty.title, empty.levels, empty.projects, empty.openPoints], [null, [], [], []]);
    assert.match(coverageReport([{ file: "a.md", coverage: empty }], "en"), /has no skills yet/);
    assert.match(coverageText({ file: "a.md", coverage: empty }), /^a\.md\n0 skills · 0 projects/);
  });

  it("contains each block of the author's document in a cell, and the inversion of 12-Factor", function () {
    const seed = sharedFile(this, "seed/slick-requirements.md");
    const { levels, projects, summary, total } = cover(seed.text, {});
    const skills = levels.flatMap((level) => level.skills);
    assert.deepEqual(
      [skills.length, skills.flatMap(({ cells }) => cells).length, total.bullets, total.measured],
      [12, 28, 63, 4],
    );
    assert.equal(projects[0]!.skills, 12);
    assert.deepEqual(
      levels[0]!.skills.map(({ weakerThan }) => weakerThan?.line),
      [13, 13],
    );
    assert.equal(summary.skills, 12);
  });
});

describe("the coverage as a text", () => {
  it("contains a table of skills by projects, with what is missing", () => {
    assert.equal(
      coverageText({ file: "a.md", coverage: cover(text, configuration) }),
      `a.md: Engineer (DRAFT)
2 skills · 2 projects · 6 bullets · 1 measured · 2 open points
targets met by 1 of 2 skills · 1 of 3 skills of the profile met · 1 level inversion

           projects  unique  measured  openers  A   B   gaps
Expert Understanding (target: 2 projects, 1 unique bullet, 1 measured)
  ⇅ Queues has less evidence than Caching (Basic)
  Queues          1       1         0        1  1   ·   △ 1 more project, 1 more measured ⇅
Basic Understanding (target: 2 projects)
  Caching         2       5         1        5  1   3*  ✓ met

Bullets in each project, * measured:
  A Portal
  B Shop

Target profile
  ✓ Message Queues  Advanced Understanding  met (line 23)
  △ Caching         Expert Understanding    shown as Basic Understanding (line 8)
  △ Kafka           Basic Understanding     missing

Open points
  a.md:1: (DRAFT)
  a.md:4: Where does the on-call work belong?
`,
    );
  });

  it("mentions an inversion once per level, however many skills have it", () => {
    const skill = (name: string, bullets: number) =>
      `### ${name}\n**Shop**\n${Array.from({ length: bullets }, (_, n) => `- ${name} ${n}.`).join("\n")}\n\n`;
    const levels = `## Basic Understanding\n\n${skill("Caching", 4)}## Strong Understanding\n\n${skill("Queues", 1)}${skill("Search", 2)}${skill("Testing", 5)}`;
    const coverage = cover(levels, {});
    const written = coverageText({ file: "a.md", coverage });
    assert.equal(written.match(/less evidence/g)!.length, 1);
    assert.match(
      written,
      /^Strong Understanding\n {2}⇅ 2 skills have less evidence than Caching \(Basic\)$/m,
    );
    assert.deepEqual(
      written
        .split("\n")
        .filter((line) => line.endsWith("⇅"))
        .map((line) => line.trim().split(" ")[0]),
      ["Queues", "Search"],
    );
    const page = coverageReport([{ file: "a.md", coverage }], "en");
    assert.equal(page.match(/2 skills have less evidence than Caching \(Basic\)/g)!.length, 1);
  });

  it("contains no control characters", () => {
    const written = coverageText({
      file: "a.md",
      coverage: cover(
        "## Basic Understanding\n\n### \u001b[31mCaching\u202e\n**Shop\u0007**\n- Did it.\n",
        {},
      ),
    });
    for (const one of "\u001b\u0007\u202e") assert.ok(!written.includes(one));
    assert.match(written, /\uFFFD\[31mCaching/);
  });
});

describe("the coverage as a page", () => {
  const hostile = `# <script>alert(1)</script> "it's" \u05e9\u05dc\u05d5\u05dd

## Basic Understanding

### <img src=x onerror=alert(2)> "Caching'
**\`</table><script>alert(3)</script>\`**
- Did <b onclick="alert(4)">it</b> & more {{0}} &lt;

## Expert Understanding

### Queues
**"onmouseover="alert(5)**
- Moved [mails](javascript:alert(6)).
`;

  it("escapes every name and text", () => {
    const page = coverageReport(
      [{ file: "<script>.md", coverage: cover(hostile, { profile: [{ skill: "<i>x", level: "Basic" }] }) }],
      "en",
    );
    assert.deepEqual(
      [...page.matchAll(/<(?:script|img|b |i>)[^>]*>/g)].map(([tag]) => tag),
      [],
    );
    assert.doesNotMatch(page, /\son\w+=(?!&quot;|alert\(2)/);
    assert.doesNotMatch(page, /href="(?!#)/);
    assert.match(page, /<bdi>&lt;\/table&gt;&lt;script&gt;alert\(3\)&lt;\/script&gt;<\/bdi>/);
    assert.match(page, /Content-Security-Policy" content="default-src &#39;none&#39;/);
  });

  it("links every cell to its evidence", () => {
    const documents = ["a.md", "b.md"].map((file) => ({ file, coverage: cover(text, configuration) }));
    const page = coverageReport(documents, "en");
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!);
    assert.equal(new Set(ids).size, ids.length, "no id stands twice");
    const links = [...page.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id!);
    assert.ok(links.length >= 20);
    assert.deepEqual(
      links.filter((id) => !ids.includes(id)),
      [],
    );
  });

  it("merges the projects after the fortieth into one column", () => {
    const names = Array.from({ length: 60 }, (_, index) => `**Project ${index}**\n- Did it ${index}.\n`);
    const document = `## Basic Understanding\n\n### Caching\n${names.join("\n")}`;
    const { markup } = coverageMatrix(cover(document, {}), (label) => html`${label}`);
    assert.equal([...markup.matchAll(/<th scope="col" class="project"/g)].length, 41);
    assert.match(markup, /<bdi>20 other projects<\/bdi>/);
    assert.match(markup, /data-column="40" data-heat="3"><span aria-hidden="true">20</);
  });
});

function cover(text: string, configuration: Partial<Configuration>): Coverage {
  return coverageOf(new CheckedDocument(text, mergeConfigurations(configuration)));
}
