import { CheckedDocument } from "../../src/core/checking/checkedDocument.ts";
import { documentStrength } from "../../src/core/evidence/strengthOf.ts";
import { defaultConfiguration } from "../../src/core/settings/configuration.ts";
import { type Benchmark, ms, ratio, time } from "./benchmark.ts";
import { makeDocument } from "./makeDocument.ts";
import { typeInBullets } from "./typing.ts";

/** Counting the evidence again after a keystroke, beside counting it for the first time. */
export const benchmark: Benchmark = {
  title: "The strength of a document, from the edit to all counts",
  run: () =>
    [1000, 10_000].map((lines) => {
      const text = makeDocument(lines);
      const document = new CheckedDocument(text, defaultConfiguration);
      const cold = time(() => documentStrength(document));
      const { p50, p95 } = typeInBullets(document, {
        keystrokes: 100,
        type(edit) {
          edit();
          documentStrength(document);
        },
      });
      return {
        lines: text.split("\n").length,
        bullets: documentStrength(document).total.bullets,
        "keystroke p50 ms": ms(p50),
        "p95 ms": ms(p95),
        "cold ms": ms(cold),
        ratio: ratio(cold, p50),
      };
    }),
};
