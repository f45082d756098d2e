import assert from "node:assert/strict";
import fc from "fast-check";
import { CheckedDocument } from "../../../src/core/checking/checkedDocument.ts";
import type { Bullet } from "../../../src/core/document/requirementsDocument.ts";
import { documentStrength } from "../../../src/core/evidence/strengthOf.ts";
import { namedLines } from "../../../src/core/features/navigation/entity.ts";
import { type Configuration, defaultConfiguration } from "../../../src/core/settings/configuration.ts";
import { mayBeRequirements } from "../../../src/core/workspace/mayBeRequirements.ts";
import { recognise, recogniseModel } from "../../../src/core/workspace/recognise.ts";
import { realMarkdownFiles } from "../../kit/realMarkdown.ts";
import { exported } from "../features/exports/exported.ts";

/** Each project, or skill without one, with its level and its bullets. */
function read(text: string, configuration: Partial<Configuration> = {}): readonly string[] {
  const { model } = new CheckedDocument(text, { ...defaultConfiguration, ...configuration });
  return model.levels.flatMap(({ name, rank, skills }) =>
    skills.flatMap((skill) => [
      ...(skill.orphans.length > 0 ? [`${rank} ${name} > ${skill.name} > -: ${skill.orphans.length}`] : []),
      ...skill.projects.map((one) => `${rank} ${name} > ${skill.name} > ${one.name}: ${one.bullets.length}`),
    ]),
  );
}

const isOurs = (text: string, configuration: Partial<Configuration> = {}) =>
  recognise(text, { ...defaultConfiguration, ...configuration }).isRequirements;

/** A document level by level, with the headings as given. */
const byLevel = (low: string, high: string, project = "**Parts Shop**") =>
  `# Grace\n\n${low}\n\n### Queues\n${project}\n- Moved 40 topics to the new cluster.\n- Wrote the runbook.\n\n${high}\n\n### Rust\n**Billing**\n- Replaced the parser.\n`;

