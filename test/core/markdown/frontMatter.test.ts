import assert from "node:assert/strict";
import fc from "fast-check";
import { CheckedDocument } from "../../../src/core/checking/checkedDocument.ts";
import { cutBlocks, editBlocks } from "../../../src/core/markdown/blockList.ts";
import { frontMatterLength } from "../../../src/core/markdown/frontMatter.ts";
import { defaultConfiguration } from "../../../src/core/settings/configuration.ts";

const body = "# Skills\n\n## Basic Understanding\n\n### Caching\n**Shop**\n- Built it.\n";

/** Title and levels of a text, and the lines they are on. */
function read(text: string) {
  const { model } = new CheckedDocument(text, defaultConfiguration);
  const shown = (node: { readonly span: { readonly start: number; readonly end: number } }) =>
    text.slice(node.span.start, node.span.end).split(/\r\n|\n|\r/, 1)[0];
  return { title: model.title && shown(model.title), levels: model.levels.map(shown) };
}

const read1 = { title: "# Skills", levels: ["## Basic Understanding"] };

describe("front matter", () => {
  const forms: Readonly<Record<string, string>> = {
    "YAML between two fences": "---\ntitle: x\n---\n",
    "YAML that ends in three full stops": "---\ntitle: x\n...\n",
    "YAML with a separator of its own below": "---\ntitle: x\n...\n\n---\n\n",
    "TOML with a comment that looks like a title": '+++\n# about Anna\ntitle = "x"\n+++\n\n',
    "fences with trailing spaces": "--- \t\ntitle: x\n---  \n",
    "nothing in it": "---\n---\n",
    "none at all": "",
    "a fence that nothing closes": "---\n\n",
    "a fence of TOML that nothing closes": "+++\n\n",
    "YAML that holds the fence of TOML": "---\n+++\n# no title\n---\n",
  };
  for (const [name, text] of Object.entries(forms)) {
    for (const [ending, eol] of Object.entries({ LF: "\n", CRLF: "\r\n", CR: "\r" })) {
      it(`of ${name} is read with ${ending}, with and without a byte order mark`, () => {
        const source = (text + body).replaceAll("\n", eol);
        assert.deepEqual(read(source), read1);
        assert.deepEqual(read(`\uFEFF${source}`), read1);
      });
    }
  }

  it("must be at the start and must be closed", () => {
    assert.equal(frontMatterLength("---\na\n...\nb"), 10);
    assert.equal(frontMatterLength("+++\na\n+++"), 9);
    assert.equal(frontMatterLength("\uFEFF---\r\na\r\n---\r\nb"), 14);
    for (const none of [
      "",
      "---",
      "---\na",
      "+++\na\n---\n",
      "---\na\n+++\n",
      "\n---\na\n---\n",
      " ---\n---\n",
    ])
      assert.equal(frontMatterLength(none), 0, JSON.stringify(none));
  });

  it("takes linear time if it is not closed, with any line endings", function () {
    // A walk that doubles with each line would not end before the suite's limit.
    this.timeout(120_000);
    for (const eol of ["\n", "\r\n", "\r"])
      assert.equal(read(`---${eol}${`a: b${eol}`.repeat(20_000)}${body}`).levels.length, 1);
  });

  it("leads to the blocks of a fresh document after edits open and close it anywhere", () => {
    const line = fc.constantFrom("---", "...", "+++", "# A", "", "b", "- c", "\uFEFF---");
    const text = fc.array(line, { maxLength: 8 }).map((lines) => lines.join("\n"));
    const edit = fc.tuple(fc.nat(40), fc.nat(8), text);
    fc.assert(
      fc.property(text, fc.array(edit, { maxLength: 6 }), (start, edits) => {
        let source = start;
        const blocks = cutBlocks(source);
        for (const [at, length, put] of edits) {
          const span = { start: Math.min(at, source.length), end: Math.min(at + length, source.length) };
          editBlocks(blocks, { span, text: put });
          source = source.slice(0, span.start) + put + source.slice(span.end);
          assert.deepEqual(
            blocks.map((block) => [block.text, block.first]),
            cutBlocks(source).map((block) => [block.text, block.first]),
          );
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("a byte order mark (U+FEFF)", () => {
  it("is an ordinary character at the start of a later block", () => {
    const text = `${body}\n\uFEFFAlpha **Beta** gamma\n\n\uFEFF- not a bullet\n`;
    const blocks = cutBlocks(text);
    const entries = blocks.flatMap((block) =>
      block.facts().entries.map(({ span }) => block.text.slice(span.start, span.end)),
    );
    assert.deepEqual(entries.slice(-2), ["Alpha **Beta** gamma", "- not a bullet"]);
  });

  it("shifts no offsets after it, with or without definitions of other blocks", () => {
    const text = "\uFEFF**Shop** [a]\n- One [b] `c`\n\n\uFEFF*d* `e` [a]\n\n[a]: /x\n[b]: /y\n";
    const document = new CheckedDocument(text, defaultConfiguration);
    assert.equal(document.model.levels.length, 0);
    const marked = document.blocks.flatMap((block) =>
      block.facts().notProse.map(({ start, end }) => block.text.slice(start, end)),
    );
    assert.deepEqual(marked, ["]", "]", "`c`", "`e`", "]", "[a]: /x", "[b]: /y"]);
  });
});
