import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exportFormatIds } from "../../src/core/features/exports/exportFormats.ts";
import { distFolder } from "../../src/node/distFolder.ts";
import { type Benchmark, ms, type Row, ratio } from "./benchmark.ts";
import { makeDocuments } from "./makeDocument.ts";
import { wholeCost } from "./processCost.ts";

/** The report and every export of 1,000 documents, each a separate process, beside the check of the same files. */
export const benchmark: Benchmark = {
  title:
    "The report and each export of 1,000 documents of some 70 lines, cold, beside the check of the same files",
  async run() {
    const folder = mkdtempSync(join(tmpdir(), "slick-bench-"));
    try {
      for (const [index, text] of makeDocuments(1000).entries())
        writeFileSync(join(folder, `${index}.requirements.md`), text);
      const cli = join(distFolder(), "cli.mjs");
      const check = await wholeCost([cli, "check", "."], folder);
      const rows: Row[] = [
        { what: "check", ms: ms(check.ms), "to check": "1x", MB: check.memory.toFixed(0), "output KB": "" },
      ];
      const outputs = [
        ["report as HTML", ["report", ".", "--format", "html"]],
        ...exportFormatIds.map(
          (format) => [`export as ${format}`, ["export", ".", "--format", format]] as const,
        ),
      ] as const;
      for (const [what, args] of outputs) {
        const output = join(tmpdir(), `slick-bench-${process.pid}.out`);
        const cost = await wholeCost([cli, ...args, "--output", output], folder);
        rows.push({
          what,
          ms: ms(cost.ms),
          "to check": ratio(cost.ms, check.ms),
          MB: cost.memory.toFixed(0),
          "output KB": (statSync(output).size / 1024).toFixed(0),
        });
        rmSync(output);
      }
      return rows;
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};
