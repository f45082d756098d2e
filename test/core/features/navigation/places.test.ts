import assert from "node:assert/strict";
import fc from "fast-check";
import { CheckedDocument } from "../../../../src/core/checking/checkedDocument.ts";
import { documentStrength } from "../../../../src/core/evidence/strengthOf.ts";
import { lensesOf } from "../../../../src/core/features/navigation/lenses.ts";
import { nameTokens } from "../../../../src/core/features/navigation/nameTokens.ts";
import { selectionSpans } from "../../../../src/core/features/navigation/selectionSpans.ts";
import { workspaceSymbols } from "../../../../src/core/features/navigation/workspaceSymbols.ts";
import { type Configuration, defaultConfiguration } from "../../../../src/core/settings/configuration.ts";
import { markdownText, requirementsText } from "../../../kit/generate.ts";
import { readMarks, writeMarks } from "../../../kit/marks.ts";
import { documentOf, readDocuments } from "./documents.ts";

describe("expanding the selection", () => {
  /** What is selected step by step, as text. */
  function select(marked: string): readonly string[] {
    const { text, cursor } = readMarks(marked);
    return selectionSpans(documentOf(text).model, cursor!).map(({ start, end }) => text.slice(start, end));
  }
  const level =
    "## Basic Understanding\n\n### Caching\n**Shop**  \n- One.\n- Two\n  more.\n  - Three.\n\nNotes:\n- Ask?";
  const text = `# T\n\n${level}\n\n---\n`;
  const skill = level.slice(level.indexOf("###"));
  const project = skill.slice(skill.indexOf("**"));

  it("goes from a bullet's text to the document", () => {
    assert.deepEqual(select(text.replace("more", "mo‸re")), [
      "Two\n  more.",
      "- Two\n  more.\n  - Three.",
      ...[project, skill, level, text],
    ]);
    assert.deepEqual(select(text.replace("Three", "‸Three")).slice(0, 3), [
      "Three.",
      "- Three.",
      "- Two\n  more.\n  - Three.",
    ]);
  });

  it("goes from a name to its line and to what belongs to it", () => {
    assert.deepEqual(select(text.replace("Shop", "Sh‸op")), [
      "Shop",
      "**Shop**",
      project,
      skill,
      level,
      text,
    ]);
    assert.deepEqual(select(text.replace("Caching", "Cach‸ing")), ["Caching", skill, level, text]);
    assert.deepEqual(select(text.replace("Basic", "Ba‸sic")), ["Basic Understanding", level, text]);
  });

  it("goes from a note to the project before it", () => {
    assert.deepEqual(select(text.replace("Ask", "As‸k")), [
      "Ask?",
      "- Ask?",
      "Notes:\n- Ask?",
      project,
      skill,
      level,
      text,
    ]);
    assert.deepEqual(select(text.replace("# T", "# T‸")), [text]);
  });

  it("always contains the cursor and grows at every step, in any text", () => {
    fc.assert(
      fc.property(fc.oneof(markdownText, requirementsText), fc.nat(), (any, n) => {
        const offset = n % (any.length + 1);
        const spans = selectionSpans(documentOf(any).model, offset);
        assert.deepEqual(spans.at(-1), { start: 0, end: any.length });
        for (const [index, span] of spans.entries()) {
          assert.ok(span.start <= offset && offset <= span.end);
          const inner = spans[index - 1];
          if (!inner) continue;
          assert.ok(span.start <= inner.start && inner.end <= span.end);
          assert.ok(span.end - span.start > inner.end - inner.start);
        }
      }),
    );
  });
});

describe("code lenses", () => {
  it("count what is below a level and a skill, each project once", () => {
    const { documents, spans } = readDocuments(
      "## ⟦Basic Understanding⟧\n\n### ⟦Caching⟧\n**Shop**\n- A.\n- B.\n  - C.\n\n### ⟦Testing⟧\n- D.\n\n** Shop **\n\n**Mail**\n- E.\n\n## ⟦Strong Understanding⟧\n",
    );
    const lenses = lensesOf(documents[0]!.strength);
    assert.deepEqual(
      lenses.map(({ span }) => span),
      spans[0],
    );
    assert.deepEqual(
      lenses.map(({ title }) => title),
      [
        "2 projects · 4 bullets",
        "1 project · 2 bullets",
        "1 project · 2 bullets",
        "0 projects · 0 bullets",
      ].map((counts) => `${counts} · 0 measured`),
    );
  });
});

describe("code lenses with strength", () => {
  const text =
    "## Basic Understanding\n\n### Caching\n**Shop**\n- Cut it by 20%.\n- Built it.\n\n### Testing\n- Wrote tests.\n";
  const titles = (configuration: Partial<Configuration>) => {
    const checked = new CheckedDocument(text, { ...defaultConfiguration, ...configuration });
    return lensesOf(documentStrength(checked)).map(({ title }) => title);
  };

  it("count measured bullets", () => {
    assert.deepEqual(titles({}), [
      "1 project · 3 bullets · 1 measured",
      "1 project · 2 bullets · 1 measured",
      "0 projects · 1 bullet · 0 measured",
    ]);
  });

  it("say what is missing to the target", () => {
    assert.deepEqual(titles({ targets: { Basic: { projects: 1, unique: 3, measured: 1 } } }), [
      "1 project · 3 bullets · 1 measured · 2 skills below target",
      "1 project · 2 bullets · 1 measured · needs 1 more unique bullet",
      "0 projects · 1 bullet · 0 measured · needs 1 more project, 2 more unique bullets, 1 more measured",
    ]);
  });
});

describe("semantic tokens of names", () => {
  it("are the names of levels, skills and projects, line by line", () => {
    const marked =
      "# Title\n\n⟦Basic⟧\n⟦Understanding⟧\n---\r\n\r\n### ⟦Caching⟧ #\n** ⟦Shop⟧ **\n- **Shop**\n\n#### ⟦*Mail*⟧\n\n## Other\n";
    const { documents } = readDocuments(marked);
    const tokens = nameTokens(documents[0]!);
    assert.equal(
      writeMarks(
        documents[0]!.text,
        tokens.map(({ span }) => span),
      ),
      marked,
    );
    assert.deepEqual(
      tokens.map(({ kind }) => kind),
      ["level", "level", "skill", "project", "project"],
    );
  });
});

describe("workspace symbols", () => {
  const { documents } = readDocuments(
    "## Basic Understanding\n\n### Caching\n**Web Shop**\n\n**Mail**\n\n### Testing\n**Web Shop**\n",
    "## Basic Understanding\n\n### Shopping\n**Web Shop**\n",
  );
  const find = (query: string) =>
    workspaceSymbols(documents, query).map(
      ({ line, document }) => `${line.name} ${documents.indexOf(document as (typeof documents)[0])}`,
    );

  it("are all entities, each once per document", () => {
    assert.deepEqual(find(""), [
      "Basic Understanding 0",
      "Caching 0",
      "Web Shop 0",
      "Mail 0",
      "Testing 0",
      "Basic Understanding 1",
      "Shopping 1",
      "Web Shop 1",
    ]);
  });

  it("are sorted: names that start with the query, then those that contain it, then those with its letters", () => {
    assert.deepEqual(find("SHOP"), ["Shopping 1", "Web Shop 0", "Web Shop 1"]);
    assert.deepEqual(find("webshop"), ["Web Shop 0", "Web Shop 1"]);
    assert.deepEqual(find("bsp"), ["Web Shop 0", "Web Shop 1"]);
    assert.deepEqual(find("xyz"), []);
  });
});
