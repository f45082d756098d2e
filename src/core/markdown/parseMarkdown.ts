import type { Root } from "mdast";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import { remark } from "remark";

// Tables are read because VS Code's preview shows them: a row must not be taken for prose that lost its marker.
const processor = remark()
  .data({ micromarkExtensions: [gfmTable()], fromMarkdownExtensions: [gfmTableFromMarkdown()] })
  .freeze();

/** The Markdown tree of a text with remark's parser, CommonMark plus tables. Total: any text gives a tree. */
export function parseMarkdown(text: string): Root {
  return processor.parse(text);
}

/**
 * The length of the YAML front matter at the start of a text, its closing line included, or 0 where there is none.
 * Front matter opens with `---` on the very first line and is closed by the next `---` line.
 */
export function frontMatterLength(text: string): number {
  const match = /^---[ \t]*(?:\r\n|\n|\r)(?:[^\r\n]*(?:\r\n|\n|\r))*?---[ \t]*(?:\r\n|\n|\r|$)/.exec(text);
  return match ? match[0].length : 0;
}