describe("levels of a ladder", () => {
  const cases: readonly (readonly [string, string, string, string, string])[] = [
    [
      "house names",
      "## Basic Understanding",
      "## Expert Understanding",
      "0 Basic Understanding",
      "3 Expert Understanding",
    ],
    [
      "signs around",
      "## 🌱 Basic Understanding",
      "## 🏆 Expert Understanding ##",
      "0 Basic Understanding",
      "3 Expert Understanding",
    ],
    [
      "numbers before",
      "## 1) Basic Understanding",
      "## 4. Expert Understanding",
      "0 Basic Understanding",
      "3 Expert Understanding",
    ],
    ["a level's number before", "## Level 1: Basic", "## L4 – Expert", "0 Basic", "3 Expert"],
    [
      "a colon or a count after the name",
      "## Basic Understanding:",
      "## Expert Understanding (2 skills)",
      "0 Basic Understanding",
      "3 Expert Understanding",
    ],
    [
      "marks and comments",
      "## **Basic Understanding** <!-- x -->",
      "## [Expert Understanding](#e)",
      "0 Basic Understanding",
      "3 Expert Understanding",
    ],
    [
      "another case",
      "## BASIC UNDERSTANDING",
      "## expert understanding",
      "0 BASIC UNDERSTANDING",
      "3 expert understanding",
    ],
    [
      "experience",
      "## Working Experience",
      "## Extensive Experience",
      "1 Working Experience",
      "2 Extensive Experience",
    ],
    [
      "understanding and experience",
      "## Basic Understanding",
      "## Extensive Experience",
      "0 Basic Understanding",
      "2 Extensive Experience",
    ],
    ["knowledge", "## Working Knowledge", "## Expert Knowledge", "1 Working Knowledge", "3 Expert Knowledge"],
    [
      "another noun than the ladder's",
      "## Basic Understanding",
      "## Advanced Knowledge",
      "0 Basic Understanding",
      "2 Advanced Knowledge",
    ],
    [
      "a slip of the author's",
      "## Basic Understandng",
      "## Expert Understanding",
      "-1 Basic Understandng",
      "3 Expert Understanding",
    ],
    ["beginner to expert", "## Beginner", "## Advanced", "0 Beginner", "2 Advanced"],
    ["Dreyfus", "## Competent", "## Proficient", "2 Competent", "3 Proficient"],
    ["all of DDaT", "## Familiarity", "## Practitioner", "0 Familiarity", "2 Practitioner"],
    ["what was acquired, in French", "## Acquis", "## Maîtrisé", "2 Acquis", "3 Maîtrisé"],
    ["DDaT", "## Working", "## Practitioner", "1 Working", "2 Practitioner"],
    [
      "NIH",
      "## Fundamental Awareness (basic knowledge)",
      "## Intermediate",
      "0 Fundamental Awareness",
      "2 Intermediate",
    ],
    ["SFIA", "## 3 Apply", "## 6. Initiate, influence", "2 Apply", "5 Initiate, influence"],
    ["career levels", "## Junior", "## Principal", "1 Junior", "5 Principal"],
    ["numbers alone", "## Level 2", "## Level 6", "1 Level 2", "5 Level 6"],
    ["numbers in short", "## L2", "## L3", "1 L2", "2 L3"],
    ["German", "## Gute Kenntnisse", "## Expertenwissen", "1 Gute Kenntnisse", "3 Expertenwissen"],
    ["French", "## Débutant", "## Confirmé", "0 Débutant", "2 Confirmé"],
    ["Spanish", "## Principiante", "## Avanzado", "0 Principiante", "2 Avanzado"],
    ["Portuguese", "## Iniciante", "## Avançado", "0 Iniciante", "2 Avançado"],
  ];
  for (const [what, low, high, first, last] of cases)
    it(`are read from headings with ${what}`, () => {
      const text = byLevel(low, high);
      assert.deepEqual(read(text), [`${first} > Queues > Parts Shop: 2`, `${last} > Rust > Billing: 1`]);
      assert.equal(isOurs(text), true);
    });

  it("are read below one heading, and from underlined headings", () => {
    const deep = byLevel("### Basic Understanding", "### Expert Understanding")
      .replaceAll("### Queues", "#### Queues")
      .replaceAll("### Rust", "#### Rust")
      .replace("# Grace\n", "# Grace\n\n## What I know\n");
    const underlined = byLevel("Basic Understanding\n---", "Expert Understanding\n---");
    for (const text of [deep, underlined]) {
      assert.deepEqual(read(text), [
        "0 Basic Understanding > Queues > Parts Shop: 2",
        "3 Expert Understanding > Rust > Billing: 1",
      ]);
      assert.equal(isOurs(text), true);
    }
  });

  it("have no rank where the ladder does not know them, between levels and built like one", () => {
    const part = (name: string, skill: string) =>
      `## ${name}\n\n### ${skill}\n**Shop** (2023)\n- Wrote it.\n\n`;
    const text = (name: string) =>
      `${part("Beginner", "Go")}${part(name, "Rust")}${part("Expert", "Perl")}${part("Volunteering", "Camp")}`;
    const known = ["0 Beginner > Go > Shop: 1", "3 Expert > Perl > Shop: 1"] as const;
    assert.deepEqual(read(text("Wizard")), [known[0], "-1 Wizard > Rust > Shop: 1", known[1]]);
    for (const name of ["Certifications", "My Projects", "Education and Training", "Notes"])
      assert.deepEqual(read(text(name)), known, name);
    assert.deepEqual(
      read(
        "## Go\n\n### Beginner\n**Shop**\n- Ran it.\n\n### Wizard\n**Mail**\n- Ran it.\n\n### Expert\n**Bank**\n- Ran it.\n\n## C\n\n### Expert\n**Bank**\n- Ran it.\n",
      ),
      [
        "0 Beginner > Go > Shop: 1",
        "-1 Wizard > Go > Mail: 1",
        "3 Expert > Go > Bank: 1",
        "3 Expert > C > Bank: 1",
      ],
    );
  });

  it("are read without a rank before the first and after the last if they are misspelt, or words for people of skill", () => {
    const part = (name: string) => `## ${name}\n\n### Of ${name}\n**Shop** (2023)\n- Wrote it.\n\n`;
    const text = (name: string) => ["Intermediate", "Advanced", name].map(part).join("");
    for (const name of ["Expret", "Begginer", "Wizard", "🧙 Guru"])
      assert.equal(read(text(name)).at(-1), `-1 ${name} > Of ${name} > Shop: 1`, name);
    for (const name of ["Export", "Volunteering", "Community", "Stilts"])
      assert.equal(read(text(name)).length, 2, name);
    assert.deepEqual(
      read(
        "### French: Native\n- Read it.\n\n### Dutch: Advanced\n- Taught it in 2020.\n\n### Greek: Beginer\n- Read it.\n",
      ),
      ["-1 Native > French > -: 1", "2 Advanced > Dutch > -: 1", "-1 Beginer > Greek > -: 1"],
    );
  });

  it("can be configured, and named in the document itself", () => {
    const text = byLevel("## Seed", "## Tree");
    const levels = ["Seed", "Shrub", "Tree"];
    assert.deepEqual(read(text), []);
    assert.equal(isOurs(text), false);
    const expected = ["0 Seed > Queues > Parts Shop: 2", "2 Tree > Rust > Billing: 1"];
    assert.deepEqual(read(text, { levels }), expected);
    assert.equal(isOurs(text, { levels }), true);
    const own = `---\nslick:\n  levels: [Seed, Shrub, Tree]\n---\n${text}`;
    assert.deepEqual(read(own), expected);
    assert.equal(isOurs(own), true);
    assert.deepEqual(read(byLevel("## Apply", "## Enable"), { ladder: "beginner-expert" }), []);
    assert.equal(isOurs(`---\nslick: true\n---\n# Nothing yet\n`), true);
    assert.equal(
      isOurs(`---\nslick: false\n---\n${byLevel("## Basic Understanding", "## Expert Understanding")}`),
      false,
    );
  });

  it("are read in the layout that the configuration or the document names, which also sets the spelling", () => {
    const text =
      "# G\n\n## Basic\n\n### Caching\n**Shop**\n- Ran it.\n\n## Expert\n\n### Go\n**Mail**\n- Sent it.\n";
    const kindOf = (source: string, layout = "auto") =>
      new CheckedDocument(source, { ...defaultConfiguration, layout }).model.layout;
    assert.equal(kindOf(text), "level-first");
    assert.equal(kindOf(text, "skill-first"), "skill-first");
    assert.equal(kindOf(`---\nslick:\n  layout: level-first\n---\n${text}`, "skill-first"), "level-first");
    assert.equal(kindOf(text, "no such layout"), "level-first");
    const localeOf = (source: string) => new CheckedDocument(source, defaultConfiguration).locale;
    assert.equal(localeOf(text), "en");
    assert.equal(localeOf(`---\nslick:\n  locale: en-GB\n---\n${text}`), "en-GB");
    assert.equal(localeOf(`---\nslick:\n  locale: xx\n---\n${text}`), "en");
    assert.equal(isOurs(`---\nslick:\n  locale: en-GB\n---\n# Nothing yet\n`), true);
  });

  it("are read again when the front matter changes", () => {
    const text = byLevel("## Seed", "## Tree");
    const document = new CheckedDocument(text, defaultConfiguration);
    assert.equal(document.model.levels.length, 0);
    document.edit({ span: { start: 0, end: 0 }, text: "---\nslick:\n  levels: [Seed, Tree]\n---\n" });
    assert.equal(document.model.levels.length, 2);
  });
});

