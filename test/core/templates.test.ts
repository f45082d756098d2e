import assert from "node:assert/strict";
import { defaultConfiguration } from "../../src/core/config/configuration.ts";
import { CheckedDocument } from "../../src/core/engine/checkedDocument.ts";
import { insertionFor } from "../../src/core/features/insertion.ts";
import { levelNamesOf } from "../../src/core/model/layoutOptions.ts";
import { builtInTemplates } from "../../src/core/templates/index.ts";
import {
  parseUserTemplate,
  withLevelNames,
  withLevels,
  withProjectNames,
} from "../../src/core/templates/userTemplate.ts";
import { readMarks } from "../kit/marks.ts";

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
    it(`${template.id}: has no tab stop left open and no line break around it`, () => {
      assert.doesNotMatch(filled(template.body), /\$\{|\|\}/);
      assert.equal(template.body, template.body.trim());
      assert.ok(template.label && template.description && template.prefix);
    });
  }

  it("of a document begin with no finding, whatever the levels are", () => {
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

  it("offer known names, with the characters that choices give a meaning escaped", () => {
    assert.equal(
      withProjectNames("**${1:Project name}**", ["A, B", "C|D", "E\\F"]),
      "**${1|A\\, B,C\\|D,E\\\\F|}**",
    );
    assert.equal(withProjectNames("**${1:Project name}**", []), "**${1:Project name}**");
    assert.equal(withLevelNames("## ${1|Basic,Strong|}\n", ["Low", "High"]), "## ${1|Low,High|}\n");
  });

  it("of the user take kind and label from front matter, the rest from the file", () => {
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

  it("of the user say what is wrong with them", () => {
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

describe("insertion", () => {
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
    it(`of a ${kind} goes behind the one the cursor is in`, () =>
      assert.ok(insert(kind, text)?.includes(wanted), insert(kind, text)));
  }

  it("goes to the end of the document when the cursor is there", () => {
    const atEnd = `${text.replace("‸", "")}‸`;
    assert.ok(insert("project", atEnd)?.endsWith("- five\n\n<project>\n"));
    assert.ok(insert("level", atEnd)?.endsWith("- five\n\n---\n\n<level>\n"));
  });

  it("goes to the first place there is when the cursor stands before all", () => {
    assert.ok(
      insert("project", `‸${text.replace("‸", "")}`)?.includes("- three\n\n<project>\n\n### Testing"),
    );
  });

  it("of a project follows the heading of an empty skill at once", () => {
    assert.equal(
      insert("project", "## Basic Understanding\n\n### Caching‸\n"),
      "## Basic Understanding\n\n### Caching\n<project>\n",
    );
  });

  it("has no place for a project without a skill, nor for a skill without a level", () => {
    assert.equal(insert("project", "# T\n\n## Basic Understanding\n"), undefined);
    assert.equal(insert("skill", "# T\n"), undefined);
    assert.equal(insert("level", "# T\n"), "# T\n\n<level>\n");
  });
});
