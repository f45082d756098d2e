import assert from "node:assert/strict";
import { CheckedDocument } from "../../../../src/core/checking/checkedDocument.ts";
import { directivesOf, spellDocument } from "../../../../src/core/checking/spellDocument.ts";
import { ignoreWordEdit } from "../../../../src/core/features/editing/silence.ts";
import { wordAt } from "../../../../src/core/features/editing/wordAt.ts";
import { typo } from "../../../../src/core/rules/typo.ts";
import { defaultConfiguration } from "../../../../src/core/settings/configuration.ts";
import { readDirectives } from "../../../../src/core/spelling/directives.ts";
import { applyEdits } from "../../../../src/core/text/span.ts";
import { readMarks, writeMarks } from "../../../kit/marks.ts";
import { spellerOf } from "../../spelling/shipped.ts";

/** The text after the word is ignored in it. */
function ignored(word: string, text: string): string {
  return applyEdits(text, [ignoreWordEdit(word, new CheckedDocument(text, defaultConfiguration))]);
}

/** The words found in a document with its own settings. */
async function typos(text: string): Promise<readonly string[]> {
  const document = new CheckedDocument(text, defaultConfiguration);
  const words = readDirectives(directivesOf(document)).words;
  await spellDocument(document, spellerOf({ sources: [{ name: "document", words }] }), () => false);
  return document
    .findings()
    .filter(({ rule }) => rule === typo.id)
    .map(({ span }) => document.source(span));
}

describe("the comment that ignores a word", () => {
  const cases: Readonly<Record<string, readonly [before: string, after: string]>> = {
    "is added after the text": ["A frobblex.\n", "A frobblex.\n\n<!-- cspell:ignore frobblex -->\n"],
    "is added after a line break if the last line has none": [
      "A frobblex.",
      "A frobblex.\n\n<!-- cspell:ignore frobblex -->\n",
    ],
    "gets the word added if it exists": [
      "A frobblex.\n\n<!-- cspell:ignore quambrel -->\n\nMore.\n",
      "A frobblex.\n\n<!-- cspell:ignore quambrel frobblex -->\n\nMore.\n",
    ],
    "gets the word added in the middle of a line, in other capitals": [
      "- One\n- A frobblex. <!--cSpell:ignore quambrel-->\n- Two\n",
      "- One\n- A frobblex. <!--cSpell:ignore quambrel frobblex-->\n- Two\n",
    ],
    "joins the first of two": [
      "<!-- cspell:ignore one -->\n\nA frobblex.\n\n<!-- cspell:ignore two -->\n",
      "<!-- cspell:ignore one frobblex -->\n\nA frobblex.\n\n<!-- cspell:ignore two -->\n",
    ],
    "joins an empty one": [
      "A frobblex.\n\n<!-- cspell:ignore -->\n",
      "A frobblex.\n\n<!-- cspell:ignore frobblex -->\n",
    ],
    "leaves comments of other kinds, and code that looks like one": [
      "A frobblex. <!-- cspell:words x -->\n\n`<!-- cspell:ignore x -->`\n",
      "A frobblex. <!-- cspell:words x -->\n\n`<!-- cspell:ignore x -->`\n\n<!-- cspell:ignore frobblex -->\n",
    ],
    "leaves one of several lines, and one of another verb": [
      "A frobblex.\n\n<!-- cspell:ignore one\ntwo -->\n\n<!-- cspell:ignore-regexp /x/ -->\n",
      "A frobblex.\n\n<!-- cspell:ignore one\ntwo -->\n\n<!-- cspell:ignore-regexp /x/ -->\n\n<!-- cspell:ignore frobblex -->\n",
    ],
    "joins one of a longer verb": [
      "A frobblex.\n\n<!-- cspell:ignoreWords x -->\n",
      "A frobblex.\n\n<!-- cspell:ignoreWords x frobblex -->\n",
    ],
    "is separated from a list by a blank line": [
      "- A frobblex.\n",
      "- A frobblex.\n\n<!-- cspell:ignore frobblex -->\n",
    ],
  };
  for (const [name, [before, after]] of Object.entries(cases)) {
    for (const eol of ["\n", "\r\n"]) {
      it(`${name}, with line endings ${JSON.stringify(eol)}`, async () => {
        const [text, wanted] = [before.replaceAll("\n", eol), after.replaceAll("\n", eol)];
        // A text of one line has no line ending to go by.
        assert.equal(ignored("frobblex", text), text.includes(eol) ? wanted : after);
        assert.deepEqual(await typos(text), ["frobblex"]);
        assert.deepEqual(await typos(ignored("frobblex", text)), []);
      });
    }
  }

  it("takes one word after another", async () => {
    let text = "A frobblex, a quambrel, a zorkelid.";
    for (const word of await typos(text)) text = ignored(word, text);
    assert.equal(
      text,
      "A frobblex, a quambrel, a zorkelid.\n\n<!-- cspell:ignore frobblex quambrel zorkelid -->\n",
    );
    assert.deepEqual(await typos(text), []);
  });

  it("is written into an empty document", () => {
    assert.deepEqual(
      readDirectives(directivesOf(new CheckedDocument(ignored("x", ""), defaultConfiguration))).words,
      ["x"],
    );
  });
});

describe("the word at an offset", () => {
  const level = "## Basic Understanding\n\n### Caching\n**Shop**\n";
  const found: readonly string[] = [
    "A ⟦fr‸obblex⟧.\n",
    "A ⟦‸frobblex⟧.\n",
    "A ⟦frobblex‸⟧.\n",
    "⟦‸Frobblex⟧",
    "One.\n\n- Two **⟦b‸old⟧** and `code`.\n",
    `${level}- Then ⟦team’s‸⟧ own.\n`,
    `${level}- Then.\r\n- ⟦Re\u0301‸sume\u0301⟧.\r\n`,
    "# ⟦Tit‸le⟧\n",
    "[⟦te‸xt⟧](http://a.example)\n",
    "😀 ⟦𐐨‸a⟧\n",
    "a-⟦b‸⟧-c\n",
  ];
  for (const marked of found) {
    it(`is found in ${JSON.stringify(marked)}`, () => {
      const { text, cursor } = readMarks(marked);
      const span = wordAt(new CheckedDocument(text, defaultConfiguration), cursor!);
      assert.equal(span && writeMarks(text, [span]), marked.replace("‸", ""));
    });
  }
  const none: readonly string[] = [
    "‸",
    "‸\n",
    "A ‸- b.\n",
    "A `co‸de`.\n",
    "```\nco‸de\n```\n",
    "    co‸de\n",
    "[text](http://a.exa‸mple)\n",
    "At http://a.exa‸mple now.\n",
    "<!-- com‸ment -->\n",
    'A <b title="no‸ne">b</b>.\n',
    "A. ‸ B.\n",
  ];
  for (const marked of none) {
    it(`is not found in ${JSON.stringify(marked)}`, () => {
      const { text, cursor } = readMarks(marked);
      assert.equal(wordAt(new CheckedDocument(text, defaultConfiguration), cursor!), undefined);
    });
  }

  it("is not found outside the text", () => {
    const document = new CheckedDocument("One.\n", defaultConfiguration);
    assert.deepEqual(
      [wordAt(document, -1), wordAt(document, 6), wordAt(document, 1e9)],
      [undefined, undefined, undefined],
    );
  });
});
