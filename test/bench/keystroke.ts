import { CheckedDocument } from "../../src/core/checking/checkedDocument.ts";
import { parseMarkdown } from "../../src/core/markdown/parseMarkdown.late.ts";
import { defaultConfiguration } from "../../src/core/settings/configuration.ts";
import { allocationsOf } from "./allocations.ts";
import { type Benchmark, median, ms, quantile, type Row, ratio, time } from "./benchmark.ts";
import { makeDocument } from "./makeDocument.ts";
import { absent, isThere, realDocument } from "./realDocuments.ts";
import { typeInBullets } from "./typing.ts";

/** A keystroke beside what a tool without blocks does at each. */
export const benchmark: Benchmark = {
  title: "A keystroke in the engine, from the edit to all structure findings",
  async run() {
    if (!isThere) console.error(`no real sentences: ${absent}`);
    const rows: Row[] = [];
    for (const lines of [100, 1000, 10_000]) rows.push(await rowOf("made-up ones", makeDocument(lines)));
    if (isThere) rows.push(await rowOf("real sentences", realDocument(12_000)));
    return rows;
  },
};

const keystrokes = 300;

async function rowOf(sentences: string, text: string): Promise<Row> {
  const document = new CheckedDocument(text, defaultConfiguration);
  document.findings();
  let parsed = 0;
  let edits = 0;
  const models: number[] = [];
  const type = (edit: () => void) => {
    edit();
    edits++;
    parsed += document.blocks.filter((block) => !block.isRead).length;
    models.push(time(() => document.model));
    document.findings();
  };
  const { p50, p95 } = typeInBullets(document, { keystrokes, type });
  const model = quantile(models, 0.5);
  const few = 20;
  const allocated = await allocationsOf(() => typeInBullets(document, { keystrokes: few, type }));
  const lines = text.split("\n").length;
  const whole = median(lines > 1000 ? 5 : 20, () => parseMarkdown(text));
  return {
    document: sentences,
    lines,
    "p50 ms": ms(p50),
    "p95 ms": ms(p95),
    "model p50 ms": ms(model),
    // Each letter is taken back.
    "allocated MB": (allocated / (2 * few) / 1e6).toFixed(1),
    "blocks parsed": (parsed / edits).toFixed(2),
    "whole parse with remark, p50 ms": ms(whole),
    ratio: ratio(whole, p50),
  };
}
