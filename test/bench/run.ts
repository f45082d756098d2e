import { spawn } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import { defaultConfiguration } from "../../src/core/config/configuration.ts";
import { CheckedDocument } from "../../src/core/engine/checkedDocument.ts";
import { parseMarkdown } from "../../src/core/markdown/parseMarkdown.ts";
import { distFolder } from "../../src/node/distFolder.ts";
import { evidenceTable, measureEvidence } from "./evidence.ts";
import { makeDocument } from "./makeDocument.ts";
import { bareNode, leastProcessCosts, memoryOf } from "./processCost.ts";

// npm run bench: what a keystroke costs in the engine beside a whole parse, and what a cold start costs. Compare the
// ratios; the milliseconds are this machine's.

function quantile(values: readonly number[], q: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * q)]!;
}

function time(action: () => void): number {
  const start = performance.now();
  action();
  return performance.now() - start;
}

console.log("A keystroke in the engine, from the edit to all structure findings");
console.log("| lines | p50 ms | p95 ms | blocks parsed | whole parse with remark, p50 ms | ratio |");
console.log("|---|---|---|---|---|---|");
for (const lines of [100, 1000, 10_000]) {
  const text = makeDocument(lines);
  const document = new CheckedDocument(text, defaultConfiguration);
  document.findings();
  const bullets = [...text.matchAll(/^- /gm)].map((match) => match.index + 8);
  const costs: number[] = [];
  let parsed = 0;
  const edits = 300;
  for (let i = 0; i < edits; i++) {
    const at = bullets[(i * 7919) % bullets.length]!;
    costs.push(
      time(() => {
        document.edit({ span: { start: at, end: at }, text: "x" });
        parsed += document.blocks.filter((block) => !block.isRead).length;
        document.findings();
      }),
    );
    document.edit({ span: { start: at, end: at + 1 }, text: "" });
    document.findings();
  }
  const whole = Array.from({ length: lines > 1000 ? 5 : 20 }, () => time(() => parseMarkdown(text)));
  const [p50, p95, wholeP50] = [quantile(costs, 0.5), quantile(costs, 0.95), quantile(whole, 0.5)];
  console.log(
    `| ${text.split("\n").length} | ${p50.toFixed(2)} | ${p95.toFixed(2)} | ${(parsed / edits).toFixed(2)} | ${wholeP50.toFixed(1)} | ${(wholeP50 / p50).toFixed(0)}x |`,
  );
}

console.log("\nEvidence that stands twice, the rule alone");
console.log(evidenceTable(measureEvidence()));

console.log("\nA cold start of the language server, 1,000 lines");
const cold = await coldStart(makeDocument(1000));
const bare = (await leastProcessCosts([bareNode]))[0]!;
console.log(`| bare Node ms | first structure findings ms | first typos ms | memory MB | bare Node MB |`);
console.log("|---|---|---|---|---|");
console.log(
  `| ${bare.ms.toFixed(0)} | ${cold.structure.toFixed(0)} | ${cold.typos.toFixed(0)} | ${cold.memory.toFixed(0)} | ${bare.memory.toFixed(0)} |`,
);

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
