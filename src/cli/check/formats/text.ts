import type { Format, Totals } from "./format.ts";

/** `file:line:column: severity: message [rule]`, a line a finding, and a summary. */
export function text(): Format {
  return {
    start: () => "",
    file: ({ file, findings }) =>
      findings
        .map(
          ({ start, severity, message, rule }) =>
            `${visible(file)}:${start.line}:${start.column}: ${severity}: ${visible(message)} [${rule}]\n`,
        )
        .join(""),
    end: (totals) => `${summary(totals)}\n`,
  };
}

/** What a call came to, in one line. */
export function summary({ files, documents, findings, isDry, edits, mended }: Totals): string {
  const fixed =
    edits === 0
      ? ""
      : `, ${counted(edits, "fix", "fixes")} ${isDry ? "to make " : ""}in ${counted(mended, "file")}`;
  if (documents === 0 && files > 0) return `No requirements documents in ${counted(files, "file")}.`;
  return `${findings === 0 ? "No problems" : counted(findings, "problem")} in ${counted(documents, "file")}${fixed}.`;
}

/** A count with its noun, such as `2 files`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** A text with what would steer a terminal, break the line or turn the direction of reading spelled out. */
export function visible(text: string): string {
  return text.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what it is about.
    /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
