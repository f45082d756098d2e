// Within a line, white space in Markdown is spaces and tabs. JavaScript's `trim` removes more.

/** The line without spaces and tabs at its start. */
export function trimSpacesStart(line: string): string {
  let start = 0;
  while (start < line.length && isSpaceOrTab(line.charCodeAt(start))) start++;
  return line.slice(start);
}

/** The line without spaces and tabs at its end. */
export function trimSpacesEnd(line: string): string {
  let end = line.length;
  while (end > 0 && isSpaceOrTab(line.charCodeAt(end - 1))) end--;
  return line.slice(0, end);
}

/** True if the line contains nothing but spaces and tabs. */
export function isBlankLine(line: string): boolean {
  return trimSpacesStart(line) === "";
}

function isSpaceOrTab(code: number): boolean {
  return code === 32 || code === 9;
}

/** A text in NFC, trimmed, with each run of white space of any kind as one space. */
export function foldSpaces(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, " ").trim();
}
