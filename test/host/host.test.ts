import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { ConfigurationStore } from "../../src/host/configurationStore.ts";
import { isMissing } from "../../src/host/fileProblem.ts";
import { whenRead } from "../../src/host/files.ts";
import type { Host } from "../../src/host/host.ts";
import { LinkedFiles } from "../../src/host/linkedFiles.ts";
import { WorkspaceIndex } from "../../src/host/workspaceIndex.ts";
import { distFolder } from "../../src/node/distFolder.ts";
import { nodeHost } from "../../src/node/nodeHost.ts";
import { userWordFile } from "../../src/node/userDictionary.ts";
import { addWordCommand, removeWordCommand } from "../../src/server/lsp/protocol.ts";
import { packedDictionaries } from "../../src/web/dictionaries.ts";
import { userWordsInState } from "../../src/web/userWordsInState.ts";
import { webHost } from "../../src/web/webHost.ts";
import { memoryFiles } from "../kit/memoryFiles.ts";
import { pulling, TestServer } from "../kit/testServer.ts";

/** A host with a workspace folder that a test fills. */
interface TestHost {
  readonly host: Host;
  /** URI of the folder. */
  readonly folder: string;
  put(name: string, text: string): void;
  /** The text of a file; undefined if there is none. */
  got(name: string): string | undefined;
  dispose(): void;
}

function onNode(): TestHost {
  const folder = mkdtempSync(join(tmpdir(), "slick-host-"));
  const root = join(folder, "a b");
  mkdirSync(root);
  const host = { ...nodeHost(), userWords: userWordFile(join(folder, "words", "words.txt")) };
  const pathOf = (name: string) => join(root, ...name.split("/"));
  return {
    host,
    folder: pathToFileURL(root).href,
    put(name, text) {
      mkdirSync(dirname(pathOf(name)), { recursive: true });
      writeFileSync(pathOf(name), text);
    },
    got: (name) => (existsSync(pathOf(name)) ? readFileSync(pathOf(name), "utf8") : undefined),
    dispose: () => rmSync(folder, { recursive: true }),
  };
}

function inBrowser(): TestHost {
  const folder = "vscode-vfs://github/owner/a%20b";
  const files = new Map<string, string>();
  const state = new Map<string, unknown>();
  const memento = {
    get: <T>(key: string) => state.get(key) as T,
    update: async (key: string, value: unknown) => void state.set(key, value),
  };
  const shipped = join(distFolder(), "dictionary");
  const host = webHost({
    api: memoryFiles(folder, files),
    userWords: userWordsInState(memento as never, "slick-words:/words.txt"),
    rulePages: "https://nowhere/slick-rules",
    dictionaries: packedDictionaries((name) => readFile(join(shipped, name))),
  });
  return {
    host,
    folder,
    put: (name, text) => void files.set(`${folder}/${name}`, text),
    got: (name) => files.get(`${folder}/${name}`),
    dispose: () => undefined,
  };
}

const text =
  "## Basic Understanding\n\n### Caching\n**Shop**\n- Cached the environement.\n\n## Strong Understanding\n";

