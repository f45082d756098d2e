import assert from "node:assert/strict";
import { namedLineAt } from "../../../../src/core/features/navigation/entity.ts";
import { definitionOf, occurrencesOf } from "../../../../src/core/features/navigation/occurrences.ts";
import { writeMarks } from "../../../kit/marks.ts";
import { readDocuments } from "./documents.ts";

/** Asserts that from the cursor exactly the marked names are found. */
function finds(...marked: readonly string[]): void {
  const { documents, place } = readDocuments(...marked);
  const line = namedLineAt(place.document.model, place.offset);
  assert.ok(line, "an entity stands at the cursor");
  const found = [...occurrencesOf(documents, line)];
  assert.deepEqual(
    documents.map(({ uri, text }) =>
      writeMarks(
        text,
        found.filter(({ document }) => document.uri === uri).map(({ span }) => span),
      ),
    ),
    marked.map((text) => text.replace("‸", "")),
  );
}

describe("occurrences of an entity", () => {
  it("are all forms of a project's line, and never the text of a bullet", () => {
    finds(
      "## Basic Understanding\n\n### Shop\n**⟦Shop⟧**  \n- Built Shop and **Shop**.\n\n** ⟦Sh‸op⟧ **\n- Ran.\n\n#### ⟦Shop⟧\n- Ran.\n\n**⟦Shop⟧**:\n- Ran.\n\n__⟦Shop⟧__\n- Ran.\n\n**shop**\n- Ran.\n\n**Shop 2**\n- Ran.\n",
      "## Strong Understanding\r\n\r\n### Testing\r\n**⟦Shop⟧**  \r\n- Ran.\r\n",
    );
  });

  it("are found by the project's name alone, without its spacing or emphasis", () => {
    finds(
      "## Basic Understanding\n\n### Caching\n**⟦Web  shop⟧**‸\n- Ran.\n\n#### **⟦Web shop⟧**\n- Ran.\n\n#### [⟦Web shop⟧](x)\n- Ran.\n\n#### `⟦Web shop⟧`\n- Ran.\n",
    );
  });

  it("are the headings of a skill", () => {
    finds(
      "## Basic Understanding\n\n‸### ⟦Caching⟧ ##\n**Caching**\n- Ran.\n\n### Caching pages\n",
      "Caching\n=======\n\n## Strong Understanding\n\n### ⟦Caching⟧\n**Shop**\n- Caching.\n\n## Caching\n",
    );
  });

  it("are the headings of a level, in any case and underlined as well", () => {
    finds(
      "## ⟦Basic Under‸standing⟧\n\n### Caching\n",
      "⟦basic understanding⟧\n---\n\n### Basic Understanding\n\n## Strong Understanding\n",
    );
  });

  it("are never in prose, sections and empty headings", () => {
    for (const marked of [
      "## Basic Understanding\n\n### Caching\n**Shop**\n- Built the ‸shop.\n",
      "## Certif‸ications\n- One\n",
      "## Basic Understanding\n\n###‸\n",
      "**Sh‸op**\n- Ran.\n",
      "## Basic Understanding\n‸\n### Caching\n",
    ]) {
      const { place } = readDocuments(marked);
      assert.equal(namedLineAt(place.document.model, place.offset), undefined, marked);
    }
  });

  it("have the first one as their definition", () => {
    const { documents, spans } = readDocuments(
      "## Basic Understanding\n\n### Caching\n**⟦Shop⟧**\n- Ran.\n\n### Testing\n**Shop**\n- Ran.\n",
    );
    const [document] = documents;
    const line = namedLineAt(document!.model, document!.text.lastIndexOf("Shop"))!;
    assert.deepEqual(definitionOf(document!, line)?.span, spans[0]![0]);
  });
});
