import type { Root } from "hast";
import type { RootContent } from "mdast";
import type { Block } from "../../markdown/block.ts";
import { frontMatterLength } from "../../markdown/frontMatter.ts";
import { definitionStub, labelsIn } from "../../markdown/linkLabel.ts";
import { parseMarkdown } from "../../markdown/parseMarkdown.late.ts";
import { definitionsOf } from "../../markdown/resolveDefinitions.ts";
import { appendAll, countBefore } from "../../text/collections.ts";
import { type Span, shiftSpan } from "../../text/span.ts";
import { nodesWithin } from "./nodesWithin.ts";
import { readFragment, renderLines, renderTree } from "./renderFragment.ts";

/** A block to be rendered: its tree, or undefined if it is too complex to be parsed. */
interface ReadBlock {
  readonly nodes: readonly RootContent[] | undefined;
  /** The definitions of its links that are in other blocks. */
  readonly definitions: readonly RootContent[];
}

/**
 * Renders spans of a document as HTML trees. Each is rendered as Markdown reads it within the whole document: a block
 * is parsed once, and the span is cut out of its tree. A separator at the end of a span is left out.
 */
export function spanRenderer(blocks: readonly Block[]): (span: Span) => Root | undefined {
  const definitions = definitionsOf(blocks);
  const definitionNodes = new Map<string, readonly RootContent[]>();
  const nodesOf = (label: string) => {
    if (!definitionNodes.has(label))
      definitionNodes.set(label, parseMarkdown(definitions.get(label)!).children);
    return definitionNodes.get(label)!;
  };
  const read = new Map<Block, ReadBlock>();
  const readBlock = (block: Block): ReadBlock => {
    let known = read.get(block);
    if (!known) {
      const labels = labelsIn(block.text).filter((label) => definitions.has(label));
      const own = block.facts().definitions;
      const stubs = labels.filter((label) => !own.has(label));
      known = {
        nodes:
          block.first && frontMatterLength(block.text) > 0
            ? []
            : readFragment(block.text, {
                atStart: block.first,
                definitions: stubs.map((label) => definitionStub(definitions.get(label)!)).join(""),
              })?.children,
        definitions: labels.flatMap(nodesOf),
      };
      read.set(block, known);
    }
    return known;
  };
  const starts: number[] = [];
  let length = 0;
  for (const block of blocks) {
    starts.push(length);
    length += block.text.length;
  }
  return (span) => {
    const parts: Root["children"] = [];
    let nodes: RootContent[] = [];
    let used: RootContent[] = [];
    let source = "";
    const flush = () => {
      while (nodes.at(-1)?.type === "thematicBreak") nodes.pop();
      if (nodes.length > 0)
        appendAll(parts, renderTree({ type: "root", children: [...used, ...nodes] }, source).children);
      nodes = [];
      used = [];
      source = "";
    };
    for (
      let index = lastAt(starts, span.start);
      index < blocks.length && starts[index]! < span.end;
      index++
    ) {
      const block = blocks[index]!;
      const within = shiftSpan(span, -starts[index]!);
      const text = block.text.slice(Math.max(0, within.start), Math.max(0, within.end));
      if (text.trim() === "") continue;
      const { nodes: all, definitions: borrowed } = readBlock(block);
      if (!all) {
        flush();
        appendAll(parts, renderLines(text).children);
        continue;
      }
      appendAll(nodes, nodesWithin(all, within, block.text));
      appendAll(used, borrowed);
      source += text;
    }
    flush();
    return parts.length === 0 ? undefined : { type: "root", children: parts };
  };
}

/** The index of the last start at or before the offset. */
function lastAt(starts: readonly number[], offset: number): number {
  return Math.max(0, countBefore(starts, offset + 1) - 1);
}
