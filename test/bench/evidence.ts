import { defaultConfiguration } from "../../src/core/config/configuration.ts";
import { CheckedDocument } from "../../src/core/engine/checkedDocument.ts";
import { duplicateEvidence } from "../../src/core/rules/duplicateEvidence.ts";
import { makeDocument } from "./makeDocument.ts";

/** What finding copied evidence costs on documents of one kind; the engine's other work is not in it. */
export interface EvidenceCost {
  readonly document: string;
  readonly bullets: number;
  readonly findings: number;
  /** From parsed blocks to the findings of the rule. */
  readonly coldMs: number;
  /** After a keystroke in one bullet, the median. */
  readonly keystrokeMs: number;
}

/** Measures the rule on 10,000 bullets: all different, written in the same few forms, all nearly the same, all the same. */
export function measureEvidence(bullets = 10_000): readonly EvidenceCost[] {
  const random = randomNumbers(7);
  const vocabulary = Array.from({ length: 4000 }, () => wordOf(random));
  const pick = (count: number) =>
    Array.from({ length: count }, () => vocabulary[Math.floor(vocabulary.length * random() ** 2)]).join(" ");
  const same = pick(14);
  return [
    measure(
      "different",
      documentOf(bullets, () => pick(10 + Math.floor(random() * 12))),
    ),
    measure(
      "every tenth copied",
      documentOf(bullets, (i) => (i % 10 === 0 ? same : pick(14))),
    ),
    measure(
      "all nearly the same",
      documentOf(bullets, () => `${same} ${pick(2)}`),
    ),
    measure(
      "all the same",
      documentOf(bullets, () => same),
    ),
    measure("of the benchmark", makeDocument(Math.round(bullets * 1.45))),
  ];
}

/** The table of `measureEvidence`, for the console. */
export function evidenceTable(costs: readonly EvidenceCost[]): string {
  return [
    "| bullets | how many | findings | cold ms | keystroke p50 ms |",
    "|---|---|---|---|---|",
    ...costs.map(
      ({ document, bullets, findings, coldMs, keystrokeMs }) =>
        `| ${document} | ${bullets} | ${findings} | ${coldMs.toFixed(0)} | ${keystrokeMs.toFixed(1)} |`,
    ),
  ].join("\n");
}

function measure(document: string, text: string): EvidenceCost {
  const checked = new CheckedDocument(text, defaultConfiguration);
  const source = () => "";
  const kept = new Map<object, readonly unknown[]>();
  const check = () => {
    const { blocks } = checked;
    function* facts() {
      let at = 0;
      for (const block of blocks) {
        if (!kept.has(block)) kept.set(block, duplicateEvidence.collect!(block, {}));
        for (const fact of kept.get(block)! as never[]) yield { fact, at };
        at += block.text.length;
      }
    }
    const context = {
      options: { intended: [] },
      matchLevel: () => undefined,
      source,
      eol: "\n",
      facts: facts(),
      projects: [],
      otherProjects: undefined,
    };
    const start = performance.now();
    const findings = [...duplicateEvidence.check(checked.model, context)].length;
    return { findings, ms: performance.now() - start };
  };
  void checked.model;
  const cold = check();
  const starts = [...text.matchAll(/^- /gm)].map((match) => match.index + 8);
  const costs: number[] = [];
  for (let i = 0; i < 30; i++) {
    const at = starts[(i * 7919) % starts.length]!;
    checked.edit({ span: { start: at, end: at }, text: "x" });
    // The fold is the engine's.
    void checked.model;
    costs.push(check().ms);
  }
  return {
    document,
    bullets: starts.length,
    findings: cold.findings,
    coldMs: cold.ms,
    keystrokeMs: costs.toSorted((a, b) => a - b)[Math.floor(costs.length / 2)]!,
  };
}

function documentOf(bullets: number, sentence: (index: number) => string): string {
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
