import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Ajv } from "ajv";
import fc from "fast-check";
import type { DocumentRecord } from "../../../../src/core/features/exports/documentRecord.ts";
import { type ExportFormatId, exportFormatIds } from "../../../../src/core/features/exports/exportFormats.ts";
import { readYaml } from "../../../../src/core/markdown/parseYaml.late.ts";
import { markdownText, requirementsText } from "../../../kit/generate.ts";
import { sharedFile } from "../../../kit/seed.ts";
import { document, exported } from "./exported.ts";

const schema = JSON.parse(
  readFileSync(join(import.meta.dirname, "..", "..", "..", "..", "schemas", "export.schema.json"), "utf8"),
);
const matches = new Ajv({ allowUnionTypes: true }).compile(schema);
const resumeSchema = createRequire(import.meta.url)("@jsonresume/schema");

// What RenderCV's published schema says of the parts that are written here: sections are lists of entries of one kind, other keys
// of `cv` are its own, dates are YYYY-MM-DD, YYYY-MM or a year as a number.
const entry = (required: readonly string[], properties: object) => ({
  type: "array",
  items: { type: "object", required, properties },
});
const strings = { type: "array", items: { type: "string" } };
const exactDate = { anyOf: [{ type: "integer" }, { type: "string", pattern: "^\\d{4}-\\d{2}(-\\d{2})?$" }] };
const matchesRenderCv = new Ajv({ allowUnionTypes: true }).compile({
  type: "object",
  required: ["cv"],
  additionalProperties: false,
  properties: {
    cv: {
      type: "object",
      additionalProperties: false,
      properties: {
        headline: { type: "string" },
        sections: {
          type: "object",
          additionalProperties: {
            anyOf: [
              strings,
              entry(["label", "details"], { label: { type: "string" }, details: { type: "string" } }),
              entry(["bullet"], { bullet: { type: "string" } }),
              entry(["name"], {
                name: { type: "string" },
                date: { type: ["string", "integer"] },
                start_date: exactDate,
                end_date: { anyOf: [exactDate, { const: "present" }] },
                summary: { type: "string" },
                highlights: strings,
              }),
            ],
          },
        },
      },
    },
  },
});

function assertRenderCv(text: string): void {
  assert.ok(matchesRenderCv(readYaml(text)), JSON.stringify(matchesRenderCv.errors));
}

function assertValid(text: string): void {
  assert.ok(matches(JSON.parse(text)), JSON.stringify(matches.errors));
}

/** What the validator of JSON Resume says is wrong. */
function resumeErrors(text: string): unknown {
  let errors: unknown = "never asked";
  resumeSchema.validate(JSON.parse(text), (found: unknown) => {
    errors = found;
  });
  return errors;
}

