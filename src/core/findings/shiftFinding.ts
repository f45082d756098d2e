import { shiftSpan } from "../text/span.ts";
import type { Action } from "./action.ts";
import type { RuleFinding } from "./finding.ts";

/** The finding with all its spans moved by a number of UTF-16 units. */
export function shiftFinding<F extends RuleFinding>(finding: F, by: number): F {
  if (by === 0) return finding;
  const { related, actions, fixes } = finding;
  // Thousands of findings are shifted at a keystroke, so absent properties are not copied.
  const shifted: { -readonly [K in keyof F]: F[K] } = { ...finding };
  shifted.span = shiftSpan(finding.span, by);
  if (related) shifted.related = related.map((place) => ({ ...place, span: shiftSpan(place.span, by) }));
  if (actions) shifted.actions = actions.map((action) => shiftAction(action, by));
  if (fixes)
    shifted.fixes = fixes.map((fix) => ({
      ...fix,
      edits: fix.edits.map((edit) => ({ ...edit, span: shiftSpan(edit.span, by) })),
    }));
  return shifted;
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
