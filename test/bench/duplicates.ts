import { CheckedDocument } from "../../src/core/checking/checkedDocument.ts";
import { duplicateEvidence } from "../../src/core/rules/duplicateEvidence.ts";
import type { Collected } from "../../src/core/rules/rule.ts";
import { defaultConfiguration } from "../../src/core/settings/configuration.ts";
import { type Benchmark, ms, quantile, type Row, time } from "./benchmark.ts";
import { makeDocument } from "./makeDocument.ts";

const bullets = 10_000;

/** The rule on bullets that are all different, copied in part, all nearly the same, all the same. */
export const benchmark: Benchmark = {
  title: "Evidence that stands twice, the rule alone",
  run() {
    const random = randomNumbers(7);
    const vocabulary = Array.from({ length: 4000 }, () => wordOf(random));
    const pick = (count: number) =>
      Array.from({ length: count }, () => vocabulary[Math.floor(vocabulary.length * random() ** 2)]).join(
        " ",
      );
    const same = pick(14);
    const documents = {
      different: documentOf(() => pick(10 + Math.floor(random() * 12))),
      "every tenth copied": documentOf((i) => (i % 10 === 0 ? same : pick(14))),
      "all nearly the same": documentOf(() => `${same} ${pick(2)}`),
      "all the same": documentOf(() => same),
      "of the benchmark": makeDocument(Math.round(bullets * 1.45)),
    };
    return Object.entries(documents).map(([name, text]) => rowOf(name, text));
  },
};

/** From parsed blocks to the findings of the rule: the engine's other work is not in it. */
function rowOf(name: string, text: string): Row {
  const document = new CheckedDocument(text, defaultConfiguration);
  const options = { intended: [] };
  const memory = duplicateEvidence.remember!(options);
  const kept = new WeakMap<object, readonly (readonly never[])[]>();
  let findings = 0;
  const check = () => {
    const facts: Collected<readonly never[]>[] = [];
    let at = 0;
    for (const block of document.blocks) {
      const known = kept.get(block) ?? (duplicateEvidence.collect!(block, options) as readonly never[][]);
      kept.set(block, known);
      for (const fact of known) facts.push({ fact, at });
      at += block.text.length;
    }
    const context = { options, facts, memory, source: () => "", eol: "\n", projects: [] };
    const nothing = { matchLevel: () => undefined, otherProjects: undefined };
    findings = [...duplicateEvidence.check(document.model, { ...context, ...nothing })].length;
  };
  void document.model;
  const cold = time(check);
  const found = findings;
  const starts = [...text.matchAll(/^- /gm)].map((match) => match.index + 8);
  const costs = Array.from({ length: 100 }, (_, i) => {
    const at = starts[(i * 7919) % starts.length]!;
    document.edit({ span: { start: at, end: at }, text: "x" });
    void document.model;
    return time(check);
  });
  return {
    bullets: name,
    "how many": starts.length,
    findings: found,
    "cold ms": ms(cold),
    "keystroke p50 ms": ms(quantile(costs, 0.5)),
    "keystroke p95 ms": ms(quantile(costs, 0.95)),
  };
}

function documentOf(sentence: (index: number) => string): string {
  const out = ["# Benchmark", "", "## Basic Understanding", ""];
  for (let i = 0; i < bullets; i++) {
    if (i % 9 === 0) out.push("", `### Skill ${i / 9}`);
    if (i % 3 === 0) out.push("", `**Project ${i % 17}**`);
    out.push(`- Built ${sentence(i)}.`);
  }
  return `${out.join("\n")}\n`;
}

function wordOf(random: () => number): string {
  const letters = "etaoinshrdlucmfwypvbgkjqxz";
  return Array.from({ length: 4 + Math.floor(random() * 6) }, () =>
    letters.charAt(Math.floor(26 * random() ** 1.5)),
  ).join("");
}

/** The same numbers between 0 and 1 every time (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
