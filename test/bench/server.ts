import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serverArguments } from "../../src/node/serverArguments.ts";
import { type Benchmark, ms, quantile, type Row } from "./benchmark.ts";
import { makeDocument } from "./makeDocument.ts";
import { memoryOf } from "./processCost.ts";
import { absent, isThere, realDocument } from "./realDocuments.ts";
import { type Item, serveDocument } from "./servedDocument.ts";

const lines = 12_000;
const edits = 1000;
const title =
  "The language server: a letter in a document of 12,000 lines until all diagnostics are there, and its memory after 1,000 of them";

/**
 * The language server as a process: from a letter typed to all diagnostics in the client, beside a server that has the same answer
 * ready. Needs `npm run build`.
 */
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
  const served = await serveDocument(text, serverArguments);
  const { uri, client, pid, pull } = served;
  const spelled = served.refreshed();
  await pull();
  await spelled;
  await pull();
  const bullets = text
    .split("\n")
    .flatMap((line, index) => (line.startsWith("- ") && line.length > 20 ? [index] : []));
  const walls: number[] = [];
  let items: readonly Item[] = [];
  const before = processorOf(pid);
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
  const processor = (processorOf(pid) - before) / edits;
  const memory = memoryOf(pid);
  const json = quantile(
    Array.from({ length: 20 }, () => {
      const start = performance.now();
      JSON.parse(JSON.stringify({ items }));
      return performance.now() - start;
    }),
    0.5,
  );
  await served.close();
  return {
    document: what,
    diagnostics: items.length,
    "p50 ms": ms(quantile(walls, 0.5)),
    "p95 ms": ms(quantile(walls, 0.95)),
    "a ready answer, p50 ms": ms(await readyAnswer(items)),
    "JSON ms": ms(json),
    "server's processor ms a letter": ms(processor),
    "memory MB": memory.toFixed(0),
  };
}

/** The time until the diagnostics are in the client if the server has nothing to do for them, in milliseconds. */
async function readyAnswer(items: readonly Item[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "slick-bench-"));
  try {
    const file = join(folder, "items.json");
    writeFileSync(file, JSON.stringify(items));
    const served = await serveDocument("", [], [join(import.meta.dirname, "readyServer.ts"), file]);
    const walls: number[] = [];
    for (let i = 0; i < 100; i++) {
      const start = performance.now();
      await served.pull();
      walls.push(performance.now() - start);
    }
    await served.close();
    return quantile(walls, 0.5);
  } finally {
    rmSync(folder, { recursive: true });
  }
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
