import type { Finding } from "../../findings/finding.ts";
import type { Span, TextEdit } from "../../text/span.ts";

/**
 * The edits of all lossless fixes, or of those of one rule. If two edits would touch the same place, only the first is
 * included; the other can be applied in a second run.
 */
export function safeEdits(findings: readonly Finding[], rule?: string): readonly TextEdit[] {
  return safeFixes(findings, rule).edits;
}

/** The same, with the number of findings they fix. */
export function safeFixes(findings: readonly Finding[], rule?: string): CollectedEdits {
  return collectEdits(
    findings.filter((finding) => rule === undefined || finding.rule === rule),
    (finding) => finding.fixes?.find((fix) => fix.safe)?.edits,
  );
}

/**
 * The edits of the preferred fix of every finding of a rule, lossless or not, for an author who asks for exactly that.
 */
export function preferredEdits(findings: readonly Finding[], rule: string): readonly TextEdit[] {
  return collectEdits(
    findings.filter((finding) => finding.rule === rule),
    (finding) => finding.fixes?.find((fix) => fix.preferred)?.edits,
  ).edits;
}

interface CollectedEdits {
  readonly edits: readonly TextEdit[];
  readonly fixed: ReadonlySet<Finding>;
}

function collectEdits(
  findings: readonly Finding[],
  editsOf: (finding: Finding) => readonly TextEdit[] | undefined,
): CollectedEdits {
  /** In order, not overlapping. */
  const taken: TextEdit[] = [];
  const fixed = new Set<Finding>();
  for (const finding of findings) {
    const edits = editsOf(finding) ?? [];
    if (edits.length === 0 || edits.some(({ span }) => isTaken(span, taken))) continue;
    for (const edit of edits) taken.splice(countUpTo(edit.span.start, taken), 0, edit);
    fixed.add(finding);
  }
  return { edits: taken, fixed };
}

/** True for a span that overlaps one of the edits, or starts at the same offset. */
function isTaken({ start, end }: Span, taken: readonly TextEdit[]): boolean {
  const count = countUpTo(start, taken);
  const [before, after] = [taken[count - 1]?.span, taken[count]?.span];
  return (
    (before !== undefined && (before.end > start || before.start === start)) ||
    (after !== undefined && after.start < end)
  );
}

/** The number of edits that start at or before the offset. */
function countUpTo(offset: number, edits: readonly TextEdit[]): number {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (edits[middle]!.span.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
