import assert from "node:assert/strict";
import { CheckedDocument } from "../../../src/core/checking/checkedDocument.ts";
import { spellDocument } from "../../../src/core/checking/spellDocument.ts";
import { countNodes } from "../../../src/core/document/requirementsDocument.ts";
import { suppressionEdit } from "../../../src/core/features/editing/silence.ts";
import { type OutlineNode, outlineOf } from "../../../src/core/features/navigation/outline.ts";
import { defaultConfiguration } from "../../../src/core/settings/configuration.ts";
import { applyEdits } from "../../../src/core/text/span.ts";
import { sharedFile } from "../../kit/seed.ts";
import { spellerOf } from "../spelling/shipped.ts";

function shape(text: string): string {
  const lines: string[] = [];
  const write = (nodes: readonly OutlineNode[], depth: number) => {
    for (const node of nodes) {
      lines.push(`${"  ".repeat(depth)}${node.kind} ${node.name}`);
      write(node.children, depth + 1);
    }
  };
  write(outlineOf(new CheckedDocument(text, defaultConfiguration).model), 0);
  return lines.join("\n");
}

describe("the model of a document", () => {
  it("has levels with skills with projects with bullets", () => {
    const text =
      "# T\n\n## Basic Understanding\n\n### Caching\n**Shop**  \n- One\n- Two\n  - detail\n\n#### Search\n- Three\n\n---\n\n## Expert Understanding\n\n### Testing\n** Shop **\n* Four\n";
    assert.equal(
      shape(text),
      `level Basic Understanding
  skill Caching
    project Shop
      bullet One
      bullet Two
    project Search
      bullet Three
level Expert Understanding
  skill Testing
    project Shop
      bullet Four`,
    );
  });

  describe("names a project as a reader sees it", () => {
    for (const [source, name] of [
      ["A \\* B &amp; `c_d_`", "A * B & c_d_"],
      ["\\[Mail\\]", "[Mail]"],
      ["[Mail]", "Mail"],
      ["[Mail](https://example.org)", "Mail"],
      ["Cafe\u0301 <!-- mine -->Bar", "Caf\u00e9 Bar"],
      ["\\_a\\_", "_a_"],
      ["`<a> \\_ &amp;`", "<a> \\_ &amp;"],
    ] as const)
      for (const [form, text] of [
        ["line", `## Level 1\n\n### Go\n**${source}**\n- Ran it\n`],
        ["heading", `## Level 1\n\n### Go\n#### ${source}\n- Ran it\n`],
        ["opening", `## Level 1\n\n### Go\n- **${source}**: ran it\n`],
        [
          "cell",
          `## Level 1\n\n| Skill | Project | Evidence |\n|---|---|---|\n| Go | ${source} | Ran it |\n`,
        ],
      ] as const)
        it(`for ${source} in a ${form}`, () => {
          assert.match(
            `${shape(`${text}\n[Mail]: x\n`)}\n`,
            new RegExp(`project ${name.replace(/\W/g, "\\$&")}\n`),
          );
        });
  });

  it("excludes bullets of sections and labels from the evidence", () => {
    const text =
      "Notes:\n- Ask.\n\n## Certifications\n- One\n\n## Basic Understanding\n\n### Caching\n**Shop**\n- Two\n";
    const { model } = new CheckedDocument(text, defaultConfiguration);
    assert.deepEqual(countNodes(model), { levels: 1, skills: 1, projects: 1, bullets: 1 });
    assert.deepEqual(
      model.sections.map(({ name, bullets }) => [name, bullets.length]),
      [
        ["Notes", 1],
        ["Certifications", 1],
      ],
    );
  });

  it("reads a bold line as a project where Markdown continues a bullet", () => {
    const text = "## Basic Understanding\n\n### Caching\n**Shop**\n- One\n**Search**\n- Two\n";
    assert.match(shape(text), /project Shop\n {6}bullet One\n {4}project Search\n {6}bullet Two/);
  });

  it("keeps bullets after a bold line where Markdown continues a bullet, with any indentation", () => {
    for (const text of [
      "## Basic\n### Caching\n**Shop**\n- One\n**Search**\n  - Two\n  - Three\n",
      "## Basic\n### Caching\n**Shop**\n- One\n  - detail\n**Search**\n  - Two\n- Three\n",
    ])
      assert.match(
        shape(text),
        /project Shop\n {6}bullet One\n {4}project Search\n {6}bullet Two\n {6}bullet Three$/,
      );
  });

  it("reads a bold line as a project where Markdown continues a quotation", () => {
    const text = "## Basic\n### Caching\n> As told.\n**Shop**\n- One\n\n> **Search**\n> - Two\n";
    assert.match(shape(text), /skill Caching\n {4}project Shop\n {6}bullet One$/);
  });

  it("reads a single dash below a project line as a bullet being typed, not as a heading", () => {
    for (const dash of ["-", "- ", "-  "]) {
      const text = `## Basic Understanding\n\n### Caching\n**Shop**\n${dash}\n`;
      assert.match(shape(text), /project Shop\n {6}bullet $/, JSON.stringify(dash));
    }
  });

  it("skips front matter", () => {
    const text =
      "---\ntitle: x\n\nlevels: |\n  ## Basic Understanding\n---\n\n## Basic Understanding\n\n### Caching\n**Shop**\n- One\n";
    assert.equal(shape(text).split("\n").length, 4);
  });

  it("is the same with CRLF line endings", () => {
    const text =
      "# T\n\nNotes:\n- Ask.\n\n## Basic Understanding\n\n### Caching\n**Shop**  \n- One\n  more\n\n** Search **\n- Two\n";
    assert.equal(shape(text.replaceAll("\n", "\r\n")), shape(text));
    const rules = (one: string) =>
      new CheckedDocument(one, defaultConfiguration)
        .findings()
        .map(({ rule, message }) => `${rule} ${message}`);
    assert.deepEqual(rules(text.replaceAll("\n", "\r\n")), rules(text));
  });

  it("has the levels, skills, projects and bullets of the author's document", function () {
    const { text } = sharedFile(this, "seed/slick-requirements.md");
    const document = new CheckedDocument(text, defaultConfiguration);
    assert.deepEqual(countNodes(document.model), { levels: 4, skills: 12, projects: 28, bullets: 63 });
    const lineOf = (offset: number) => text.slice(0, offset).split("\n").length;
    // By their lines: the text is the author's own.
    assert.deepEqual(
      document.findings().map(({ rule, span }) => `${lineOf(span.start)} ${rule}`),
      [
        "1 open-point",
        "4 open-point",
        "4 term",
        "15 weak-opener",
        "15 article",
        "16 duplicate-evidence",
        "16 confusable",
        "17 weak-opener",
        "18 spacing",
        "18 term",
        "22 weak-opener",
        "24 spacing",
        "35 weak-opener",
        "35 spacing",
        "39 weak-opener",
        "40 weak-opener",
        "40 term",
        "42 malformed-project",
        "42 project-name",
        "43 agreement",
        "43 term",
        "50 project-name",
        "68 project-name",
        "82 weak-opener",
        "90 weak-opener",
        "98 term",
        "98 duplicate-evidence",
        "99 term",
        "99 confusable",
        "99 confusable",
        "108 long-bullet",
        "108 spacing",
        "108 agreement",
        "108 confusable",
        "108 capital",
        "111 weak-opener",
        "111 duplicate-evidence",
        "112 weak-opener",
        "112 long-bullet",
        "112 confusable",
        "116 weak-opener",
        "117 duplicate-evidence",
        "117 confusable",
        "120 term",
        "120 term",
        "123 term",
        "124 weak-opener",
        "125 term",
        "125 term",
        "135 tense",
        "135 duplicate-evidence",
        "137 weak-opener",
        "141 weak-opener",
        "143 tense",
        "143 duplicate-evidence",
        "144 weak-opener",
        "152 malformed-project",
        "157 missing-stop",
      ],
    );
  });
});

