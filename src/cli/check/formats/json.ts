import type { Format } from "./format.ts";
import type { FileReport } from "./report.ts";

/** An array with one object per file, with its findings and their fixes. */
export function json(): Format {
  let isFirst = true;
  return {
    start: () => "[",
    file({ file, findings, fixed }: FileReport) {
      const report = { file, findings, ...(fixed && { fixed: fixed.edits }) };
      const text = JSON.stringify(report, null, 2).replaceAll("\n", "\n  ");
      const separator = isFirst ? "\n  " : ",\n  ";
      isFirst = false;
      return separator + text;
    },
    end: () => (isFirst ? "]\n" : "\n]\n"),
  };
}
