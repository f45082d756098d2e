import type { Confusable } from "./confusable.ts";
import { parseContext } from "./contextPattern.ts";

/** Confusables as they are looked for: plain data, which the build makes of them. */
export interface ConfusableTable {
  readonly confusables: readonly Pick<Confusable, "id" | "becomes">[];
  /** Every context in its notation, with the place of its confusable in `confusables`. */
  readonly contexts: readonly (readonly [notation: string, confusable: number])[];
  /** The words contexts are found by, lower case, each once, with the places of its contexts in `contexts`, ascending. */
  readonly anchors: readonly (readonly [word: string, contexts: readonly number[]])[];
}

/** The table of some confusables. Throws an Error where a context is broken. */
export function confusableTable(confusables: readonly Confusable[]): ConfusableTable {
  const contexts: (readonly [string, number])[] = [];
  const anchors = new Map<string, number[]>();
  for (const [index, confusable] of confusables.entries()) {
    for (const notation of confusable.contexts) {
      for (const anchor of parseContext(notation).anchors) {
        const places = anchors.get(anchor);
        if (places) places.push(contexts.length);
        else anchors.set(anchor, [contexts.length]);
      }
      contexts.push([notation, index]);
    }
  }
  return {
    confusables: confusables.map(({ id, becomes }) => ({ id, becomes })),
    contexts,
    anchors: [...anchors],
  };
}