describe("lines that name a project", () => {
  const lines: readonly (readonly [string, string, (string | undefined)?, string?])[] = [
    ["**Parts Shop** (2023–2024)", "Parts Shop", "2023–2024"],
    ["**Parts Shop** (since March 2023)", "Parts Shop", "since March 2023"],
    ["**Parts Shop** | Acme | 2024", "Parts Shop", "2024", "Acme"],
    ["**Parts Shop** — Acme", "Parts Shop", undefined, "Acme"],
    ["**Parts Shop**, Acme, 01/2020 – today", "Parts Shop", "01/2020 – today", "Acme"],
    ["**Parts Shop (2021)**", "Parts Shop", "2021"],
    ["**Parts Shop, Feb–Jun 2023**", "Parts Shop", "Feb–Jun 2023"],
    ["**Parts Shop** (Q1 to Q3 2023)", "Parts Shop", "Q1 to Q3 2023"],
    ["**Tool** (2024)", "Tool", "2024"],
    ["**Role** (since 2021)", "Role", "since 2021"],
    ["**Parts Shop**:", "Parts Shop"],
    ["2019–2021: **Parts Shop**", "Parts Shop", "2019–2021"],
    ["__Parts Shop__", "Parts Shop"],
    ["***Parts Shop***", "Parts Shop"],
    ["**_Parts Shop_**", "Parts Shop"],
    ["**[Parts Shop](https://example.org)** (2020)", "Parts Shop", "2020"],
    ["[**Parts Shop**](https://example.org)", "Parts Shop"],
    ["**Parts Shop**\u00a0", "Parts Shop"],
    ["#### Parts Shop", "Parts Shop"],
    ["#### Parts Shop | Acme | 2024", "Parts Shop", "2024", "Acme"],
    ["##### Parts Shop (2020–2021)", "Parts Shop", "2020–2021"],
  ];
  for (const [line, name, period, note] of lines)
    it(`include ${line}`, () => {
      const text = byLevel("## Basic Understanding", "## Expert Understanding", line);
      const document = new CheckedDocument(text, defaultConfiguration);
      const [project] = document.model.levels[0]!.skills[0]!.projects;
      assert.deepEqual(
        [project?.name, project?.period?.text, project?.note, project?.bullets.length],
        [name, period, note, 2],
      );
      assert.equal(document.source(project!.nameSpan), name);
      assert.deepEqual(
        document.findings().filter(({ severity }) => severity === "warning"),
        [],
      );
    });

  it("may have words in italics beside a period", () => {
    for (const [heading, written] of [
      ["A *self-made Shop*, 2020", "A *self-made Shop*"],
      ["*Parts* Shop (2020)", "*Parts* Shop"],
      ["*Shop*, 2020", "Shop"],
      // The marks would be torn apart.
      ["**A *Shop*, 2020**", "A *Shop*, 2020"],
    ] as const) {
      const text = `## Basic Understanding\n\n### Go\n#### ${heading}\n- Ran it.\n`;
      const [project] = new CheckedDocument(text, defaultConfiguration).model.levels[0]!.skills[0]!.projects;
      const { nameSpan, name } = project!;
      assert.equal(text.slice(nameSpan.start, nameSpan.end).replace(/^\*\*|\*\*$/g, ""), written, heading);
      assert.doesNotMatch(name, /\*/);
    }
  });

  it("are not sentences, facts and labels", () => {
    for (const line of [
      "**Parts Shop** sells parts.",
      "**Role** – Developer",
      "**Role** (Developer, 2024)",
      "**Duration** (2023–2024)",
      "**Results** (2024)",
      "**Specific Capabilities:**",
      "**Results:**",
      "**Notes**:",
      "**Note:** quotes matter.",
      "**Parts** and **Shop** were joined.",
      "**Moved it to the shop in March**.",
      "🚀 **Moved** it in March.",
    ]) {
      const text = `## Basic Understanding\n\n### Queues\n**Billing**\n- Moved it.\n\n${line}\n- Ran it.\n`;
      assert.deepEqual(
        new CheckedDocument(text, defaultConfiguration).model.levels[0]!.skills[0]!.projects.map(
          ({ name }) => name,
        ),
        ["Billing"],
        line,
      );
    }
    for (const line of [
      "**Moved it to the shop in March**.",
      "🚀 **Moved** it in March.",
      "<b>Moved</b> it in March.",
    ]) {
      const text = `## Basic Understanding\n\n### Queues\n**Billing**\n- Moved it.\n\n${line}\n- Ran it.\n`;
      const rules = new CheckedDocument(text, defaultConfiguration).findings().map(({ rule }) => rule);
      assert.ok(!rules.includes("malformed-project"), line);
    }
  });

  it("are not labels, however they are written; bullets of notes are not evidence", () => {
    for (const label of [
      "Notes:",
      "Notes :",
      "*Notes:*",
      "**Notes** :",
      "__Notes:__\u00a0",
      "Notes：",
      "Offene Fragen:",
      "**Notizen:**",
      "Références :",
    ])
      for (const gap of ["\n", ""]) {
        const text = `## Basic Understanding\n\n### Queues\n**Billing**\n- Moved it.\n${gap}${label}\n- Private.\n\n**Mail**\n- Ran it.\n`;
        const document = new CheckedDocument(text, defaultConfiguration);
        const { projects } = document.model.levels[0]!.skills[0]!;
        assert.deepEqual(
          projects.map(({ name, bullets }) => [name, bullets.length]),
          [
            ["Billing", 1],
            ["Mail", 1],
          ],
          JSON.stringify(gap + label),
        );
        const [section] = document.model.sections;
        assert.equal(document.source(section!.nameSpan), section!.name);
        assert.deepEqual(document.findings(), [], label);
      }
  });

  it("are reported if they are malformed, so that no bullet silently belongs to the project before", () => {
    for (const line of [
      "####Mail",
      "**Mail",
      "<b>Mail</b>",
      "- **Mail**",
      "Mail",
      "**Mail**<br>",
      "**Mail** our own mailer",
      "**Mail**.",
      "🚀 **Mail**",
      "⚙️ **Mail** mailer",
      ":rocket: **Mail**",
      "~~**Mail**~~",
      "<u>**Mail**</u>",
      "<strong>Mail</strong> (2020)",
      "  **Mail**",
      "\t**Mail**",
    ]) {
      const text = `## Basic Understanding\n\n### Queues\n**Billing**\n- Moved it.\n\n${line}\n- Ran it.\n\n## Strong Understanding\n`;
      const document = new CheckedDocument(text, defaultConfiguration);
      const found = document.findings().filter(({ rule }) => rule === "malformed-project");
      assert.equal(found.length, 1, line);
      const fix = found[0]!.fixes?.[0];
      if (!fix) continue;
      for (const edit of [...fix.edits].reverse()) document.edit(edit);
      assert.deepEqual(
        document.model.levels[0]!.skills[0]!.projects.map(({ name, bullets }) => [name, bullets.length]),
        [
          ["Billing", 1],
          ["Mail", 1],
        ],
        line,
      );
    }
  });

  it("are the starts of bullets, or bullets with nested bullets, in a document without other project lines", () => {
    const text =
      "## Basic Understanding\n\n### Queues\n- **Parts Shop**: moved 40 topics.\n- **Parts Shop** – wrote the runbook.\n- **Mail** (2020)\n  - Ran the mail.\n  - Moved it.\n- Joined no project.\n\n## Expert Understanding\n\n### Rust\n**Billing**\n- **Result:** half the load.\n";
    assert.deepEqual(read(text), [
      "0 Basic Understanding > Queues > -: 1",
      "0 Basic Understanding > Queues > Parts Shop: 2",
      "0 Basic Understanding > Queues > Mail: 2",
      "3 Expert Understanding > Rust > Billing: 1",
    ]);
    const document = new CheckedDocument(text, defaultConfiguration);
    const names = [...namedLines(document.model)].filter(({ name }) => name === "Parts Shop");
    assert.deepEqual(
      names.map(({ nameSpan }) => document.source(nameSpan)),
      ["Parts Shop", "Parts Shop"],
    );
    assert.equal(documentStrength(document).total.bullets, 6);
  });

  it("are followed by what was done, if they start a bullet", () => {
    for (const eol of ["\n", "\r\n"]) {
      const text = [
        "## Basic Understanding",
        "",
        "### Queues",
        "- **Shop**:",
        "  moved them",
        "- **Mail**: sent it",
      ].join(eol);
      const { model } = new CheckedDocument(text, defaultConfiguration);
      const texts = model.levels[0]!.skills[0]!.projects.flatMap(({ bullets }) =>
        bullets.map((one) => one.text),
      );
      assert.deepEqual(texts, ["moved them", "sent it"]);
    }
  });

  it("are not required in a document that names no projects", () => {
    const text =
      "## Basic Understanding\n\n### Queues\n- Moved 40 topics.\n\n## Expert Understanding\n\n### Rust\n- Replaced the parser.\n";
    const findings = new CheckedDocument(text, defaultConfiguration).findings();
    assert.deepEqual(
      findings.filter(({ rule }) => rule === "orphan-bullets" || rule === "missing-project"),
      [],
    );
  });
});

