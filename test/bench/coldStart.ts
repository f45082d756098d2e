import { spawn } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import { distFolder } from "../../src/node/distFolder.ts";
import { type Benchmark, ms } from "./benchmark.ts";
import { makeDocument } from "./makeDocument.ts";
import { bareNode, leastProcessCosts, memoryOf } from "./processCost.ts";

/** From the start of the process to the first answers, beside a Node that does nothing. Needs `npm run build`. */
export const benchmark: Benchmark = {
  title: "A cold start of the language server, 1,000 lines",
  async run() {
    const cold = await coldStart(makeDocument(1000));
    const bare = (await leastProcessCosts([bareNode]))[0]!;
    return [
      {
        "bare Node ms": ms(bare.ms),
        "first structure findings ms": ms(cold.structure),
        "first typos ms": ms(cold.typos),
        "memory MB": cold.memory.toFixed(0),
        "bare Node MB": bare.memory.toFixed(0),
      },
    ];
  },
};

async function coldStart(text: string): Promise<{ structure: number; typos: number; memory: number }> {
  const start = performance.now();
  const child = spawn(process.execPath, [join(distFolder(), "cli.mjs"), "lsp", "--stdio"], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const client = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  let refreshed: () => void = () => undefined;
  client.onRequest("workspace/diagnostic/refresh", () => {
    refreshed();
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
  const bad = text.replace("**Project 3**", "** Project 3 **");
  await client.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId: "slick-requirements", version: 1, text: bad },
  });
  const pull = async () =>
    (await client.sendRequest("textDocument/diagnostic", { textDocument: { uri } })) as {
      items: { code: string }[];
    };
  const ready = new Promise<void>((resolve) => {
    refreshed = resolve;
  });
  const first = await pull();
  const structure = performance.now() - start;
  if (!first.items.some(({ code }) => code === "malformed-project")) throw new Error("no structure findings");
  await ready;
  const second = await pull();
  const typos = performance.now() - start;
  if (!second.items.some(({ code }) => code === "typo")) throw new Error("no typos");
  const memory = memoryOf(child.pid!);
  await client.sendRequest("shutdown");
  await client.sendNotification("exit");
  client.dispose();
  return { structure, typos, memory };
}
