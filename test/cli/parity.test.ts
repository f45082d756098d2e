import assert from "node:assert/strict";
import { existsSync, globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { CodeAction, Diagnostic, Position, TextDocumentEdit } from "vscode-languageserver-protocol";
import type { FindingReport } from "../../src/cli/check/formats/report.ts";
import { rules } from "../../src/core/rules/index.ts";
import { distFolder } from "../../src/node/distFolder.ts";
import { openUserSpelling } from "../../src/node/spelling/cspell/openUserSpelling.ts";
import { dictionaryFiles } from "../../src/node/spelling/dictionaryFiles.ts";
import { openSpeller } from "../../src/node/spelling/openSpeller.ts";
import { CommandLine } from "../kit/commandLine.ts";
import { readMarks } from "../kit/marks.ts";
import { pulling, TestServer } from "../kit/testServer.ts";

const root = join(import.meta.dirname, "..", "..");
const severities = ["", "error", "warning", "information", "hint"];
const fixAllKind = "source.fixAll.slickRequirements";

/** All documents there are: samples, fixtures, the author's, and every example of a rule, alone and in one ending with the other. */
function* texts(): Generator<readonly [name: string, text: string]> {
  const files = globSync(["samples/*.md", "test/fixtures/workspace/*.md"], { cwd: root })
    .map((file) => join(root, file))
    .concat(join(root, "..", "shared", "seed", "slick-requirements.md"))
    .filter((file) => existsSync(file) && !file.endsWith("README.md"));
  for (const file of files) {
    const text = readFileSync(file, "utf8");
    const name = basename(file).replace(/(?:\.requirements)?\.md$/, "");
    yield [name, text];
    yield [`${name}-crlf`, text.replaceAll("\n", "\r\n")];
  }
  for (const { id, docs } of rules) {
    for (const [index, example] of docs().examples.entries()) {
      yield [`rule-${id}-${index}`, readMarks("bad" in example ? example.bad : example.fine).text];
    }
  }
}

describe("the editor and the command line", () => {
  let cli: CommandLine;
  let server: TestServer;
  let reports: readonly { file: string; findings: readonly FindingReport[] }[];

  before(async () => {
    cli = new CommandLine();
    // Every rule is on, also those that wait to be wanted.
    const wanted = rules.filter(({ severity }) => severity === "off").map(({ id }) => [id, "information"]);
    cli.write("slick.json", JSON.stringify({ rules: Object.fromEntries(wanted) }));
    for (const [name, text] of texts()) cli.write(`${name}.requirements.md`, text);
    const { stdout, stderr } = cli.run(["check", "--format", "json"]);
    assert.equal(stderr, "");
    reports = JSON.parse(stdout);
    const files = dictionaryFiles(join(distFolder(), "dictionary"));
    server = await new TestServer({
      openSpeller: (context) => openSpeller(context, files, openUserSpelling),
    }).start(pulling, pathToFileURL(cli.folder).href);
  });
  after(() => {
    server.dispose();
    cli.dispose();
  });

  it("find the same, and offer the same fixes and suggestions", async function () {
    this.timeout(600_000);
    assert.ok(reports.length > rules.length * 2, `${reports.length} documents`);
    let compared = 0;
    for (const { file, findings } of reports) {
      const uri = pathToFileURL(join(cli.folder, file)).href;
      await server.open(uri, cli.read(file));
      const wanted = JSON.stringify(findings.map(withoutFixes), null, 1);
      const found = await diagnosticsOnce(uri, (all) => same(all, wanted));
      assert.equal(JSON.stringify(found.map(toFinding), null, 1), wanted, file);
      for (const [index, diagnostic] of found.entries()) {
        const { fixes } = findings[index]!;
        const isMeant = ({ diagnostics: [one] = [] }: CodeAction) =>
          one?.code === diagnostic.code && JSON.stringify(one?.range) === JSON.stringify(diagnostic.range);
        const actions = (await server.actions(uri, diagnostic.range)).filter(isMeant);
        const offered = actions.slice(0, fixes.length).map((action) => toFix(action));
        assert.equal(
          JSON.stringify(offered, null, 1),
          JSON.stringify(fixes, null, 1),
          `${file}: ${diagnostic.message}`,
        );
        // No other is a fix: what follows ignores, adds a word, answers a question or goes somewhere.
        assert.ok(!actions.slice(fixes.length).some(({ isPreferred }) => isPreferred), file);
        compared += fixes.length;
      }
      await server.close(uri);
    }
    assert.ok(compared > 100, `${compared} fixes`);
  });

  it("fix the same documents in the same way", async function () {
    this.timeout(600_000);
    const before = new Map(reports.map(({ file }) => [file, cli.read(file)]));
    assert.equal(cli.run(["fix"]).stderr, "");
    let fixed = 0;
    for (const [file, text] of before) {
      const uri = `untitled:${file}`;
      await server.open(uri, text);
      let current = text;
      // The editor fixes once a save, the command line until nothing is left.
      for (let pass = 0; pass < 10; pass++) {
        await server.diagnostics(uri);
        const end = server.texts.get(uri)!.positionAt(current.length);
        const all = { start: { line: 0, character: 0 }, end };
        const [action] = await server.actions(uri, all, [fixAllKind]);
        if (!action) break;
        const next = server.apply(uri, action);
        await server.change(uri, all, next);
        current = next;
      }
      assert.equal(current, cli.read(file), file);
      if (current !== text) fixed++;
      await server.close(uri);
    }
    assert.ok(fixed > 5, `${fixed} documents`);
  });

  /** The diagnostics once they are right: the workspace is read and the dictionary loaded meanwhile; after the deadline as they are. */
  async function diagnosticsOnce(
    uri: string,
    isRight: (all: readonly Diagnostic[]) => boolean,
  ): Promise<readonly Diagnostic[]> {
    const deadline = Date.now() + 120_000;
    for (;;) {
      const all = await server.diagnostics(uri);
      if (isRight(all) || Date.now() > deadline) return all;
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
});

function same(all: readonly Diagnostic[], wanted: string): boolean {
  return JSON.stringify(all.map(toFinding), null, 1) === wanted;
}

function withoutFixes({ rule, severity, message, start, end, related = [] }: FindingReport) {
  return { rule, severity, message, start, end, related };
}

function toFinding({ code, severity, message, range, relatedInformation = [] }: Diagnostic) {
  const related = relatedInformation.map(({ location, message: text }) => ({
    ...toRegion(location.range),
    message: text,
  }));
  return { rule: code, severity: severities[severity ?? 0], message, ...toRegion(range), related };
}

function toFix({ title, isPreferred, edit }: CodeAction) {
  const [change] = (edit?.documentChanges ?? []) as TextDocumentEdit[];
  const edits = (change?.edits ?? []).map((one) => {
    const text = "newText" in one ? one.newText : "";
    return { ...toRegion(one.range), text };
  });
  return { title, preferred: isPreferred === true, edits };
}

function toRegion({ start, end }: { start: Position; end: Position }) {
  return { start: toPlace(start), end: toPlace(end) };
}

function toPlace({ line, character }: Position) {
  return { line: line + 1, column: character + 1 };
}
