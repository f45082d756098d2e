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
