import type { Nodes, Root } from "mdast";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import { remark } from "remark";
import { makeEditMapLinear } from "./linearEditMap.ts";

makeEditMapLinear();

// Tables are parsed because VS Code's preview shows them: a row must not be taken for prose that lost its marker.
const tables = gfmTable();
const fromMarkdownExtensions = [gfmTableFromMarkdown()];
const whole = remark()
  .data({ micromarkExtensions: [tables], fromMarkdownExtensions })
  .freeze();

/** Every inline construct. */
const inline = [
  "attention",
  "autolink",
  "characterEscape",
  "characterReference",
  "codeText",
  "hardBreakEscape",
  "htmlText",
  "labelEnd",
  "labelStartImage",
  "labelStartLink",
];
const blocksOnly = remark()
  .data({ micromarkExtensions: [tables, { disable: { null: inline } }], fromMarkdownExtensions })
  .freeze();

/** Options for parsing a text. */
export interface Reading {
  /** False for a text from the middle of a document, in which U+FEFF is an ordinary character. */
  readonly atStart?: boolean;
  /** Source of link definitions elsewhere that the text may use. The tree contains no nodes for them. */
  readonly definitions?: string;
}

/** The Markdown tree of a text, parsed by remark as CommonMark plus tables. Total: any text gives a tree. */
export function parseMarkdown(text: string, reading?: Reading): Root {
  return parse(whole, text, reading);
}

/** The same without inline constructs: paragraphs, headings and cells contain their source. */
export function parseMarkdownBlocks(text: string, reading?: Reading): Root {
  return parse(blocksOnly, text, reading);
}

function parse(parser: typeof whole, text: string, { atStart = true, definitions = "" }: Reading = {}): Root {
  const dropped = atStart && text.startsWith("\uFEFF") ? 1 : 0;
  const rest = text.slice(dropped);
  // Definitions are in front, where nothing that the text leaves open can absorb them. At the very start of its input
  // the parser drops a byte order mark, and counts offsets from after it.
  const before = definitions !== "" ? `${definitions}\n\n` : rest.startsWith("\uFEFF") ? "\n" : "";
  const tree = parser.parse(before + rest);
  if (before.length === dropped) return tree;
  tree.children = tree.children.filter(({ position }) => position!.start.offset! >= before.length);
  return moveTree(tree, dropped - before.length);
}

/** Moves all offsets of a tree. */
function moveTree<T extends Nodes>(node: T, by: number): T {
  if (node.position) {
    node.position.start.offset! += by;
    node.position.end.offset! += by;
  }
  if ("children" in node) for (const child of node.children) moveTree(child, by);
  return node;
}
