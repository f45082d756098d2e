import type { Finding } from "../findings/finding.ts";
import type { Span, TextEdit } from "../text/span.ts";

/**
 * The edits of all lossless fixes, of one rule where it is named. Where two would touch the same place the first is
 * taken; the other is left for the next time.
 */
export function safeEdits(findings: readonly Finding[], rule?: string): readonly TextEdit[] {
  return safeFixes(findings, rule).edits;
}

/** The same, with how many findings they fix. */
export function safeFixes(findings: readonly Finding[], rule?: string): CollectedEdits {
  return collectEdits(
    findings.filter((finding) => rule === undefined || finding.rule === rule),
    (finding) => finding.fixes?.find((fix) => fix.safe)?.edits,
  );
}

/** The edits of the preferred fix of every finding of a rule, lossless or not, for an author who asks for just that. */
export function preferredEdits(findings: readonly Finding[], rule: string): readonly TextEdit[] {
  return collectEdits(
    findings.filter((finding) => finding.rule === rule),
    (finding) => finding.fixes?.find((fix) => fix.preferred)?.edits,
  ).edits;
}

interface CollectedEdits {
  readonly edits: readonly TextEdit[];
  readonly fixed: number;
}

function collectEdits(
  findings: readonly Finding[],
  editsOf: (finding: Finding) => readonly TextEdit[] | undefined,
): CollectedEdits {
  const taken: TextEdit[] = [];
  let fixed = 0;
  for (const finding of findings) {
    const edits = editsOf(finding) ?? [];
    if (edits.length === 0) continue;
    if (edits.some((edit) => taken.some((other) => overlap(edit.span, other.span)))) continue;
    taken.push(...edits);
    fixed++;
  }
  return { edits: taken.sort((a, b) => a.span.start - b.span.start), fixed };
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end ? true : a.start === b.start;
}
