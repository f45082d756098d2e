import { type Diagnostic, DiagnosticSeverity } from "vscode-languageserver";
import type { ProblemLimits } from "./protocol.ts";

/**
 * The diagnostics that an editor with limits can show, and how many it cannot. Beyond the first limit the gravest come first,
 * since an editor marks those it was given first; beyond the second what is least grave is left out. Of one severity what comes
 * first in the text wins.
 */
export function limitProblems(
  diagnostics: readonly Diagnostic[],
  limits: ProblemLimits | undefined,
): { readonly shown: Diagnostic[]; readonly hidden: number } {
  if (!limits || diagnostics.length <= limits.marked) return { shown: [...diagnostics], hidden: 0 };
  const gravity = ({ severity = DiagnosticSeverity.Error }: Diagnostic) => severity;
  const shown = diagnostics.toSorted((a, b) => gravity(a) - gravity(b)).slice(0, limits.listed);
  return { shown, hidden: diagnostics.length - shown.length };
}
