import type { Span } from "../text/span.ts";
import { changeSpans } from "./action.ts";
import type { RuleFinding } from "./finding.ts";

/** Findings of a block in its document, and the offset of the block when they were last asked for. */
interface Place {
  at: number;
  readonly findings: readonly RuleFinding[];
  /** Every span of the findings. */
  readonly spans: readonly MovableSpan[];
}

interface MovableSpan {
  start: number;
  end: number;
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
    place = firstPlace(ofBlock);
    places.set(ofBlock, place);
  }
  const by = at - place.at;
  if (by !== 0)
    for (const span of place.spans) {
      span.start += by;
      span.end += by;
    }
  place.at = at;
  return place.findings as readonly F[];
}

/** Copies that share no span with the findings, nor one of their spans with another of them. */
function firstPlace(ofBlock: readonly RuleFinding[]): Place {
  const spans: MovableSpan[] = [];
  const copy = ({ start, end }: Span): Span => {
    const span = { start, end };
    spans.push(span);
    return span;
  };
  const findings = ofBlock.map((finding): RuleFinding => {
    const { span, related, actions, fixes } = finding;
    return {
      ...finding,
      span: copy(span),
      ...(related && { related: related.map((place) => ({ ...place, span: copy(place.span) })) }),
      ...(actions && { actions: actions.map((action) => changeSpans(action, copy)) }),
      ...(fixes && {
        fixes: fixes.map((fix) => ({
          ...fix,
          edits: fix.edits.map((edit) => ({ ...edit, span: copy(edit.span) })),
        })),
      }),
    };
  });
  return { at: 0, findings, spans };
}
