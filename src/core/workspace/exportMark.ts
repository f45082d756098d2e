const mark = "<!-- Exported by Slick Requirements -->";

/** A Markdown export as it is written to a file: with a comment at its end that no reader sees, so that it is not taken for another document of the workspace. */
export function markExport(text: string, eol: string): string {
  return `${text}${/[\r\n]$/.test(text) || text === "" ? "" : eol}${eol}${mark}${eol}`;
}

/** True for a text that `markExport` wrote. */
export function isMarkedExport(text: string): boolean {
  return text.trimEnd().endsWith(mark);
}
