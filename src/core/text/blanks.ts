// White space as Markdown counts it within a line: spaces and tabs. JavaScript's trim takes away more.

/** The line without spaces and tabs at its start. */
export function trimBlanksStart(line: string): string {
  let start = 0;
  while (start < line.length && isBlankCode(line.charCodeAt(start))) start++;
  return line.slice(start);
}

/** The line without spaces and tabs at its end. */
export function trimBlanksEnd(line: string): string {
  let end = line.length;
  while (end > 0 && isBlankCode(line.charCodeAt(end - 1))) end--;
  return line.slice(0, end);
}

/** True when the line holds spaces and tabs only. */
export function isBlank(line: string): boolean {
  return trimBlanksStart(line) === "";
}

function isBlankCode(code: number): boolean {
  return code === 32 || code === 9;
}
