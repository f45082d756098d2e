import assert from "node:assert/strict";
import fc from "fast-check";
import type { Diagnostic } from "vscode-languageserver";
import { CheckedDocument } from "../../src/core/checking/checkedDocument.ts";
import { defaultConfiguration } from "../../src/core/settings/configuration.ts";
import { toDiagnostic } from "../../src/server/lsp/convert.ts";
import { encodedBy, encodeMessage } from "../../src/server/lsp/encodeMessage.ts";
import { ListEncoder } from "../../src/server/lsp/listEncoder.ts";
import { MadeDiagnostics } from "../../src/server/lsp/madeDiagnostics.ts";
import "../kit/generate.ts";

const shows = { related: true, pages: true, tags: true };

const sentence = fc.constantFrom(
  "Moved ten services of the bookstore to a new cluster without any downtime.",
  "Cut the bill of the warehouse by 20% with Couchdb and a cache for every page.",
  "Ran it.",
  "Wrote tests",
);
const bullets = fc
  .array(
    fc.array(sentence, { minLength: 1, maxLength: 3 }).map((sentences) => `- ${sentences.join(" ")}\n`),
    { maxLength: 3 },
  )
  .map((lines) => lines.join(""));
const skill = fc
  .tuple(fc.constantFrom("Caching", "Testing"), bullets)
  .map(([name, lines]) => `### ${name}\n**Shop**\n${lines}\n`);
const level = fc
  .tuple(fc.constantFrom("Basic", "Strong"), fc.array(skill, { minLength: 1, maxLength: 3 }))
  .map(([name, skills]) => `## ${name} Understanding\n\n${skills.join("")}`);
/** Documents whose sentences are repeated, and whose levels are out of order. */
const repeating = fc
  .array(level, { minLength: 1, maxLength: 3 })
  .map((levels) => `# Title\n\n${levels.join("")}`);

/** What an author does to a line: types in it, puts another before it, deletes it. */
interface LineEdit {
  readonly line: number;
  readonly column: number;
  readonly what: string;
}

const edit: fc.Arbitrary<LineEdit> = fc.record({
  line: fc.nat(),
  column: fc.nat({ max: 90 }),
  what: fc.constantFrom(
    "x",
    " ",
    "- Moved ten services of the bookstore to a new cluster without any downtime.\n",
    "\n",
    "delete",
  ),
});

function applyTo(document: CheckedDocument, { line, column, what }: LineEdit): void {
  const starts = [0, ...Array.from(document.text.matchAll(/\n/g), ({ index }) => index + 1)];
  const index = line % starts.length;
  const start = starts[index]!;
  const end = starts[index + 1] ?? document.text.length;
  if (what === "delete") document.edit({ span: { start, end }, text: "" });
  else {
    const at = what.endsWith("\n") ? start : Math.max(start, Math.min(start + column, end - 1));
    document.edit({ span: { start: at, end: at }, text: what });
  }
}

/** A document, its diagnostics as they are kept, and what they should be. */
function open(text: string) {
  const document = new CheckedDocument(text, defaultConfiguration);
  const kept = new MadeDiagnostics();
  return {
    document,
    diagnostics(): { readonly kept: readonly Diagnostic[]; readonly fresh: readonly Diagnostic[] } {
      const { lines } = document;
      const make = (finding: ReturnType<typeof document.findings>[number]) =>
        toDiagnostic("file:///a.md", lines, finding, "file:///rules", shows);
      const findings = document.findings();
      return { kept: kept.of(findings, lines, make), fresh: findings.map(make) };
    },
  };
}

describe("the diagnostics of a document", () => {
  it("are after any edits what they would be if all were made again, as they are and as bytes", () => {
    fc.assert(
      fc.property(
        repeating,
        fc.array(fc.array(edit, { maxLength: 3 }), { maxLength: 6 }),
        (text, updates) => {
          const { document, diagnostics } = open(text);
          const encoded = new ListEncoder();
          for (const edits of [[], ...updates]) {
            for (const one of edits) applyTo(document, one);
            const { kept, fresh } = diagnostics();
            assert.deepEqual(kept, fresh);
            const items = encodedBy([...kept], encoded);
            const message = {
              jsonrpc: "2.0",
              id: '"items":[]',
              result: { kind: "full", resultId: "1", items },
            };
            assert.equal(new TextDecoder().decode(encodeMessage(message)), JSON.stringify(message));
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it("stay the same objects where an edit changed nothing, also of rules that make all findings again", () => {
    const bullet = "- Cut the bill of the bookstore by 20% with Couchdb and a cache for every page.";
    const skill = (name: string) => `### ${name}\n**Shop**\n${bullet}\n\n`;
    const levels = ["Strong", "Basic"].map((name) => `## ${name} Understanding\n\n${skill(name)}`);
    const { document, diagnostics } = open(`# Title\n\n${levels.join("")}`);
    const before = diagnostics().kept;
    assert.deepEqual(
      new Set(before.map(({ code }) => code)),
      new Set(["duplicate-evidence", "level-order", "term"]),
    );
    document.edit({ span: { start: 7, end: 7 }, text: "s" });
    const after = diagnostics().kept;
    assert.equal(after.length, before.length);
    assert.ok(after.every((one, index) => one === before[index]));
  });
});

describe("an encoded list", () => {
  it("is encoded in full once, then where it changed", () => {
    let encodings = 0;
    const item = (name: string) => ({ name, toJSON: () => ({ name, count: ++encodings }) });
    const list = Array.from({ length: 1000 }, (_, index) => item(`n${index}`));
    const encoded = new ListEncoder();
    const names = (items: readonly object[]) =>
      JSON.parse(
        `[${encoded
          .encode(items)
          .map((bytes) => new TextDecoder().decode(bytes))
          .join()}]`,
      ).map(({ name }: { readonly name: string }) => name);
    assert.deepEqual(
      names(list),
      list.map(({ name }) => name),
    );
    assert.equal(encodings, 1000);
    const changed = list.with(500, item("other"));
    assert.deepEqual(
      names(changed),
      changed.map(({ name }) => name),
    );
    assert.ok(encodings <= 1100, String(encodings));
    // Removed one by one from everywhere, the rest stays in few parts.
    let rest: readonly (typeof changed)[number][] = changed;
    for (let index = 990; index > 10; index -= 7) {
      rest = rest.toSpliced(index % rest.length, 1);
      assert.deepEqual(
        names(rest),
        rest.map(({ name }) => name),
      );
    }
    assert.ok(encoded.encode(rest).length <= 40, String(encoded.encode(rest).length));
    assert.deepEqual(encoded.encode([]), []);
  });
});
