import { type Diagnostic, DiagnosticSeverity } from "vscode-languageserver";
import type { ProblemLimits } from "./lsp/protocol.ts";

/** The diagnostics of a document for an editor with limits. */
export interface LimitedProblems {
  /** The editor lists all of them, and marks the first ones in the text. */
  readonly shown: Diagnostic[];
  /** The number of diagnostics that it cannot list, and how many of these are hints. */
  readonly hidden: number;
  readonly hiddenHints: number;
  /** True if other diagnostics would be marked if the author looked at another place. */
  readonly dependsOnPlace: boolean;
}

/**
 * The diagnostics that an editor with limits can show, best first, since it marks the first ones. The most severe come
 * first. Within a severity the rules take turns, so that a rule with thousands of findings does not hide the only
 * misspelled word; each rule starts with the findings nearest to the line that the author looks at.
 */
export function limitProblems(
  diagnostics: readonly Diagnostic[],
  limits: ProblemLimits | undefined,
  line: number,
): LimitedProblems {
  if (!limits || diagnostics.length <= limits.marked)
    return { shown: [...diagnostics], hidden: 0, hiddenHints: 0, dependsOnPlace: false };
  const distance = ({ range }: Diagnostic) => Math.abs(range.start.line - line);
  /** The diagnostics by severity, then by the turn that their rules are in. */
  const turns: Diagnostic[][][] = [];
  const takenBy: Map<Diagnostic["code"], number>[] = [];
  for (const diagnostic of diagnostics.toSorted((a, b) => distance(a) - distance(b))) {
    const { severity = DiagnosticSeverity.Error, code } = diagnostic;
    turns[severity] ??= [];
    takenBy[severity] ??= new Map();
    const turn = takenBy[severity].get(code) ?? 0;
    takenBy[severity].set(code, turn + 1);
    turns[severity][turn] ??= [];
    turns[severity][turn].push(diagnostic);
  }
  const ordered = turns.flat(2);
  const hidden = ordered.slice(limits.listed);
  return {
    shown: ordered.slice(0, limits.listed),
    hidden: hidden.length,
    hiddenHints: hidden.filter(({ severity }) => severity === DiagnosticSeverity.Hint).length,
    dependsOnPlace: true,
  };
}
