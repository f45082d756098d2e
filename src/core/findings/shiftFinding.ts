import { shiftSpan } from "../text/span.ts";
import type { RuleFinding } from "./finding.ts";

/** The finding with all its places moved by so many UTF-16 units. */
export function shiftFinding<F extends RuleFinding>(finding: F, by: number): F {
  if (by === 0) return finding;
  return {
    ...finding,
    span: shiftSpan(finding.span, by),
    ...(finding.related && {
      related: finding.related.map((place) => ({ ...place, span: shiftSpan(place.span, by) })),
    }),
    ...(finding.fixes && {
      fixes: finding.fixes.map((fix) => ({
        ...fix,
        edits: fix.edits.map((edit) => ({ ...edit, span: shiftSpan(edit.span, by) })),
      })),
    }),
  };
}