for (const [name, open] of [
  ["Node", onNode],
  ["the browser", inBrowser],
] as const) {
  describe(`the host of ${name}`, () => {
    let opened: TestHost;
    beforeEach(() => {
      opened = open();
    });
    afterEach(() => opened.dispose());

    const pathOf = (file: string) => opened.host.addresses.toPath(`${opened.folder}/${file}`)!;

    it("has paths for URIs and back, and none for what is no file", () => {
      const { addresses } = opened.host;
      assert.equal(addresses.toUri(pathOf("x.md")), `${opened.folder}/x.md`);
      assert.equal(addresses.toPath("untitled:Untitled-1"), undefined);
      assert.match(addresses.rulePages, /slick-rules$/);
    });

    it("tells what is there, as soon as it is read", async () => {
      const { files } = opened.host;
      opened.put("deep/a.md", "\ufeff# A\n");
      const kind = (file: string) => whenRead(files, () => files.kindOf(pathOf(file)));
      assert.deepEqual(
        [await kind("deep/a.md"), await kind("deep"), await kind("deep/b.md")],
        ["file", "folder", "missing"],
      );
      const [text, names] = await whenRead(files, () => {
        try {
          return [files.readText(pathOf("deep/a.md")), files.namesIn(pathOf("deep"))];
        } catch {
          return [];
        }
      });
      assert.equal(text, "# A\n");
      assert.deepEqual(names, ["a.md"]);
      await assert.rejects(files.readFile(pathOf("none.md")), (error) => isMissing(error));
      await assert.rejects(files.readFolder(pathOf("none")), (error) => isMissing(error));
    });

    it("writes, changes and removes a file", async () => {
      const { files } = opened.host;
      opened.put("a.md", "one");
      const read = () =>
        whenRead(files, () => {
          try {
            return files.readText(pathOf("a.md"));
          } catch (error) {
            return isMissing(error) ? undefined : assert.fail(String(error));
          }
        });
      assert.equal(await read(), "one");
      await files.write(pathOf("a.md"), "two ü");
      assert.equal(await read(), "two ü");
      assert.equal(opened.got("a.md"), "two ü");
      opened.put("a.md", "three");
      files.changed(pathOf("a.md"));
      assert.equal(await read(), "three");
      await files.remove(pathOf("a.md"));
      assert.equal(await read(), undefined);
      await assert.rejects(files.remove(pathOf("a.md")), (error) => isMissing(error));
    });

    it("keeps the user's own words, each once", async () => {
      const { userWords } = opened.host;
      assert.deepEqual(userWords.read(), { words: [] });
      for (const word of ["Kubernetes", "Zubehör", "Kubernetes"]) await userWords.add(word);
      assert.deepEqual(userWords.read().words, ["Kubernetes", "Zubehör"]);
      await userWords.remove("Kubernetes");
      assert.deepEqual(userWords.read().words, ["Zubehör"]);
      assert.match(userWords.uri, /^[a-z-]+:.*words\.txt$/);
    });

    it("has the nearest slick.json in force with the profile it names, and what is wrong in it", async () => {
      const { files } = opened.host;
      const store = new ConfigurationStore(files);
      const inForce = () =>
        whenRead(files, () => store.configurationFor(pathOf("deep/er/a.md"), { locale: "en-GB" }));
      assert.equal((await inForce()).file, undefined);
      opened.put("slick.json", '{ "words": ["outer"] }');
      opened.put("deep/slick.json", '{ "words": ["inner"], "profile": "wanted.json" }');
      opened.put("deep/wanted.json", '[{ "skill": "Caching", "level": "Basic" }]');
      for (const file of ["slick.json", "deep/slick.json", "deep/wanted.json", "deep"])
        files.changed(pathOf(file));
      const found = await inForce();
      assert.equal(found.file, pathOf("deep/slick.json"));
      assert.deepEqual([found.configuration.words, found.configuration.locale], [["inner"], "en-GB"]);
      assert.ok(store.hasRead(pathOf("deep/wanted.json")));
      opened.put("deep/slick.json", '{ "words": 1 }');
      files.changed(pathOf("deep/slick.json"));
      assert.equal((await inForce()).problems.length, 1);
    });

    it("knows what links lead to", async () => {
      const { files } = opened.host;
      opened.put("a.md", "[b](b.md#there)");
      opened.put("docs/b.md", "# There\n");
      const links = new LinkedFiles(files).hostFor(pathOf("a.md"), [pathOf("x").slice(0, -2)]);
      const lookUp = (target: string) => whenRead(files, () => links.lookUp(target));
      assert.equal((await lookUp("docs/b.md")).kind, "markdown");
      assert.equal((await lookUp("docs")).kind, "folder");
      assert.deepEqual(await lookUp("docs/B.md"), { kind: "missing", near: "docs/b.md" });
      assert.equal((await lookUp("../outside.md")).kind, "unknown");
    });

    it("has its documents found", async () => {
      const { addresses, files, pause } = opened.host;
      opened.put("deep/mine.requirements.md", text);
      opened.put("deep/plain.md", "# Nothing of ours\n");
      opened.put(".gitignore", "hidden*\n");
      opened.put("hidden.requirements.md", text);
      const store = new ConfigurationStore(files);
      const index = new WorkspaceIndex({
        files,
        pause,
        uriOf: (path) => addresses.toUri(path),
        configurationFor: async (path) =>
          (await whenRead(files, () => store.configurationFor(path, undefined))).configuration,
        onError: (error) => assert.fail(String(error)),
      });
      index.setRoots([{ path: pathOf("x").slice(0, -2) }]);
      await index.settled();
      assert.deepEqual(
        [...index.documents()].map(({ uri }) => uri),
        [`${opened.folder}/deep/mine.requirements.md`],
      );
      index.dispose();
    });

    it("spells with the dictionary that ships", async () => {
      const context = { file: pathOf("a.md"), locale: "en-US", sources: [], directives: "" };
      const speller = await opened.host.openSpeller(context);
      const [found] = await speller.check(["The environement of Kubernetes."]);
      assert.deepEqual(
        found!.map(({ span, corrections }) => [span, corrections?.[0]?.text]),
        [[{ start: 4, end: 16 }, "environment"]],
      );
    });

    it("has a slick.json in force that nobody told of, when a document is opened", async () => {
      opened.put("a.requirements.md", text);
      const uri = `${opened.folder}/a.requirements.md`;
      const server = await new TestServer(opened.host).start(pulling, opened.folder, { readsFiles: true });
      try {
        const odd = text.replace("**Shop**", "** Shop **");
        const codes = async () => (await server.diagnostics(uri)).map(({ code }) => code);
        await server.open(uri, odd);
        assert.ok((await codes()).includes("malformed-project"));
        await server.close(uri);
        opened.put("slick.json", '{ "rules": { "malformed-project": "off" } }');
        await server.open(uri, odd);
        assert.ok(!(await codes()).includes("malformed-project"));
      } finally {
        server.dispose();
      }
    });

    it("serves a document: findings, and a word that is added to slick.json and taken out again", async () => {
      opened.put("a.requirements.md", text);
      opened.put("slick.json", '{ "rules": { "malformed-project": "off" } }\n');
      const uri = `${opened.folder}/a.requirements.md`;
      const server = await new TestServer(opened.host).start(pulling, opened.folder, { readsFiles: true });
      try {
        await server.open(uri, text.replace("**Shop**", "** Shop **"));
        const found = await server.settled(uri, "typo");
        assert.ok(found.every(({ code }) => code !== "malformed-project"));
        const parameters = { word: "environement", uri, target: "workspace" };
        const change = (command: string) =>
          server.client.sendRequest("workspace/executeCommand", { command, arguments: [parameters] });
        await change(addWordCommand);
        assert.match(
          opened.got("slick.json")!,
          /"words": \["environement"\]|"words": \[\s+"environement"\s+\]/,
        );
        await server.settled(uri, "typo", false);
        await change(removeWordCommand);
        await server.settled(uri, "typo");
        assert.doesNotMatch(opened.got("slick.json")!, /environement/);
      } finally {
        server.dispose();
      }
    });
  });
}