describe("comments that silence findings", () => {
  const body = (comment: string) =>
    `## Basic Understanding\n\n### Caching\n${comment}** Shop **\n- Cached  it.\n`;
  const rules = (text: string) =>
    new CheckedDocument(text, defaultConfiguration).findings().map(({ rule }) => rule);

  it("apply to the next line, for one rule or all", () => {
    assert.deepEqual(rules(body("")), ["malformed-project", "spacing"]);
    assert.deepEqual(rules(body("<!-- slick-disable-next-line malformed-project -->\n")), ["spacing"]);
    assert.deepEqual(rules(body("<!-- slick-disable-next-line -->\n\n")), ["spacing"]);
    assert.deepEqual(rules(body("<!-- slick-disable-next-line spacing -->\n")), [
      "malformed-project",
      "spacing",
    ]);
  });

  it("apply to their own line", () => {
    const text =
      "## Basic Understanding\n\n### Caching\n**Shop**\n- Cached  it. <!-- slick-disable-line spacing -->\n- Ran  it.\n";
    assert.deepEqual(rules(text), ["spacing"]);
  });

  it("silence typos for the words that they name, or for all", async () => {
    const typos = async (comment: string) => {
      const document = new CheckedDocument(
        `## Basic Understanding\n\n### Caching\n**Shop**\n- Ran  the environement, a perfomance and the environement. ${comment}\n- Ran the environement.\n`,
        defaultConfiguration,
      );
      await spellDocument(document, spellerOf(), () => false);
      return document
        .findings()
        .map(({ rule, span }) => (rule === "typo" ? document.source(span) : rule))
        .join(" ");
    };
    const [all, last] = ["spacing environement perfomance environement environement", "environement"];
    assert.equal(await typos(""), all);
    assert.equal(
      await typos('<!-- slick-disable-line typo "environement" -->'),
      `spacing perfomance ${last}`,
    );
    assert.equal(
      await typos('<!-- slick-disable-line typo "environement" "perfomance" -->'),
      `spacing ${last}`,
    );
    assert.equal(await typos('<!-- slick-disable-line typo "Environement" -->'), all);
    assert.equal(await typos('<!-- slick-disable-line typo "spacing" -->'), all);
    assert.equal(
      await typos('<!-- slick-disable-line "perfomance" -->'),
      `spacing environement environement ${last}`,
    );
    assert.equal(await typos("<!-- slick-disable-line typo -->"), `spacing ${last}`);
    assert.equal(
      await typos('<!-- slick-disable-line typo -- "environement" is a name -->'),
      `spacing ${last}`,
    );
    assert.equal(await typos("<!-- slick-disable-line -->"), last);
    assert.equal(await typos("<!-- cspell:disable-line -->"), `spacing ${last}`);
    assert.equal(
      await typos('<!-- slick-disable-line spacing --> <!-- slick-disable-line typo "environement" -->'),
      `perfomance ${last}`,
    );
    assert.equal(
      await typos('<!-- slick-disable-next-line typo "environement" -->'),
      "spacing environement perfomance environement",
    );
  });

  it("silence only the word of the typo they are offered for", async () => {
    const check = async (text: string) => {
      const document = new CheckedDocument(text, defaultConfiguration);
      await spellDocument(document, spellerOf(), () => false);
      return document;
    };
    for (const eol of ["\n", "\r\n"]) {
      for (const line of [
        "- Ran the frobblex  and quambrel.",
        "The frobblex  and quambrel.",
        "> Frobblex and quambrel.",
      ]) {
        const text = [
          "## Basic Understanding",
          "",
          "### Caching",
          "**Shop**",
          "- Ran it.",
          "",
          line,
          "",
        ].join(eol);
        const document = await check(text);
        const said = document.findings().map(({ rule, span }) => `${rule} ${document.source(span)}`);
        const at = said.indexOf("typo quambrel");
        const after = await check(applyEdits(text, [suppressionEdit(document.findings()[at]!, document)!]));
        assert.deepEqual(
          after.findings().map(({ rule, span }) => `${rule} ${after.source(span)}`),
          said.toSpliced(at, 1),
          line,
        );
      }
    }
  });

  it("apply from disable to enable", () => {
    const text = `${body("<!-- slick-disable malformed-project -- the customer's spelling -->\n\n")}\n** Search **\n- Ran it.\n\n<!-- slick-enable -->\n\n** Cart **\n- Ran it.\n`;
    assert.deepEqual(rules(text), ["spacing", "malformed-project"]);
  });
});
