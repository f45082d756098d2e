import assert from "node:assert/strict";
import fc from "fast-check";
import type { Node, Parents } from "mdast";
import type { Block } from "../../../src/core/markdown/block.ts";
import { cutBlocks, editBlocks } from "../../../src/core/markdown/blockList.ts";
import { frontMatterLength } from "../../../src/core/markdown/frontMatter.ts";
import { parseMarkdown } from "../../../src/core/markdown/parseMarkdown.late.ts";
import { markdownText, requirementsText } from "../../kit/generate.ts";
import { realMarkdownFiles } from "../../kit/realMarkdown.ts";

/**
 * The tree with offsets moved by `at`. White space at a node's end is left out: a fence that its list closes ends before
 * the line ending within the whole and after it alone, the one difference that is known.
 */
function flatten(node: Node, at: number, text: string): unknown {
  const { position, children, ...rest } = node as Node & Partial<Parents>;
  const start = position!.start.offset!;
  const end = start + text.slice(start, position!.end.offset!).trimEnd().length;
  return {
    ...rest,
    start: start + at,
    end: end + at,
    ...(children ? { children: children.map((child) => flatten(child, at, text)) } : {}),
  };
}

function whole(text: string): unknown[] {
  return parseMarkdown(text).children.map((node) => flatten(node, 0, text));
}

function byBlocks(text: string): unknown[] {
  const nodes: unknown[] = [];
  let at = 0;
  for (const block of cutBlocks(text)) {
    for (const node of parseMarkdown(block.text).children) nodes.push(flatten(node, at, block.text));
    at += block.text.length;
  }
  return nodes;
}

/** remark takes an item after indented code that could not interrupt a paragraph for one, though alone for the item it is: the other known difference. */
function confusesRemark(text: string): boolean {
  return (
    /^(?: {4}| {0,3}\t)/m.test(text) &&
    /^[ \t]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]*$|(?!1[.)])\d{1,9}[.)])/m.test(text)
  );
}

/** Link definitions reach across blocks, and front matter is none of remark's business: both are looked after elsewhere. */
function reachesAcross(text: string): boolean {
  return /\]\s*:|\[/.test(text) || frontMatterLength(text) > 0 || text.startsWith("---");
}

describe("blocks of a document", () => {
  it("together are its text", () => {
    fc.assert(
      fc.property(markdownText, (text) =>
        assert.equal(
          cutBlocks(text)
            .map((block) => block.text)
            .join(""),
          text,
        ),
      ),
    );
  });

  it("are read alone as within the whole", () => {
    fc.assert(
      fc.property(markdownText, (text) => {
        fc.pre(!reachesAcross(text) && !confusesRemark(text));
        assert.deepEqual(byBlocks(text), whole(text));
      }),
      { numRuns: 1500 },
    );
  });

  for (const text of [
    "> lazy\n-\n\n- What was done",
    "> lazy\nand on\n2. x\n\n3. y",
    "- > lazy\n  2. x\n\n  3. y\n\n- z",
    "- \n\n  ```\n\n## Strong\n",
    "> <!-- x -->\n</pre>\n# Title\n",
    "- Built.\n</pre>\nmore\n  ```\n\n## Strong\n",
    "> Built.\n</pre>\nmore\n\n- a\n",
    "- Built.\n===\n**Mail**:\n \n- Used.\n",
    "> <b>\n</b>\n\n- a\n",
    "> - ```\n</pre>\n## Strong\n",
    "> - <div>\n</a>\n## Strong\n",
    "> -     code\n</a>\n## Strong\n",
    "> - > # Mail\n</a>\n## Strong\n",
    "> -\n</a>\n## Strong\n",
    "> - Built.\n</a>\n## Strong\n",
  ])
    it(`are read alone as within the whole: ${JSON.stringify(text)}`, () => {
      assert.deepEqual(byBlocks(text), whole(text));
    });

  it("have offsets from the start of the text, even with several byte order marks", () => {
    const [block] = cutBlocks("\uFEFF\uFEFF**Shop**\n") as [Block];
    assert.deepEqual(
      block.facts().entries.map(({ span }) => span),
      [{ start: 1, end: 10 }],
    );
  });

  it("are read alone as within the whole, in real files", () => {
    const files = realMarkdownFiles(300).filter(({ text }) => text.length < 60_000);
    let compared = 0;
    for (const { path, text } of files) {
      if (/^\s{0,3}\[[^\]]+\]:/m.test(text) || text.startsWith("---")) continue;
      assert.deepEqual(byBlocks(text), whole(text), path);
      compared++;
    }
    assert.ok(compared > 100, `${compared} files`);
  });

  it("are those of the new text after any edits, and untouched ones stay the same objects", () => {
    const edit = fc.record({ at: fc.nat(), length: fc.nat({ max: 12 }), text: markdownText });
    fc.assert(
      fc.property(markdownText, fc.array(edit, { minLength: 1, maxLength: 6 }), (start, edits) => {
        const blocks = cutBlocks(start);
        let text = start;
        for (const { at, length, text: inserted } of edits) {
          const from = at % (text.length + 1);
          const to = Math.min(text.length, from + length);
          const before = [...blocks];
          const change = editBlocks(blocks, { span: { start: from, end: to }, text: inserted });
          text = text.slice(0, from) + inserted + text.slice(to);
          assert.deepEqual(
            blocks.map((block) => block.text),
            cutBlocks(text).map((block) => block.text),
          );
          for (let i = 0; i < change.at; i++) assert.equal(blocks[i], before[i]);
          for (let i = 1; i <= before.length - change.at - change.removed.length; i++)
            assert.equal(blocks.at(-i), before.at(-i));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("change by one after a keystroke in a bullet of an author's document", () => {
    fc.assert(
      fc.property(requirementsText, fc.nat(), (text, seed) => {
        const offsets = [...text.matchAll(/^- (?=\w)/gm)].map((match) => match.index + 4);
        fc.pre(offsets.length > 0);
        const at = offsets[seed % offsets.length]!;
        const blocks = cutBlocks(text);
        const before = new Set(blocks);
        editBlocks(blocks, { span: { start: at, end: at }, text: "x" });
        assert.equal(blocks.filter((block) => !before.has(block)).length, 1);
      }),
    );
  });

  it("use the link definitions of other blocks", () => {
    const [first, second] = cutBlocks("See [the page][p] now.\n\n[p]: https://example.org\n") as [
      Block,
      Block,
    ];
    assert.deepEqual(first.facts().notProse, []);
    first.resolve(second.facts().definitions);
    assert.deepEqual(
      first.facts().notProse.map(({ start, end }) => first.text.slice(start, end)),
      ["][p]"],
    );
  });

  it("have facts whose spans are inside them, for any text", () => {
    fc.assert(
      fc.property(fc.oneof(markdownText, fc.string({ unit: "binary" })), (text) => {
        for (const block of cutBlocks(text)) {
          const { entries, notProse, comments } = block.facts();
          for (const { span } of [...entries, ...comments]) assertInside(span, block);
          for (const span of notProse) assertInside(span, block);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

function assertInside(span: { start: number; end: number }, block: Block): void {
  assert.ok(
    span.start >= 0 && span.start <= span.end && span.end <= block.text.length,
    `${span.start}-${span.end} of ${block.text.length}`,
  );
}
