import { CheckedDocument } from "../../src/core/checking/checkedDocument.ts";
import { parseMarkdown } from "../../src/core/markdown/parseMarkdown.late.ts";
import { defaultConfiguration } from "../../src/core/settings/configuration.ts";
import { type Benchmark, median, ms, ratio } from "./benchmark.ts";
import { makeDocument } from "./makeDocument.ts";
import { typeInBullets } from "./typing.ts";

/** A keystroke beside what a tool without blocks does at each. */
export const benchmark: Benchmark = {
  title: "A keystroke in the engine, from the edit to all structure findings",
  run: () => [100, 1000, 10_000].map(rowOf),
};

function rowOf(lines: number) {
  const text = makeDocument(lines);
  const document = new CheckedDocument(text, defaultConfiguration);
  document.findings();
  let parsed = 0;
  let edits = 0;
  const { p50, p95 } = typeInBullets(document, {
    keystrokes: 300,
    type(edit) {
      edit();
      edits++;
      parsed += document.blocks.filter((block) => !block.isRead).length;
      document.findings();
    },
  });
  const whole = median(lines > 1000 ? 5 : 20, () => parseMarkdown(text));
  return {
    lines: text.split("\n").length,
    "p50 ms": ms(p50),
    "p95 ms": ms(p95),
    "blocks parsed": (parsed / edits).toFixed(2),
    "whole parse with remark, p50 ms": ms(whole),
    ratio: ratio(whole, p50),
  };
}