describe("skills that state their level", () => {
  it("need no date and no project if a line states it", () => {
    const text = (second: string) =>
      `# Ada\n\n## Sewing\n\nLevel: Basic\n\n- Sewed three coats\n\n## Knitting\n\nLevel: Expert\n\n- ${second}\n`;
    assert.equal(isOurs(text("Taught 40 people to knit")), true);
    for (const second of ["You need two needles", "Knit 20 rows", "Created by Ann"])
      assert.equal(isOurs(text(second)), false, second);
    assert.equal(isOurs(text("Taught 40 people").replaceAll(/\n\nLevel: (\w+)/g, " ($1)")), false);
  });

  it("may have bullets that open with a range of years", () => {
    assert.equal(
      isOurs(
        "# Ada\n\n## Sewing (Basic)\n\n- 2019–2021: sewed coats at home.\n\n## Knitting (Expert)\n\n- 2015 - today: taught 40 people.\n",
      ),
      true,
    );
  });

  const byFirst = (first: string, last: string) =>
    `# Grace\n\n${first}\n\n**Parts Shop**\n- Moved 40 topics.\n- Wrote the runbook.\n\n${last}\n\n**Billing**\n- Replaced the parser.\n`;
  for (const [first, last] of [
    ["## Queues (Basic)", "## Rust (Expert)"],
    ["## Queues — Basic", "## Rust — Expert"],
    ["## Queues: Basic", "## Rust: Expert"],
    ["## Queues [Basic]", "## Rust [Expert]"],
    ["## Queues\n\nLevel: Basic", "## Rust\n\nLevel: Expert"],
    ["## Queues\n\n**Level:** Basic", "## Rust\n\n**Level:** Expert"],
    ["## Queues\n\n### Basic", "## Rust\n\n### Expert"],
  ] as const)
    it(`are read from ${first.replaceAll("\n", "\\n")}`, () => {
      const text = byFirst(first, last);
      assert.deepEqual(read(text), ["0 Basic > Queues > Parts Shop: 2", "3 Expert > Rust > Billing: 1"]);
      assert.equal(isOurs(text), true);
      const { model } = new CheckedDocument(text, defaultConfiguration);
      for (const level of model.levels) {
        assert.equal(text.slice(level.nameSpan.start, level.nameSpan.end), level.name);
        const [skill] = level.skills;
        assert.equal(text.slice(skill!.nameSpan.start, skill!.nameSpan.end), skill!.name);
      }
    });
});

