import { createHash } from "node:crypto";
import type { Finding } from "../../core/findings/finding.ts";
import type { Reporter } from "./toReport.ts";

/**
 * Returns a function for fingerprints of a document's findings, which stay the same when lines are inserted above: a
 * hash of the rule, the line and the text in it, and a counter for equal ones. They do not depend on the message, whose
 * language varies by user.
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
