import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import paths, { join } from "node:path";
import { pathToFileURL } from "node:url";
import type {
  ExecuteCommandParams,
  Hover,
  RenameParams,
  TextDocumentEdit,
  WorkspaceEdit,
} from "vscode-languageserver-protocol";
import { TextDocument } from "vscode-languageserver-textdocument";
import { workspaceFs } from "../../src/extension/client/workspaceFs.ts";
import { isVirtual, toVirtualPath, toVirtualUri } from "../../src/host/virtualPath.ts";
import {
  addWordCommand,
  type FileParams,
  type IndexStatus,
  indexNotification,
  type MoveParams,
  moveCommand,
  readFileRequest,
  readFolderRequest,
  type WriteFileParams,
  writeFileRequest,
} from "../../src/server/lsp/protocol.ts";
import { memoryFiles } from "../kit/memoryFiles.ts";
import { pulling, TestServer } from "../kit/testServer.ts";

const mine = "## Basic Understanding\n\n### Caching\n**Shop**\n- Cached it.\n\n## Strong Understanding\n";
const other = "## Basic Understanding\n\n### Queues\n**Shop**\n- Queued it.\n\n## Strong Understanding\n";

/** Resolves with the next notice that the workspace is read. */
function isRead(server: TestServer): Promise<IndexStatus> {
  return new Promise((resolve) =>
    server.client.onNotification(indexNotification, (status: IndexStatus) => {
      if (status.isDone) resolve(status);
    }),
  );
}

function applied(edit: WorkspaceEdit, uri: string, text: string): string {
  const changes = (edit.documentChanges ?? []) as TextDocumentEdit[];
  const change = changes.find(({ textDocument }) => textDocument.uri === uri);
  assert.ok(change, `${uri} does not change`);
  assert.equal(change.textDocument.version, null);
  return TextDocument.applyEdits(TextDocument.create(uri, "", 0, text), change.edits as never[]);
}

describe("closed documents of the workspace", () => {
  let folder: string;
  let server: TestServer;
  let uri: string;
  let otherUri: string;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "slick-server-"));
    const fileUri = (name: string) => pathToFileURL(join(folder, name)).href;
    [uri, otherUri] = [fileUri("mine.requirements.md"), fileUri("other.requirements.md")];
    writeFileSync(join(folder, "other.requirements.md"), other);
    server = new TestServer();
    const read = isRead(server);
    await server.start(undefined, pathToFileURL(folder).href);
    await read;
    await server.open(uri, mine);
  });
  afterEach(() => {
    server.dispose();
    rmSync(folder, { recursive: true });
  });

  /** Moves the first skill of the open document to the second level of the other; answers the edit, or what is shown instead. */
  async function moveAcross(): Promise<WorkspaceEdit | string> {
    const answer = new Promise<WorkspaceEdit | string>((resolve) => {
      server.client.onRequest("workspace/applyEdit", ({ edit }) => {
        resolve(edit);
        return { applied: true };
      });
      server.client.onNotification("window/showMessage", ({ message }) => resolve(message));
    });
    const parameters: MoveParams = {
      what: "move",
      nodes: [{ uri, version: 1, kind: "skill", position: { line: 2, character: 0 } }],
      into: { uri: otherUri, version: null, kind: "level", position: { line: 6, character: 0 } },
    };
    const call: ExecuteCommandParams = { command: moveCommand, arguments: [parameters] };
    await server.client.sendRequest("workspace/executeCommand", call);
    return answer;
  }

  const rename = (newName: string) =>
    server.client.sendRequest<WorkspaceEdit>("textDocument/rename", {
      textDocument: { uri },
      position: { line: 3, character: 3 },
      newName,
    } satisfies RenameParams);

  it("receive what is moved to them", async () => {
    const edit = await moveAcross();
    assert.ok(typeof edit !== "string", String(edit));
    assert.equal(applied(edit, otherUri, other), `${other}\n### Caching\n**Shop**\n- Cached it.\n`);
  });

  it("are changed by a rename", async () => {
    const edit = await rename("Store");
    assert.equal(applied(edit, otherUri, other), other.replace("Shop", "Store"));
  });

  it("are not changed if the file differs from what was read, and are read again", async () => {
    const changed = `# A title\n\n${other}`;
    writeFileSync(join(folder, "other.requirements.md"), changed);
    await assert.rejects(rename("Store"), /changed on disk/);
    const edit = await rename("Store");
    assert.equal(applied(edit, otherUri, changed), changed.replace("Shop", "Store"));
    writeFileSync(join(folder, "other.requirements.md"), other);
    assert.match(String(await moveAcross()), /has changed\. Try again/);
  });
});

describe("a file that is written while the server starts", () => {
  it("is found, whether the editor already watches files or not", async () => {
    const folder = mkdtempSync(join(tmpdir(), "slick-start-"));
    writeFileSync(join(folder, "mine.requirements.md"), mine);
    const server = new TestServer();
    try {
      server.client.onRequest("client/registerCapability", async () => {
        // So much time the server has to read the folder before anything is watched, if it does so.
        for (let turn = 0; turn < 20; turn++) await server.diagnostics("file:///nowhere/none.md");
        writeFileSync(join(folder, "late.requirements.md"), other);
        return null;
      });
      const read = isRead(server);
      const workspace = { didChangeWatchedFiles: { dynamicRegistration: true } };
      await server.start({ ...pulling, workspace }, pathToFileURL(folder).href);
      assert.equal((await read).documents, 2);
    } finally {
      server.dispose();
      rmSync(folder, { recursive: true });
    }
  });
});

