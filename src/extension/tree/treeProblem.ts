import type { TreeNode } from "../../server/lsp/protocol.ts";

/** A problem as the tree represents it. */
export interface TreeProblem {
  /** The start of the problem. */
  readonly start: TreeNode["range"]["start"];
  readonly severity: TreeSeverity;
  readonly message: string;
}

/** The severities that the tree shows, worst first; without hints. */
const treeSeverities = ["error", "warning", "information"] as const;
export type TreeSeverity = (typeof treeSeverities)[number];

/** The worst severity among the problems; undefined if there are none. */
export function worstOf(problems: readonly TreeProblem[]): TreeSeverity | undefined {
  return treeSeverities.find((one) => problems.some(({ severity }) => severity === one));
}

/** The number of problems of each severity that occurs, worst first. */
export function countBySeverity(
  problems: readonly TreeProblem[],
): readonly (readonly [TreeSeverity, number])[] {
  return treeSeverities
    .map((one) => [one, problems.filter(({ severity }) => severity === one).length] as const)
    .filter(([, count]) => count > 0);
}

/** True if both lists have the same problems, regardless of their places. */
export function areSameProblems(some: readonly TreeProblem[], others: readonly TreeProblem[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ severity, message }, index) => {
      const other = others[index]!;
      return severity === other.severity && message === other.message;
    })
  );
}
