import assert from "node:assert/strict";
import { CheckedDocument } from "../../../../src/core/checking/checkedDocument.ts";
import { insertionFor, noPlaceFor } from "../../../../src/core/features/editing/insertion.ts";
import { builtInTemplates } from "../../../../src/core/features/templates/index.ts";
import { inForm } from "../../../../src/core/features/templates/templateForm.ts";
import {
  parseUserTemplate,
  withLevelNames,
  withLevels,
  withProjectNames,
} from "../../../../src/core/features/templates/userTemplate.ts";
import { defaultConfiguration } from "../../../../src/core/settings/configuration.ts";
import { levelNamesOf } from "../../../../src/core/settings/layoutOptions.ts";
import { applyEdits } from "../../../../src/core/text/span.ts";
import { readMarks } from "../../../kit/marks.ts";

/** A snippet's text with its placeholders and first choices filled in. */
function filled(body: string): string {
  return body
    .replace(/\$\{\d+\|((?:\\.|[^,|\\])*)(?:,(?:\\.|[^|\\])*)?\|\}/g, (_, first: string) =>
      first.replace(/\\(.)/g, "$1"),
    )
    .replace(/\$\{\d+:([^}]*)\}/g, "$1")
    .replace(/\$\d+/g, "")
    .replace(/\\\$/g, "$");
}

describe("templates", () => {
  for (const template of builtInTemplates()) {
    it(`leave no tab stop open and have no line break around them: ${template.id}`, () => {
      assert.doesNotMatch(filled(template.body), /\$\{|\|\}/);
      assert.equal(template.body, template.body.trim());
      assert.ok(template.label && template.description && template.prefix);
    });
  }

  it("for a document have no finding, with any levels", () => {
    const { body } = builtInTemplates().find(({ kind }) => kind === "document")!;
    for (const levels of [
      levelNamesOf(defaultConfiguration),
      ["Junior", "Senior", "Principal"],
      ["Only one"],
    ]) {
      const text = `${filled(withLevels(body, levels))}\n`;
      const document = new CheckedDocument(text, { ...defaultConfiguration, levels });
      assert.deepEqual(document.findings(), []);
      assert.equal(document.model.levels[0]!.name, levels[0]);
    }
  });

  it("offer known names, and escape characters that have a meaning in choices", () => {
    assert.equal(
      withProjectNames("**${1:Project name}**", ["A, B", "C|D", "E\\F"]),
      "**${1|A\\, B,C\\|D,E\\\\F|}**",
    );
    assert.equal(withProjectNames("**${1:Project name}**", []), "**${1:Project name}**");
    assert.equal(withLevelNames("## ${1|Basic,Strong|}\n", ["Low", "High"]), "## ${1|Low,High|}\n");
  });

  it("of the user have kind and label in their front matter, followed by the text", () => {
    const template = parseUserTemplate(
      ".slick/templates/star.md",
      '---\nkind: bullet\nlabel: "STAR"\n---\n\n- It cost 5$ and ${1:more}.\n\n',
    );
    assert.deepEqual(template, {
      id: "user:star",
      kind: "bullet",
      label: "STAR",
      description: ".slick/templates/star.md",
      prefix: "",
      body: "- It cost 5\\$ and ${1:more}.",
    });
    assert.equal(parseUserTemplate("plain.md", "**Name**\n- one\n").kind, "project");
  });

  it("of the user are reported with what is wrong with them", () => {
    assert.throws(
      () => parseUserTemplate("a.md", "---\nkind: projcet\n---\nx"),
      /a\.md: unknown kind "projcet". Did you mean "project"\?/,
    );
    assert.throws(
      () => parseUserTemplate("a.md", "---\nkind: project\n---\n\n"),
      /a\.md: the template is empty/,
    );
  });
});

