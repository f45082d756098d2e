import type { Finding } from "../findings/finding.ts";
import { countBefore } from "../text/collections.ts";
import type { Span } from "../text/span.ts";

/**
 * Shortens findings that hide another one. A finding of a rule that marks the first words of something (`marksFirst`),
 * and covers a finding of another rule that is not a hint, marks only the words before that one, or after it if there
 * are none. `source` returns the text of a span.
 */
export function uncoverFindings(
  findings: readonly Finding[],
  marksFirst: ReadonlySet<string>,
  source: (span: Span) => string,
): readonly Finding[] {
  const others = findings
    .filter(({ rule, severity }) => !marksFirst.has(rule) && severity !== "hint")
    .map(({ span }) => span)
    .sort((a, b) => a.start - b.start);
  const starts = others.map(({ start }) => start);
  return findings.map((finding) => {
    if (!marksFirst.has(finding.rule)) return finding;
    const { start, end } = finding.span;
    const first = countBefore(starts, start);
    // A fast path: most findings cover no other.
    if (first === others.length || starts[first]! >= end) return finding;
    const inside: Span[] = [];
    for (let at = first; at < others.length && starts[at]! < end; at++)
      if (others[at]!.end <= end && others[at]!.start < others[at]!.end) inside.push(others[at]!);
    if (inside.length === 0) return finding;
    const free = firstFree(finding.span, inside, source);
    return free ? { ...finding, span: free } : finding;
  });
}

/** The first words of a span that are outside the given spans, which are sorted and inside it. */
function firstFree(span: Span, inside: readonly Span[], source: (span: Span) => string): Span | undefined {
  let start = span.start;
  for (const { start: end, end: next } of [...inside, { start: span.end, end: span.end }]) {
    if (end > start) {
      const [, before = "", words] =
        /^([^\p{L}\p{N}]*)([\p{L}\p{N}](?:.*[\p{L}\p{N}])?)/su.exec(source({ start, end })) ?? [];
      // Punctuation at the start of the line stays marked together with the words after it.
      const from = start === span.start ? start : start + before.length;
      if (words !== undefined) return { start: from, end: start + before.length + words.length };
    }
    start = Math.max(start, next);
  }
  return undefined;
}
