import { createHash } from "node:crypto";
import type { Finding } from "../../core/findings/finding.ts";
import type { Reporter } from "./toReport.ts";

/**
 * What findings of one document are known by when lines are put in above them: a hash of the rule, the line and the
 * text in it, and which of those that are alike it is. The message is not in it: it is in another language for another user.
 */
export function fingerprinter(reporter: Reporter): (finding: Finding) => string {
  const seen = new Map<string, number>();
  return ({ rule, span }) => {
    const key = [rule, reporter.lineAt(span.start), reporter.textOf(span)].join("\n");
    const hash = createHash("sha256").update(key).digest("hex").slice(0, 16);
    const count = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, count);
    return `${hash}:${count}`;
  };
}