describe("inserting a template", () => {
  const kinds = ["bullet", "project", "skill", "level"] as const;
  /** The text with `<kind>` put where a new element of that kind goes. */
  function insert(kind: (typeof kinds)[number], marked: string): string | undefined {
    const { text, cursor } = readMarks(marked);
    const document = new CheckedDocument(text, defaultConfiguration);
    const place = insertionFor(kind, document.model, cursor ?? 0, document);
    return place && `${text.slice(0, place.at)}${place.before}<${kind}>${place.after}${text.slice(place.at)}`;
  }

  const text =
    "# T\n\n## Basic Understanding\n\n### Caching\n**Shop**  \n- o‸ne  \n- two\n\n**Search**\n- three\n\n### Testing\n**Shop**\n- four\n\n---\n\n## Strong Understanding\n\n### Queues\n**Shop**\n- five\n";
  const cases: readonly (readonly [(typeof kinds)[number], string])[] = [
    ["bullet", "- one  \n<bullet>\n- two"],
    ["project", "- two\n\n<project>\n\n**Search**"],
    ["skill", "- three\n\n<skill>\n\n### Testing"],
    ["level", "- four\n\n---\n\n<level>\n\n---\n\n## Strong"],
  ];
  for (const [kind, wanted] of cases) {
    it(`puts a ${kind} after the one that contains the cursor`, () =>
      assert.ok(insert(kind, text)?.includes(wanted), insert(kind, text)));
  }

  it("writes to the end of the document if the cursor is there", () => {
    const atEnd = `${text.replace("‸", "")}‸`;
    assert.ok(insert("project", atEnd)?.endsWith("- five\n\n<project>\n"));
    assert.ok(insert("level", atEnd)?.endsWith("- five\n\n---\n\n<level>\n"));
  });

  it("uses the first possible place if the cursor is before all of them", () => {
    assert.ok(
      insert("project", `‸${text.replace("‸", "")}`)?.includes("- three\n\n<project>\n\n### Testing"),
    );
  });

  it("puts a skill after the level's own text, before its first skill", () => {
    const level = "## Basic ‸Understanding\n\nAlone, with reviews.\n\n### Caching\n**Shop**\n- Built it.\n";
    assert.ok(
      insert("skill", level)?.includes("with reviews.\n\n<skill>\n\n### Caching"),
      insert("skill", level),
    );
  });

  it("puts a project below the heading of an empty skill", () => {
    assert.equal(
      insert("project", "## Basic Understanding\n\n### Caching‸\n"),
      "## Basic Understanding\n\n### Caching\n\n<project>\n",
    );
  });

  it("finds no place for a project without a skill, nor for a skill without a level", () => {
    assert.equal(insert("project", "# T\n\n## Basic Understanding\n"), undefined);
    assert.equal(insert("skill", "# T\n"), undefined);
    assert.equal(insert("level", "# T\n"), "# T\n\n<level>\n");
  });
});

