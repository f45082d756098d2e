import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { CodeAction, Hover, MarkupContent } from "vscode-languageserver-protocol";
import type { Correction } from "../../src/core/spelling/speller.ts";
import * as protocol from "../../src/server/lsp/protocol.ts";
import { readMarks } from "../kit/marks.ts";
import { fakeSpeller, pulling, TestServer } from "../kit/testServer.ts";

/** The correction with what is as likely, and one that is not. */
const asLikely = ({ text, ...one }: Correction): readonly Correction[] =>
  text === "environment"
    ? [
        ...["environment", "environments", "environs"].map((text) => ({ ...one, text })),
        { ...one, text: "enrolment", score: one.score - 4 },
      ]
    : [{ ...one, text }];
const head = "## Basic Understanding\n\n### Caching\n**Shop**\n";

describe("the actions offered for a finding", () => {
  let folder: string;
  let uri: string;
  let server: TestServer;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "slick-fixes-"));
    uri = pathToFileURL(join(folder, "a.requirements.md")).href;
  });
  afterEach(() => {
    server.dispose();
    rmSync(folder, { recursive: true });
  });

  const start = async (options: protocol.ClientOptions = { runsCommands: true }) => {
    server = await new TestServer({
      openSpeller: async (context) => ({
        ...fakeSpeller(context),
        check: async (texts) =>
          (await fakeSpeller(context).check(texts)).map((found) =>
            found.map((one) => ({ ...one, corrections: one.corrections!.flatMap(asLikely) })),
          ),
      }),
    }).start(pulling, pathToFileURL(folder).href, options);
  };

  /** The actions at the cursor, or for the mark, of a text. */
  async function actionsAt(marked: string, rule = "typo"): Promise<readonly CodeAction[]> {
    const { text, cursor, spans } = readMarks(marked);
    await server.open(uri, text);
    await server.settled(uri, rule);
    const document = server.texts.get(uri)!;
    const span = spans[0] ?? { start: cursor!, end: cursor! };
    return server.actions(uri, {
      start: document.positionAt(span.start),
      end: document.positionAt(span.end),
    });
  }

  const titles = (actions: readonly CodeAction[]) => actions.map(({ title }) => title);
  const execute = ({ command }: CodeAction) =>
    server.client.sendRequest("workspace/executeCommand", {
      command: command!.command,
      arguments: command!.arguments,
    });

  it("are complete: all corrections, dictionaries, silencing, the rule", async () => {
    await start();
    const actions = await actionsAt(
      `${head}- Cached the environ‸ement.\n- Moved the Environement of the pagse.\n`,
    );
    assert.deepEqual(titles(actions), [
      'Change to "environment"',
      'Change to "environments"',
      'Change to "environs"',
      'Change All 2 to "environment"',
      'Add "environement" to Dictionary (slick.json)',
      'Add "environement" to User Dictionary (nowhere/words.txt)',
      'Ignore "environement" in This Document',
      "Ignore Here",
      "Turn Off This Rule (typo)",
      "Show Rule (typo)",
      "Fix All Typos...",
    ]);
    assert.equal(
      server.apply(uri, actions[3]!),
      `${head}- Cached the environment.\n- Moved the Environment of the pagse.\n`,
    );
    assert.deepEqual(
      actions.map(({ isPreferred }) => isPreferred === true),
      actions.map((_, index) => index === 0),
    );
  });

  it("change a word everywhere only if it appears elsewhere", async () => {
    await start();
    const actions = await actionsAt(`${head}- Cached the environ‸ement of the pagse.\n`);
    assert.ok(!titles(actions).some((title) => title.startsWith("Change All")));
  });

  it("concern other findings only within their marks, and after the first one", async () => {
    await start();
    const text = `## Basic Understanding\n\n### Caching\n** Shop pagse **\n- Used the en‸vironement.\n`;
    const rules = (actions: readonly CodeAction[]) => [
      ...new Set(actions.flatMap(({ diagnostics }) => diagnostics?.map(({ code }) => code) ?? [])),
    ];
    assert.deepEqual(rules(await actionsAt(text)), ["typo"]);
    await server.close(uri);
    const opener = await actionsAt(text.replace("‸", "").replace("Used", "Us‸ed"));
    assert.deepEqual(rules(opener), ["weak-opener"]);
    await server.close(uri);
    // A word in a mark that is longer: the graver one first, and one of them is preferred.
    const both = await actionsAt(
      `${head}- Moved the pages to an environement of its own without downtime.\n\n### Queues\n**Shop**\n- Moved the pag‸se to an environement of its own without downtime.\n`,
    );
    assert.equal(rules(both)[0], "typo");
    assert.equal(both.filter(({ isPreferred }) => isPreferred).length, 1);
    const first = titles(both).indexOf("Show Rule (typo)");
    assert.ok(first > 0 && both.slice(0, first).every(({ diagnostics }) => diagnostics![0]!.code === "typo"));
  });

  it("are those of the finding after the cursor if it is between two of them", async () => {
    await start();
    const actions = await actionsAt(`${head}- Cached the environement‸  of the shop.\n`);
    assert.equal(actions[0]!.diagnostics![0]!.code, "spacing");
  });

  it("turn a rule off in slick.json with its options kept, and on again", async () => {
    const file = join(folder, "slick.json");
    writeFileSync(
      file,
      '{\n  // ours\n  "rules": { "weak-opener": { "severity": "warning", "allow": ["helped"] } }\n}\n',
    );
    await start();
    const text = `${head}- Us‸ed the cache.\n`;
    const action = (await actionsAt(text, "weak-opener")).find(({ title }) => title.startsWith("Turn Off"))!;
    const answer = (await execute(action)) as protocol.RuleAnswer;
    assert.match(readFileSync(file, "utf8"), /\/\/ ours/);
    assert.match(readFileSync(file, "utf8"), /"severity": "off",\s+"allow": \[\s*"helped"\s*\]/);
    await server.settled(uri, "weak-opener", false);
    const parameters = { rule: "weak-opener", uri, setting: answer.before };
    await server.client.sendRequest("workspace/executeCommand", {
      command: protocol.restoreRuleCommand,
      arguments: [parameters],
    });
    const [found] = await server.settled(uri, "weak-opener");
    assert.equal(found!.severity, 2);
  });

  it("turn a rule off in the editor's settings without a slick.json, if the editor supports it", async () => {
    await start();
    const text = `${head}- Us‸ed the cache.\n`;
    const action = (await actionsAt(text, "weak-opener")).find(({ title }) => title.startsWith("Turn Off"))!;
    assert.deepEqual(action.command, {
      title: "Turn Off This Rule (weak-opener)",
      command: protocol.turnOffRuleSettingCommand,
      arguments: [{ rule: "weak-opener", uri }],
    });
    server.dispose();
    await start({});
    const other = (await actionsAt(text, "weak-opener")).find(({ title }) => title.startsWith("Turn Off"))!;
    await execute(other);
    assert.deepEqual(JSON.parse(readFileSync(join(folder, "slick.json"), "utf8")), {
      rules: { "weak-opener": "off" },
    });
  });

  it("show the rule's page, in the client if it supports that", async () => {
    await start();
    const text = `${head}- Us‸ed the cache.\n`;
    const show = async () =>
      (await actionsAt(text, "weak-opener")).find(({ title }) => title.startsWith("Show Rule"))!.command!;
    const page = "file:///rules/weak-opener.md";
    assert.deepEqual((await show()).arguments, [{ page }]);
    server.dispose();
    await start({});
    const { command, arguments: parameters } = await show();
    assert.deepEqual([command, parameters], [protocol.showCommand, [{ uri: page }]]);
    let shown: unknown;
    server.client.onRequest("window/showDocument", (request: { uri: string }) => {
      shown = request.uri;
      return { success: true };
    });
    await server.client.sendRequest("workspace/executeCommand", { command, arguments: parameters });
    assert.equal(shown, page);
  });

  it("contain no command of VS Code for other editors", async () => {
    await start({});
    const actions = await actionsAt(`${head}- Cached the environ‸ement.\n`);
    for (const { command } of actions)
      if (command) assert.ok((protocol.serverCommands as readonly string[]).includes(command.command));
  });

  it("include the correction of every word, for a preview", async () => {
    await start();
    await actionsAt(`${head}- Cached the environ‸ement.\n- Moved the environement of the pagse.\n`);
    const answer = await server.client.sendRequest<protocol.CorrectionsAnswer>(protocol.correctionsRequest, {
      uri,
    });
    assert.equal(answer.version, 1);
    assert.deepEqual(
      answer.corrections.map(({ range, word, text }) => [range.start.line, word, text]),
      [
        [4, "environement", "environment"],
        [5, "environement", "environment"],
        [5, "pagse", "pages"],
      ],
    );
  });

  it("include every safe fix, with how many problems they fix and how many are left", async () => {
    await start();
    await actionsAt(`## Basic Understanding\n\n### Caching\n** Shop **\n- Cached  the environ‸ement.\n`);
    const answer = await server.client.sendRequest<protocol.SafeFixesAnswer>(protocol.safeFixesRequest, {
      uri,
    });
    assert.deepEqual([answer.fixed, answer.left, answer.edits.length], [2, 1, 2]);
  });

  describe("in a hover", () => {
    async function hover(marked: string): Promise<string> {
      const { text, cursor } = readMarks(marked);
      await server.open(uri, text);
      await server.settled(uri, "typo");
      const answer = await server.client.sendRequest<Hover | null>("textDocument/hover", {
        textDocument: { uri },
        position: server.texts.get(uri)!.positionAt(cursor!),
      });
      return answer ? (answer.contents as MarkupContent).value : "";
    }

    /** The links of a Markdown text: title, command, parameters. */
    const links = (markdown: string) =>
      [...markdown.matchAll(/\[([^\]]+)\]\(command:([\w.]+)\?([^)]*)\)/g)].map(
        ([, title, command, query]) => [title, command, ...JSON.parse(decodeURIComponent(query!))] as const,
      );

    it("are every correction and the dictionary, as links", async () => {
      await start();
      const [first, second, third, add, ...none] = links(await hover(`${head}- Cached the environ‸ement.\n`));
      assert.deepEqual(first, [
        "environment",
        protocol.correctCommand,
        {
          uri,
          version: 1,
          range: { start: { line: 4, character: 13 }, end: { line: 4, character: 25 } },
          word: "environement",
          text: "environment",
        },
      ]);
      assert.deepEqual([second![0], third![0]], ["environments", "environs"]);
      assert.deepEqual(add, [
        "Add to Dictionary",
        protocol.addWordCommand,
        { word: "environement", uri, target: "workspace" },
      ]);
      assert.deepEqual(none, []);
    });

    it("are named as text in an editor in which links do nothing", async () => {
      await start({});
      assert.equal(
        await hover(`${head}- Cached the environ‸ement.\n`),
        "Change to: environment, environments, environs",
      );
    });

    it("come without the explanation of other rules for a misspelled word", async () => {
      await start();
      const value = await hover(
        `${head}- Moved the pages to the shop without any downtime.\n\n### Queues\n**Shop**\n- Moved the pag‸se to the shop without any downtime.\n`,
      );
      assert.doesNotMatch(value, /duplicate|copied|file:/);
    });

    it("come with the reason for the rule if it is the only one", async () => {
      await start();
      assert.match(
        await hover(`${head}- Us‸ed the environement.\n`),
        /^Readers learn that you took part, not what you did\.$/,
      );
      assert.ok(!existsSync(join(folder, "slick.json")));
    });
  });
});
