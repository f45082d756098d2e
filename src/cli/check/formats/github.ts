import type { Format } from "./format.ts";
import type { FindingReport } from "./report.ts";
import { pathBelow, sourceRoot } from "./sourceRoot.ts";
import { summary } from "./text.ts";

const commandOf: Readonly<Record<FindingReport["severity"], string>> = {
  error: "error",
  warning: "warning",
  information: "notice",
  hint: "notice",
};

/**
 * Workflow commands that GitHub Actions shows at the lines of a change. File names are relative to the folder of the
 * repository.
 */
export function github(): Format {
  const root = sourceRoot();
  return {
    start: () => "",
    file: ({ file, findings }) => findings.map((finding) => command(pathBelow(root, file), finding)).join(""),
    end: (totals) => `${summary(totals)}\n`,
  };
}

function command(file: string, { severity, start, end, message, rule }: FindingReport): string {
  // Columns are only supported within one line.
  const columns = start.line === end.line ? `,col=${start.column},endColumn=${end.column}` : "";
  const place = `file=${property(file)},line=${start.line},endLine=${end.line}${columns}`;
  return `::${commandOf[severity]} ${place},title=${property(rule)}::${data(message)}\n`;
}

/** The escapes of @actions/core, so that a message cannot start a separate command. */
function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
