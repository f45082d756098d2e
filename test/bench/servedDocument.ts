import { spawn } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import { distFolder } from "../../src/node/distFolder.ts";

/** A diagnostic as far as the benchmarks look at it. */
export interface Item {
  readonly code: string;
}

/** A document that is open in a language server of its own, a process. Needs `npm run build`. */
export interface ServedDocument {
  readonly uri: string;
  readonly client: ProtocolConnection;
  /** Of the server's process. */
  readonly pid: number;
  /** All diagnostics of the document. */
  pull(): Promise<readonly Item[]>;
  /** Resolves when the server next asks for diagnostics to be pulled again: the spelling is there. */
  refreshed(): Promise<void>;
  close(): Promise<void>;
}

/** Starts a server, with arguments of Node, and opens the text in it. `program` is that of another one. */
export async function serveDocument(
  text: string,
  nodeArguments: readonly string[] = [],
  program: readonly string[] = [join(distFolder(), "cli.mjs"), "lsp", "--stdio"],
): Promise<ServedDocument> {
  const command = [...nodeArguments, ...program];
  const child = spawn(process.execPath, command, { stdio: ["pipe", "pipe", "inherit"] });
  const client = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  let onRefresh: () => void = () => undefined;
  client.onRequest("workspace/diagnostic/refresh", () => {
    onRefresh();
    return null;
  });
  client.listen();
  const capabilities = {
    textDocument: { diagnostic: {} },
    workspace: { diagnostics: { refreshSupport: true } },
  };
  await client.sendRequest("initialize", {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: null,
    capabilities,
  });
  await client.sendNotification("initialized", {});
  const uri = pathToFileURL("/nowhere/bench.requirements.md").href;
  await client.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId: "slick-requirements", version: 1, text },
  });
  return {
    uri,
    client,
    pid: child.pid!,
    async pull() {
      const answer = await client.sendRequest("textDocument/diagnostic", { textDocument: { uri } });
      return (answer as { items: Item[] }).items;
    },
    refreshed: () =>
      new Promise((resolve) => {
        onRefresh = resolve;
      }),
    async close() {
      await client.sendRequest("shutdown");
      await client.sendNotification("exit");
      client.dispose();
    },
  };
}
