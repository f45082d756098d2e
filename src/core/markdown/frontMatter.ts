/**
 * The length of the YAML front matter at the start of a text, its closing line included, or 0 where there is none.
 * Front matter opens with `---` on the very first line and is closed by the next `---` line.
 */
export function frontMatterLength(text: string): number {
  const match = /^---[ \t]*(?:\r\n|\n|\r)(?:[^\r\n]*(?:\r\n|\n|\r))*?---[ \t]*(?:\r\n|\n|\r|$)/.exec(text);
  return match ? match[0].length : 0;
}