describe("the export as JSON", () => {
  it("follows its schema, with an anchor for every entry", async () => {
    const { text, fileName } = await exported("json", document);
    assert.equal(fileName, "shop.json");
    assertValid(text);
    const [{ levels, sections, ...rest }] = JSON.parse(text).documents as [DocumentRecord];
    assert.deepEqual(rest, {
      file: "shop.requirements.md",
      title: "Platform Engineer (DRAFT)",
      isDraft: true,
      isWhole: true,
      other: ["An *introduction* with a [link][home]."],
    });
    assert.deepEqual(
      sections.map(({ name, line, bullets }) => [name, line, bullets.map((one) => one.text)]),
      [
        ["Notes", 8, ["Is this enough?"]],
        ["Certifications", 11, ["Certified Kubernetes Administrator"]],
      ],
    );
    const lines = document.split("\n");
    const skill = levels[0]!.skills[0]!;
    assert.equal(skill.id, "basic-understanding/caching");
    assert.equal(lines[skill.line - 1], "### Caching");
    assert.deepEqual(
      skill.bullets.map((one) => one.text),
      ["Read a book on caching."],
    );
    assert.equal(skill.strength?.projects, 2);
    const project = skill.projects[0]!;
    assert.equal(project.id, "basic-understanding/caching/ticket-shop");
    assert.equal(lines[project.line - 1], "**Ticket Shop**  ");
    assert.equal(lines[project.endLine - 1], "A sentence that lost its marker.");
    assert.deepEqual(project.prose, ["A sentence that lost its marker."]);
    const [first, second] = project.bullets;
    assert.equal(first!.markdown, "Cut the load by 20% with **Redis**.");
    assert.equal(first!.text, "Cut the load by 20% with Redis.");
    assert.deepEqual(first!.metrics, ["20%"]);
    assert.deepEqual(first!.technologies, ["Redis"]);
    assert.deepEqual([first!.line, first!.endLine], [24, 25]);
    assert.deepEqual(first!.details[0]!.metrics, ["3x"]);
    assert.equal(second!.id, `${first!.id}~2`);
  });

  it("keeps ids when lines move", async () => {
    const ids = (text: string) => [...text.matchAll(/"id": "(.*)"/g)].map((one) => one[1]);
    const before = await exported("json", document);
    const after = await exported("json", document.replace("Notes:", "One line more.\n\nNotes:"));
    assert.notEqual(before.text, after.text);
    assert.deepEqual(ids(after.text), ids(before.text));
    assert.equal(new Set(ids(before.text)).size, ids(before.text).length);
  });

  it("names the project of which a name is an alias", async () => {
    const configuration = { projects: [{ name: "Ticket Shop", aliases: ["Museum Guide"] }] };
    const { text } = await exported("json", document, {
      configuration,
      projects: ["Museum Guide"],
      levels: ["expert"],
    });
    assertValid(text);
    const { projects, strength } = JSON.parse(text).documents[0].levels[0].skills[0];
    assert.deepEqual(
      projects.map((one: { name: string; project: string }) => [one.name, one.project]),
      [
        ["ticket shop", "ticket shop"],
        ["Museum Guide", "Ticket Shop"],
      ],
    );
    assert.equal(strength, undefined);
  });
});

