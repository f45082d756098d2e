import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { availableParallelism, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { rules } from "../../src/core/rules/index.ts";
import { distFolder } from "../../src/node/distFolder.ts";
import { type Benchmark, ms, ratio } from "./benchmark.ts";
import { makeDocument, makeDocuments } from "./makeDocument.ts";
import { bareNode, type WholeCost, wholeCost } from "./processCost.ts";
import { absent, isThere, realDocuments } from "./realDocuments.ts";

/** `check` beside the two tools that find parts of it, each a separate process on the same files. */
export const benchmark: Benchmark = {
  title: `The command line, cold, beside cspell and markdownlint-cli2 on the same files in the same run, on ${availableParallelism()} cores`,
  async run() {
    const small = makeDocument(60);
    const rows = [
      await rowOf("1 of 60 lines", [small], 9),
      await rowOf("1,000 of some 70 lines", makeDocuments(1000), 3),
    ];
    if (isThere) rows.push(await rowOf("300 of real sentences, 5 MB", realDocuments(300), 3));
    else console.error(`no real sentences: ${absent}`);
    return rows;
  },
};

const require = createRequire(import.meta.url);

/** The program a package installs. */
function programOf(name: string): string {
  // Neither lets its manifest be asked for by name.
  const folder = dirname(require.resolve(name)).replace(/(node_modules[\\/][^\\/]+).*$/, "$1");
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    bin: Record<string, string>;
  };
  return join(folder, bin[name]!);
}

async function rowOf(documents: string, texts: readonly string[], runs: number) {
  const folder = mkdtempSync(join(tmpdir(), "slick-bench-"));
  try {
    for (const [index, text] of texts.entries())
      writeFileSync(join(folder, `${index}.requirements.md`), text);
    const noRules = join(folder, "no-rules.json");
    writeFileSync(noRules, JSON.stringify({ rules: Object.fromEntries(rules.map(({ id }) => [id, "off"])) }));
    const check = [join(distFolder(), "cli.mjs"), "check"];
    const processes = {
      node: bareNode.slice(0, 1).concat("0"),
      check,
      reading: [...check, "--config", noRules],
      cspell: [programOf("cspell"), "lint", "--no-progress", "*.md"],
      markdownlint: [programOf("markdownlint-cli2"), "*.md"],
    };
    const best: Record<string, WholeCost> = {};
    // They take turns, so that all have the same weather, and the cheapest run of each counts.
    for (let run = 0; run < runs; run++) {
      for (const [name, args] of Object.entries(processes)) {
        const cost = await wholeCost(args, folder);
        const before = best[name] ?? cost;
        best[name] = {
          ms: Math.min(before.ms, cost.ms),
          memory: Math.min(before.memory, cost.memory),
          processor: Math.min(before.processor, cost.processor),
        };
      }
    }
    const costs = best as Record<keyof typeof processes, WholeCost>;
    return {
      documents,
      "bare Node ms": ms(costs.node.ms),
      "check ms": ms(costs.check.ms),
      "without rules ms": ms(costs.reading.ms),
      "cspell ms": ms(costs.cspell.ms),
      "markdownlint ms": ms(costs.markdownlint.ms),
      "both / check": ratio(costs.cspell.ms + costs.markdownlint.ms, costs.check.ms),
      "processor: check / cspell": (costs.check.processor / costs.cspell.processor).toFixed(2),
      "check MB": costs.check.memory.toFixed(0),
      "cspell MB": costs.cspell.memory.toFixed(0),
      "markdownlint MB": costs.markdownlint.memory.toFixed(0),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