describe("a profile in a file", () => {
  it("is read again when the file changes", async () => {
    const folder = mkdtempSync(join(tmpdir(), "slick-profile-"));
    const write = (name: string, value: unknown) =>
      writeFileSync(join(folder, name), typeof value === "string" ? value : JSON.stringify(value));
    write("slick.json", { profile: "wanted.json" });
    write("wanted.json", [{ skill: "Caching", level: "Basic Understanding" }]);
    const uri = pathToFileURL(join(folder, "mine.requirements.md")).href;
    const server = new TestServer();
    try {
      await server.start({
        textDocument: { diagnostic: {} },
        workspace: { didChangeWatchedFiles: { dynamicRegistration: true } },
      });
      await server.open(uri, mine);
      const hover = async () => {
        await server.diagnostics(uri);
        const position = { line: 2, character: 6 };
        const answer = await server.client.sendRequest<Hover>("textDocument/hover", {
          textDocument: { uri },
          position,
        });
        return JSON.stringify(answer.contents);
      };
      assert.match(await hover(), /profile requires Basic: met/);
      write("wanted.json", [{ skill: "Caching", level: "Expert Understanding" }]);
      const changes = [{ uri: pathToFileURL(join(folder, "wanted.json")).href, type: 2 }];
      await server.client.sendNotification("workspace/didChangeWatchedFiles", { changes });
      assert.match(await hover(), /profile requires Expert: the skill is lower/);
    } finally {
      server.dispose();
      rmSync(folder, { recursive: true });
    }
  });
});

describe("a file system that only the client reaches", () => {
  it("has its URIs mapped to paths and back", () => {
    for (const uri of [
      "memfs:/ws/a%20b/c.md",
      "vscode-vfs://github/owner/repo/x.requirements.md",
      "vscode-test-web://mount/%C3%A4.md",
    ]) {
      const path = toVirtualPath(paths, uri)!;
      assert.equal(toVirtualUri(paths, path), uri);
      assert.ok(isVirtual(paths, path));
    }
    assert.equal(toVirtualUri(paths, join("/", "a", "b.md")), undefined);
    assert.equal(toVirtualPath(paths, "untitled:Untitled-1"), undefined);
  });

  it("is read through the client", async () => {
    const files: Readonly<Record<string, string>> = {
      "memfs:/ws/deep/mine.requirements.md": mine,
      "memfs:/ws/deep/plain.md": "# Nothing of ours\n",
      "memfs:/ws/deep/hidden.requirements.md": other,
      "memfs:/ws/.gitignore": "hidden*\n",
    };
    const server = new TestServer();
    server.client.onRequest(readFolderRequest, ({ uri }: { uri: string }) => {
      if (uri === "memfs:/ws") return [entry("deep", true), entry(".gitignore", false)];
      return Object.keys(files)
        .filter((one) => one.startsWith(`${uri}/`))
        .map((one) => entry(one.slice(uri.length + 1), false));
    });
    server.client.onRequest(readFileRequest, ({ uri }: { uri: string }) => {
      const text = files[uri];
      if (text === undefined) throw new Error(`no ${uri}`);
      return Buffer.from(text).toString("base64");
    });
    const read = isRead(server);
    await server.start(undefined, "memfs:/ws", { readsFiles: true });
    const { documents, files: looked } = await read;
    assert.deepEqual([documents, looked], [1, 2]);
    const symbols = await server.client.sendRequest<{ name: string; location: { uri: string } }[]>(
      "workspace/symbol",
      { query: "Caching" },
    );
    assert.deepEqual(
      symbols.map(({ name, location }) => [name, location.uri]),
      [["Caching", "memfs:/ws/deep/mine.requirements.md"]],
    );
    server.dispose();
  });
});

describe("slick.json on a file system that only the client reaches", () => {
  it("is in force, and is changed through the client", async () => {
    const text = mine.replace("Cached it", "Cached the environement").replace("**Shop**", "** Shop **");
    const uri = "memfs:/ws/deep/mine.requirements.md";
    const files = new Map([
      [uri, text],
      ["memfs:/ws/slick.json", '{ "rules": { "malformed-project": "off" } }\n'],
    ]);
    const server = new TestServer();
    const api = workspaceFs(memoryFiles("memfs:/ws", files));
    const { onRequest } = server.client;
    onRequest(readFolderRequest, ({ uri }: FileParams) => api.readFolder(uri));
    onRequest(readFileRequest, async ({ uri }: FileParams) =>
      Buffer.from(await api.readFile(uri)).toString("base64"),
    );
    onRequest(writeFileRequest, async ({ uri, base64 }: WriteFileParams) => {
      await api.write(uri, Buffer.from(base64, "base64"));
      return null;
    });
    await server.start(undefined, "memfs:/ws", { readsFiles: true });
    try {
      await server.open(uri, text);
      const found = await server.settled(uri, "typo");
      assert.ok(found.every(({ code }) => code !== "malformed-project"));
      await server.client.sendRequest("workspace/executeCommand", {
        command: addWordCommand,
        arguments: [{ word: "environement", uri, target: "workspace" }],
      });
      assert.match(files.get("memfs:/ws/slick.json")!, /environement/);
      await server.settled(uri, "typo", false);
    } finally {
      server.dispose();
    }
  });
});

function entry(name: string, isFolder: boolean) {
  return { name, isFolder, isFile: !isFolder };
}
