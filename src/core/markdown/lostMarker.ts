import type { Span } from "../text/span.ts";

/**
 * The sign at a line's start that other programs write for a list item, with the white space after it; undefined if
 * there is none. In Markdown it is text. A dash only counts before a capital: otherwise it may be part of a sentence.
 */
export function lostMarker(line: string): Span | undefined {
  const match = signs.exec(line);
  if (!match) return undefined;
  const [whole, indent] = match as unknown as [string, string];
  return { start: indent.length, end: whole.length };
}

/** The bullets of Unicode and, as private use characters, those of Word's symbol fonts; then dashes. */
const signs =
  /^([ \t]*)(?:[•‣⁃◦∙●○▪▫■▸►➢➤❖⦁\uf0b7\uf0a7\uf0d8](?=[^\S\r\n]|[\p{L}\p{N}])|·(?=[^\S\r\n])|[‐‑‒–—−](?=[^\S\r\n]+["'“‘(*_`]*\p{Lu}))[^\S\r\n]*(?=\S)/u;
