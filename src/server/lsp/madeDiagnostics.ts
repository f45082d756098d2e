import type { Diagnostic, Range } from "vscode-languageserver";
import type { CheckedDocument, Finding, Span } from "../../core/index.ts";

/** How many findings may have gone, one after another, for the next one to be known again. */
const maxGone = 1000;

/**
 * The diagnostics of a document's findings. A diagnostic stays the same object for as long as it says the same of the
 * same place, so that it is encoded once.
 */
export class MadeDiagnostics {
  #findings: readonly Finding[] = [];
  #diagnostics: readonly Diagnostic[] = [];
  #lines: CheckedDocument["lines"] | undefined;

  /** The diagnostics of the current findings, in their order; `make` makes that of one. */
  of(
    findings: readonly Finding[],
    lines: CheckedDocument["lines"],
    make: (finding: Finding) => Diagnostic,
  ): readonly Diagnostic[] {
    const before = this.#findings;
    const known = this.#diagnostics;
    // A finding that is the same object is in the same place of its blocks, so only the lines of these are asked for.
    const areInPlace = this.#lines !== undefined && lines.agreeWith(this.#lines);
    let next = 0;
    this.#diagnostics = findings.map((finding) => {
      if (before[next] !== finding) {
        const made = make(finding);
        // Some rules make all their findings again.
        if (saysTheSame(known[next], made)) return known[next++]!;
        const at = before.slice(next, next + maxGone).indexOf(finding);
        if (at < 0) return made;
        next += at;
      }
      const diagnostic = known[next++]!;
      return areInPlace || isInPlace(diagnostic, finding, lines) ? diagnostic : make(finding);
    });
    this.#findings = findings;
    this.#lines = lines;
    return this.#diagnostics;
  }
}

/** True if a diagnostic of the finding says where it is now. */
function isInPlace(
  { range, relatedInformation = [] }: Diagnostic,
  { span, related }: Finding,
  lines: CheckedDocument["lines"],
): boolean {
  const isAt = ({ start, end }: Range, now: Span) => lines.isAt(now.start, start) && lines.isAt(now.end, end);
  return (
    isAt(range, span) &&
    relatedInformation.every(({ location }, rank) => isAt(location.range, related![rank]!.span))
  );
}

/** True for diagnostics of one document that differ in nothing; what follows from the rule is not compared. */
function saysTheSame(one: Diagnostic | undefined, other: Diagnostic): boolean {
  const { relatedInformation: related = [] } = other;
  return (
    one !== undefined &&
    one.code === other.code &&
    one.message === other.message &&
    one.severity === other.severity &&
    one.tags?.length === other.tags?.length &&
    areSameRanges(one.range, other.range) &&
    (one.relatedInformation?.length ?? 0) === related.length &&
    related.every(({ location, message }, rank) => {
      const place = one.relatedInformation![rank]!;
      return place.message === message && areSameRanges(place.location.range, location.range);
    })
  );
}

function areSameRanges({ start, end }: Range, other: Range): boolean {
  return (
    start.line === other.start.line &&
    start.character === other.start.character &&
    end.line === other.end.line &&
    end.character === other.end.character
  );
}
