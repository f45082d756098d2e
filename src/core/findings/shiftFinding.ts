import { shiftSpan } from "../text/span.ts";
import type { Action } from "./action.ts";
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
    ...(finding.actions && { actions: finding.actions.map((action) => shiftAction(action, by)) }),
    ...(finding.fixes && {
      fixes: finding.fixes.map((fix) => ({
        ...fix,
        edits: fix.edits.map((edit) => ({ ...edit, span: shiftSpan(edit.span, by) })),
      })),
    }),
  };
}

function shiftAction(action: Action, by: number): Action {
  switch (action.kind) {
    case "merge-skills":
      return { ...action, from: shiftSpan(action.from, by), into: shiftSpan(action.into, by) };
    case "intend-reuse":
      return { ...action, span: shiftSpan(action.span, by) };
    default:
      return action;
  }
}
