import type { Span } from "../text/span.ts";
import type { RuleFinding } from "./finding.ts";

/** Findings of a block in its document, and the offset of the block when they were last asked for. */
interface Place {
  at: number;
  readonly findings: readonly RuleFinding[];
}

const places = new WeakMap<readonly RuleFinding[], Place>();

/**
 * The findings of a block, whose spans count in it, as findings of the document in which it starts at offset `at`. The
 * same list gives the same objects each time, with their spans moved: a keystroke moves thousands, and copies none.
 */
export function placeFindings<F extends RuleFinding>(ofBlock: readonly F[], at: number): readonly F[] {
  if (ofBlock.length === 0) return ofBlock;
  let place = places.get(ofBlock);
  if (!place) {
    place = { at: 0, findings: ofBlock.map(copyOf) };
    places.set(ofBlock, place);
  }
  const by = at - place.at;
  if (by !== 0) for (const finding of place.findings) moveFinding(finding, by);
  place.at = at;
  return place.findings as readonly F[];
}

/** A copy that shares no span with the finding, nor one of its spans with another of them. */
function copyOf(finding: RuleFinding): RuleFinding {
  const { related, actions, fixes } = finding;
  return {
    ...finding,
    span: { ...finding.span },
    ...(related && { related: related.map((place) => ({ ...place, span: { ...place.span } })) }),
    ...(actions && {
      actions: actions.map((action) => {
        if (action.kind === "merge-skills")
          return { ...action, from: { ...action.from }, into: { ...action.into } };
        return action.kind === "intend-reuse" ? { ...action, span: { ...action.span } } : action;
      }),
    }),
    ...(fixes && {
      fixes: fixes.map((fix) => ({
        ...fix,
        edits: fix.edits.map((edit) => ({ ...edit, span: { ...edit.span } })),
      })),
    }),
  };
}

function moveFinding({ span, related, actions, fixes }: RuleFinding, by: number): void {
  move(span, by);
  if (related) for (const place of related) move(place.span, by);
  if (actions)
    for (const action of actions) {
      if (action.kind === "intend-reuse") move(action.span, by);
      if (action.kind !== "merge-skills") continue;
      move(action.from, by);
      move(action.into, by);
    }
  if (fixes) for (const { edits } of fixes) for (const edit of edits) move(edit.span, by);
}

function move(span: { start: number; end: number } & Span, by: number): void {
  span.start += by;
  span.end += by;
}
