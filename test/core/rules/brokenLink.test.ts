import assert from "node:assert/strict";
import { CheckedDocument } from "../../../src/core/checking/checkedDocument.ts";
import type { Finding } from "../../../src/core/findings/finding.ts";
import { anchorsIn } from "../../../src/core/markdown/anchors.ts";
import type { LinkTarget } from "../../../src/core/rules/documentHost.ts";
import { defaultConfiguration } from "../../../src/core/settings/configuration.ts";
import { applyEdits } from "../../../src/core/text/span.ts";
import { ruleFindings } from "../../kit/ruleFindings.ts";

const head = "## Basic Understanding\n\n### Caching\n**Shop**\n";
const files: Readonly<Record<string, LinkTarget>> = {
  "notes.md": {
    kind: "markdown",
    anchors: anchorsIn("# Notes\n\n## The `load` test\n\n## Results\n\n## Results\n"),
  },
  "src/main.ts": { kind: "file" },
  docs: { kind: "folder" },
  "Readme.MD": { kind: "missing", near: "README.md" },
  "old files/C#.md": { kind: "missing", near: "Old files/C#.md" },
  "half 50%?.md": { kind: "missing", near: "Half 50%?.md" },
  "what (new).md": { kind: "missing", near: "What (new).md" },
  "../elsewhere.md": { kind: "unknown" },
  "/root.md": { kind: "file" },
  "a b.md": { kind: "file" },
};

function findingsIn(text: string): readonly Finding[] {
  const host = { lookUp: (path: string) => files[path] ?? ({ kind: "missing" } as const) };
  return ruleFindings("broken-link", text, { host });
}

/** What is marked of the bullet: the texts of the findings. */
function found(bullet: string, more = ""): readonly string[] {
  const text = `${head}- ${bullet}\n${more}`;
  return findingsIn(text).map(({ span, message }) => `${text.slice(span.start, span.end)}: ${message}`);
}

describe("the rule broken-link", () => {
  const fine = [
    "See [it](notes.md), [there](notes.md#results), [again](notes.md#results-1) and [the test](notes.md#the-load-test).",
    "See [it](notes.md#Results) and [it](notes.md#the--load-test).",
    "See [code](src/main.ts#L12-L20), [code](src/main.ts#anything), [raw](src/main.ts?raw=1) and [all](notes.md#L3).",
    "See [it](https://example.org/missing.md), <https://example.org>, [mail](mailto:a@b.example) and [it](//example.org/x).",
    "See [it](docs), [it](/root.md), [it](a%20b.md), [it](<a b.md>), [it](../elsewhere.md) and [it]().",
    "See [top](#top), [text](#:~:text=x), [note](#fn1), [page](page.html?x={{id}}) and `[no](missing.md)`.",
    'See [this skill](#caching), [Level](#basic-understanding) and <a id="own"></a>[own](#own).',
    "See \\[no](missing.md) and [brackets](notes.md#results 'title').",
    "![diagram](src/main.ts)",
  ];
  for (const bullet of fine) it(`finds nothing in ${bullet}`, () => assert.deepEqual(found(bullet), []));

  const broken: readonly (readonly [string, readonly string[]])[] = [
    [
      "See [it](missing.md).",
      ['missing.md: The file "missing.md" does not exist. Correct the link or remove it.'],
    ],
    [
      "See [it](Readme.MD#x).",
      ['Readme.MD: The file "Readme.MD" does not exist, but "README.md" does. Use the same letters.'],
    ],
    ["See [it](notes.md#reslts).", ['#reslts: "notes.md" has no heading for "#reslts". Correct the link.']],
    [
      "See [it](notes.md#results-2).",
      ['#results-2: "notes.md" has no heading for "#results-2". Correct the link.'],
    ],
    ["See [it](#nowhere).", ['#nowhere: This document has no heading for "#nowhere". Correct the link.']],
    [
      "![picture](img/x.png)",
      ['img/x.png: The file "img/x.png" does not exist. Correct the link or remove it.'],
    ],
    [
      "See [a](x.md) and [b](y%20z.md).",
      [
        'x.md: The file "x.md" does not exist. Correct the link or remove it.',
        'y%20z.md: The file "y z.md" does not exist. Correct the link or remove it.',
      ],
    ],
  ];
  for (const [bullet, messages] of broken)
    it(`finds ${bullet}`, () => assert.deepEqual(found(bullet), messages));

  const fixes: readonly (readonly [written: string, fixed: string | undefined])[] = [
    ["[it](Readme.MD#x)", "[it](README.md#x)"],
    ["[it](<old files/C%23.md>)", "[it](<Old%20files/C%23.md>)"],
    ["[it](old%20files/C%23.md)", "[it](Old%20files/C%23.md)"],
    ["[it](half%2050%25%3F.md)", "[it](Half%2050%25%3F.md)"],
    ["[it](<what (new).md>)", "[it](<What%20%28new%29.md>)"],
    ["[it](notes.md#reslts)", "[it](notes.md#results)"],
    ["[it](#cachng)", "[it](#caching)"],
    ["[it](#nowhere-near-any-heading)", undefined],
    ["[it](missing.md)", undefined],
  ];
  for (const [written, fixed] of fixes)
    it(`${fixed ? `changes ${written} to ${fixed}` : `has no fix for ${written}`}`, () => {
      const text = `${head}- See ${written}.\n`;
      const [finding, ...more] = findingsIn(text);
      assert.deepEqual(more, []);
      if (fixed === undefined) assert.equal(finding!.fixes, undefined);
      else assert.equal(applyEdits(text, finding!.fixes![0]!.edits), `${head}- See ${fixed}.\n`);
    });

  it("finds a definition once, wherever it is used", () => {
    assert.deepEqual(found("See [it][a] and [that][a].", "\n[a]: gone.md\n"), [
      'gone.md: The file "gone.md" does not exist. Correct the link or remove it.',
    ]);
  });

  it("looks links up again when the text changes", () => {
    const document = new CheckedDocument(`${head}- See [it](#figures).\n`, defaultConfiguration);
    const count = () => document.findings().filter(({ rule }) => rule === "broken-link").length;
    assert.equal(count(), 1);
    const { length } = document.text;
    document.edit({ span: { start: length, end: length }, text: "\n## Figures\n" });
    assert.equal(count(), 0);
  });
});
