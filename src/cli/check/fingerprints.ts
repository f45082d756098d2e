import { createHash } from "node:crypto";
import type { Finding } from "../../core/findings/finding.ts";
import type { Reporter } from "./toReport.ts";

/**
 * What findings of one document are known by when lines are put in above them: a hash of the rule and the line, and which of
 * those that are alike it is.
 */
export function fingerprinter(reporter: Reporter): (finding: Finding) => string {
  const seen = new Map<string, number>();
  return ({ rule, span, message }) => {
    const key = [rule, reporter.lineAt(span.start), message].join("\n");
    const hash = createHash("sha256").update(key).digest("hex").slice(0, 16);
    const count = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, count);
    return `${hash}:${count}`;
  };
}
