import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import { distFolder } from "../../src/node/distFolder.ts";
import { serverArguments } from "../../src/node/serverArguments.ts";
import { type Benchmark, ms, quantile, type Row } from "./benchmark.ts";
import { makeDocument } from "./makeDocument.ts";
import { memoryOf } from "./processCost.ts";
import { absent, isThere, realDocument } from "./realDocuments.ts";

const lines = 12_000;
const edits = 1000;
const title =
  "The language server: a letter in a document of 12,000 lines until all diagnostics are there, and its memory after 1,000 of them";

/** The language server as a process: from a letter typed to all diagnostics in the client. Needs `npm run build`. */
export const benchmark: Benchmark = {
  title,
  async run() {
    if (!isThere) console.error(`no real sentences: ${absent}`);
    const rows: Row[] = [];
    if (isThere) rows.push(await rowOf("real sentences", realDocument(lines)));
    rows.push(await rowOf("made-up ones", makeDocument(lines)));
    return rows;
  },
};

async function rowOf(what: string, text: string): Promise<Row> {
  const command = [...serverArguments, join(distFolder(), "cli.mjs"), "lsp", "--stdio"];
  const child = spawn(process.execPath, command, { stdio: ["pipe", "pipe", "inherit"] });
  const client = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  let refreshed: () => void = () => undefined;
  const spelled = new Promise<void>((resolve) => {
    refreshed = resolve;
  });
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
  await client.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId: "slick-requirements", version: 1, text },
  });
  const pull = async () =>
    ((await client.sendRequest("textDocument/diagnostic", { textDocument: { uri } })) as { items: object[] })
      .items;
  await pull();
  await spelled;
  await pull();
  const bullets = text
    .split("\n")
    .flatMap((line, index) => (line.startsWith("- ") && line.length > 20 ? [index] : []));
  const walls: number[] = [];
  let items: readonly object[] = [];
  const before = processorOf(child.pid!);
  for (let i = 0; i < edits; i++) {
    // Four letters in one bullet, then the next.
    const at = { line: bullets[((i >> 2) * 7919) % bullets.length]!, character: 10 + (i % 4) };
    const start = performance.now();
    await client.sendNotification("textDocument/didChange", {
      textDocument: { uri, version: i + 2 },
      contentChanges: [{ range: { start: at, end: at }, text: "abcd"[i % 4]! }],
    });
    items = await pull();
    walls.push(performance.now() - start);
  }
  const processor = (processorOf(child.pid!) - before) / edits;
  const memory = memoryOf(child.pid!);
  const json = quantile(
    Array.from({ length: 20 }, () => {
      const start = performance.now();
      JSON.parse(JSON.stringify({ items }));
      return performance.now() - start;
    }),
    0.5,
  );
  await client.sendRequest("shutdown");
  await client.sendNotification("exit");
  client.dispose();
  return {
    document: what,
    diagnostics: items.length,
    "p50 ms": ms(quantile(walls, 0.5)),
    "p95 ms": ms(quantile(walls, 0.95)),
    "JSON ms": ms(json),
    "server's processor ms a letter": ms(processor),
    "memory MB": memory.toFixed(0),
  };
}

/** Processor time of a process so far, in milliseconds; NaN where the system does not tell. */
function processorOf(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /, "")
      .split(" ");
    // In hundredths of a second, user and system.
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return Number.NaN;
  }
}
