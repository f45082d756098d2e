import { lineAt } from "../../text/lines.ts";
import type { Misspelling } from "../speller.ts";
import { thresholds } from "./certainty.ts";

/** The minimum number of names that nobody knows in a line of names. */
const minStrangers = 3;

/** The unknown words that are in the place of names in a line of names, such as the authors of a paper. */
export function findNamed(text: string, found: readonly Misspelling[]): ReadonlySet<Misspelling> {
  const named = new Set<Misspelling>();
  for (let from = 0; from < found.length; ) {
    const { end } = lineAt(text, found[from]!.span.start);
    let to = from + 1;
    while (to < found.length && found[to]!.span.end <= end) to++;
    const names = found.slice(from, to).filter(({ looks }) => looks === "name" || looks === "shown");
    // Only a line of several is looked at, since the certainty takes long.
    if (
      names.length >= minStrangers &&
      names.filter(({ certainty = 0 }) => certainty < thresholds.plausible).length >= minStrangers
    )
      for (const one of names) named.add(one);
    from = to;
  }
  return named;
}