describe("levels in bullets and columns", () => {
  it("may stand after other bullets with labels, and evidence may be a link", () => {
    const text =
      "# Ada\n\n### Drawing\n\n- **Evidence**: [Posters](https://example.org/p)\n- **Level**: advanced, by my teacher\n\n### Print\n\n- **Level**: basic\n- **Evidence**: [Leaflet](https://example.org/l)\n";
    assert.deepEqual(read(text), ["2 advanced > Drawing > -: 1", "0 basic > Print > -: 1"]);
    assert.equal(isOurs(text), true);
  });

  it("are current beside a target", () => {
    const table = (first: string, second: string) =>
      `| Skill | ${first} | ${second} | Evidence |\n|---|---|---|---|\n| Queues | 2 | 4 | Moved 40 topics. |\n| Rust | 1 | 3 | Wrote a parser. |\n`;
    for (const [first, second] of [
      ["Current", "Target"],
      ["Ist", "Soll"],
    ] as const) {
      assert.deepEqual(
        read(table(first, second)),
        ["1 Level 2 > Queues > -: 1", "0 Level 1 > Rust > -: 1"],
        first,
      );
      assert.equal(isOurs(table(first, second)), true, first);
    }
    assert.equal(isOurs(table("Current", "Voltage")), false);
  });
});

describe("skills that state no level", () => {
  const found = (...headings: string[]) =>
    new CheckedDocument(
      headings.map((heading) => `## ${heading}\n\n**Shop**\n- Built the shop.\n\n`).join(""),
      defaultConfiguration,
    )
      .findings()
      .filter(({ rule }) => rule === "unknown-level").length;

  it("are reported between skills that do", () => {
    assert.equal(found("Caching (Expert)", "Search", "Rust (Basic)"), 1);
  });

  it("are parts of the document elsewhere", () => {
    assert.equal(found("Search", "Caching (Expert)", "Rust (Basic)", "Writing"), 0);
    assert.equal(found("Caching (Expert)", "Projects", "Rust (Basic)"), 0);
  });
});

