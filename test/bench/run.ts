import { type Benchmark, markdownTable } from "./benchmark.ts";

// npm run bench: what README claims beside something simpler, as Markdown tables; `-- keystroke rename` runs these alone.
// Compare the ratios; the milliseconds are this machine's.

const benchmarks: Readonly<Record<string, () => Promise<{ readonly benchmark: Benchmark }>>> = {
  keystroke: () => import("./keystroke.ts"),
  duplicates: () => import("./duplicates.ts"),
  workspace: () => import("./workspace.ts"),
  rename: () => import("./rename.ts"),
  tree: () => import("./tree.ts"),
  strength: () => import("./strength.ts"),
  start: () => import("./start.ts"),
  "cold-start": () => import("./coldStart.ts"),
  server: () => import("./server.ts"),
  cli: () => import("./cliCheck.ts"),
  outputs: () => import("./outputs.ts"),
  growth: () => import("./growth.ts"),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !benchmarks[name]);
if (unknown.length > 0) {
  console.error(`no benchmark ${unknown.join(", ")}; there are ${Object.keys(benchmarks).join(", ")}`);
  process.exit(1);
}
for (const [name, load] of Object.entries(benchmarks)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const { title, run } = (await load()).benchmark;
  console.log(`${title}\n\n${markdownTable(await run())}\n`);
}
