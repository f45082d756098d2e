import type { Confusable } from "./confusable.ts";
import { parseContext } from "./contextPattern.ts";

/** Confusables in the form in which they are searched: plain data, which the build generates. */
export interface ConfusableTable {
  readonly confusables: readonly Pick<Confusable, "id" | "becomes">[];
  /** Every context in its notation, with the index of its confusable in `confusables`. */
  readonly contexts: readonly (readonly [notation: string, confusable: number])[];
  /**
   * The anchor words of contexts, in lower case, each once, with the indices of their contexts in `contexts`,
   * ascending.
   */
  readonly anchors: readonly (readonly [word: string, contexts: readonly number[]])[];
}

/** The table of the given confusables. Throws an Error if a context is malformed. */
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
