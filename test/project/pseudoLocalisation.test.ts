import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as l10n from "@vscode/l10n";
import { commands } from "../../src/cli/commands.ts";
import { rules } from "../../src/core/rules/index.ts";
import { distFolder } from "../../src/node/distFolder.ts";
import { CommandLine } from "../kit/commandLine.ts";
import { readMarks } from "../kit/marks.ts";
import { pseudoBundle, untranslated, wordsOf } from "../kit/pseudo.ts";
import { pulling, TestServer } from "../kit/testServer.ts";

const root = join(import.meta.dirname, "..", "..");

/** What is not a language: names, ids, what is typed. */
const names = wordsOf(
  "slick requirements json markdown html warning error information hint off",
  ...rules.map(({ id }) => id),
);

describe("what a person reads can be translated", () => {
  describe("the manifest", () => {
    it("says nothing but names and what package.nls.json says", () => {
      const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
      const said: string[] = [];
      const shown =
        /^(?:title|label|description|markdownDescription|enumDescriptions|markdownEnumDescriptions|contents|altText|shortTitle|detail|displayName)$/;
      const walk = (value: unknown, key: string, path: string): void => {
        if (typeof value === "string" && shown.test(key) && !/^%[\w.-]+%$/.test(value))
          said.push(`${path}: ${value}`);
        if (Array.isArray(value)) for (const one of value) walk(one, key, path);
        else if (value !== null && typeof value === "object")
          // What tools for agents take is read by a model.
          for (const [name, one] of Object.entries(value))
            if (name !== "inputSchema") walk(one, name, `${path}/${name}`);
      };
      walk(manifest.contributes, "", "");
      assert.deepEqual(
        said.filter((one) => !/: (?:Slick Requirements|Requirements)$/.test(one)),
        [],
      );
    });
  });

  describe("the server", () => {
    let server: TestServer;
    afterEach(async () => {
      await server.dispose();
      l10n.config({ contents: {} });
    });

    it("says findings, actions, hovers and lenses in the language of the editor", async () => {
      server = new TestServer();
      await server.start(pulling, null, { l10n: pseudoBundle(), runsCommands: true });
      const escaped = new Set<string>();
      let translated = 0;
      const look = (value: unknown, known: ReadonlySet<string>, key = ""): void => {
        if (typeof value === "string") {
          if (!/^(?:title|message|label|detail|description|tooltip|value|contents)$/.test(key)) return;
          if (value.includes("⟪")) translated++;
          for (const word of untranslated(value, known)) escaped.add(`${word} in ${key}: ${value}`);
        } else if (Array.isArray(value)) for (const one of value) look(one, known, key);
        else if (value !== null && typeof value === "object")
          for (const [name, one] of Object.entries(value)) look(one, known, name);
      };
      for (const [index, rule] of rules.entries())
        for (const [at, example] of rule.docs().examples.entries()) {
          if (!("bad" in example)) continue;
          const { text } = readMarks(example.bad);
          const uri = `file:///nowhere/${index}-${at}.requirements.md`;
          const known = new Set([
            ...names,
            ...wordsOf(text, example.good ?? "", "file nowhere rules words txt environment command"),
          ]);
          await server.open(uri, text);
          const diagnostics = await server.diagnostics(uri);
          look(diagnostics, known);
          for (const { range } of diagnostics) {
            const context = { diagnostics: [] };
            const textDocument = { uri };
            look(
              await server.client.sendRequest("textDocument/codeAction", { textDocument, range, context }),
              known,
            );
            look(
              await server.client.sendRequest("textDocument/hover", { textDocument, position: range.start }),
              known,
            );
          }
          look(await server.client.sendRequest("textDocument/codeLens", { textDocument: { uri } }), known);
          await server.close(uri);
        }
      assert.deepEqual([...escaped], []);
      assert.ok(translated > 200, `${translated} strings were seen`);
    });
  });

  describe("the command line", () => {
    let line: CommandLine;
    let program: string;
    before(() => {
      line = new CommandLine();
      const copy = join(line.folder, ".program");
      mkdirSync(join(copy, "l10n"), { recursive: true });
      cpSync(distFolder(), join(copy, "dist"), {
        recursive: true,
        filter: (path) => !/[\\/](?:dictionary|client|slick-rules)$/.test(path),
      });
      symlinkSync(join(distFolder(), "dictionary"), join(copy, "dist", "dictionary"), "junction");
      writeFileSync(join(copy, "l10n", "bundle.l10n.qps.json"), JSON.stringify(pseudoBundle()));
      program = join(copy, "dist", "cli.mjs");
    });
    after(() => line.dispose());

    function said(...args: readonly string[]): string {
      const env = { ...line.environment(), LC_ALL: "qps_PLOC.UTF-8" };
      const { stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
        cwd: line.folder,
        encoding: "utf8",
        env,
      });
      return (stdout + stderr).replaceAll(realpathSync(line.folder), "").replaceAll(line.folder, "");
    }

    it("says its help in the language of the environment", () => {
      const known = wordsOf(
        "slick requirements",
        ...commands.flatMap(({ name, operands = "", options, completes = [] }) => [
          name,
          operands,
          ...completes,
          ...Object.entries(options).flatMap(([option, { value = "", choices = [] }]) => [
            option,
            value,
            ...choices,
          ]),
        ]),
      );
      assert.deepEqual(untranslated(said("--help"), known), []);
      // What completion says is typed in a shell.
      for (const { name } of commands.filter((one) => one.name !== "completion"))
        assert.deepEqual(untranslated(said(name, "--help"), known), [], name);
    });

    it("says what it finds, what it does and what is wrong with a call", () => {
      const text = readFileSync(join(root, "samples", "sample.requirements.md"), "utf8");
      const clean = readFileSync(join(root, "samples", "clean.requirements.md"), "utf8");
      line.write("sample.requirements.md", text);
      line.write(
        "targets/slick.json",
        '{ "targets": { "Expert": { "projects": 3, "unique": 9, "measured": 4 } }, "words": 3 }',
      );
      line.write("targets/clean.requirements.md", clean);
      line.write("plain.md", "# Shopping\n\n- milk\n");
      line.write("table.csv", "Skill,Level,Project,Evidence\nCaching,Nowhere,Shop,Cached.\n");
      line.write("odd.csv", "A,B\n1,2\n");
      const known = wordsOf(
        [...names].join(" "),
        text,
        clean,
        "sample clean targets plain table odd csv GitHub environment applied separately Library Portal Shopping milk nowhere there",
      );
      const calls: readonly (readonly string[])[] = [
        ["check", "sample.requirements.md"],
        ["check", "targets"],
        ["check", "--require", "plain.md"],
        ["check", "nowhere.md"],
        ["fix", "--stdin", "--stdin-filename", "a.md"],
        ["report", "sample.requirements.md", "targets"],
        ["outline", "sample.requirements.md"],
        ["import", "odd.csv"],
        ["import", "table.csv"],
        ["export", "plain.md", "--format", "csv"],
        ["export", "--format", "csv", "--skill", "nowhere", "sample.requirements.md"],
        ["diff"],
        ["check", "--nowhere"],
        ["check", "--format"],
        ["check", "--format", "nowhere"],
        ["nowhere"],
        ["lsp"],
        ["completion"],
        ["outline"],
      ];
      const options = wordsOf(
        "check fix report outline import export diff lsp completion bash zsh fish format text sarif github stdio node ipc filename stdin skill help output resume csv REV true Skill Level Nowhere Project Evidence Cached Caching Shop Notes",
      );
      for (const call of calls)
        assert.deepEqual(untranslated(said(...call), new Set([...known, ...options])), [], call.join(" "));
    });
  });
});
