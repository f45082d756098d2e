import assert from "node:assert/strict";
import fc from "fast-check";
import { CheckedDocument } from "../../../src/core/checking/checkedDocument.ts";
import { safeEdits } from "../../../src/core/features/editing/fixAll.ts";
import { formatEdits } from "../../../src/core/features/editing/format.ts";
import { type OutlineNode, outlineOf } from "../../../src/core/features/navigation/outline.ts";
import { defaultConfiguration } from "../../../src/core/settings/configuration.ts";
import { applyEdits } from "../../../src/core/text/span.ts";
import { recognise } from "../../../src/core/workspace/recognise.ts";
import { markdownText, requirementsText } from "../../kit/generate.ts";
import { realMarkdownFiles } from "../../kit/realMarkdown.ts";
import { sharedFile } from "../../kit/seed.ts";

const anyText = fc.oneof(
  markdownText,
  requirementsText,
  fc.tuple(requirementsText, markdownText).map((parts) => parts.join("\n")),
);

function report(document: CheckedDocument): unknown {
  return { findings: document.findings(), outline: outlineOf(document.model) };
}

/** What an author would call the content: names and texts, white space folded. */
function content(text: string): readonly string[] {
  const names: string[] = [];
  const collect = (node: OutlineNode) => {
    names.push(`${node.kind} ${node.name.replace(/\s+/g, " ").replace(/(?<=[\p{L}\p{N}]) \(/gu, "(")}`);
    node.children.forEach(collect);
  };
  outlineOf(new CheckedDocument(text, defaultConfiguration).model).forEach(collect);
  return names;
}

describe("a checked document", () => {
  it("has the findings of a fresh document after any edits", () => {
    const edit = fc.record({
      at: fc.nat(),
      length: fc.nat({ max: 20 }),
      text: fc.oneof(markdownText, fc.constantFrom("x", " ", "\n", "-", "*")),
    });
    fc.assert(
      fc.property(anyText, fc.array(edit, { minLength: 1, maxLength: 5 }), (start, edits) => {
        const document = new CheckedDocument(start, defaultConfiguration);
        document.findings();
        let text = start;
        for (const { at, length, text: inserted } of edits) {
          const from = at % (text.length + 1);
          const to = Math.min(text.length, from + length);
          document.edit({ span: { start: from, end: to }, text: inserted });
          document.findings();
          text = text.slice(0, from) + inserted + text.slice(to);
        }
        assert.equal(document.text, text);
        assert.deepEqual(report(document), report(new CheckedDocument(text, defaultConfiguration)));
      }),
      { numRuns: 400 },
    );
  });

  it("has findings inside the text, with fixes whose edits can be applied", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { span, fixes } of new CheckedDocument(text, defaultConfiguration).findings()) {
          assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length);
          for (const fix of fixes ?? []) assert.equal(typeof applyEdits(text, fix.edits), "string");
        }
      }),
      { numRuns: 600 },
    );
  });

  it("loses nothing by safe fixes, and has none left after a few passes", () => {
    fc.assert(
      fc.property(anyText, (start) => {
        let text = start;
        for (let round = 0; round < 20; round++) {
          const edits = safeEdits(new CheckedDocument(text, defaultConfiguration).findings());
          if (edits.length === 0) break;
          const fixed = applyEdits(text, edits);
          assert.deepEqual(content(fixed), content(text));
          assert.equal(fixed.replace(/[ \t:*]/g, ""), text.replace(/[ \t:*]/g, ""));
          text = fixed;
        }
        assert.deepEqual(safeEdits(new CheckedDocument(text, defaultConfiguration).findings()), []);
      }),
      { numRuns: 600 },
    );
  });

  it("has the same findings with CRLF as with LF", () => {
    fc.assert(
      fc.property(anyText, (any) => {
        const text = any.replace(/\r\n?/g, "\n");
        const said = (one: string) =>
          new CheckedDocument(one, defaultConfiguration)
            .findings()
            .map(({ rule, message, span }) => [rule, message, one.slice(0, span.start).split("\n").length]);
        assert.deepEqual(said(text.replaceAll("\n", "\r\n")), said(text));
        assert.deepEqual(content(text.replaceAll("\n", "\r\n")), content(text));
      }),
      { numRuns: 400 },
    );
  });

  it("is replaced by the smallest possible edit", () => {
    fc.assert(
      fc.property(markdownText, markdownText, (before, after) => {
        const document = new CheckedDocument(before, defaultConfiguration);
        document.replace(after);
        assert.equal(document.text, after);
        assert.deepEqual(report(document), report(new CheckedDocument(after, defaultConfiguration)));
      }),
    );
  });

  it("stops reading when it changes, and keeps what was read", async () => {
    const document = new CheckedDocument("# A\n\n".repeat(50), defaultConfiguration);
    const done = await document.read(
      async () => {
        document.edit({ span: { start: 0, end: 0 }, text: "x" });
      },
      () => false,
      0,
    );
    assert.equal(done, false);
    assert.equal(
      await document.read(
        async () => undefined,
        () => false,
        0,
      ),
      true,
    );
    assert.ok(document.blocks.every((block) => block.isRead));
  });
});