describe("the export as CSV", () => {
  it("has one row per bullet, with quotes where they are needed", async () => {
    const { text, fileName } = await exported("csv", document, { levels: ["basic"] });
    assert.equal(fileName, "shop.csv");
    assert.equal(
      text,
      `\uFEFF${[
        "document,level,skill,project,bullet,line,measured,metrics,technologies,period,note",
        "shop.requirements.md,Basic Understanding,,,Words about the level.,16,no,,,,",
        "shop.requirements.md,Basic Understanding,Caching,,Read a book on caching.,21,no,,,,",
        'shop.requirements.md,Basic Understanding,Caching,Ticket Shop,"Cut the load by 20% with Redis.\n– Then by 3x with Varnish.",24,yes,20%; 3x,Redis; Varnish,,',
        "shop.requirements.md,Basic Understanding,Caching,Ticket Shop,Cut the load by 20% with Redis.,26,yes,20%,Redis,,",
        "shop.requirements.md,Basic Understanding,Caching,Ticket Shop,A sentence that lost its marker.,23,no,,,,",
        "shop.requirements.md,Basic Understanding,Caching,Library Portal,Wrote a cache.,30,no,,,,",
        "shop.requirements.md,Basic Understanding,Queues,Ticket Shop,Moved mail to a queue.,34,no,,,,",
      ]
        .map((row) => `${row}\r\n`)
        .join("")}`,
    );
  });

  it("has what the line of a project says in columns, and the level only in its own", async () => {
    const { text } = await exported(
      "csv",
      "## Go\n\n**Level:** Expert\n\n**Ledger** (2019–2021) | *Acme*\n- Parsed it.\n\n> Praise.\n\n**Depot** | Cargo\n\n## C\n\nLevel: Basic, self-assessed\n\n**Depot**\n- Ran it.\n",
    );
    assert.deepEqual(text.split("\r\n").slice(1, -1), [
      "shop.requirements.md,Expert,Go,Ledger,Parsed it.,6,no,,,2019–2021,Acme",
      "shop.requirements.md,Expert,Go,Ledger,> Praise.,5,no,,,2019–2021,Acme",
      "shop.requirements.md,Expert,Go,Depot,,10,no,,,,Cargo",
      'shop.requirements.md,Basic,C,,"Level: Basic, self-assessed",12,no,,,,',
      "shop.requirements.md,Basic,C,Depot,Ran it.,17,no,,,,",
    ]);
  });

  it("contains no formulas", async () => {
    const cells = [
      "=1+1",
      "+1",
      "-1",
      "@SUM(A1)",
      "＝1+1",
      '=HYPERLINK("https://x.example","y")',
      "\\=1",
      "&#61;1",
      "&#9;=1",
    ];
    const { text } = await exported(
      "csv",
      `## Basic Understanding\n\n### =cmd|' /C calc'!A0\n**+Shop**\n${cells.map((one) => `- ${one}\n`).join("")}`,
      { name: "@x.md" },
    );
    const rows = text.slice(1).split("\r\n").slice(1, -1);
    assert.equal(rows.length, cells.length);
    for (const row of rows) {
      assert.match(row, /^'@x\.md,Basic Understanding,'=cmd\|' \/C calc'!A0,'\+Shop,"?'/);
    }
    // Nor where semicolons, tabs and line ends cut cells, which quotes in the middle do not prevent.
    const { text: cut } = await exported(
      "csv",
      '## Basic Understanding\n\n### a;=1\n**b; @c**\n- d;"=1+1"&#10;=2\n  - =3&#9;+4\n- e;f=1; - 2\n',
    );
    const cutCells = cut.slice(1).split(/[;,\t\r\n]+[ "]*/);
    assert.ok(cutCells.length > 20);
    assert.deepEqual(
      cutCells.filter((cell) => /^[=+\-@]/.test(cell)),
      [],
    );
    assert.match(cut, /a;'=1,b; '@c,.*d;""'=1\+1""/);
    assert.match(cut, /e;f=1; '- 2/);
  });
});

describe("the export as JSON Resume", () => {
  it("is valid, with skills, projects and certificates", async () => {
    const { text, fileName } = await exported("json-resume", document);
    assert.equal(fileName, "shop.resume.json");
    assert.equal(resumeErrors(text), null);
    const resume = JSON.parse(text);
    assert.deepEqual(resume.basics, {
      label: "Platform Engineer",
      summary: "An *introduction* with a [link][home].\n\nWords about the level.",
    });
    assert.deepEqual(resume.certificates, [{ name: "Certified Kubernetes Administrator" }]);
    assert.deepEqual(resume.skills[0], {
      name: "Caching",
      level: "Basic Understanding",
      keywords: ["Redis", "Varnish"],
    });
    assert.deepEqual(resume.projects[0], {
      name: "Ticket Shop",
      description: "A sentence that lost its marker.",
      highlights: ["Cut the load by 20% with Redis.", "Then by 3x with Varnish.", "Moved mail to a queue."],
      keywords: ["Redis", "Varnish"],
    });
  });

  it("lists bullets without a project under the name of their skill", async () => {
    const { text } = await exported(
      "json-resume",
      "## Basic Understanding\n\n### Queues\n- Moved 40 topics.\n\n## Expert Understanding\n\n### Rust\n- Replaced the parser.\n",
    );
    assert.equal(resumeErrors(text), null);
    assert.deepEqual(
      JSON.parse(text).projects.map(({ name, highlights }: Record<string, unknown>) => [name, highlights]),
      [
        ["Queues", ["Moved 40 topics."]],
        ["Rust", ["Replaced the parser."]],
      ],
    );
  });
});

/** What authors write beside bullets, each with a separate word. */
const beside = [
  "Alpha paragraph.",
  "> Beta quoted.",
  "```\nGamma();\n```",
  "| Delta | b |\n|---|---|\n| c | d |",
  "<div>\nEpsilon html\n</div>",
  "1. ok\n\n   Zeta indented\n",
].join("\n\n");
const beside2 = ["Alpha", "Beta", "Gamma", "Delta", "Epsilon", "Zeta"];

describe("the export as RenderCV", () => {
  it("contains the headline, skills by level, each project once with its dates, and sections", async () => {
    const text = document
      .replace("**Museum Guide**\n", "**Museum Guide** (May 2021 – today)\n")
      .replace("** Library Portal **", "**Library Portal** (2019 – 2020)")
      .replace("#### ticket shop", "#### Desk (2023)");
    const { text: yaml, fileName } = await exported("rendercv", text);
    assert.equal(fileName, "shop_CV.yaml");
    assertRenderCv(yaml);
    const { cv } = readYaml(yaml) as { cv: { headline: string; sections: Record<string, unknown[]> } };
    assert.equal(cv.headline, "Platform Engineer");
    assert.deepEqual(cv.sections, {
      Summary: ["An *introduction* with a [link][home].", "Words about the level."],
      Skills: [
        { label: "Basic Understanding", details: "Caching, Queues" },
        { label: "Expert Understanding", details: "Incident Response" },
      ],
      Projects: [
        {
          name: "Ticket Shop",
          summary: "A sentence that lost its marker.",
          highlights: [
            "Cut the load by 20% with **Redis**.",
            "Then by 3x with `Varnish`.",
            "Moved mail to [a queue](https://queue.example/a?b=1&c=2).",
          ],
        },
        {
          name: "Library Portal",
          start_date: 2019,
          end_date: 2020,
          summary: "(2019 – 2020)",
          highlights: ["Wrote a cache."],
        },
        { name: "Desk", date: 2023, summary: "(2023)", highlights: ["Led 12 incidents."] },
        {
          name: "Museum Guide",
          start_date: "2021-05",
          end_date: "present",
          summary: "(May 2021 – today)",
          highlights: ["Trained the team, see [home]."],
        },
        { name: "Caching", highlights: ["Read a book on caching."] },
      ],
      Notes: [{ bullet: "Is this enough?" }],
      Certifications: [{ bullet: "Certified Kubernetes Administrator" }],
    });
  });

  it("writes a period that RenderCV would reject as text, and renames sections with reserved names", async () => {
    const { text } = await exported(
      "rendercv",
      "# A\n\n## Projects\n- Mine\n\n## Basic Understanding\n\n### Caching\n**Shop** (May 2023 – 2023)\n- x\n",
    );
    assertRenderCv(text);
    const { cv } = readYaml(text) as { cv: { sections: Record<string, { date?: string }[]> } };
    assert.equal(cv.sections.Projects![0]!.date, "May 2023 – 2023");
    assert.deepEqual(cv.sections["Projects (section)"], [{ bullet: "Mine" }]);
  });
});

describe("the line of a project in an export", () => {
  const lines: readonly (readonly [line: string, name: string, remark: string | undefined, url?: string])[] =
    [
      ["[**Depot**](https://depot.example) — Acme", "Depot", "Acme", "https://depot.example"],
      ["**[Kiosk](https://kiosk.example/a_(b))** (2023)", "Kiosk", "(2023)", "https://kiosk.example/a_(b)"],
      ["**[Ledger][l]**", "Ledger", undefined, "https://ledger.example"],
      ["#### [Sonar][l] (2024) ####", "Sonar", "(2024)", "https://ledger.example"],
      ["2019–2021: **[Relay][L]** | Acme", "Relay", "2019–2021 · Acme", "https://ledger.example"],
      ["**Relay** | [Acme](https://acme.example), C#", "Relay", "Acme, C#"],
      ["**[Relay](relay.md)**, since March 2023", "Relay", "since March 2023"],
      ["**[Relay](javascript:run)** (2020)", "Relay", "(2020)"],
      ["**`relay`** (2020) <!-- sure? -->", "relay", "(2020)"],
      ["**Relay (2020)**", "Relay", "(2020)"],
    ];
  for (const [line, name, remark, url] of lines)
    it(`says what a reader sees of ${line}`, async () => {
      const text = `## Basic Understanding\n\n### Queues\n\n${line}\n\n- Drained it.\n\n[l]: https://ledger.example\n`;
      const json = (await exported("json", text)).text;
      assertValid(json);
      const [project] = (JSON.parse(json).documents as DocumentRecord[])[0]!.levels[0]!.skills[0]!.projects;
      assert.deepEqual([project!.name, project!.remark, project!.url], [name, remark, url]);
      assert.deepEqual(project!.other, []);
      const { text: html } = await exported("html", text);
      const shown = url === undefined ? name : `<a href="${url}" rel="noopener noreferrer">${name}</a>`;
      const beside = remark === undefined ? "" : ` <span class="remark">${remark}</span>`;
      assert.ok(html.includes(`<h4>${shown}${beside}</h4>`), html.match(/<h4>.*/)?.[0]);
      const { text: word } = await exported("docx", text);
      assert.equal(/w:hyperlink [^>]*r:id/.test(word), url !== undefined);
      const resume = (await exported("json-resume", text)).text;
      assert.equal(resumeErrors(resume), null);
      assert.equal(JSON.parse(resume).projects[0].url, url);
      assert.equal(JSON.parse(resume).projects[0].description, remark);
      const { text: yaml } = await exported("rendercv", text);
      assertRenderCv(yaml);
      const { cv } = readYaml(yaml) as { cv: { sections: Record<string, { name: string }[]> } };
      assert.equal(
        cv.sections.Projects![0]!.name,
        url === undefined ? name : `[${name}](${url.replace("(", "%28").replace(")", "%29")})`,
      );
      const brief = (await exported("markdown", text, { projects: [name] })).text;
      assert.equal(brief.includes(line), remark !== undefined || line.includes("["));
    });
});

describe("every export format", () => {
  /**
   * What a format leaves out of a document: sections that are not levels, or all text that is not a bullet. A new format is held to
   * keep all of it, unless it is named here.
   */
  const leavesOut: Partial<Record<ExportFormatId, "sections" | "all but bullets">> = {
    csv: "sections",
    "json-resume": "sections",
    rendercv: "sections",
  };
  const keepsText = exportFormatIds.filter((id) => leavesOut[id] !== "all but bullets");
  const complete = exportFormatIds.filter((id) => leavesOut[id] === undefined);
  const places: Readonly<Record<string, string>> = {
    "before the title": `${beside}\n\n# Title\n\n## Basic Understanding\n\n### Caching\n**Shop**\n- x\n`,
    "below the title": `# Title\n\n${beside}\n\n## Basic Understanding\n\n### Caching\n**Shop**\n- x\n`,
    "below a first heading that comes late": `## Basic Understanding\n\n### Caching\n**Shop**\n- x\n\n# Later\n\n${beside}\n`,
    "in a section": `## Basic Understanding\n\n### Caching\n**Shop**\n- x\n\n## Links\n- a\n\n${beside}\n`,
    "in a level": `## Basic Understanding\n\n${beside}\n\n### Caching\n**Shop**\n- x\n\n---\n\n## Strong Understanding\n`,
    "in a level without skills": `## Basic Understanding\n\n${beside}\n\n---\n\n## Strong Understanding\n`,
    "in a skill": `## Basic Understanding\n\n### Caching\n\n${beside}\n\n**Shop**\n- x\n`,
    "at the end of a project": `## Basic Understanding\n\n### Caching\n**Shop**\n- x\n\n${beside}\n\n**Mail**\n- y\n`,
    "at the end of a level": `## Basic Understanding\n\n### Caching\n**Shop**\n- x\n\n${beside}\n\n---\n\n## Strong Understanding\n\n### Queues\n**Mail**\n- y\n`,
    "within a bullet": `## Basic Understanding\n\n### Caching\n**Shop**\n- x\n\n${beside.replace(/^(?=.)/gm, "  ")}\n- y\n`,
    "after a line split from a bullet": `## Basic Understanding\n\n### Caching\n**Shop**\n- x\n**Mail**\n\n${beside.replace(/^(?=.)/gm, "  ")}\n- y\n`,
    "after a line split from a quotation": `## Basic Understanding\n\n### Caching\n> x\n**Shop**\n\n${beside}\n`,
  };
  for (const [name, text] of Object.entries(places)) {
    it(`keeps the text ${name}`, async () => {
      for (const format of name === "in a section" ? complete : keepsText) {
        const whole = (await exported(format, text)).text;
        for (const word of beside2) assert.ok(whole.includes(word), `${word} in ${format}`);
      }
      const isInSkill = /skill|project|bullet|level$|quotation/.test(name) && !name.includes("without");
      const asked = isInSkill && name !== "in a level" ? { skills: ["Caching"] } : { levels: ["Basic"] };
      const isInPart = isInSkill || name.startsWith("in a level");
      for (const format of isInPart ? keepsText : []) {
        const part = (await exported(format, text, asked)).text;
        for (const word of beside2) assert.ok(part.includes(word), `${word} in a part, ${format}`);
      }
    });
  }

  it("keeps the cells of unknown columns of a table, and the text between and after tables", async () => {
    const table = `# Title

alpha

| Skill | Level | Project | When | Evidence | Team | |
|---|---|---|---|---|---|---|
| Go | Basic | Shop | long beta | Ran gamma. | delta | epsilon |
| | | Shop | 2019 | Built zeta. | eta | |
| | | Mail | | Sent theta. | | |
| C | Expert | | | Wrote iota. | kappa | |

lambda

> mu

## More

nu
`;
    const evidence = ["gamma", "zeta", "theta", "iota"];
    const beside = "alpha beta delta epsilon eta kappa lambda mu".split(" ");
    const all = [...evidence, ...beside, "nu"];
    for (const format of exportFormatIds) {
      const left = leavesOut[format];
      const kept = left === undefined ? all : left === "sections" ? [...evidence, ...beside] : evidence;
      const text = (await exported(format, table)).text.replaceAll("\\n", " ");
      for (const word of kept) assert.match(text, new RegExp(`\\b${word}\\b`), `${word} in ${format}`);
    }
    for (const format of ["html", "docx", "json"] as const)
      assert.match((await exported(format, table)).text, /Team: delta/);
    // The head of the table is no text of the document.
    assert.ok(!(await exported("html", table)).text.includes("<th>Skill</th>"));
    for (const format of ["html", "docx", "json"] as const) {
      const { text } = await exported(format, table, { projects: ["Mail"] });
      for (const word of all) assert.equal(new RegExp(`\\b${word}\\b`).test(text), word === "theta", word);
    }
  });

  it("accepts any text, and JSON, JSON Resume and RenderCV are always valid", async function () {
    this.timeout(120_000);
    await fc.assert(
      fc.asyncProperty(fc.oneof(markdownText, requirementsText, fc.string()), async (text) => {
        for (const format of exportFormatIds) await exported(format, text);
        assertValid((await exported("json", text)).text);
        assert.equal(resumeErrors((await exported("json-resume", text)).text), null);
        assertRenderCv((await exported("rendercv", text)).text);
      }),
      { numRuns: 60 },
    );
  });

  it("accepts the author's document", async function () {
    const { text: seed } = sharedFile(this, "seed/slick-requirements.md");
    const json = await exported("json", seed);
    assertValid(json.text);
    const skills = (JSON.parse(json.text).documents as DocumentRecord[])[0]!.levels.flatMap(
      (one) => one.skills,
    );
    const bullets = skills.flatMap((one) => one.projects.flatMap((project) => project.bullets));
    assert.equal(skills.length, 12);
    assert.equal(bullets.length, 63);
    assert.equal(bullets.filter(({ metrics }) => metrics.length > 0).length, 4);
    const csv = await exported("csv", seed);
    assert.equal(csv.text.split("\r\n").length, 1 + 63 + 1);
    assert.equal(resumeErrors((await exported("json-resume", seed)).text), null);
    assert.equal((await exported("markdown", seed)).text, seed);
    assert.equal((await exported("html", seed)).text.match(/<article/g)?.length, 28);
    assertRenderCv((await exported("rendercv", seed)).text);
    const { text: word } = await exported("docx", seed);
    assert.equal(word.match(/w:val="Heading3"/g)?.length, 28);
    const { sections } = (JSON.parse(json.text).documents as DocumentRecord[])[0]!;
    const listed = bullets.length + sections.flatMap((one) => one.bullets).length;
    assert.equal(word.match(/<w:pStyle w:val="ListBullet"/g)?.length, listed);
  });
});
