import type { Diagnostic } from "vscode-languageserver";
import { commonEnds, type Finding, isIdentical } from "../../core/index.ts";

/**
 * The diagnostics of a document's findings. Most findings stay the same objects from one check to the next, and most
 * diagnostics with them.
 */
export class MadeDiagnostics {
  #findings: readonly Finding[] = [];
  #diagnostics: readonly Diagnostic[] = [];

  /**
   * The diagnostics of the current findings, sorted by place. `make` gets a finding and the diagnostic that was made of
   * it before, if one was, and returns that if it still holds.
   */
  of(
    findings: readonly Finding[],
    make: (finding: Finding, before: Diagnostic | undefined) => Diagnostic,
  ): readonly Diagnostic[] {
    const before = this.#findings;
    // Findings only change near an edit, as a rule: those before and after it are told without a look-up.
    const { head, tail } = commonEnds(before, findings, isIdentical);
    const between = new Map<Finding, Diagnostic>();
    for (let index = head; index < before.length - tail; index++)
      between.set(before[index]!, this.#diagnostics[index]!);
    const fromEnd = before.length - findings.length;
    this.#diagnostics = findings.map((finding, index) => {
      const isBetween = index >= head && index < findings.length - tail;
      const known = isBetween
        ? between.get(finding)
        : this.#diagnostics[index < head ? index : index + fromEnd];
      return make(finding, known);
    });
    this.#findings = findings;
    return this.#diagnostics;
  }
}