describe("formatting", () => {
  it("keeps what the document says, and changes nothing the second time", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const formatted = format(text);
        assert.deepEqual(content(formatted), content(text));
        assert.equal(format(formatted), formatted);
      }),
      { numRuns: 600 },
    );
  });

  it("sets one blank line between blocks and dashes as markers, and removes trailing spaces without a meaning", () => {
    const text =
      "# T\n## Basic Understanding\n\n\n\n### Caching\n**Shop**  \n* One  \n* Two  \n  more\n* Three\n**Search**\n\n* x\n\n\n";
    assert.equal(
      format(text),
      "# T\n\n## Basic Understanding\n\n### Caching\n**Shop**\n- One\n- Two  \n  more\n- Three\n**Search**\n\n- x\n",
    );
  });

  it("of a range extends it to whole blocks, so that a list does not get two markers", () => {
    const text = "### One\n**A**  \n* a\n* b\n* c\n\n### Two\n**B**  \n* d\n";
    const at = text.indexOf("* b");
    const edits = formatEdits(new CheckedDocument(text, defaultConfiguration).blocks, {
      start: at,
      end: at + 1,
    });
    assert.equal(applyEdits(text, edits), "### One\n**A**\n- a\n- b\n- c\n\n### Two\n**B**  \n* d\n");
  });

  it("keeps the marker of a list that would become one with the list next to it", () => {
    const lists = (...markers: string[]) =>
      `### One\n**A**\n${markers.map((marker) => `${marker} a\n${marker} b\n`).join("")}`;
    assert.equal(format(lists("*", "+", "*")), lists("-", "+", "-"));
    assert.equal(format(lists("*", "-", "+")), lists("*", "-", "+"));
    assert.equal(format("1. * c\n   + d\n"), "1. - c\n   + d\n");
    assert.equal(format("**A**\n* a\n\n+ b\n\n\n+ c\n"), "**A**\n- a\n\n+ b\n\n+ c\n");
  });

  it("does not change code and hard breaks", () => {
    for (const text of [
      "```\na  \n\n\n* b\n```\n",
      "A line  \nbroken\\\ntwice.\n",
      "    code  \n\n\n    code\n",
    ])
      assert.equal(format(text), text);
  });

  it("changes only white space in the author's document", function () {
    const { text } = sharedFile(this, "seed/slick-requirements.md");
    const formatted = format(text);
    assert.deepEqual(content(formatted), content(text));
    assert.equal(
      formatted
        .replace(/[ \t]+$/gm, "")
        .replace(/\n{2,}/g, "\n\n")
        .trim(),
      text
        .replace(/[ \t]+$/gm, "")
        .replace(/\n{2,}/g, "\n\n")
        .trim(),
    );
  });

  function format(text: string): string {
    return applyEdits(text, formatEdits(new CheckedDocument(text, defaultConfiguration).blocks));
  }
});

describe("recognition", () => {
  const levels = defaultConfiguration;
  it("needs two known levels and a skill with a project", () => {
    const text = "## Basic Understanding\n\n### Caching\n**Shop**\n- One\n\n## Strong Understanding\n";
    assert.equal(recognise(text, levels).isRequirements, true);
    assert.equal(recognise(text.replace("## Strong", "## Great"), levels).isRequirements, false);
    assert.equal(recognise(text.replace("**Shop**", "Shop"), levels).isRequirements, false);
    assert.equal(recognise(`\`\`\`\n${text}\`\`\`\n`, levels).isRequirements, false);
  });

  it("rejects 300 real Markdown files", () => {
    const files = realMarkdownFiles(300);
    assert.equal(files.length, 300);
    assert.deepEqual(
      files.filter(({ text }) => recognise(text, levels).isRequirements).map(({ path }) => path),
      [],
    );
  });

  it("accepts the author's document", function () {
    assert.equal(recognise(sharedFile(this, "seed/slick-requirements.md").text, levels).isRequirements, true);
  });
});