describe("tables of evidence", () => {
  it("are read row by row, with several bullets per cell", () => {
    const text =
      "# Grace\n\n| Skill | Level | Project | Evidence |\n|---|---|---|---|\n| Queues | Basic | Parts Shop | Moved 40 topics.<br>Wrote the runbook. |\n| Queues | Basic | Parts Shop | Cut the load; tuned it |\n| Rust | Expert | [Billing](https://example.org) | Replaced the `a\\|b` parser. |\n";
    assert.deepEqual(read(text), ["0 Basic > Queues > Parts Shop: 4", "3 Expert > Rust > Billing: 1"]);
    assert.equal(isOurs(text), true);
    const document = new CheckedDocument(text, defaultConfiguration);
    assert.equal(documentStrength(document).total.bullets, 5);
    assert.deepEqual(
      document.findings().filter(({ severity }) => severity !== "hint"),
      [],
    );
  });

  it("have details in their cells: what has a dash, below what has none", async () => {
    const row = (evidence: string) =>
      `# Grace\n\n| Skill | Level | Project | Evidence |\n|---|---|---|---|\n| Queues | Basic | Depot | ${evidence} |\n`;
    const shown = (bullets: readonly Bullet[]): readonly string[] =>
      bullets.flatMap(({ text, details }) => [text, ...shown(details).map((one) => `> ${one}`)]);
    for (const [evidence, expected] of [
      [
        "Moved it.<br>– by 20%<br>– – at night<br>– by hand<br>Ran it.",
        ["Moved it.", "> by 20%", "> > at night", "> by hand", "Ran it."],
      ],
      ["– Moved it.<br>– Ran it.", ["Moved it.", "Ran it."]],
      ["Moved it.<br>- Ran it.<br>• Sent it.", ["Moved it.", "Ran it.", "Sent it."]],
      ["Moved it.<br>– – at night", ["Moved it.", "> at night"]],
    ] as const) {
      const { model } = new CheckedDocument(row(evidence), defaultConfiguration);
      assert.deepEqual(shown(model.levels[0]!.skills[0]!.projects[0]!.bullets), expected, evidence);
    }
    const { text } = await exported("html", row("Moved it.<br>– by 20%<br>Ran it."));
    assert.match(text, /<p>Moved it\.<\/p><ul><li><p>by 20%<\/p><\/li><\/ul><\/li><li><p>Ran it\.<\/p>/);
  });

  it("may be below levels and skills, and use signs for levels that a legend explains", () => {
    assert.deepEqual(
      read(
        "## Basic Understanding\n\n| Skill | Project | Proof |\n|---|---|---|\n| Queues | Parts Shop | Moved 40 topics. |\n\n## Expert Understanding\n\n### Rust\n\n| Project | Evidence |\n|---|---|\n| Billing | Replaced the parser. |\n",
      ),
      ["0 Basic Understanding > Queues > Parts Shop: 1", "3 Expert Understanding > Rust > Billing: 1"],
    );
    const signs =
      "🟢 = Basic, 🔴 = Expert\n\n| Skill | Level | Project | Evidence |\n|---|---|---|---|\n| Queues | 🟢 | Parts Shop | Moved 40 topics. |\n| Rust | 🔴 | Billing | Replaced the parser. |\n";
    assert.equal(read(signs).length, 2);
    assert.equal(isOurs(signs), true);
  });

  it("have a column of evidence, whatever it says of projects beside", () => {
    for (const head of [
      "Evidence in the project",
      "Proof (project)",
      "Nachweis im Projekt",
      "Nachweise im Labor/Projekt",
      "Preuve dans le projet",
      "Evidencia del proyecto",
      "Where used",
    ])
      assert.deepEqual(
        read(`| Skill | Level | ${head} |\n|---|---|---|\n| Queues | Basic | Moved 40 topics. |\n`),
        ["0 Basic > Queues > -: 1"],
        head,
      );
    assert.deepEqual(
      read(
        "| Skill | Level | Evidence projects | Metrics |\n|---|---|---|---|\n| Queues | Basic | Parts Shop | 40 topics |\n",
      ),
      ["0 Basic > Queues > Parts Shop: 1"],
    );
  });

  it("have a column of skills, not of their groups, unless that is all there is", () => {
    const row = (head: string) =>
      `| ${head} | Level | Evidence |\n|${"---|".repeat(head.split("|").length + 2)}\n| Queues | ${head.includes("|") ? "Topics | " : ""}Basic | Moved 40. |\n`;
    for (const [head, skill] of [
      ["Skill category | Competency", "Topics"],
      ["Soft Skill Kategorie | Kompetenz", "Topics"],
      ["Area of competence | Technology", "Topics"],
      ["Skill | Skill area", "Queues"],
      ["Skill category", "Queues"],
      ["Area", "Queues"],
    ] as const)
      assert.deepEqual(read(row(head)), [`0 Basic > ${skill} > -: 1`], head);
  });

  it("keep their rows: no fix for a row without a project or evidence adds a line", () => {
    const document = new CheckedDocument(
      "| Skill | Level | Project | Evidence |\n|---|---|---|---|\n| Queues | Basic | Parts Shop | Moved 40 topics. |\n| Tests | Basic | | Wrote 30 tests. |\n| Rust | Expert | | |\n| Go | Expert | Billing | |\n",
      defaultConfiguration,
    );
    const found = document.findings().filter(({ severity }) => severity !== "hint");
    assert.deepEqual(
      found.map(({ rule, fixes }) => [rule, fixes?.length ?? 0]),
      [
        ["missing-project", 0],
        ["missing-bullets", 0],
      ],
    );
  });

  it("are exported with the contents of all their cells", async () => {
    const head = "| Skill | Level | Project | Evidence |\n|---|---|---|---|\n";
    const text = `# Grace\n\n${head}| Queues | Basic | Parts Shop | Moved 40 topics.<br>Wrote the *runbook*. |\n| Rust | Expert | | Replaced the parser. |\n`;
    for (const format of ["html", "markdown", "json", "csv"] as const) {
      const { text: output } = await exported(format, text);
      for (const words of [
        "Queues",
        "Parts Shop",
        "Moved 40 topics",
        "runbook",
        "Rust",
        "Replaced the parser",
      ])
        assert.ok(output.includes(words), `${format}: ${words}`);
    }
    const { text: page } = await exported("html", text);
    assert.match(page, /<li>(?:<p>)?Moved 40 topics\./);
  });

  it("may have more bullets in a cell than a function call takes arguments", () => {
    const text = `| Skill | Level | Evidence |\n|---|---|---|\n| Go | Basic | ${"w; ".repeat(150_000)} |\n`;
    assert.deepEqual(read(text), ["0 Basic > Go > -: 150000"]);
  }).timeout(120_000);

  it("are not tables of anything else", () => {
    for (const [head, ...rows] of [
      ["Name | Level | Description", "debug | 1 | Chatty.", "error | 4 | Loud."],
      ["Skill | Level | Notes", "Fireball | 3 | 8d6 damage", "Shield | 1 | +5 AC"],
      ["Skill | Level | Description", "Go | Junior | Knows the syntax", "Go | Senior | Knows the runtime"],
    ] as const)
      assert.equal(
        isOurs(`# T\n\n| ${head} |\n|---|---|---|\n${rows.map((row) => `| ${row} |\n`).join("")}`),
        false,
        head,
      );
  });
});

