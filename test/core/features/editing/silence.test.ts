import assert from "node:assert/strict";
import { CheckedDocument } from "../../../../src/core/checking/checkedDocument.ts";
import { suppressionEdit } from "../../../../src/core/features/editing/silence.ts";
import { type OutlineNode, outlineOf } from "../../../../src/core/features/navigation/outline.ts";
import type { Finding } from "../../../../src/core/findings/finding.ts";
import { defaultConfiguration } from "../../../../src/core/settings/configuration.ts";
import { applyEdits } from "../../../../src/core/text/span.ts";
import { readMarks } from "../../../kit/marks.ts";

const head = "## Basic Understanding\n\n### Caching\n**Shop**\n";

/** The text after the comment for a typo at the mark was put in. */
function suppressed(marked: string): { readonly before: string; readonly after: string } {
  const { text, spans } = readMarks(marked);
  const finding: Finding = { span: spans[0]!, message: "", rule: "typo", severity: "information" };
  const document = new CheckedDocument(text, defaultConfiguration);
  return { before: text, after: applyEdits(text, [suppressionEdit(finding, document)!]) };
}

/** The structure: kinds, and names without comments. */
function structure(text: string): readonly string[] {
  const names: string[] = [];
  const collect = (node: OutlineNode) => {
    names.push(
      `${node.kind} ${node.name
        .replace(/ ?<!--.*?-->/g, "")
        .replace(/\s+/g, " ")
        .trim()}`,
    );
    node.children.forEach(collect);
  };
  outlineOf(new CheckedDocument(text, defaultConfiguration).model).forEach(collect);
  return names;
}

describe("a comment that silences a typo", () => {
  const places: Readonly<Record<string, string>> = {
    "after a bullet": `${head}- Cached the ⟦shpo⟧.\n- Ran it.\n`,
    "on a further line of a bullet": `${head}- Cached a long\n  line of the ⟦shpo⟧.\n- Ran it.\n`,
    "on a continuation line of a bullet": `${head}- Cached a long\nline of the ⟦shpo⟧.\n- Ran it.\n`,
    "in a further paragraph of a bullet": `${head}- Cached it.\n\n  Then the ⟦shpo⟧ ran.\n\n- Ran it.\n`,
    "in a nested item": `${head}- Cached it.\n  - In the ⟦shpo⟧.\n- Ran it.\n`,
    "before a hard break": `${head}- Cached the ⟦shpo⟧  \n  and ran it.\n`,
    "before a backslash that breaks the line": `${head}- Cached the ⟦shpo⟧\\\n  and ran it.\n`,
    "in a heading": `## Basic Understanding\n\n### Caching the ⟦shpo⟧\n**Shop**\n- Cached it.\n`,
    "in a project line": `## Basic Understanding\n\n### Caching\n**The ⟦Shpo⟧**\n- Cached it.\n`,
    "in a malformed project line": `## Basic Understanding\n\n### Caching\n** The ⟦Shpo⟧ **\n- Cached it.\n`,
    "in a label": `⟦Ntoes⟧:\n- Is it so?\n\n${head}- Cached it.\n`,
    "before a comment that goes on on the next line": `${head}- Cached the ⟦shpo⟧. <!-- for\n  now -->\n- Ran it.\n`,
    "in a bullet with a full stop, before a line that reads on": `${head}- Cached the ⟦shpo⟧.\nIt ran.\n- Ran it.\n`,
    "in a project line after a tab": `${head}- Cached it.\n\n \t**The ⟦Shpo⟧**\n- Cached it.\n`,
    "in a row of a table": `${head}- Cached it.\n\n| a | b |\n|---|---|\n| c | ⟦shpo⟧ |\n| d | e |\n`,
  };
  for (const [name, marked] of Object.entries(places)) {
    for (const eol of ["\n", "\r\n"]) {
      it(`does not change the structure ${name}${eol === "\n" ? "" : ", CRLF"}`, () => {
        const { before, after } = suppressed(marked.replaceAll("\n", eol));
        assert.deepEqual(structure(after), structure(before));
        assert.match(after, /<!-- slick-disable-(?:next-)?line typo "[Ss]hpo|Ntoes" -->/);
        // What is not a comment is what it was.
        assert.equal(
          after.replace(/<!-- slick-disable-next-line.*? -->(?:\r\n|\n)| <!-- slick.*? -->/, ""),
          before,
        );
      });
    }
  }
});