describe("inserting a template in other layouts", () => {
  const bodies = {
    bullet: "- New",
    project: "**P**\n- New",
    skill: "### S\n**P**\n- New",
    level: "## L\n\n### S\n**P**\n- New",
  };
  /** The text after a template of that kind was put in at the cursor, or why none was. */
  function insert(kind: keyof typeof bodies, marked: string): string {
    const { text, cursor } = readMarks(marked);
    const document = new CheckedDocument(text, defaultConfiguration);
    const place = insertionFor(kind, document.model, cursor ?? 0, document);
    if (!place) return noPlaceFor(kind, document.model, cursor ?? 0);
    const body = inForm(bodies[kind], place.form);
    const put = { span: { start: place.at, end: place.at }, text: place.before + body + place.after };
    return applyEdits(text, [put, ...place.renumbering]);
  }
  const rest = "**Shop**\n- Ran it.\n";
  const cases: readonly (readonly [string, keyof typeof bodies, string, string])[] = [
    [
      "a skill with its level in parentheses",
      "skill",
      `# T\n\n## Caching (🟢 Basic)\n${rest}‸\n## Go (🔴 Expert)\n${rest}`,
      `# T\n\n## Caching (🟢 Basic)\n${rest}\n## S (🟢 Basic)\n**P**\n- New\n\n## Go (🔴 Expert)\n${rest}`,
    ],
    [
      "a skill with a line for its level",
      "skill",
      `## Caching\n\n**Level:** Basic\n\n${rest}\n## Go\n\n**Level:** Expert\n\n${rest}‸`,
      `## Caching\n\n**Level:** Basic\n\n${rest}\n## Go\n\n**Level:** Expert\n\n${rest}\n## S\n\n**Level:** Expert\n\n**P**\n- New\n`,
    ],
    [
      "a skill with its level below",
      "skill",
      `## Caching\n\n### Basic\n${rest}‸\n### Expert\n${rest}\n## Go\n\n### Expert\n${rest}`,
      `## Caching\n\n### Basic\n${rest}\n### Expert\n${rest}\n## S\n\n### Basic\n**P**\n- New\n\n## Go\n\n### Expert\n${rest}`,
    ],
    [
      "a skill whose heading is underlined",
      "skill",
      `T\n===\n\nCaching: Basic\n---\n\n${rest}‸\n\nGo: Expert\n---\n\n${rest}`,
      `T\n===\n\nCaching: Basic\n---\n\n${rest}\nS: Basic\n---\n\n**P**\n- New\n\n\nGo: Expert\n---\n\n${rest}`,
    ],
    [
      "a skill whose heading is underlined and of two lines",
      "skill",
      `**Caching**:\n  Basic\n---\n\n${rest}‸`,
      `**Caching**:\n  Basic\n---\n\n${rest}\n**S**:\n  Basic\n---\n\n**P**\n- New\n`,
    ],
    [
      "a skill with a line for its level below an underlined heading",
      "skill",
      `Caching\n---\n\nLevel: Basic\n\n${rest}‸`,
      `Caching\n---\n\nLevel: Basic\n\n${rest}\nS\n---\n\nLevel: Basic\n\n**P**\n- New\n`,
    ],
    [
      "a skill with its level below, both underlined",
      "skill",
      `Caching\n===\n\nBasic\n---\n\n${rest}\nExpert\n---\n\n${rest}‸\nGo\n===\n\nBasic\n---\n\n${rest}`,
      `Caching\n===\n\nBasic\n---\n\n${rest}\nExpert\n---\n\n${rest}\nS\n===\n\nBasic\n---\n\n**P**\n- New\n\nGo\n===\n\nBasic\n---\n\n${rest}`,
    ],
    [
      "a skill below deeper levels",
      "skill",
      `# T\n\n## Skills\n\n### Basic Understanding\n\n#### Caching\n${rest}‸`,
      `# T\n\n## Skills\n\n### Basic Understanding\n\n#### Caching\n${rest}\n#### S\n**P**\n- New\n`,
    ],
    [
      "a level among deeper ones",
      "level",
      `# T\n\n## Skills\n\n### Basic Understanding\n\n#### Caching\n${rest}‸`,
      `# T\n\n## Skills\n\n### Basic Understanding\n\n#### Caching\n${rest}\n### L\n\n#### S\n**P**\n- New\n`,
    ],
    [
      "a project in a skill that says its level",
      "project",
      `## Caching – Basic\n\n${rest}‸\n## Go – Expert\n\n${rest}`,
      `## Caching – Basic\n\n${rest}\n**P**\n- New\n\n## Go – Expert\n\n${rest}`,
    ],
    [
      "a skill where no project is named",
      "skill",
      "## Basic Understanding\n\n### Caching\n- Ran‸ it.\n\n## Expert Understanding\n\n### Go\n- Ran it.\n",
      "## Basic Understanding\n\n### Caching\n- Ran it.\n\n### S\n- New\n\n## Expert Understanding\n\n### Go\n- Ran it.\n",
    ],
    [
      "a bullet where bullets open with their project",
      "bullet",
      "## Basic Understanding\n\n### Caching\n- **Shop**: ran‸ it.\n- **Mail** – sent it.\n",
      "## Basic Understanding\n\n### Caching\n- **Shop**: ran it.\n- **Shop**: New\n- **Mail** – sent it.\n",
    ],
    [
      "a project where bullets open with it",
      "project",
      "## Basic Understanding\n\n### Caching\n- **Shop**: ran‸ it.\n",
      "## Basic Understanding\n\n### Caching\n- **Shop**: ran it.\n- **P**: New\n",
    ],
    [
      "a project that holds nested bullets",
      "project",
      "## Basic Understanding\n\n### Caching\n- **Shop**\n  - Ran‸ it.\n",
      "## Basic Understanding\n\n### Caching\n- **Shop**\n  - Ran it.\n- **P**\n  - New\n",
    ],
    [
      "a bullet among those nested in a project",
      "bullet",
      "## Basic Understanding\n\n### Caching\n\n* **Shop**\n    + Ran‸ it.\n* **Mail**\n    + Sent it.\n",
      "## Basic Understanding\n\n### Caching\n\n* **Shop**\n    + Ran it.\n    + New\n* **Mail**\n    + Sent it.\n",
    ],
    [
      "a bullet in the first project, if the cursor is at its skill",
      "bullet",
      "## Basic Understanding\n\n### Ca‸ching\n\n- **Shop**\n  - Ran it.\n- **Mail**\n  - Sent it.\n",
      "## Basic Understanding\n\n### Caching\n\n- **Shop**\n  - Ran it.\n  - New\n- **Mail**\n  - Sent it.\n",
    ],
    [
      "a bullet in the first project that bullets open with, if the cursor is at its skill",
      "bullet",
      "## Basic Understanding\n\n### Ca‸ching\n\n- **Shop**: ran it.\n- **Mail**: sent it.\n",
      "## Basic Understanding\n\n### Caching\n\n- **Shop**: ran it.\n- **Shop**: New\n- **Mail**: sent it.\n",
    ],
    [
      "a bullet in a skill without a project, where projects hold nested bullets",
      "bullet",
      "## Basic Understanding\n\n### Caching\n\n* **Shop**\n  * Ran it.\n\n### Queues‸\n",
      "## Basic Understanding\n\n### Caching\n\n* **Shop**\n  * Ran it.\n\n### Queues\n\n* New\n",
    ],
    [
      "a skill whose project holds nested bullets",
      "skill",
      "## Basic Understanding\n\n### Caching\n\n1. **Shop**\n   * Ran‸ it.\n2. **Mail**\n   * Sent it.\n",
      "## Basic Understanding\n\n### Caching\n\n1. **Shop**\n   * Ran it.\n2. **Mail**\n   * Sent it.\n\n### S\n\n1. **P**\n   * New\n",
    ],
    [
      "a project that holds nested bullets, with blank lines",
      "project",
      "## Basic Understanding\n\n### Caching\n\n- **Shop**\n\n  - Ran‸ it.\n\n- **Mail**\n\n  - Sent it.\n",
      "## Basic Understanding\n\n### Caching\n\n- **Shop**\n\n  - Ran it.\n\n- **P**\n\n  - New\n\n- **Mail**\n\n  - Sent it.\n",
    ],
    [
      "a project in a numbered list",
      "project",
      "## Basic Understanding\n\n### Caching\n\n1. **Shop**\n   - Ran‸ it.\n2. **Mail**\n   - Sent it.\n",
      "## Basic Understanding\n\n### Caching\n\n1. **Shop**\n   - Ran it.\n2. **P**\n   - New\n3. **Mail**\n   - Sent it.\n",
    ],
    [
      "a bullet in a numbered list",
      "bullet",
      "## Basic Understanding\n\n### Caching\n**Shop**\n\n8) Ran‸ it.\n9) Sold it.\n   - Twice.\n",
      "## Basic Understanding\n\n### Caching\n**Shop**\n\n8) Ran it.\n9) New\n10) Sold it.\n    - Twice.\n",
    ],
    [
      "a bullet where all have the same number",
      "bullet",
      "## Basic Understanding\n\n### Caching\n**Shop**\n1. Ran‸ it.\n1. Sold it.\n",
      "## Basic Understanding\n\n### Caching\n**Shop**\n1. Ran it.\n1. New\n1. Sold it.\n",
    ],
    [
      "a bullet in a list that is indented by tabs",
      "bullet",
      "## Basic Understanding\n\n### Caching\n\n-\t**Shop**\n\t*\tRan‸ it.\n\t*\tSold it.\n",
      "## Basic Understanding\n\n### Caching\n\n-\t**Shop**\n\t*\tRan it.\n\t*\tNew\n\t*\tSold it.\n",
    ],
    [
      "a project with the markers of the others",
      "project",
      "## Basic Understanding\n\n### Caching\n\n**Shop**\n\n  1. Ran‸ it.\n  2. Sold it.\n",
      "## Basic Understanding\n\n### Caching\n\n**Shop**\n\n  1. Ran it.\n  2. Sold it.\n\n**P**\n\n  1. New\n",
    ],
    [
      "a bullet in a list with blank lines",
      "bullet",
      "## Basic Understanding\n\n### Caching\n**Shop**\n- Ran‸ it.\n\n- Sold it.\n",
      "## Basic Understanding\n\n### Caching\n**Shop**\n- Ran it.\n\n- New\n\n- Sold it.\n",
    ],
    [
      "the first bullet of a project, with the blank line that the others have",
      "bullet",
      "## Basic Understanding\n\n### Caching\n\n#### Shop‸\n\n### Queues\n\n#### Mail\n\n- Sent it.\n",
      "## Basic Understanding\n\n### Caching\n\n#### Shop\n\n- New\n\n### Queues\n\n#### Mail\n\n- Sent it.\n",
    ],
    [
      "a project where projects are headings",
      "project",
      "## Basic Understanding\n\n### Caching\n\n#### Shop\n- Ran‸ it.\n",
      "## Basic Understanding\n\n### Caching\n\n#### Shop\n- Ran it.\n\n#### P\n- New\n",
    ],
    [
      "a skill where projects are headings",
      "skill",
      "# Caching (Basic)\n\n## Shop\n\n- Ran‸ it.\n\n# Go (Expert)\n\n## Shop\n\n- Ran it.\n",
      "# Caching (Basic)\n\n## Shop\n\n- Ran it.\n\n# S (Basic)\n\n## P\n\n- New\n\n# Go (Expert)\n\n## Shop\n\n- Ran it.\n",
    ],
    [
      "a skill where headings are indented",
      "skill",
      "  ## Basic Understanding\n\n  ### Caching\n\n  **Shop**\n  - Ran‸ it.\n\n  ### Queues\n\n  **Shop**\n  - Ran it.\n",
      "  ## Basic Understanding\n\n  ### Caching\n\n  **Shop**\n  - Ran it.\n\n  ### S\n\n  **P**\n  - New\n\n  ### Queues\n\n  **Shop**\n  - Ran it.\n",
    ],
    [
      "a project where headings are indented",
      "project",
      "   ## Basic Understanding\n\n   ### Caching\n   **Shop**\n   - Ran‸ it.\n\n   ### Queues\n   **Shop**\n   - Ran it.\n",
      "   ## Basic Understanding\n\n   ### Caching\n   **Shop**\n   - Ran it.\n\n   **P**\n   - New\n\n   ### Queues\n   **Shop**\n   - Ran it.\n",
    ],
    [
      "a skill with a line for its level, without the spaces at its end",
      "skill",
      "## Caching\n\n**Level:** Basic  \n**Area:** Web\n\n- Ran‸ it in 2023.\n\n## Go\n\n**Level:** Expert  \n**Area:** Web\n\n- Ran it in 2024.\n",
      "## Caching\n\n**Level:** Basic  \n**Area:** Web\n\n- Ran it in 2023.\n\n## S\n\n**Level:** Basic\n\n- New\n\n## Go\n\n**Level:** Expert  \n**Area:** Web\n\n- Ran it in 2024.\n",
    ],
    [
      "a skill where bullets are right below the line for the level",
      "skill",
      "## Caching\nLevel: Basic\n- Ran‸ it in 2023.\n\n## Go\nLevel: Expert\n- Ran it in 2024.\n",
      "## Caching\nLevel: Basic\n- Ran it in 2023.\n\n## S\nLevel: Basic\n- New\n\n## Go\nLevel: Expert\n- Ran it in 2024.\n",
    ],
    [
      "a level whose heading is underlined, after the separator of the others",
      "level",
      `T\n===\n\nBasic Understanding\n---\n\n### Caching\n${rest}‸\n***\n\nExpert Understanding\n---\n\n### Go\n${rest}`,
      `T\n===\n\nBasic Understanding\n---\n\n### Caching\n${rest}\n***\n\nL\n---\n\n### S\n**P**\n- New\n\n***\n\nExpert Understanding\n---\n\n### Go\n${rest}`,
    ],
    [
      "a skill whose heading is underlined, below a level",
      "skill",
      `Basic Understanding\n===\n\nCaching\n---\n\n${rest}‸`,
      `Basic Understanding\n===\n\nCaching\n---\n\n${rest}\nS\n---\n\n**P**\n- New\n`,
    ],
  ];
  for (const [what, kind, before, after] of cases)
    it(`writes ${what}`, () => {
      assert.equal(insert(kind, before), after);
      const crlf = (text: string) => text.replaceAll("\n", "\r\n");
      assert.equal(insert(kind, crlf(before)).replaceAll("\r\n", "\n"), after);
    });

  it("numbers what follows several bullets, and their lines as the list does", () => {
    const text = "## Basic Understanding\n\n### Caching\n**Shop**\n1. Ran it.\n2. Sold it.\n";
    const document = new CheckedDocument(text, defaultConfiguration);
    const place = insertionFor("bullet", document.model, text.indexOf("Ran"), document, 2)!;
    assert.equal(inForm("- One\n  - inner\n- Two", place.form), "2. One\n   - inner\n3. Two");
    assert.equal(applyEdits(text, place.renumbering), text.replace("2.", "4."));
  });

  it("writes several projects in one list where bullets open with them", () => {
    const text = "## Basic Understanding\n\n### Caching\n1. **Shop**: ran it.\n2. **Mail**: sent it.\n";
    const document = new CheckedDocument(text, defaultConfiguration);
    const { form } = insertionFor("project", document.model, text.length, document, 3)!;
    const body = "**P**\n- One\n- Two\n\n**Q**\n- Three";
    assert.equal(inForm(body, form), "3. **P**: One\n4. **P**: Two\n\n5. **Q**: Three");
  });

  it("follows the document where a skill's first project is", () => {
    const below = (heading: string, body: string) => {
      const text = `## Basic Understanding\n\n### Caching${heading}**Shop**\n- Ran it.\n`;
      const document = new CheckedDocument(text, defaultConfiguration);
      return inForm(body, insertionFor("skill", document.model, text.length, document)!.form);
    };
    for (const body of ["### S\n**P**\n- New", "### S\n\n**P**\n- New"]) {
      assert.equal(below("\n", body), "### S\n**P**\n- New");
      assert.equal(below("\n\n", body), "### S\n\n**P**\n- New");
    }
    const first = insert("skill", "## Basic Understanding\n\nAlone.\n");
    assert.equal(first, "## Basic Understanding\n\nAlone.\n\n### S\n\n**P**\n- New\n");
  });

  it("says why nothing can be inserted", () => {
    const rows =
      "| Skill | Level | Project | Evidence |\n|---|---|---|---|\n| Go | Basic | Mail | Sent it. |\n| C | Expert | Shop | Ran‸ it. |\n";
    for (const kind of ["bullet", "project", "skill"] as const)
      assert.match(insert(kind, rows), /^Rows of a table are not inserted/);
    const behind = `## Caching (Basic)\n${rest}\n## Go (Expert)\n${rest}`;
    assert.match(insert("level", behind), /^The levels of this document have no headings/);
    assert.match(insert("skill", "# T\n"), /^There is no level to put a skill in/);
    assert.match(insert("bullet", "# T\n"), /^There is no skill to put this in/);
  });
});