describe("documents that are not requirements documents", () => {
  const others: Readonly<Record<string, string>> = {
    "a career page": "# Levels\n\n## Junior\n\nLearns.\n\n## Senior\n\nLeads.\n",
    "a rubric":
      "# Levels\n\n## Junior\n\n### Delivery\n**Scope**\n- Works on small tasks\n\n## Senior\n\n### Delivery\n**Scope**\n- Owns projects\n",
    "a tutorial":
      "# Go\n\n## Beginner\n\n### Variables\n**Exercise 1**\n- Declare a variable\n\n## Advanced\n\n### Channels\n**Exercise 2**\n- Make a channel\n",
    "a list of links":
      "# Books\n\n## Beginner\n\n### Go\n- [Book](https://example.org) 2019\n\n## Advanced\n\n### Go\n- [Book](https://example.org) 2020\n",
    "project ideas":
      "# Ideas\n\n## Beginner\n\n### Calculator\n**User stories**\n- User can enter up to 8 digits\n- User sees the result\n\n## Advanced\n\n### Book finder\n**User stories**\n- User gets at least 10 results\n",
    "a training plan":
      "# Plan\n\n## Beginner\n\n### Week 1\n**Squats**\n- 3 sets of 10 reps\n\n## Advanced\n\n### Week 1\n**Squats**\n- 5 sets of 20 reps\n",
    "plans and prices":
      "# Plans\n\n## Basic\n\n### Storage\n**Included**\n- Limited to 10 GB\n- 5 users\n\n## Advanced\n\n### Storage\n**Included**\n- Unlimited users\n",
    "a career ladder that counts":
      "# Levels\n\n## Junior\n\n### Craft\n**Coding**\n- Finishes 2 tasks a week\n- Needs 80% of reviews\n\n## Senior\n\n### Craft\n**Coding**\n- Mentored by nobody\n- Leads 3 engineers\n",
    "job advertisements":
      "# Jobs\n\n## Backend (Senior)\n**What you bring**\n- 5 years of Go\n\n## Design (Junior)\n**What you bring**\n- 1 year experience\n",
    "books with their year":
      "# Books\n\n## Beginner\n\n### Docker\n**Docker Deep Dive (2023)**\n- 300 pages\n\n## Intermediate\n\n### Kubernetes\n**Up and Running (2022)**\n- Three authors\n",
    "a German course":
      "# Kurs\n\n## Grundlagen\n\n### Schleifen\n**Übung 1**\n- Schreibe 3 Schleifen\n\n## Fortgeschritten\n\n### Rekursion\n**Übung 2**\n- Ändere die Funktion\n",
    "a French course":
      "# Cours\n\n## Débutant\n\n### Boucles\n**Exercice 1**\n- Écrire une boucle\n- Créez 3 listes\n\n## Confirmé\n\n### Fonctions\n**Exercice 2**\n- Expliquez la récursion\n",
    "lessons in Russian":
      "# Уроки\n\n## Level 1\n\n### Циклы\n**Задача 1**\n- Напишите цикл\n\n## Level 2\n\n### Функции\n**Задача 2**\n- Измените функцию\n",
    "a table of support":
      "# Support\n\n| Level | Topic | Examples |\n|---|---|---|\n| L1 | Passwords | [Runbook](x) |\n| L2 | Network | [Runbook](y) |\n",
    "a manual":
      "# tool\n\n## Basic Usage\n\n### Options\n**Note:** quotes matter.\n- `--a` first\n\n## Advanced Usage\n\n### Plugins\n**Warning**\n- load them last\n",
  };
  for (const [what, text] of Object.entries(others))
    it(`include ${what}`, () => assert.equal(isOurs(text), false));

  it("are told by the language of their levels when they say what was done", () => {
    for (const [low, high, ...deeds] of [
      ["Grundlagen", "Experte", "40 Topics migriert.", "Aufbau des Monitorings.", "Den Parser ersetzt."],
      ["Débutant", "Confirmé", "Réduit le temps.", "Mise en place du cache.", "Développé l'import."],
      ["Básico", "Experto", "Reduje el tiempo.", "Migré 40 temas.", "Implementación del cache."],
      ["Básico", "Especialista", "Reduzi o tempo.", "Desenvolvi o cache.", "Criação do importador."],
    ] as const) {
      const [first, second, third] = deeds;
      const text = `## ${low}\n\n### Kafka\n**Shop**\n- ${first}\n- ${second}\n\n## ${high}\n\n### Go\n**Bank**\n- ${third}\n`;
      assert.equal(isOurs(text), true, low);
    }
  });

  it("include those whose levels are only in comments, code and front matter", () => {
    const text = byLevel("## Basic Understanding", "## Expert Understanding");
    for (const whole of [
      `<!--\n${text}-->\n`,
      `<pre>\n${text}</pre>\n`,
      `\`\`\`\n\`\`\`js\n${text}\`\`\`\n`,
      `---\nx: |\n${text.replace(/^/gm, "  ")}\n---\n`,
    ])
      assert.equal(isOurs(whole), false, whole.slice(0, 8));
  });

  it("may pass the quick look, but a requirements document never fails it", () => {
    for (const { text } of realMarkdownFiles(200))
      assert.ok(
        mayBeRequirements(text, defaultConfiguration) ||
          !recogniseModel(new CheckedDocument(text, defaultConfiguration).model, text).isRequirements,
      );
  });

  it("are judged alike by the quick look and the model, whatever their headings", () => {
    const piece = fc.constantFrom(
      "# Ada",
      "## Basic Understanding",
      "## **Expert** Understanding",
      "## [Strong Understanding](#x)",
      "Advanced Understanding\n---",
      "## 🟢 Beginner",
      "### Expert",
      "## Caching (Advanced)",
      "## Queues [Expert]",
      "Level: Basic",
      "### Caching",
      "#### Shop (2020)",
      "**Shop**",
      "- Built 3 shops.",
      "- **Mail**: ran it.",
      "```",
      "<!--",
      "-->",
      "<pre>",
      "</pre>",
      "> ## Basic Understanding",
      "    ## Expert Understanding",
      "| Skill | Level | Project | Evidence |\n|---|---|---|---|\n| A | Basic | B | Built 3 |\n| C | Expert | D | Ran 4 |",
      "---",
      "| Competency | Rating | Evidence |\n|---|---|---|\n| A | 2/5 | Built 3 |\n| C | ★★★★☆ | Ran it for 4 weeks |\n| D | 🔴 | Wrote it |",
      "🔴 = Expert, 🟢 = Basic",
      "Legend: 🔴 Expert",
      "## Go – Senior\n**Ledger** | Acme | 2021\n- Rewrote the importer.\n- Cut it.",
      "## Rust: Junior\n- **Shop** (2020): built it.\n- **Mail**: ran it.",
      "## C\n\n### Advanced\n**Shop**\n- Built it.\n- Ran it.",
      "## Go\n\nLevel\n: Expert\n\n- Wrote it in 2023.",
      "## C\nProficiency\n— Basic\n**Shop**\n- Built it.\n- Ran it.",
      "Basic\nUnderstanding\n---",
      "### Java\n- **Evidence**: [Shop](https://example.org)\n- **Level**: basic",
      "| Skill | Current | Target | Evidence |\n|---|---|---|---|\n| A | 2 | 4 | Built 3 |\n| C | 1 | 3 | Ran it for 4 weeks |",
      "## 🔴",
      "## ◐",
      "Key: ◐ Basic, ■ Expert",
      "| Skill | Level | Evidence |\n|---|---|---|\n| A | ◐ | Built 3 |\n| C | ■ | Ran it for 4 weeks |",
      `| Skill | Evidence | Level |\n|---|---|---|\n| A | ${"Built 3. ".repeat(300)} | Basic |`,
      `### Go\nLevel: [Expert](https://example.org/${"x".repeat(120)})`,
      "&#66;asic",
      "## Basic&nbsp;Understanding",
      "",
      "Text.",
    );
    const front = fc.constantFrom(
      "",
      "",
      "",
      "---\nslick: true\n---\n",
      "---\nslick: false\n---\n",
      "---\nslick:\n  ladder: career\n  layout: table\n---\n",
      "---\nslick:\n  locale: en-GB\n---\n",
      "---\ntitle: slick\n---\n",
    );
    fc.assert(
      fc.property(
        front,
        fc.array(piece, { maxLength: 14 }),
        fc.constantFrom("\n", "\n\n"),
        (own, pieces, joint) => {
          const text = own + pieces.join(joint);
          const whole = recogniseModel(new CheckedDocument(text, defaultConfiguration).model, text);
          assert.equal(recognise(text, defaultConfiguration).isRequirements, whole.isRequirements);
          // Where the quick look says no, there is a reason to tell.
          if (!whole.isOwnWord && whole.levels >= 2)
            assert.equal(mayBeRequirements(text, defaultConfiguration), true, text);
        },
      ),
      { numRuns: 600, seed: 20261128 },
    );
  });
});
