const mark = "<!-- Exported by Slick Requirements -->";

/**
 * The text of a Markdown export for a file: with an invisible comment at its end, so that it is not taken for another
 * document of the workspace.
 */
export function markExport(text: string, eol: string): string {
  return `${text}${/[\r\n]$/.test(text) || text === "" ? "" : eol}${eol}${mark}${eol}`;
}

/** True for a text that `markExport` wrote. */
export function isMarkedExport(text: string): boolean {
  return text.trimEnd().endsWith(mark);
}
