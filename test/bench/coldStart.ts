import { type Benchmark, ms } from "./benchmark.ts";
import { makeDocument } from "./makeDocument.ts";
import { bareNode, leastProcessCosts, memoryOf } from "./processCost.ts";
import { serveDocument } from "./servedDocument.ts";

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
  const served = await serveDocument(text.replace("**Project 3**", "** Project 3 **"));
  const ready = served.refreshed();
  const first = await served.pull();
  const structure = performance.now() - start;
  if (!first.some(({ code }) => code === "malformed-project")) throw new Error("no structure findings");
  await ready;
  const second = await served.pull();
  const typos = performance.now() - start;
  if (!second.some(({ code }) => code === "typo")) throw new Error("no typos");
  const memory = memoryOf(served.pid);
  await served.close();
  return { structure, typos, memory };
}
