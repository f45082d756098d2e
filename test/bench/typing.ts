import type { CheckedDocument } from "../../src/core/checking/checkedDocument.ts";
import { quantile, time } from "./benchmark.ts";

/** Where a letter is typed and what follows; every place holds a bullet. */
interface Typing {
  readonly keystrokes: number;
  /** Measured: the edit and all that it leads to. */
  type(edit: () => void): void;
}

/** What a keystroke costs, in milliseconds. */
export interface KeystrokeCost {
  readonly p50: number;
  readonly p95: number;
}

/** Types a letter in one bullet after another, and takes it back. Only the typing is measured. */
export function typeInBullets(document: CheckedDocument, { keystrokes, type }: Typing): KeystrokeCost {
  const bullets = [...document.text.matchAll(/^- /gm)].map((match) => match.index + 8);
  const costs: number[] = [];
  for (let i = 0; i < keystrokes; i++) {
    const at = bullets[(i * 7919) % bullets.length]!;
    costs.push(time(() => type(() => document.edit({ span: { start: at, end: at }, text: "x" }))));
    type(() => document.edit({ span: { start: at, end: at + 1 }, text: "" }));
  }
  return { p50: quantile(costs, 0.5), p95: quantile(costs, 0.95) };
}
